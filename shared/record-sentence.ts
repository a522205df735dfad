/** Facts as their reader is told them. What is kept is English; here it is said in the language of the moment. */
import { shownAddress } from './address.ts';
import { declineReasons, declineWords } from './decline.ts';
import { retoldPlace } from './draft-places.ts';
import { Grounds, groundsWords } from './objection.ts';
import { wayWithin } from './on-behalf.ts';
import { type Fact, factSentences } from './record.ts';
import { retoldChange } from './settings-changes.ts';
import { sealedWords } from './shortlist.ts';
import { retold, retoldClocks } from './words/retold.ts';
import { type Message, type Plain, t } from './words/say.ts';

/** Roles as facts keep them. */
const roles: readonly Plain[] = [
  ...(['administrator', 'manager', 'approver', 'auditor', 'member', 'bidder'] as const),
  ...(['lead', 'evaluator', 'opener'] as const),
];
const rolesIn = (list: string): string =>
  list
    .split(', ')
    .map((role) => retold(role, roles))
    .join(', ');

/** The commercial envelope is called as people call it: the price envelope. */
const envelopes: Readonly<Record<string, { one: Plain; all: Plain }>> = {
  technical: { one: 'technical|its envelope', all: 'technical|its envelopes' },
  commercial: { one: 'price|its envelope', all: 'price|its envelopes' },
  bid: { one: 'bid|its envelope', all: 'bid|its envelopes' },
};

const groundsIn = (kept: string): string => {
  const grounds = Grounds.options.find((g) => groundsWords[g].toLowerCase() === kept);
  const words = grounds && t(groundsWords[grounds]);
  // In English they stand behind a colon, in a sentence.
  return words && words !== groundsWords[grounds] ? words : kept;
};

/** Words and sentences of ours in the data of facts, by the name that they fill in. */
const ours: Readonly<Record<string, readonly Message[]>> = {
  verdict: ['responsive', 'not responsive', 'to be clarified'],
  decision: ['accepted', 'not accepted'],
  way: Object.values(wayWithin),
  own: ['yes', 'no'],
  corrected: ['yes', 'no'],
  why: ['it has withdrawn', 'its award was set aside', ...Object.values(sealedWords)],
  opens: ['nobody|whose envelope'],
  sealed: ['nobody|whose envelope'],
  was: ['Final', 'Intended'],
  to: ['a new recommendation', 'evaluation again', 'everybody', 'the asker alone'],
  how: ['no award', 'cancellation'],
  below: ['nothing'],
  panel: ['nobody (no judged criterion)'],
  step: ['Approval'],
  estimate: ['none|value'],
  point: [
    'The bid meets the conditions of the notice and its documents, without reservations of its own.',
    'The price sheet can be what the bidder means: no total, quantity or unit price of 0 by mistake.',
    'The total is not above the ceiling of {amount}.',
    'The prices are as the price sheet asks: its currency, tax and lines, and nothing made conditional.',
  ],
  moved: ['the deadline stays', 'bids close {when}'],
};
/** Times in the data of facts, by the name that they fill in. */
const times = ['closes', 'due', 'ends', 'at', 'until', 'done'];

/** Why an attempt to open envelopes was refused, by the code of the refusal. */
const refusals: readonly Plain[] = [
  'too-early|refused',
  'wrong-state|refused',
  'not-allowed|refused',
  'second-person-needed|refused',
  'entry-apart|refused',
];
/** What most often keeps a publication from its date. */
const failures: readonly Plain[] = [
  'The deadline has passed already. Choose a later one.',
  'The draft is not the one that was scheduled.',
];

/** One value of a fact's data. What people wrote stays as they wrote it. */
function valueIn(what: Fact['what'], name: string, kept: string): string {
  const words = ours[name];
  if (words) return retold(kept, words, retoldClocks);
  if (times.includes(name)) return retoldClocks(kept);
  const envelope = name === 'envelope' ? envelopes[kept] : undefined;
  if (envelope) return t(what === 'opening.bid' ? envelope.one : envelope.all);
  if (name === 'grounds') return groundsIn(kept);
  if (name === 'roles') return rolesIn(kept);
  if (name === 'email' || name === 'emails') return kept.split(', ').map(shownAddress).join(', ');
  if (name === 'team') return kept.replace(/\(([a-z, ]+)\)(?=;|$)/g, (_, list: string) => `(${rolesIn(list)})`);
  if (name === 'reason')
    return retold(kept, what === 'opening.refused' || what === 'round.refused' ? refusals : failures);
  if (name === 'changes') return retoldChange(kept);
  return name === 'place' && what.startsWith('review.') ? retoldPlace(kept) : kept;
}

/** A fact as one sentence. */
export function factSentence({ what, data }: Pick<Fact, 'what' | 'data'>): string {
  const sentence: string = factSentences[what];
  const names = [...sentence.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!);
  const values = names.map((name) => [name, valueIn(what, name, String(data?.[name] ?? '–'))]);
  return (t as (message: Message, values: object) => string)(factSentences[what], Object.fromEntries(values));
}

/** Why it was done: in the words of who did it, or in ours where they chose one of ours. */
export function factWhy({ what, why = '' }: Pick<Fact, 'what' | 'why'>): string {
  if (what === 'event.published') return retold(why, ['As scheduled by {by}']);
  if (what !== 'supplier.declined') return why;
  const reason = declineReasons.map((r) => declineWords[r]).find((w) => why === w || why.startsWith(`${w}: `));
  return reason ? `${t(reason)}${why.slice(reason.length)}` : why;
}

/** Who did it: a person by name; the portal itself, and whoever is not named, in words of ours. */
export const factWho = ({ who }: Pick<Fact, 'who'>): string =>
  retold(who.name, ['The portal’s clock', 'Whoever holds the link', 'An administrator']);
