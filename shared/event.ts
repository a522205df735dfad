/**
 * What a buyer writes: the content of an event, from title to scoring method. The schemas are structural (they go over
 * the wire and into OpenAPI); what has to hold for publication is in publication.ts.
 */
import * as v from 'valibot';
import { amountPattern } from './exact.ts';
import { priceFormulaIds, sharesAtMean } from './scoring/price-formulas.ts';
import { type Plain, t } from './words/say.ts';

/** How much of each thing there may be: characters of text, numbers of things, bytes of a file. */
export const limits = {
  title: 200,
  name: 200,
  text: 20_000,
  answer: 10_000,
  reason: 4_000,
  questions: 100,
  options: 50,
  criteria: 60,
  lots: 20,
  lines: 200,
  /** To one line of a price sheet, and characters that say what one of them is. */
  alternates: 5,
  alternate: 500,
  classifications: 20,
  levels: 11,
  bands: 20,
  team: 40,
  documents: 20,
  /** Versions of documents that newer ones have replaced. */
  earlierDocuments: 60,
  /** At a time: each is three items of one transaction, which holds 100. */
  invitations: 25,
  filesPerEnvelope: 20,
  /**
   * JSON of the answers and prices of one envelope. Opening copies an envelope into one item (at most 400 kB), and the
   * committee reads all bids of a lot in one answer (at most 6 MB): 60 of the longest.
   */
  envelopeBytes: 100_000,
  /** 64 MiB: what is sent in one piece, a buyer's document always. */
  fileBytes: 64 * 1024 * 1024,
  /** A longer file of a bid goes in parts of this length. */
  partBytes: 64 * 1024 * 1024,
  /** 5 GiB: a file of a bid. */
  bidFileBytes: 5 * 1024 * 1024 * 1024,
  fileName: 200,
} as const;

const line = (max: number) => v.pipe(v.string(), v.maxLength(max));
/**
 * An id inside an event (criterion, question, line): chosen by the client, unique in its list. `constructor` is
 * left out: records drop that key, so a question of that name could not be answered.
 */
export const LocalId = v.pipe(v.string(), v.regex(/^(?!constructor$)[a-z0-9-]{1,40}$/));
/** A decimal string, zero or more: at most 18 digits before the point and 6 after it. */
export const Amount = v.pipe(v.string(), v.regex(amountPattern));
/** A decimal string, zero or more, or empty while it is not filled in. */
export const AmountOrBlank = v.pipe(v.string(), v.regex(/^([0-9]{1,18}(\.[0-9]{1,6})?)?$/));
/** Of the form of ISO 4217's codes; whether there is such a currency is asked where it matters. */
export const CurrencyCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
export const Email = v.pipe(
  v.string(),
  v.maxLength(254),
  v.regex(/^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[A-Za-z]{2,63}$/),
);

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

/** A line of the price sheet. `quantity` null: the bidder states it (hours of a role, say). */
export const PriceLine = v.strictObject({
  id: LocalId,
  name: line(limits.name),
  unit: line(40),
  quantity: v.nullable(AmountOrBlank),
  /** May be left without a price. It is priced apart and counts in no total, so that totals stay comparable. */
  optional: v.boolean(),
});
export type PriceLine = v.InferOutput<typeof PriceLine>;

export const Lot = v.strictObject({
  id: LocalId,
  name: line(limits.name),
  /** A bid above it is not ranked. */
  ceiling: v.nullable(AmountOrBlank),
  lines: v.pipe(v.array(PriceLine), v.maxLength(limits.lines)),
});
export type Lot = v.InferOutput<typeof Lot>;

/** A level of the scale: the mark, its name, and the words that an evaluator must find true of the bid. */
export const Level = v.strictObject({ mark: AmountOrBlank, name: line(60), words: line(1_000) });
export type Level = v.InferOutput<typeof Level>;

