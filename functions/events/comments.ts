/** Comments on a draft: threads at a place of it, answered, resolved, taken up again. */
import type * as v from 'valibot';
import * as routes from '../../shared/api/events.ts';
import { idFrom } from '../../shared/digest.ts';
import { hasPlace, recordedPlace } from '../../shared/draft-places.ts';
import type { EventRecord } from '../../shared/event.ts';
import { who } from '../../shared/people.ts';
import { Problem, requireWords, wrongAt } from '../../shared/problem.ts';
import { draftFingerprint, reviewLimits, type Thread } from '../../shared/review.ts';
import { t } from '../../shared/words/say.ts';
import { commands, type Signed } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import type { Put, Store, Stored } from '../ports/store.ts';
import { reviews } from './review.ts';

const requireSaid = (text: string): void => requireWords('text', text, t('Write what you have to say.'));

export const commentOnDraft = commands(
  routes.commentOnDraft,
  reviews(
    'event.comment',
    ({ actor, body, now, commandId }: Signed<v.InferOutput<typeof routes.Comment>>, event, review) => {
      requireSaid(body.text);
      if (!hasPlace(event.content, body.at))
        throw wrongAt(
          'at',
          'place-unknown',
          t('The draft has no such place any more. Comment on the part it stood in.'),
        );
      if (review.threads >= reviewLimits.threads)
        throw new Problem(
          'review-full',
          t('A review has up to {threads} comments. Reply to one of them.', { threads: reviewLimits.threads }),
        );
      const thread: Thread = {
        id: idFrom(commandId, 'thread'),
        at: body.at,
        fingerprint: draftFingerprint(event),
        said: [{ by: who(actor), at: now, text: body.text.trim() }],
        resolved: null,
      };
      return {
        review: { ...review, threads: review.threads + 1 },
        writes: [{ put: keys.thread(event.orgId, event.id, thread.id), data: thread, version: 1, when: 'absent' }],
        facts: [
          { what: 'review.comment', data: { place: recordedPlace(event.content, body.at) }, why: body.text.trim() },
        ],
      };
    },
  ),
);

async function threadOf(store: Store, event: EventRecord, threadId: string): Promise<Stored<Thread>> {
  const found = await store.get<Thread>(keys.thread(event.orgId, event.id, threadId));
  if (!found) throw new Problem('not-found', t('There is no such comment.'));
  return found;
}

/** A thread as it stands after somebody has said or done something, if it is still as it was read. */
const threadPut = (found: Stored<Thread>, data: Thread): Put => ({
  put: found.key,
  data,
  version: found.version + 1,
  when: { version: found.version },
});

export const replyToComment = commands(
  routes.replyToComment,
  reviews('event.comment', async ({ actor, body, now, params }: Signed<{ text: string }>, event, review, { store }) => {
    requireSaid(body.text);
    const found = await threadOf(store, event, params.threadId!);
    const { said, at } = found.data;
    if (said.length > reviewLimits.replies)
      throw new Problem(
        'review-full',
        t('A comment has up to {replies} replies. Begin a new one.', { replies: reviewLimits.replies }),
      );
    const reply = { by: who(actor), at: now, text: body.text.trim() };
    return {
      review,
      writes: [threadPut(found, { ...found.data, said: [...said, reply] })],
      facts: [{ what: 'review.reply', data: { place: recordedPlace(event.content, at) }, why: reply.text }],
    };
  }),
);

export const resolveComment = commands(
  routes.resolveComment,
  reviews(
    'event.comment',
    async ({ actor, body, now, params }: Signed<{ resolved: boolean }>, event, review, { store }) => {
      const found = await threadOf(store, event, params.threadId!);
      if ((found.data.resolved !== null) === body.resolved)
        throw new Problem('wrong-state', body.resolved ? t('This is resolved already.') : t('This is open already.'));
      const resolved = body.resolved ? { by: who(actor), at: now } : null;
      return {
        review,
        writes: [threadPut(found, { ...found.data, resolved })],
        facts: [
          {
            what: body.resolved ? 'review.resolved' : 'review.reopened',
            data: { place: recordedPlace(event.content, found.data.at) },
          },
        ],
      };
    },
  ),
);
