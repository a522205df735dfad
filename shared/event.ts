/**
 * What a buyer writes: the content of an event, from title to scoring method. The schemas are structural (they go over
 * the wire and into OpenAPI); what has to hold for publication is in publication.ts.
 */
import * as v from 'valibot';
import { AmountOrBlank, CurrencyCode, LocalId, limits, line } from './fields.ts';
import { type Level, Method } from './method.ts';
import { type Plain, t } from './words/say.ts';

export * from './fields.ts';
export * from './method.ts';

/** One envelope holds a whole bid; of two, the technical one opens first and the commercial one after the marks are locked. */
export const EnvelopeId = v.picklist(['bid', 'technical', 'commercial']);
export type EnvelopeId = v.InferOutput<typeof EnvelopeId>;

const question = {
  id: LocalId,
  text: line(2_000),
  mandatory: v.boolean(),
  envelope: EnvelopeId,
  /** Asked for this lot alone; null: for each lot. */
  lotId: v.nullable(LocalId),
};
export const PlainQuestion = v.strictObject({ ...question, kind: v.picklist(['text', 'yesno', 'date', 'file']) });
export type PlainQuestion = v.InferOutput<typeof PlainQuestion>;
/** A decimal number in a unit; from `least` to `most`, both included, where they are filled in. */
export const NumberQuestion = v.strictObject({
  ...question,
  kind: v.literal('number'),
  unit: line(40),
  least: AmountOrBlank,
  most: AmountOrBlank,
});
export type NumberQuestion = v.InferOutput<typeof NumberQuestion>;
/** One of the options; the answer is the option's id. */
export const ChoiceQuestion = v.strictObject({
  ...question,
  kind: v.literal('choice'),
  options: v.pipe(v.array(v.strictObject({ id: LocalId, text: line(500) })), v.maxLength(limits.options)),
});
export type ChoiceQuestion = v.InferOutput<typeof ChoiceQuestion>;
/** What bidders are asked. A date is answered as YYYY-MM-DD, a number as a decimal string. */
export const Question = v.variant('kind', [PlainQuestion, NumberQuestion, ChoiceQuestion]);
export type Question = v.InferOutput<typeof Question>;

/** A whole period (a year, say), counted from the start of the contract. */
const period = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.periods));
/** A line of the price sheet. `quantity` null: the bidder states it (hours of a role, say). */
export const PriceLine = v.strictObject({
  id: LocalId,
  name: line(limits.name),
  unit: line(40),
  quantity: v.nullable(AmountOrBlank),
  /** May be left without a price. It is priced apart and counts in no total, so that totals stay comparable. */
  optional: v.boolean(),
  /** The periods in which its amount falls due, each in full: 0 at the start, 1 after one period. Absent: once, at the start. */
  periods: v.optional(v.strictObject({ first: period, last: period })),
});
export type PriceLine = v.InferOutput<typeof PriceLine>;

export const Lot = v.strictObject({
  id: LocalId,
  name: line(limits.name),
  /** A bid above it is not ranked. */
  ceiling: v.nullable(AmountOrBlank),
  lines: v.pipe(v.array(PriceLine), v.maxLength(limits.lines)),
  /** Percent by which what falls due one period later is worth less: scoring counts the net present value. Absent: nothing is discounted. */
  discountPercent: v.optional(AmountOrBlank),
  /** Its own method; absent: the event's. */
  method: v.optional(Method),
});
export type Lot = v.InferOutput<typeof Lot>;

/** A class of what is bought: CPV 2008 (Regulation (EC) 213/2008) or UNSPSC, with its published name. */
export const Classification = v.strictObject({
  scheme: v.picklist(['CPV', 'UNSPSC']),
  code: line(12),
  name: line(200),
});
export type Classification = v.InferOutput<typeof Classification>;

export const EventKind = v.picklist(['rfi', 'rfq', 'rfp', 'tender']);
export type EventKind = v.InferOutput<typeof EventKind>;

/**
 * Who learns what after the decision. `full`: the winner's name and the relative advantages, an assessment summary for each
 * bidder (Directive 2014/24/EU, Art. 55; Procurement Act 2023 (UK), s. 50). `debrief`: each hears of its own bid, without a
 * point-by-point comparison (FAR 15.506(e)). `result`: each hears whether it was chosen, nothing else.
 */
export const Disclosure = v.picklist(['full', 'debrief', 'result']);
export type Disclosure = v.InferOutput<typeof Disclosure>;

const days = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

