/**
 * The routes that the site calls before it knows who reads: without a body, so that a reader of a public notice fetches
 * no schemas. They are part of people.ts and events.ts, which pass them on.
 */
import type { Cancellation } from '../cancellation.ts';
import type { Classification, Notice, NoticeDocument } from '../event.ts';
import type { Person } from '../people.ts';
import type { PublishedAnswer } from '../questions.ts';
import type { Language } from '../words/language.ts';
import { type Page, route } from './route.ts';

/** `person` is null for somebody who has signed in and belongs to no organisation yet, `language` until they choose one. */
export type Me = { person: Person | null; language: Language | null };
export const me = route<Me>()('GET', '/api/me', 'Who I am: my organisation and roles');

/** The server's clock. Deadlines are judged by it. */
export const clock = route<{ now: string }>()('GET', '/api/clock', 'The official time', { open: true });

export type NoticeRow = {
  eventId: string;
  title: string;
  reference: string;
  buyer: string;
  closesAt: string;
  zone: string;
  classifications: Classification[];
};
export const listNotices = route<Page<NoticeRow>>()(
  'GET',
  '/api/notices',
  'Open notices, soonest deadline first (?q= words, ?buyer=, ?classification=, ?classes= several, ?within= days, ?cursor=)',
  { open: true },
);
export type NoticeView = Omit<Notice, 'documents'> & { documents: NoticeDocument[] };
/** With what of it is cancelled, and why. */
export type NoticeNow = NoticeView & { cancelled: Cancellation[] };
export const readNotice = route<NoticeNow>()(
  'GET',
  '/api/notices/:eventId',
  'A notice (?invitation= for one by invitation)',
  { open: true },
);
export const readNoticeDocument = route<{ url: string }>()(
  'GET',
  '/api/notices/:eventId/documents/:fileId',
  'Where to fetch a document (a short-lived address)',
  { open: true },
);
export const listAnswers = route<Page<PublishedAnswer>>()(
  'GET',
  '/api/notices/:eventId/answers',
  'Questions and their answers, as everybody reads them, newest first (?cursor=, ?invitation=)',
  { open: true },
);
