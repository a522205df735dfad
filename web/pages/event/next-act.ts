/** Where an event stands, what it waits for and from whom, and the one act that the reader can do next. */
import { pageWords } from '../../../shared/answer-words.ts';
import type { EventView } from '../../../shared/api/events.ts';
import { approversOf, nextApprovers, openSteps, stepName } from '../../../shared/approval.ts';
import { finalFrom, tookPart } from '../../../shared/award.ts';
import { type EnvelopeId, envelopesOf, methodOf } from '../../../shared/event.ts';
import { isRanked } from '../../../shared/kinds.ts';
import { graceSeconds, type LotRecord, leastAdvanced, nextEnvelope, phaseOf, sealedLot } from '../../../shared/lot.ts';
import { type BidRound, ended } from '../../../shared/lot-record.ts';
import { type Actor, can, teamRolesOf } from '../../../shared/people.ts';
import { runningRound } from '../../../shared/rounds.ts';
import { type Instant, later } from '../../../shared/time.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { openingAct } from '../opening/envelope-words.ts';
import { partHref, partOf } from './parts-of-draft.ts';
import { joined, namesOf } from './team-edits.ts';

export type NextAct = { label: string; href: string };
export type Standing = {
  headline: string;
  says: string;
  /** Whom it waits for, and for what; nobody where it waits for time. */
  waits: { who: string; what: string }[];
  /** Null where the reader has nothing to do now. */
  act: NextAct | null;
  /** The instant at which this changes by itself. */
  until: Instant | null;
};

type Where = { view: EventView; lot: LotRecord; me: Actor; now: Instant };

const waiting = (who: string, what: string) => ({ who, what });

function draft({ view, me }: Where): Standing {
  const mayWrite = can(me, 'event.write', view);
  const writers = view.team.some((m) => m.roles.includes('lead'))
    ? t('A sourcing manager, or {lead}', { lead: namesOf(view.team, 'lead') })
    : t('A sourcing manager');
  const { schedule } = view.preparation;
  const review = { label: t('Read and review the draft'), href: `/events/${view.id}/review` };
  if (schedule)
    return {
      headline: t('Publication is scheduled'),
      says: t('Exactly this draft appears by itself at its instant. Until then nothing of it can change.'),
      waits: [waiting(t('The instant that was chosen'), t('then it is published'))],
      act: { ...review, label: t('See the schedule') },
      until: schedule.at,
    };
  const first = view.faults[0];
  const edit = first
    ? { label: t('Go on editing'), href: partHref(view.id, partOf(first.at)) }
    : { label: t('Check and publish'), href: partHref(view.id, 'publish') };
  return {
    headline: t('Draft, only your team sees it'),
    says: first
      ? tn(
          view.faults.length,
          'One fault to put right before it can be published.',
          '{n} faults to put right before it can be published.',
        )
      : t('Nothing is missing. It can be published.'),
    waits: [waiting(writers, first ? t('write it to the end') : t('publish it'))],
    act: mayWrite ? edit : can(me, 'publication.approve') ? review : null,
    until: null,
  };
}

const sealedWords = 'The bids are sealed. Nobody on your side can see how many there are, or whose.' satisfies Plain;

function open({ view, me }: Where): Standing {
  const closesAt = view.published!.closesAt;
  const writes = can(me, 'event.write', view);
  const { content } = view;
  const sealed = t(pageWords(content, sealedWords));
  const invites = content.access === 'invited' && writes;
  return {
    headline: t(pageWords(content, 'Open for bids')),
    says: invites
      ? `${t(pageWords(content, 'Only those whom you invite can bid.'))} ${sealed}`
      : writes
        ? `${sealed} ${t('Until the deadline you can invite suppliers, answer questions and send addenda.')}`
        : sealed,
    waits: [waiting(t(pageWords(content, 'The deadline')), t(pageWords(content, 'then the openers open the bids')))],
    act: invites ? { label: t('Invite suppliers'), href: `/events/${view.id}/invitations` } : null,
    until: closesAt,
  };
}