export const EventContent = v.strictObject({
  /** Which parts are on, and what they begin with: see kinds.ts. */
  kind: EventKind,
  /** To try things out: never in a list of notices, and no e-mail leaves the organisation. */
  sandbox: v.boolean(),
  classifications: v.pipe(v.array(Classification), v.maxLength(limits.classifications)),
  title: line(limits.title),
  reference: line(60),
  description: line(limits.text),
  access: v.picklist(['open', 'invited']),
  currency: CurrencyCode,
  priceBasis: v.strictObject({
    tax: v.picklist(['net', 'gross']),
    /** Percent; stated to bidders. */
    taxRate: AmountOrBlank,
    /** Decimals that a unit price may have. */
    unitPriceDecimals: v.picklist([0, 1, 2, 3, 4, 5, 6]),
    /** Alternates that each line may have beside its price; absent where none are allowed. See alternates.ts. */
    alternates: v.optional(v.picklist([1, 2, 3, 4, 5])),
  }),
  zone: line(64),
  /** The deadline by the wall clock of the zone, YYYY-MM-DDTHH:mm; empty while it is not set. */
  closes: line(16),
  /** Until when suppliers may ask, by the wall clock of the zone; empty: no questions are taken. */
  questionsUntil: line(16),
  /** Days that a change must leave bidders before the deadline, or the deadline moves with it. */
  minimumNoticeDays: days(60),
  /** Days between the intended award and the final one, in which bidders may object; 0: none. */
  standstillDays: days(60),
  disclosure: Disclosure,
  /** Bidders' names and prices are read out to all bidders when envelopes open. */
  readOut: v.boolean(),
  /**
   * A total that lies more than so many percent below the mean of the others is asked to be explained (Directive 2014/24/EU,
   * Art. 69); empty: none is.
   */
  abnormallyLowPercent: AmountOrBlank,
  /** Where bids on paper or by e-mail are taken until the same deadline; the buyer enters them (on-behalf.ts). Absent: none are. */
  paperTo: v.optional(line(500)),
  contact: v.strictObject({ name: line(limits.name), email: line(254) }),
  envelopes: v.picklist(['one', 'two']),
  openersNeeded: v.picklist([1, 2]),
  /** Years that submitted bids are kept, counted from the deadline. */
  retentionYears: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
  lots: v.pipe(v.array(Lot), v.minLength(1), v.maxLength(limits.lots)),
  questions: v.pipe(v.array(Question), v.maxLength(limits.questions)),
  /** Of the event; a lot may have its own (methodOf). */
  method: Method,
  /** Evaluators read the bids under names that tell nothing until the marks are locked. */
  pseudonyms: v.optional(v.boolean()),
  /** Rounds of best and final offers that may follow the ranking of a lot, at most (rounds.ts). Absent: none may. */
  offerRounds: v.optional(v.picklist([1, 2, 3])),
});
export type EventContent = v.InferOutput<typeof EventContent>;

/** The method by which the bids for a lot are ranked: the lot's own, or the event's. */
export const methodOf = ({ method, lots }: Pick<EventContent, 'method' | 'lots'>, lotId: string): Method =>
  lots.find((l) => l.id === lotId)?.method ?? method;

/** A stored file: what its owner declared and the store has checked. */
export type StoredFile = { id: string; name: string; size: number; sha256: string; contentType: string };
/** A stored file with the place where it is stored, which no caller learns. */
export type StoredObject = StoredFile & { key: string; versionId: string };
/**
 * Where a stored document stands among its versions: numbered from 1; `replaces` is the id of the file of the version before.
 */
export type DocumentVersion = { version: number; replaces: string | null; addedAt: string; addedBy: string };
/** A document of an event, one of its versions, without the place where it is stored. */
export type EventDocument = StoredFile & DocumentVersion;
/** A document of an event with the place where it is stored. */
export type StoredDocument = StoredObject & DocumentVersion;
/** A document as its readers outside of the organisation see it: who added it is no matter of theirs. */
export type NoticeDocument = StoredFile & Pick<DocumentVersion, 'version' | 'addedAt'>;
export const noticeDocumentOf = (document: EventDocument): NoticeDocument => ({
  ...fileOf(document),
  version: document.version,
  addedAt: document.addedAt,
});
/** A document without the place where it is stored. */
export const documentOf = ({ key: _, versionId: __, ...document }: StoredDocument): EventDocument => document;
/** A stored file without the place where it is stored. */
export const fileOf = ({ id, name, size, sha256, contentType }: StoredFile): StoredFile => ({
  id,
  name,
  size,
  sha256,
  contentType,
});

export const teamRoles = ['lead', 'evaluator', 'opener'] as const;
export type TeamRole = (typeof teamRoles)[number];
/** `marks`: ids of the criteria, and of sections with all beneath, that an evaluator marks; absent: all (panel.ts). */
export type TeamMember = { personId: string; name: string; email: string; roles: TeamRole[]; marks?: string[] };