const criterion = {
  id: LocalId,
  name: line(limits.name),
  words: line(4_000),
  points: AmountOrBlank,
  /** A bonus lies outside the event's total (a preference that is added on top). */
  bonus: v.boolean(),
};
/** Marked by the committee on the event's scale: points × mean mark ÷ highest mark. */
export const JudgedCriterion = v.strictObject({ ...criterion, kind: v.literal('judged') });
/** All points for a yes to a question, none for a no. */
export const YesNoCriterion = v.strictObject({ ...criterion, kind: v.literal('yesno'), questionId: line(40) });
/**
 * Points by a number that is answered, in straight lines: none at `none` and below it, all at `ideal`, none again at `noneAbove`
 * and above. A side that is blank has all points as far as the answer goes.
 */
export const NumberCriterion = v.strictObject({
  ...criterion,
  kind: v.literal('number'),
  questionId: line(40),
  none: AmountOrBlank,
  ideal: AmountOrBlank,
  noneAbove: AmountOrBlank,
});
export type NumberCriterion = v.InferOutput<typeof NumberCriterion>;
/** So many percent of the points for each option of a question. */
export const ChoiceCriterion = v.strictObject({
  ...criterion,
  kind: v.literal('choice'),
  questionId: line(40),
  shares: v.pipe(v.array(v.strictObject({ optionId: LocalId, percent: AmountOrBlank })), v.maxLength(limits.options)),
});
export type ChoiceCriterion = v.InferOutput<typeof ChoiceCriterion>;
/** A band of prices: from the one before it, or 0, up to this price, this included; and the percent of the points it gets. */
export const PriceBand = v.strictObject({ upTo: AmountOrBlank, percent: AmountOrBlank });
export type PriceBand = v.InferOutput<typeof PriceBand>;
/**
 * Points × what the formula gives (price-formulas.ts). A preference counts the price of those who answer yes at so many
 * percent less, for scoring only.
 */
export const PriceCriterion = v.strictObject({
  ...criterion,
  kind: v.literal('price'),
  formula: v.picklist(priceFormulaIds),
  /** Of `ceiling-to-optimum`: the price that gets all points; a lower one gets no more. */
  optimum: v.optional(AmountOrBlank),
  /** Of `bilinear`: percent of the points at the mean price. */
  atMean: v.optional(v.picklist(sharesAtMean)),
  /** Of `bands`, cheapest first; a price above the last gets nothing. */
  bands: v.optional(v.pipe(v.array(PriceBand), v.maxLength(limits.bands))),
  preference: v.nullable(v.strictObject({ percent: AmountOrBlank, questionId: line(40) })),
});
export type PriceCriterion = v.InferOutput<typeof PriceCriterion>;
export const Criterion = v.variant('kind', [
  JudgedCriterion,
  YesNoCriterion,
  NumberCriterion,
  ChoiceCriterion,
  PriceCriterion,
]);
export type Criterion = v.InferOutput<typeof Criterion>;
/** A criterion whose points follow from what a bidder answers. */
export type AnsweredCriterion = Extract<Criterion, { questionId: string }>;
export const isAnswered = (c: Criterion): c is AnsweredCriterion => 'questionId' in c;
/** The question whose answer gives a criterion's points, or a preference on its price; null where none does. */
export const decidingQuestion = (c: Criterion): string | null =>
  isAnswered(c) ? c.questionId : c.kind === 'price' ? (c.preference?.questionId ?? null) : null;

export const Method = v.strictObject({
  /** Points that the criteria (without bonuses) fill exactly. */
  total: AmountOrBlank,
  scale: v.pipe(v.array(Level), v.maxLength(limits.levels)),
  criteria: v.pipe(v.array(Criterion), v.maxLength(limits.criteria)),
  /** How the marks of several evaluators become one. */
  combine: v.literal('mean'),
  /** Decimals that are shown. Totals are compared exactly, unrounded. */
  shownDecimals: v.picklist([0, 1, 2, 3, 4]),
  /** Ties are broken in this order: `price` (the lower one first) or a criterion's id (more points first). What still ties shares the rank. */
  tieBreaks: v.pipe(v.array(line(40)), v.maxLength(5)),
});
export type Method = v.InferOutput<typeof Method>;

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
  method: Method,
});
export type EventContent = v.InferOutput<typeof EventContent>;

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
export type TeamMember = { personId: string; name: string; email: string; roles: TeamRole[] };

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
