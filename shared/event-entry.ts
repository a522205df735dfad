/**
 * An event in a list: what a row shows, what is searched and filtered, and for whom each lot waits. It follows from the event
 * and its lots, and can be written again from them at any time.
 */
import { nextApprovers } from './approval.ts';
import { type EventKind, type EventRecord, methodOf, type TeamRole } from './event.ts';
import { graceSeconds } from './grace.ts';
import type { Declaration } from './lot.ts';
import {
  ended,
  type LotRecord,
  leastAdvanced,
  nextEnvelope,
  type Phase,
  phaseOf,
  type Stage,
  stages,
} from './lot-record.ts';
import { markersOf } from './panel.ts';
import { type Actor, can } from './people.ts';
import { runningRound } from './rounds.ts';
import { type Instant, later } from './time.ts';

/** `waits`: ids of the people for whom the lot waits at its stage; empty where it waits for time, or for nobody. */
export type LotEntry = {
  lotId: string;
  name: string;
  stage: Stage;
  waits: string[];
  /** There where it is proposed to end the lot without an award: an approver decides. */
  ending?: true;
  /** Objections to its award that an approver is to decide; left out where there are none. */
  objections?: number;
  /** Until when best and final offers are taken, where a round runs that is not opened. */
  offersUntil?: Instant;
};

export type EventEntry = {
  id: string;
  title: string;
  reference: string;
  kind: EventKind;
  sandbox: boolean;
  zone: string;
  createdAt: Instant;
  publishedAt: Instant | null;
  closesAt: Instant | null;
  team: { personId: string; name: string; roles: TeamRole[] }[];
  lots: LotEntry[];
};

/** What of a lot's evaluation tells for whom it waits. */
export type Signing = {
  declarations: readonly Declaration[];
  signed: readonly { personId: string; bidId: string }[];
  bids: number;
};

const inRole = (event: Pick<EventRecord, 'team'>, role: TeamRole): string[] =>
  event.team.filter((m) => m.roles.includes(role)).map((m) => m.personId);

/** For whom a lot waits: openers who have not said so, evaluators who have not signed, the lead, the next approvers. */
export function waitsOf(event: EventRecord, lot: LotRecord, signing: Signing | null): string[] {
  switch (lot.stage) {
    case 'sealed':
    case 'locked': {
      const envelope = nextEnvelope(event, lot);
      const said = (envelope && lot.openings[envelope]?.people) || [];
      return inRole(event, 'opener').filter((id) => !said.some((p) => p.id === id));
    }
    case 'scoring': {
      const markers = markersOf(methodOf(event.content, lot.lotId), event.team).map((m) => m.personId);
      const judged = markers.length > 0;
      const stays = markers.filter((id) => !lot.left?.some((l) => l.personId === id));
      const open = stays.filter((id) => {
        const declared = signing?.declarations.find((d) => d.personId === id);
        const done = (signing?.signed ?? []).filter((s) => s.personId === id).length;
        return !declared?.conflict && (!declared || done < (signing?.bids ?? 0));
      });
      return judged && open.length && signing?.bids !== 0 ? open : inRole(event, 'lead');
    }
    case 'ranked': {
      const round = runningRound(lot);
      if (!round) return inRole(event, 'lead');
      return inRole(event, 'opener').filter((id) => !round.opening.people.some((p) => p.id === id));
    }
    case 'recommended':
      return lot.recommendation ? nextApprovers(lot.recommendation.chain).map((p) => p.id) : [];
    default:
      return [];
  }
}

/** The entry of an event; a lot without a record is sealed. `objections`: how many of a lot are to be decided. */
export function entryOf(
  event: EventRecord,
  lots: readonly LotRecord[],
  signing: (lotId: string) => Signing | null = () => null,
  objections: (lotId: string) => number = () => 0,
): EventEntry {
  const { title, reference, kind, sandbox, zone } = event.content;
  return {
    id: event.id,
    title,
    reference,
    kind,
    sandbox,
    zone,
    createdAt: event.createdAt,
    publishedAt: event.published?.at ?? null,
    closesAt: event.published?.closesAt ?? null,
    team: event.team.map(({ personId, name, roles }) => ({ personId, name, roles })),
    lots: event.content.lots.map(({ id, name }) => {
      const lot = lots.find((l) => l.lotId === id);
      const waits =
        event.published && lot ? waitsOf(event, lot, signing(id)) : inRole(event, event.published ? 'opener' : 'lead');
      const stage = lot?.stage ?? 'sealed';
      const open = objections(id);
      const round = lot && stage === 'ranked' ? runningRound(lot) : null;
      return {
        lotId: id,
        name,
        stage,
        waits,
        ...(lot?.ending && !ended.includes(stage) ? { ending: true } : {}),
        ...(open > 0 ? { objections: open } : {}),
        ...(round ? { offersUntil: round.closesAt } : {}),
      };
    }),
  };
}

