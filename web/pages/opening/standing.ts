/** Where the opening of a lot stands for one reader: what is sealed, who has said "open", what they can do now. */
import type { OpeningView } from '../../../shared/api/opening.ts';
import { type EnvelopeId, type EventContent, envelopesOf, type TeamMember } from '../../../shared/event.ts';
import { isOpen, type LotRecord } from '../../../shared/lot.ts';
import { millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { timeLeft } from './countdown.ts';
import { areSealed, beingOpened, ofEnvelope, openedAlone, openedLater, openedNow } from './envelope-words.ts';

export type Committee = {
  content: Pick<EventContent, 'envelopes' | 'openersNeeded' | 'kind'>;
  team: readonly Pick<TeamMember, 'personId' | 'name' | 'roles'>[];
};

export type Standing = {
  /** What is true now, as the page's headline. */
  headline: string;
  /** Null where there is no envelope left to open. */
  next: EnvelopeId | null;
  /** The order is given; it is being carried out. */
  underWay: boolean;
  /** Milliseconds until it becomes possible; 0 or less: it is possible. Null while something else has to happen first. */
  waitMs: number | null;
  /** Empty: the reader can say "open" now. Else why they cannot. */
  hindrance: string;
  /** What the dialog tells before they say it. */
  consequence: string;
};

const joined = (names: readonly string[], last: '{list} and {x}' | '{list} or {x}'): string =>
  names.length < 2 ? (names[0] ?? '') : t(last, { list: names.slice(0, -1).join(', '), x: names[names.length - 1]! });

const isOpener = (team: Committee['team'], personId: string): boolean =>
  team.some((m) => m.personId === personId && m.roles.includes('opener'));

/** Who has said "open" for an envelope and is still an opener: only their word counts. */
export const openersHeard = (lot: LotRecord, envelope: EnvelopeId, team: Committee['team']) =>
  (lot.openings[envelope]?.people ?? []).filter((p) => isOpener(team, p.id));

/** The openers who have not said "open" for an envelope yet. */
export const openersLeft = (lot: LotRecord, envelope: EnvelopeId, team: Committee['team']) =>
  team.filter((m) => m.roles.includes('opener') && !lot.openings[envelope]?.people.some((p) => p.id === m.personId));

function hindranceFor(view: OpeningView, next: EnvelopeId, committee: Committee, me: string, now: number): string {
  const { lot } = view;
  const said = openersHeard(lot, next, committee.team);
  const left = openersLeft(lot, next, committee.team).map((m) => m.name);
  if (next === 'commercial' && lot.stage !== 'locked') {
    return t('The price envelopes stay sealed until the lead of the committee has locked the marks.');
  }
  if (said.some((p) => p.id === me)) {
    return left.length
      ? t('You have said so. It takes one other opener: {openers}.', { openers: joined(left, '{list} or {x}') })
      : t('You have said so. It takes another opener, and the team names none.');
  }
  if (!isOpener(committee.team, me)) {
    const openers = committee.team.filter((m) => m.roles.includes('opener')).map((m) => m.name);
    return openers.length
      ? t('Only the openers of this event can open them: {openers}.', { openers: joined(openers, '{list} and {x}') })
      : t('Only an opener can open them, and the team names none.');
  }
  return now < millis(view.from)
    ? t('Not yet: it is possible in {left}.', { left: timeLeft(millis(view.from) - now) })
    : '';
}

function consequenceFor(lot: LotRecord, next: EnvelopeId, { content, team }: Committee): string {
  const needed = content.openersNeeded;
  const said = openersHeard(lot, next, team);
  const some = next === 'commercial' && lot.shortlist !== null;
  if (needed === 1 && some)
    return t('You open the price envelopes of the shortlist by yourself: this event asks for one opener.');
  if (needed === 1) return t(ofEnvelope(openedAlone, next, content));
  const [first] = said;
  if (first && some)
    return t('{first} has said so already. With your word the price envelopes of the shortlist are opened.', {
      first: first.name,
    });
  return first
    ? t(ofEnvelope(openedNow, next, content), { first: first.name })
    : t(ofEnvelope(openedLater, next, content));
}

/** Says where the opening stands for a reader at an instant of the server's clock. */
export function standing(view: OpeningView, committee: Committee, me: string, now: number): Standing {
  const { lot, next } = view;
  const closed = { underWay: false, waitMs: null, hindrance: '', consequence: '' };
  if (next === null) return { ...closed, next, headline: t('All envelopes of this lot are open') };
  if (lot.stage === 'opening') {
    return { ...closed, next, underWay: true, headline: t(ofEnvelope(beingOpened, next, committee.content)) };
  }
  const locked = next !== 'commercial' || lot.stage === 'locked';
  return {
    ...closed,
    next,
    headline: t(ofEnvelope(areSealed, next, committee.content)),
    waitMs: locked ? millis(view.from) - now : null,
    hindrance: hindranceFor(view, next, committee, me, now),
    consequence: consequenceFor(lot, next, committee),
  };
}

/** The envelopes of the event in their order, and whether each is open. */
export const envelopesWithState = (
  lot: LotRecord,
  content: Pick<EventContent, 'envelopes'>,
): { envelope: EnvelopeId; open: boolean }[] =>
  envelopesOf(content).map((envelope) => ({ envelope, open: isOpen(lot, envelope) }));
