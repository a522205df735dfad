/** Long answers go round to many: every letter is one that DynamoDB takes, in transactions that it takes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digest } from '../../../functions/jobs/digest.ts';
import { systemIds } from '../../../functions/ports/ids.ts';
import { keys } from '../../../functions/ports/keys.ts';
import type { Mail } from '../../../shared/mail.ts';
import type { DigestOrder } from '../../../shared/orders.ts';
import type { PublishedAnswer } from '../../../shared/questions.ts';
import { givenPublished } from '../../given.ts';
import { startTables, type Tables } from '../tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables?.stop());

test('answers of the longest kind reach everybody; what a letter does not hold, it points to', async () => {
  const { store } = tables;
  const { event } = givenPublished({ id: 'event-long' });
  const { orgId, id: eventId } = event;
  const invited = Array.from({ length: 90 }, (_, i) => `x${String(i).padStart(2, '0')}@bidder.example`);
  await store.write([{ put: keys.event(orgId, eventId), data: event }]);
  await store.write(invited.map((email) => ({ put: keys.invited(orgId, eventId, email), data: { email } })));
  const at = '2026-12-01T10:00:00.000Z';
  const long = '€'.repeat(4_000);
  for (let i = 0; i < 20; i++) {
    const id = `answer-${String(i).padStart(2, '0')}`;
    const data: PublishedAnswer = { id, question: long, answer: `${i}${long.slice(2)}`, lotId: null, at };
    await store.write([{ put: keys.answer(orgId, eventId, at, id), data }]);
  }
  const order: DigestOrder = {
    kind: 'digest',
    id: 'order-long',
    orgId,
    eventId,
    at,
    since: null,
    until: at,
    who: { id: 'clock', name: 'The portal’s clock' },
  };
  await digest(order, { store, ids: systemIds });
  const letters = await Promise.all(
    invited.map((_, i) => store.get<Mail>(keys.outbox('records', `order-long-${i < 80 ? 0 : 80}`, i % 80))),
  );
  expect(letters.map((l) => l?.data.to)).toEqual(invited);
  const { data } = letters[0]!.data as Extract<Mail, { letter: 'answers-published' }>;
  expect(data.count).toBe(20);
  expect(data.answers.map((a) => a.answer[0])).toEqual(['0']);
});
