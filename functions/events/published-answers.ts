/** Questions and answers as everybody reads them, beside the notice. */
import * as routes from '../../shared/api/events.ts';
import type { PublishedAnswer } from '../../shared/questions.ts';
import { reads } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import type { EventTools } from './change.ts';
import { readable } from './notices.ts';

const pageSize = 50;

export const listAnswers = reads(routes.listAnswers, async (call, tools: EventTools) => {
  const notice = await readable(call, tools);
  const key = keys.answer(notice.orgId, notice.eventId, '', '');
  const page = await tools.store.query<PublishedAnswer>(key.table, key.pk, {
    prefix: key.sk,
    limit: pageSize,
    newestFirst: true,
    cursor: call.query.cursor ?? null,
  });
  return { body: { items: page.items.map((a) => a.data), cursor: page.cursor } };
});