/** What openers are to do: all who are left, or so many of them. */
const openWords = {
  bid: { all: 'open the bids', one: 'open the bids (one of them)', two: 'open the bids (two of them)' },
  technical: {
    all: 'open the technical envelopes',
    one: 'open the technical envelopes (one of them)',
    two: 'open the technical envelopes (two of them)',
  },
  commercial: {
    all: 'open the price envelopes',
    one: 'open the price envelopes (one of them)',
    two: 'open the price envelopes (two of them)',
  },
} as const satisfies Readonly<Record<EnvelopeId, { all: Plain; one: Plain; two: Plain }>>;

/** Closed or locked: envelopes wait for openers. */
function toOpen({ view, lot, me, now }: Where, headline: string, says: string): Standing {
  const envelope = nextEnvelope(view, lot) ?? envelopesOf(view.content)[0]!;
  const from = later(view.published!.closesAt, graceSeconds);
  const openers = view.team.filter((m) => m.roles.includes('opener'));
  // Only the word of those who are openers now counts.
  const said = (lot.openings[envelope]?.people ?? []).filter((p) => openers.some((m) => m.personId === p.id));
  const left = openers.filter((m) => !said.some((p) => p.id === m.personId));
  const needed = view.content.openersNeeded - said.length;
  const howMany = left.length <= needed ? 'all' : needed === 1 ? 'one' : 'two';
  const toDo = envelope === 'bid' ? pageWords(view.content, openWords.bid[howMany]) : openWords[envelope][howMany];
  const who = joined(left.map((m) => m.name));
  const mine = teamRolesOf(view, me.id).includes('opener');
  const saidIt = said.some((p) => p.id === me.id);
  const early = now < from;
  return {
    headline,
    says: early
      ? `${says} ${t('They can be opened {seconds} s after the deadline: a last submission may still be under way.', { seconds: graceSeconds })}`
      : said.length > 0
        ? `${says} ${t('{person} has said: open. It takes another person.', { person: joined(said.map((p) => p.name)) })}`
        : says,
    waits: [waiting(who, t(toDo))],
    act:
      mine && !saidIt && !early
        ? { label: openingAct(envelope, view.content), href: `/opening/${view.id}/${lot.lotId}` }
        : null,
    until: early ? from : null,
  };
}

function opening({ view, lot, me }: Where): Standing {
  return {
    headline: t('Envelopes are being opened'),
    says: t('The order is given. It takes some seconds.'),
    waits: [],
    act: can(me, 'opening.read', view)
      ? { label: t('Watch the opening'), href: `/opening/${view.id}/${lot.lotId}` }
      : null,
    until: null,
  };
}

function scoring({ view, lot, me }: Where): Standing {
  const href = `/evaluation/${view.id}/${lot.lotId}`;
  const roles = teamRolesOf(view, me.id);
  const judged = methodOf(view.content, lot.lotId).criteria.some((c) => c.kind === 'judged');
  const lead = namesOf(view.team, 'lead');
  if (!isRanked(view.content))
    return {
      headline: t('The answers are open'),
      says: t(
        'They are read, nothing is ranked. Whoever reads them first declares whether they have a conflict of interest.',
      ),
      waits: [],
      act: can(me, 'bids.read', view) ? { label: t('Read the answers'), href } : null,
      until: null,
    };
  const act = roles.includes('evaluator')
    ? { label: t('Score the bids'), href }
    : roles.includes('lead')
      ? { label: judged ? t('See how far the scoring is') : t('Go on to lock the marks'), href }
      : can(me, 'bids.read', view)
        ? { label: t('Read the bids'), href }
        : null;
  return {
    headline: judged ? t('The committee is scoring') : t('Nothing is judged by people'),
    says: judged
      ? t('Each evaluator declares whether they have a conflict of interest, marks every bid and signs off.')
      : t('All points follow from prices and answers. The lead can lock the marks, of which there are none, at once.'),
    waits: [
      ...(judged ? [waiting(namesOf(view.team, 'evaluator'), t('mark every bid and sign off'))] : []),
      waiting(lead, judged ? t('lock the marks, when all have signed off') : t('lock the marks')),
    ],
    act,
    until: null,
  };
}

