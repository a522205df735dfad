/** What a new event takes over from a template or an earlier event. Dates, invitations and bids are never copied. */

import { asKind } from './as-kind.ts';
import type { EventContent, EventKind, StoredDocument } from './event.ts';
import type { Instant } from './time.ts';

/** A template of the organisation as its list shows it. */
export type TemplateRow = {
  id: string;
  version: number;
  name: string;
  kind: EventKind;
  /** Title of the event that it was made from. */
  title: string;
  savedAt: Instant;
  savedBy: string;
};
/** What a template holds. */
export type TemplateContent = { content: EventContent; documents: StoredDocument[] };

/** What the new event says for itself. */
export type Fresh = { title: string; zone: string; sandbox: boolean; kind: EventKind | null };

/** The content of an earlier event or of a template, without what belonged to that event alone: its dates and its number. */
export function contentFrom(before: EventContent, { title, zone, sandbox, kind }: Fresh): EventContent {
  const copy = { ...before, title, zone, sandbox, reference: '', closes: '', questionsUntil: '' };
  return kind === null ? copy : asKind(copy, kind);
}

/** The newest documents by reference to the objects that are stored already, each a first version here. */
export const documentsFrom = (before: readonly StoredDocument[], by: string, at: Instant): StoredDocument[] =>
  before.map((d) => ({ ...d, version: 1, replaces: null, addedAt: at, addedBy: by }));
