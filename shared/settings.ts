/** What an organisation has settled for all its events: who must agree, what a new event begins with, how it shows itself. */
import * as v from 'valibot';
import { AmountOrBlank, CurrencyCode, Disclosure, limits } from './event.ts';
import { languages, type Language as Tag } from './words/language.ts';

/** One of the languages that the site and its letters are written in. */
export const Language = v.picklist(Object.keys(languages) as Tag[]);

const line = (max: number) => v.pipe(v.string(), v.maxLength(max));
const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/**
 * One step of the approval of awards: taken for awards above `over` (in the organisation's currency; empty: always), done once
 * `needed` different people have approved, of those named, or of all who have the role of approver where none is named.
 */
export const ApprovalStep = v.strictObject({
  name: line(100),
  over: AmountOrBlank,
  needed: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  personIds: v.pipe(v.array(line(100)), v.maxLength(20)),
});
export type ApprovalStep = v.InferOutput<typeof ApprovalStep>;

export const Settings = v.strictObject({
  /** How the organisation is called in notices and letters. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.name)),
  zone: line(64),
  currency: CurrencyCode,
  language: Language,
  /** Colour of the notices' head, as #rrggbb; empty: the site's own. */
  colour: v.pipe(v.string(), v.regex(/^(#[0-9a-f]{6})?$/)),
  mail: v.strictObject({
    /** Stands under each letter. */
    closing: line(1_000),
    replyTo: line(254),
  }),
  /** What a new event begins with. */
  defaults: v.strictObject({
    openersNeeded: v.picklist([1, 2]),
    retentionYears: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
    minimumNoticeDays: upTo(60),
    standstillDays: upTo(60),
    disclosure: Disclosure,
  }),
  publication: v.strictObject({
    /** Colleagues, other than whoever publishes, who must approve an event before it is published. */
    approvals: upTo(5),
  }),
  award: v.strictObject({
    /** `serial`: a step is asked once the one before it is done. `parallel`: all steps at once. */
    order: v.picklist(['serial', 'parallel']),
    steps: v.pipe(v.array(ApprovalStep), v.minLength(1), v.maxLength(8)),
  }),
});
export type Settings = v.InferOutput<typeof Settings>;

/** Settings as they are kept, with the version that an edit names. */
export type StoredSettings = { settings: Settings; version: number };

/** What holds before anybody has changed anything (version 0): any one approver approves an award, nobody a publication. */
export const startingSettings = (name: string): Settings => ({
  name,
  zone: 'UTC',
  currency: 'USD',
  language: 'en',
  colour: '',
  mail: { closing: '', replyTo: '' },
  defaults: { openersNeeded: 2, retentionYears: 6, minimumNoticeDays: 3, standstillDays: 10, disclosure: 'full' },
  publication: { approvals: 0 },
  award: { order: 'serial', steps: [{ name: 'Approval', over: '', needed: 1, personIds: [] }] },
});
