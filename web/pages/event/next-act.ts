/** Where an event stands, what it waits for and from whom, and the one act that the reader can do next. */
import type { EventView } from '../../../shared/api/events.ts';
import { approversOf, nextApprovers, openSteps } from '../../../shared/approval.ts';
import { finalFrom, tookPart } from '../../../shared/award.ts';
import { type EnvelopeId, envelopesOf } from '../../../shared/event.ts';
import { isRanked } from '../../../shared/kinds.ts';
import { graceSeconds, type LotRecord, leastAdvanced, nextEnvelope, phaseOf, sealedLot } from '../../../shared/lot.ts';
import { ended } from '../../../shared/lot-record.ts';
import { type Actor, can, teamRolesOf } from '../../../shared/people.ts';
import { type Instant, later } from '../../../shared/time.ts';
import { faultCount, partHref, partOf } from './parts-of-draft.ts';
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
  const lead = namesOf(view.team, 'lead');
  const writers = lead === 'nobody' ? 'A sourcing manager' : `A sourcing manager, or ${lead}`;
  const { schedule } = view.preparation;
  const review = { label: 'Read and review the draft', href: `/events/${view.id}/review` };
  if (schedule)
    return {
      headline: 'Publication is scheduled',
      says: 'Exactly this draft appears by itself at its instant. Until then nothing of it can change.',
      waits: [waiting('The instant that was chosen', 'then it is published')],
      act: { ...review, label: 'See the schedule' },
      until: schedule.at,
    };
  const first = view.faults[0];
  const edit = first
    ? { label: 'Go on editing', href: partHref(view.id, partOf(first.at)) }
    : { label: 'Check and publish', href: partHref(view.id, 'publish') };
  return {
    headline: 'Draft, only your team sees it',
    says: first
      ? `${faultCount(view.faults.length)} to put right before it can be published.`
      : 'Nothing is missing. It can be published.',
    waits: [waiting(writers, first ? 'write it to the end' : 'publish it')],
    act: mayWrite ? edit : can(me, 'publication.approve') ? review : null,
    until: null,
  };
}

const sealedWords = 'The bids are sealed. Nobody on your side can see how many there are, or whose.';

function open({ view, me }: Where): Standing {
  const closesAt = view.published!.closesAt;
  const writes = can(me, 'event.write', view);
  const invites = view.content.access === 'invited' && writes;
  return {
    headline: 'Open for bids',
    says: invites
      ? `Only those whom you invite can bid. ${sealedWords}`
      : writes
        ? `${sealedWords} Until the deadline you can invite suppliers, answer questions and send addenda.`
        : sealedWords,
    waits: [waiting('The deadline', 'then the openers open the bids')],
    act: invites ? { label: 'Invite suppliers', href: `/events/${view.id}/invitations` } : null,
    until: closesAt,
  };
}

const envelopeWords: Readonly<Record<EnvelopeId, string>> = {
  bid: 'bids',
  technical: 'technical envelopes',
  commercial: 'price envelopes',
};

/** Closed or locked: envelopes wait for openers. */
function toOpen({ view, lot, me, now }: Where, headline: string, says: string): Standing {
  const envelope = nextEnvelope(view, lot) ?? envelopesOf(view.content)[0]!;
  const things = envelopeWords[envelope];
  const from = later(view.published!.closesAt, graceSeconds);
  const openers = view.team.filter((m) => m.roles.includes('opener'));
  // Only the word of those who are openers now counts.
  const said = (lot.openings[envelope]?.people ?? []).filter((p) => openers.some((m) => m.personId === p.id));
  const left = openers.filter((m) => !said.some((p) => p.id === m.personId));
  const needed = view.content.openersNeeded - said.length;
  const each = needed === 1 ? 'one of them' : 'two of them';
  const who = joined(left.map((m) => m.name));
  const mine = teamRolesOf(view, me.id).includes('opener');
  const saidIt = said.some((p) => p.id === me.id);
  const early = now < from;
  return {
    headline,
    says: early
      ? `${says} They can be opened ${graceSeconds} s after the deadline: a last submission may still be under way.`
      : said.length > 0
        ? `${says} ${joined(said.map((p) => p.name))} has said: open. It takes another person.`
        : says,
    waits: [waiting(who, left.length > needed ? `open the ${things} (${each})` : `open the ${things}`)],
    act: mine && !saidIt && !early ? { label: `Open the ${things}`, href: `/opening/${view.id}/${lot.lotId}` } : null,
    until: early ? from : null,
  };
}

function opening({ view, lot, me }: Where): Standing {
  return {
    headline: 'Envelopes are being opened',
    says: 'The order is given. It takes some seconds.',
    waits: [],
    act: can(me, 'opening.read', view)
      ? { label: 'Watch the opening', href: `/opening/${view.id}/${lot.lotId}` }
      : null,
    until: null,
  };
}