/** What publication fixed: the notice's number, the deadline as an instant, the fingerprint of the method. */
export type Publication = { number: number; at: string; closesAt: string; method: string };

/** Publication at a chosen instant, of exactly the draft that has this fingerprint. */
export type Schedule = { at: string; by: { id: string; name: string; email: string }; fingerprint: string };
/** What a draft carries on its way to publication: who has written any of it, and when it is to be published (see review.ts). */
export type Preparation = { editors: string[]; schedule: Schedule | null };

/** The buyer's record of an event. What happens to bids after the deadline is kept per lot (see lot.ts). */
export type EventRecord = {
  id: string;
  orgId: string;
  orgName: string;
  version: number;
  content: EventContent;
  /** The newest version of each document. */
  documents: StoredDocument[];
  /** Versions that a newer file has replaced, in the order in which they were. */
  earlierDocuments: StoredDocument[];
  team: TeamMember[];
  createdAt: string;
  preparation: Preparation;
  published: Publication | null;
  /** What the organisation expects to pay, in all, in the event's currency; never in a notice. Null where it is not said. */
  estimate: string | null;
  /** Who saved the content last, and when. */
  saved: { by: string; at: string };
};

/** True for a notice that anybody reads; one by invitation or of a sandbox event takes a link of an invitation. */
export const isPublic = (content: Pick<EventContent, 'access' | 'sandbox'>): boolean =>
  content.access === 'open' && !content.sandbox;

/** What the public reads: an event as published. */
export type Notice = {
  eventId: string;
  orgId: string;
  buyer: string;
  number: number;
  publishedAt: string;
  closesAt: string;
  method: string;
  retainUntil: string;
  content: EventContent;
  documents: StoredDocument[];
};

/** The envelopes of an event, in the order in which they open. */
export const envelopesOf = (content: Pick<EventContent, 'envelopes'>): EnvelopeId[] =>
  content.envelopes === 'two' ? ['technical', 'commercial'] : ['bid'];

/** The envelope that holds the price sheet: the last one. */
export const priceEnvelope = (content: Pick<EventContent, 'envelopes'>): EnvelopeId =>
  content.envelopes === 'two' ? 'commercial' : 'bid';

/** An event's title; of several lots, with the name of the one that is spoken of. */
export function titleWithLot({ title, lots }: Pick<EventContent, 'title' | 'lots'>, lotId: string | null): string {
  const lot = lots.length > 1 ? lots.find((l) => l.id === lotId) : undefined;
  return lot ? `${title}: ${lot.name}` : title;
}

/** The scale most committees know, as a start, in words of whoever begins an event; they are for the buyer to change. */
export const startingScale: (Level & { name: Plain; words: Plain })[] = [
  { mark: '0', name: 'None', words: 'Nothing in the bid on this point.' },
  { mark: '1', name: 'Poor', words: 'Answers a part of it. Serious doubt that it will work.' },
  { mark: '2', name: 'Weak', words: 'Answers most of it. Gaps that the contract would have to close.' },
  { mark: '3', name: 'Sound', words: 'Answers all of it. Some of it is stated without evidence.' },
  { mark: '4', name: 'Good', words: 'Answers all of it and shows how, with evidence from earlier work.' },
  { mark: '5', name: 'Outstanding', words: 'As Good, and better than asked in a way that helps the buyer.' },
];

/** What an organisation may have settled for a new event. */
export type EventDefaults = Pick<
  EventContent,
  'currency' | 'openersNeeded' | 'retentionYears' | 'minimumNoticeDays' | 'standstillDays' | 'disclosure'
>;

/** An empty RFP with sensible settings: the first thing a sourcing manager sees. */
export const blankContent = (
  title: string,
  zone: string,
  contact: { name: string; email: string },
  defaults: Partial<EventDefaults> = {},
): EventContent => ({
  kind: 'rfp',
  sandbox: false,
  classifications: [],
  title,
  reference: '',
  description: '',
  access: 'open',
  currency: 'USD',
  priceBasis: { tax: 'net', taxRate: '0', unitPriceDecimals: 2 },
  zone,
  closes: '',
  questionsUntil: '',
  minimumNoticeDays: 3,
  standstillDays: 10,
  disclosure: 'full',
  readOut: false,
  abnormallyLowPercent: '',
  contact,
  envelopes: 'two',
  openersNeeded: 2,
  retentionYears: 6,
  lots: [{ id: 'lot-1', name: t('Lot 1'), ceiling: null, lines: [] }],
  questions: [],
  method: {
    total: '100',
    scale: startingScale.map(({ mark, name, words }) => ({ mark, name: t(name), words: t(words) })),
    criteria: [],
    combine: 'mean',
    shownDecimals: 2,
    tieBreaks: ['price'],
  },
  ...defaults,
});
