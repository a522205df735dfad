/** Deadlines as iCalendar (RFC 5545): UTC, so that no calendar needs to know the event's zone; CRLF; lines of at most 75 octets. */

import { noticeWords } from './kinds.ts';
import type { ListedNotice } from './listed-notice.ts';
import { printable } from './markup.ts';
import { bothClocks, type Instant } from './time.ts';
import type { Language } from './words/language.ts';
import { t } from './words/say.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;

/** Folds one content line (RFC 5545, 3.1): no piece has more than 75 octets, none ends inside a character. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const own = octets(character);
    // Every piece after the first begins with a space that counts.
    if (size + own > 75) {
      pieces.push(piece);
      piece = '';
      size = 1;
    }
    piece += character;
    size += own;
  }
  pieces.push(piece);
  return pieces.join('\r\n ');
}

/** Text as a value (RFC 5545, 3.3.11). */
export const calendarText = (text: string): string =>
  printable(text)
    .replace(/[\\;,]/g, (c) => `\\${c}`)
    .replace(/\r\n|\r|\n/g, '\\n');

const utc = (at: Instant) => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;

function events(site: string, n: ListedNotice, cancelledAt: Instant | null): string[] {
  const page = `${site}/notices/${encodeURIComponent(n.eventId)}`;
  const one = (kind: string, at: Instant, summary: string, words: (time: string) => string) => [
    'BEGIN:VEVENT',
    // Stable whatever moves: a calendar replaces what it has under the same UID with what has a higher SEQUENCE.
    `UID:${n.eventId}-${kind}@evenhand`,
    `SEQUENCE:${cancelledAt ? n.number : n.number - 1}`,
    `DTSTAMP:${utc(cancelledAt ?? n.publishedAt)}`,
    `LAST-MODIFIED:${utc(cancelledAt ?? n.publishedAt)}`,
    ...(cancelledAt ? ['STATUS:CANCELLED'] : []),
    `DTSTART:${utc(at)}`,
    `SUMMARY:${calendarText(summary)}`,
    `DESCRIPTION:${calendarText(`${words(bothClocks(at, n.zone))}\n${n.buyer}\n${page}`)}`,
    `URL:${page}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  const name = n.reference ? `${n.reference}: ${n.title}` : n.title;
  return [
    ...one('deadline', n.closesAt, t(noticeWords(n, 'Bids close: {name}'), { name }), (time) =>
      t(noticeWords(n, 'Bids close {time}.'), { time }),
    ),
    ...(n.questionsUntil
      ? one('questions', n.questionsUntil, t('Last questions: {name}', { name }), (time) =>
          t('Questions are taken until {time}.', { time }),
        )
      : []),
  ];
}

/**
 * A calendar of deadlines and, where questions are taken, their last instants. `cancelledAt`: what is in it was cancelled then, so
 * that a calendar that has it strikes it out.
 */
export const calendar = (
  site: string,
  name: string,
  notices: readonly ListedNotice[],
  cancelledAt: Instant | null = null,
  language: Language = 'en',
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Evenhand//Notices//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${calendarText(name)}`,
    `X-WR-CALNAME:${calendarText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...notices.flatMap((n) => events(site, n, cancelledAt)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