/** False once every lot has ended and no objection waits: nothing more is to be done. */
export const isLive = (entry: Pick<EventEntry, 'lots' | 'publishedAt'>): boolean =>
  entry.publishedAt === null || entry.lots.some((lot) => !ended.includes(lot.stage) || lot.objections !== undefined);

/** Where the event stands at an instant: with the least advanced of its lots. */
export const entryPhase = (entry: Pick<EventEntry, 'publishedAt' | 'closesAt' | 'lots'>, now: Instant): Phase =>
  phaseOf(
    { published: entry.closesAt === null ? null : { number: 1, at: '', method: '', closesAt: entry.closesAt } },
    leastAdvanced(entry.lots),
    now,
  );

/** Where an event can stand. */
export const phases = ['draft', 'open', 'closed', ...stages.filter((s) => s !== 'sealed')] as const;

/** What an event waits for, in the order in which it comes. */
export const awaited = [
  'write',
  'bids',
  'open',
  'opening',
  'score',
  'recommend',
  'approve',
  'end',
  'objection',
  'standstill',
  'nothing',
] as const;
export type Awaited = (typeof awaited)[number];

const awaitedAt: Readonly<Record<Phase, Awaited>> = {
  draft: 'write',
  open: 'bids',
  closed: 'open',
  opening: 'opening',
  scoring: 'score',
  locked: 'open',
  ranked: 'recommend',
  recommended: 'approve',
  intended: 'standstill',
  awarded: 'nothing',
  unawarded: 'nothing',
  cancelled: 'nothing',
};

export type Waiting = { what: Awaited; phase: Phase; mine: boolean; who: string[]; lotId: string | null };

/** What an event waits for at an instant, and whether it is for this reader; names where they are in the team. */
export function waitingFor(entry: EventEntry, me: Actor, now: Instant): Waiting {
  const phase = entryPhase(entry, now);
  const what = awaitedAt[phase];
  if (what === 'write') {
    const leads = entry.team.filter((m) => m.roles.includes('lead'));
    const mine = leads.some((m) => m.personId === me.id) || (leads.length === 0 && can(me, 'event.create'));
    return { what, phase, mine, who: leads.map((m) => m.name), lotId: null };
  }
  // What an approver who is not in the team decides, whatever else the event waits for.
  const decides = can(me, 'award.approve') && !entry.team.some((m) => m.personId === me.id);
  for (const [toDecide, lot] of [
    ['end', entry.lots.find((l) => l.ending)],
    ['objection', entry.lots.find((l) => l.objections)],
  ] as const) {
    if (lot && (decides || entry.lots.length === 1))
      return { what: toDecide, phase, mine: decides, who: [], lotId: lot.lotId };
  }
  if (['bids', 'opening', 'standstill', 'nothing'].includes(what))
    return { what, phase, mine: false, who: [], lotId: null };
  const stage = phase === 'closed' ? 'sealed' : phase;
  const lots = entry.lots.filter((lot) => lot.stage === stage);
  // Lots in which offers are taken wait for their deadline, then for openers, unless another one waits for its lead.
  const offers = lots.every((l) => l.offersUntil !== undefined) ? lots.map((l) => l.offersUntil!).sort()[0] : undefined;
  if (offers !== undefined && now < later(offers, graceSeconds))
    return { what: 'bids', phase, mine: false, who: [], lotId: null };
  const mine = lots.find((lot) => lot.waits.includes(me.id));
  const waits = new Set(lots.flatMap((lot) => lot.waits));
  const who = entry.team.filter((m) => waits.has(m.personId)).map((m) => m.name);
  return {
    what: offers === undefined ? what : 'open',
    phase,
    mine: Boolean(mine),
    who,
    lotId: (mine ?? lots[0])?.lotId ?? null,
  };
}

/** What somebody looks for in a list of events. */
export type EventSearch = {
  words: string;
  phase: Phase | null;
  kind: EventKind | null;
  /** Only events in whose team they are. */
  mine: boolean;
  /** Bids close from now up to this instant. */
  closingUntil: Instant | null;
};

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** True for an event that is looked for: every word stands in its title, reference or lots, at the beginning of a word. */
export function isLookedFor(entry: EventEntry, search: EventSearch, personId: string, now: Instant): boolean {
  if (search.kind && entry.kind !== search.kind) return false;
  if (search.mine && !entry.team.some((m) => m.personId === personId)) return false;
  if (search.phase && entryPhase(entry, now) !== search.phase) return false;
  if (search.closingUntil !== null) {
    const { closesAt } = entry;
    if (closesAt === null || closesAt <= now || closesAt > search.closingUntil) return false;
    if (!isLive(entry)) return false;
  }
  const text = ` ${plain([entry.title, entry.reference, ...entry.lots.map((l) => l.name)].join(' '))}`;
  return plain(search.words)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => text.includes(` ${word}`) || text.includes(`-${word}`) || text.includes(`/${word}`));
}
