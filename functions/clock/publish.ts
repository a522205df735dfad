/** The instant that was chosen for publication: exactly what was approved appears, or those who wait hear why not. */
import { sha256Hex } from '../../shared/digest.ts';
import type { EventRecord } from '../../shared/event.ts';
import type { Mail } from '../../shared/mail.ts';
import type { Due } from '../../shared/orders.ts';
import type { NewFact } from '../../shared/record.ts';
import { approvalStanding } from '../../shared/review.ts';
import { publishAsScheduled, scheduleWords } from '../../shared/schedule.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import { dueDone } from '../http/due.ts';
import { inLanguage } from '../http/language.ts';
import { eventPut, publicationFact, publicationWrites } from '../http/publication.ts';
import { reviewOf, reviewUnchanged } from '../http/review.ts';
import { settingsOf } from '../http/settings.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { type ClockTools, theClock } from './tools.ts';

/** Whoever set the date, and the lead: those who hear of what became of it. */
const told = ({ team, preparation }: EventRecord): string[] => [
  ...new Set([
    ...(preparation.schedule ? [preparation.schedule.by.email] : []),
    ...team.filter((m) => m.roles.includes('lead')).map((m) => m.email),
  ]),
];

/** Publishes as scheduled, in one transaction with the event as it was read: a person who publishes at the same second is first or refused. */
export async function publish({ store, ids }: ClockTools, due: Due, version: number, now: string): Promise<void> {
  const before = (await store.get<EventRecord>(keys.event(due.orgId, due.eventId)))?.data;
  const set = before?.preparation.schedule;
  // Published by somebody, cancelled, or put on another date meanwhile.
  if (!before || before.published || set?.at !== due.at) return store.write([dueDone(due, version)]);
  const [{ settings }, review] = await Promise.all([
    settingsOf(store, { id: before.orgId, name: before.orgName }),
    reviewOf(store, before.orgId, before.id),
  ]);
  const standing = approvalStanding(before, review.review, settings.publication.approvals, set.by.id);
  const done = publishAsScheduled(before, standing, now);
  const at = scheduleWords(before, due.at);
  const { language } = settings;
  // The record says why in English, as all that is kept; the letter in the organisation's language.
  const again = 'reason' in done ? inLanguage(language, () => publishAsScheduled(before, standing, now)) : done;
  const failed = 'reason' in again ? again.reason : null;
  const facts: NewFact[] =
    'notice' in done
      ? [{ ...publicationFact(done.event, done.notice), why: `As scheduled by ${set.by.name}` }]
      : [{ what: 'publication.failed', data: { at, reason: done.reason } }];
  const mails = told(before).map((to): Mail => {
    const { title, reference, zone, sandbox } = before.content;
    const mark = sandbox ? { sandbox: true as const } : {};
    const about = { eventId: before.id, title, reference, buyer: before.orgName, zone, ...mark };
    return failed === null
      ? { to, letter: 'published-as-scheduled', data: { ...about, at: now } }
      : { to, letter: 'publication-failed', data: { ...about, language, at: due.at, reason: failed } };
  });
  const writes: Write[] = [
    dueDone(due, version),
    eventPut(done.event, { version: before.version }),
    ...('notice' in done ? publicationWrites(done.event, done.notice) : []),
    // Not past a reviewer who takes an approval back at this moment.
    reviewUnchanged(before.orgId, before.id, review),
  ];
  const command = {
    id: sha256Hex(`publish ${due.eventId} ${due.at} ${version}`).slice(0, 32),
    now,
    who: theClock,
  };
  const about = { orgId: due.orgId, eventId: due.eventId };
  await store.write([...writes, ...bookkeeping({ about, facts, mails }, command, buyersBook, ids)]);
}
