/** A notice in lists: short enough that thousands are read in a few pages. What is searched and filtered stands in it. */
import type { Classification, EventKind, Notice } from './event.ts';
import { fold } from './fold.ts';
import { type Branch, isInBranch } from './my-classes.ts';
import { type Instant, instantOf } from './time.ts';

export type ListedNotice = {
  eventId: string;
  orgId: string;
  buyer: string;
  number: number;
  kind: EventKind;
  title: string;
  reference: string;
  /** The beginning of the description, as one line. */
  summary: string;
  classifications: Classification[];
  publishedAt: Instant;
  closesAt: Instant;
  /** Until when suppliers may ask; null where no questions are taken. */
  questionsUntil: Instant | null;
  zone: string;
};

const summaryLength = 400;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= summaryLength) return line;
  // Not in the middle of a character that takes two units.
  return `${line.slice(0, summaryLength).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

/** The row of an open notice; null for one by invitation, and for one to try things out: the public finds neither. */
export function listedNotice(notice: Notice): ListedNotice | null {
  const { content } = notice;
  if (content.access !== 'open' || content.sandbox) return null;
  const asked = content.questionsUntil ? instantOf(content.questionsUntil, content.zone) : null;
  return {
    eventId: notice.eventId,
    orgId: notice.orgId,
    buyer: notice.buyer,
    number: notice.number,
    kind: content.kind,
    title: content.title,
    reference: content.reference,
    summary: shortened(content.description),
    classifications: content.classifications,
    publishedAt: notice.publishedAt,
    closesAt: notice.closesAt,
    questionsUntil: asked && 'at' in asked ? asked.at : null,
    zone: content.zone,
  };
}

/** What a reader of notices looks for; each part that is empty asks nothing. */
export type NoticeSearch = {
  words: string;
  buyer: string;
  classification: string;
  /** A notice of any of them is found. */
  classes: readonly Branch[];
  until: Instant | null;
};

/**
 * True where a notice has every word (or its beginning) in title, reference, buyer, summary or classifications, its buyer is
 * called so or has that id, it is of the class or of one below it (a CPV code without its closing zeros is that of the whole
 * branch: Regulation (EC) 213/2008), and it closes by then.
 */
export function isFound(notice: ListedNotice, search: NoticeSearch): boolean {
  if (search.until && notice.closesAt > search.until) return false;
  if (search.buyer && notice.orgId !== search.buyer && !fold(notice.buyer).includes(fold(search.buyer))) return false;
  if (search.classification && !notice.classifications.some((c) => isBelow(c.code, search.classification)))
    return false;
  const { classes } = search;
  if (classes.length && !notice.classifications.some((c) => classes.some((branch) => isInBranch(c, branch))))
    return false;
  const words = fold(search.words).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const text = ` ${fold(
    [
      notice.title,
      notice.reference,
      notice.buyer,
      notice.summary,
      ...notice.classifications.flatMap((c) => [c.code, c.name]),
    ].join(' '),
  )}`;
  return words.every((word) => text.includes(` ${word}`));
}

/** True for a code that is the class or one below it: 72212000-4 is below 72200000-7 and below 72. */
export function isBelow(code: string, classification: string): boolean {
  const bare = (c: string) => c.replace(/-\d$/, '').replace(/\D/g, '');
  // A division keeps its two digits: 30 is not 3.
  const branch = bare(classification).replace(/^(\d\d\d*?)0*$/, '$1');
  return branch !== '' && bare(code).startsWith(branch);
}