function scoring({ view, lot, me }: Where): Standing {
  const href = `/evaluation/${view.id}/${lot.lotId}`;
  const roles = teamRolesOf(view, me.id);
  const judged = view.content.method.criteria.some((c) => c.kind === 'judged');
  const lead = namesOf(view.team, 'lead');
  if (!isRanked(view.content))
    return {
      headline: 'The answers are open',
      says: 'They are read, nothing is ranked. Whoever reads them first declares whether they have a conflict of interest.',
      waits: [],
      act: can(me, 'bids.read', view) ? { label: 'Read the answers', href } : null,
      until: null,
    };
  const act = roles.includes('evaluator')
    ? { label: 'Score the bids', href }
    : roles.includes('lead')
      ? { label: judged ? 'See how far the scoring is' : 'Go on to lock the marks', href }
      : can(me, 'bids.read', view)
        ? { label: 'Read the bids', href }
        : null;
  return {
    headline: judged ? 'The committee is scoring' : 'Nothing is judged by people',
    says: judged
      ? 'Each evaluator declares whether they have a conflict of interest, marks every bid and signs off.'
      : 'All points follow from prices and answers. The lead can lock the marks, of which there are none, at once.',
    waits: [
      ...(judged ? [waiting(namesOf(view.team, 'evaluator'), 'mark every bid and sign off')] : []),
      waiting(lead, judged ? 'lock the marks, when all have signed off' : 'lock the marks'),
    ],
    act,
    until: null,
  };
}

/** Opened, and there was none: nothing that comes after can happen. */
function noBids({ view, lot, me }: Where): Standing {
  return {
    headline: 'No bid was received',
    says: 'The envelopes were opened and there was none. There is nothing to score and nobody to award to.',
    waits: [waiting(namesOf(view.team, 'lead'), 'propose to end it without an award')],
    act: teamRolesOf(view, me.id).includes('lead')
      ? { label: 'End it without an award', href: '#ending' }
      : can(me, 'opening.read', view)
        ? { label: 'Read the opening minutes', href: `/opening/${view.id}/${lot.lotId}` }
        : null,
    until: null,
  };
}

/** The lead proposes to end the lot without an award: that is decided before anything else. */
function ending({ view, lot, me }: Where): Standing {
  const { proposed } = lot.ending!;
  const decides = can(me, 'award.approve', view) && proposed.id !== me.id && !tookPart(lot, me.id);
  return {
    headline: 'It is proposed to end it without an award',
    says: `${proposed.name} proposes it; the reasons stand below.`,
    waits: [waiting('An approver who took no part in the evaluation', 'agree or decline')],
    act: decides ? { label: 'Decide on the proposal', href: '#ending' } : null,
    until: null,
  };
}

function ranked({ view, lot, me }: Where): Standing {
  const href = `/ranking/${view.id}/${lot.lotId}`;
  const mine = teamRolesOf(view, me.id).includes('lead');
  return {
    headline: 'The bids are ranked',
    says: 'The ranking follows from the marks and prices by the published method.',
    waits: [waiting(namesOf(view.team, 'lead'), 'recommend the award')],
    act: mine
      ? { label: 'Recommend the award', href }
      : can(me, 'ranking.read', view)
        ? { label: 'Read the ranking', href }
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
    headline: 'A recommendation waits for approval',
    says: `Recommended for the award: ${r.name}. The reasons stand beside the ranking.`,
    waits: openSteps(r.chain).map((step) =>
      waiting(
        step.named
          ? joined(next.filter((p) => step.people.some((s) => s.id === p.id)).map((p) => p.name))
          : 'An approver who took no part in the evaluation',
        r.chain.steps.length > 1 ? `approve it or send it back (${step.name})` : 'approve it or send it back',
      ),
    ),
    act: decides
      ? { label: 'Decide on the award', href }
      : can(me, 'ranking.read', view)
        ? { label: 'Read the ranking', href }
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
    headline: over ? 'The standstill is over' : 'The standstill is running',
    says: over
      ? `The intended award is to ${intent.name}. It becomes final when a person makes it final.`
      : `The intended award is to ${intent.name}. Every bidder was told, and can object until the standstill ends.`,
    waits: [
      waiting(over ? `${lead}, or an approver` : 'The end of the standstill', 'then the award can be made final'),
    ],
    act: mayRead
      ? { label: over && can(me, 'award.final', view) ? 'Make the award final' : 'Read the award', href }
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
    headline: cancelled ? 'Cancelled' : 'Ended without an award',
    says: `${cancelled && sealed ? 'What was submitted stays sealed and is never opened. ' : ''}The reasons: ${lot.ending?.reasons ?? ''}`,
    waits: [],
    act: ranked ? { label: 'Read the ranking', href: `/ranking/${view.id}/${lot.lotId}` } : null,
    until: null,
  };
}

function awarded({ view, lot, me }: Where): Standing {
  return {
    headline: 'The award is made',
    says: `Awarded to ${lot.award!.name}. Every bidder hears by e-mail.`,
    waits: [],
    act: can(me, 'ranking.read', view) ? { label: 'Read the ranking', href: `/ranking/${view.id}/${lot.lotId}` } : null,
    until: null,
  };
}

/** The lot that says where an event stands: the least advanced one; while it is a draft, its first as it will be. */
const lotThatTells = (view: EventView): LotRecord =>
  leastAdvanced(view.lots) ?? sealedLot(view.orgId, view.id, view.content.lots[0]!.id);

/** "Answer 2 questions": what waits beside the next act; empty where none waits. `more`: the list goes on. */
export const questionsToAnswer = (n: number, more: boolean): string =>
  n === 0 ? '' : more ? `Answer more than ${n} questions` : n === 1 ? 'Answer a question' : `Answer ${n} questions`;

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
      return toOpen(where, 'Bids are closed', sealedWords);
    case 'opening':
      return opening(where);
    case 'scoring':
      return scoring(where);
    case 'locked':
      return toOpen(where, 'The marks are locked', 'The price envelopes are still sealed.');
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