/** Opened, and there was none: nothing that comes after can happen. */
function noBids({ view, lot, me }: Where): Standing {
  return {
    headline: t(pageWords(view.content, 'No bid was received')),
    says: t('The envelopes were opened and there was none. There is nothing to score and nobody to award to.'),
    waits: [waiting(namesOf(view.team, 'lead'), t('propose to end it without an award'))],
    act: teamRolesOf(view, me.id).includes('lead')
      ? { label: t('End it without an award'), href: '#ending' }
      : can(me, 'opening.read', view)
        ? { label: t('Read the opening minutes'), href: `/opening/${view.id}/${lot.lotId}` }
        : null,
    until: null,
  };
}

/** The lead proposes to end the lot without an award: that is decided before anything else. */
function ending({ view, lot, me }: Where): Standing {
  const { proposed } = lot.ending!;
  const decides = can(me, 'award.approve', view) && proposed.id !== me.id && !tookPart(lot, me.id);
  return {
    headline: t('It is proposed to end it without an award'),
    says: t('{person} proposes it; the reasons stand below.', { person: proposed.name }),
    waits: [waiting(t('An approver who took no part in the evaluation'), t('agree or decline'))],
    act: decides ? { label: t('Decide on the proposal'), href: '#ending' } : null,
    until: null,
  };
}

/** A round of best and final offers runs, or its offers are to be opened. */
function offers({ view, lot, me, now }: Where, round: BidRound): Standing {
  const { lotId } = lot;
  const from = later(round.closesAt, graceSeconds);
  const early = now < from;
  const openers = view.team.filter((m) => m.roles.includes('opener'));
  const left = openers.filter((m) => !round.opening.people.some((p) => p.id === m.personId));
  const mine = left.some((m) => m.personId === me.id);
  const act = { label: t('Open the offers of round {number}', round), href: `/opening/${view.id}/${lotId}` };
  return {
    headline: t('Best and final offers, round {number}', round),
    says: early
      ? t('The invited bidders may state their prices anew. Nobody sees who has before the offers are opened.')
      : t('The round is closed. Its offers are sealed until they are opened.'),
    waits: early ? [] : [waiting(joined(left.map((m) => m.name)), t('open the offers'))],
    act:
      mine && !early
        ? act
        : can(me, 'ranking.read', view)
          ? { label: t('Read the ranking'), href: `/ranking/${view.id}/${lotId}` }
          : null,
    until: early ? from : null,
  };
}

function ranked(where: Where): Standing {
  const { view, lot, me } = where;
  const round = runningRound(lot);
  if (round) return offers(where, round);
  const href = `/ranking/${view.id}/${lot.lotId}`;
  const mine = teamRolesOf(view, me.id).includes('lead');
  return {
    headline: t('The bids are ranked'),
    says: t('The ranking follows from the marks and prices by the published method.'),
    waits: [waiting(namesOf(view.team, 'lead'), t('recommend the award'))],
    act: mine
      ? { label: t('Recommend the award'), href }
      : can(me, 'ranking.read', view)
        ? { label: t('Read the ranking'), href }
        : null,
    until: null,
  };
}

function recommended({ view, lot, me }: Where): Standing {
  const href = `/ranking/${view.id}/${lot.lotId}`;
  const r = lot.recommendation!;
  const next = nextApprovers(r.chain);
  // Who recommended, marked or locked does not decide.
  const decides = can(me, 'award.approve', view) && !tookPart(lot, me.id) && !approversOf(r.chain).includes(me.id);
  return {
    headline: t('A recommendation waits for approval'),
    says: t('Recommended for the award: {bidder}. The reasons stand beside the ranking.', { bidder: r.name }),
    waits: openSteps(r.chain).map((step) =>
      waiting(
        step.named
          ? joined(next.filter((p) => step.people.some((s) => s.id === p.id)).map((p) => p.name))
          : t('An approver who took no part in the evaluation'),
        r.chain.steps.length > 1
          ? t('approve it or send it back ({step})', { step: stepName(step) })
          : t('approve it or send it back'),
      ),
    ),
    act: decides
      ? { label: t('Decide on the award'), href }
      : can(me, 'ranking.read', view)
        ? { label: t('Read the ranking'), href }
        : null,
    until: null,
  };
}

function intended({ view, lot, me, now }: Where): Standing {
  const href = `/ranking/${view.id}/${lot.lotId}`;
  const intent = lot.intent!;
  const from = finalFrom(intent.ends);
  const over = now >= from;
  const lead = namesOf(view.team, 'lead');
  const mayRead = can(me, 'ranking.read', view);
  return {
    headline: over ? t('The standstill is over') : t('The standstill is running'),
    says: over
      ? t('The intended award is to {bidder}. It becomes final when a person makes it final.', { bidder: intent.name })
      : t('The intended award is to {bidder}. Every bidder was told, and can object until the standstill ends.', {
          bidder: intent.name,
        }),
    waits: [
      waiting(
        over ? t('{lead}, or an approver', { lead }) : t('The end of the standstill'),
        t('then the award can be made final'),
      ),
    ],
    act: mayRead
      ? { label: over && can(me, 'award.final', view) ? t('Make the award final') : t('Read the award'), href }
      : null,
    until: over ? null : from,
  };
}

/** Ended without an award. */
function unawarded({ view, lot, me }: Where): Standing {
  const cancelled = lot.stage === 'cancelled';
  const sealed = !Object.values(lot.openings).some((o) => o.openedAt);
  const ranked = Boolean(lot.locked) && nextEnvelope(view, lot) === null && can(me, 'ranking.read', view);
  return {
    headline: cancelled ? t('Cancelled') : t('Ended without an award'),
    says: [
      cancelled && sealed && t('What was submitted stays sealed and is never opened.'),
      t('The reasons: {reasons}', { reasons: lot.ending?.reasons ?? '' }),
    ]
      .filter(Boolean)
      .join(' '),
    waits: [],
    act: ranked ? { label: t('Read the ranking'), href: `/ranking/${view.id}/${lot.lotId}` } : null,
    until: null,
  };
}

function awarded({ view, lot, me }: Where): Standing {
  return {
    headline: t('The award is made'),
    says: t('Awarded to {bidder}. Every bidder hears by e-mail.', { bidder: lot.award!.name }),
    waits: [],
    act: can(me, 'ranking.read', view)
      ? { label: t('Read the ranking'), href: `/ranking/${view.id}/${lot.lotId}` }
      : null,
    until: null,
  };
}

/** The lot that says where an event stands: the least advanced one; while it is a draft, its first as it will be. */
const lotThatTells = (view: EventView): LotRecord =>
  leastAdvanced(view.lots) ?? sealedLot(view.orgId, view.id, view.content.lots[0]!.id);

/** "Answer 2 questions": what waits beside the next act; empty where none waits. `more`: the list goes on. */
export const questionsToAnswer = (n: number, more: boolean): string =>
  n === 0 ? '' : more ? t('Answer more than {n} questions', { n }) : tn(n, 'Answer a question', 'Answer {n} questions');

/** True where each lot has to be told by itself: there are several, and the time to bid is over for one of them. */
export const byLot = (view: EventView, now: Instant): boolean =>
  view.lots.length > 1 && view.lots.some((lot) => phaseOf(view, lot, now) !== 'open');

/** Says where an event stands for this reader at this instant, or one of its lots. */
export function standing(view: EventView, me: Actor, now: Instant, lot: LotRecord = lotThatTells(view)): Standing {
  const where: Where = { view, lot, me, now };
  const first = lot.openings[envelopesOf(view.content)[0]!];
  if (lot.ending && !ended.includes(lot.stage)) return ending(where);
  if (first?.openedAt && first.bids === 0 && !ended.includes(lot.stage)) return noBids(where);
  switch (phaseOf(view, lot, now)) {
    case 'draft':
      return draft(where);
    case 'open':
      return open(where);
    case 'closed':
      return toOpen(where, t(pageWords(view.content, 'Bids are closed')), t(pageWords(view.content, sealedWords)));
    case 'opening':
      return opening(where);
    case 'scoring':
      return scoring(where);
    case 'locked':
      return toOpen(where, t('The marks are locked'), t('The price envelopes are still sealed.'));
    case 'ranked':
      return ranked(where);
    case 'recommended':
      return recommended(where);
    case 'intended':
      return intended(where);
    case 'awarded':
      return awarded(where);
    case 'unawarded':
    case 'cancelled':
      return unawarded(where);
  }
}
