/** Review before publication: who is asked, who approves; what each command answers is the review as it then stands. */
import type * as v from 'valibot';
import * as routes from '../../shared/api/events.ts';
import type { EventRecord } from '../../shared/event.ts';
import type { Mail } from '../../shared/mail.ts';
import { type Act, allow, can, type Person } from '../../shared/people.ts';
import { wrongAt } from '../../shared/problem.ts';
import type { NewFact } from '../../shared/record.ts';
import type { Thread } from '../../shared/review.ts';
import { type Asked, approvalStanding, decide, draftFingerprint, ownWork, type Review } from '../../shared/review.ts';
import { reviewersAmong } from '../../shared/settings-faults.ts';
import { t } from '../../shared/words/say.ts';
import { type Answer, type CommandHandler, commands, reads, type Signed } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { reviewOf } from '../http/review.ts';
import { settingsOf } from '../http/settings.ts';
import { keys, lists } from '../ports/keys.ts';
import { all, type Write } from '../ports/store.ts';
import { type EventTools, requireDraft } from './change.ts';

/** The review of an event as a colleague sees it now. */
async function showReview(
  { store }: EventTools,
  event: EventRecord,
  actor: Person,
): Promise<Answer<routes.ReviewView>> {
  const place = keys.thread(event.orgId, event.id, '');
  const [{ review }, { settings }, threads, people] = await Promise.all([
    reviewOf(store, event.orgId, event.id),
    settingsOf(store, actor.org),
    all<Thread>(store, place.table, place.pk, place.sk),
    store.list<Person>(lists.colleagues(event.orgId), { limit: 500 }),
  ]);
  const publisher = can(actor, 'event.publish', event) ? actor.id : '';
  const body: routes.ReviewView = {
    version: event.version,
    fingerprint: draftFingerprint(event),
    standing: approvalStanding(event, review, settings.publication.approvals, publisher),
    asked: review.asked,
    threads: threads.map((t) => t.data).sort((a, b) => (a.said[0]!.at < b.said[0]!.at ? -1 : 1)),
    reviewers: reviewersAmong(people.items.map((i) => i.data)).map(({ id, name }) => ({
      id,
      name,
      own: ownWork(event, id),
    })),
    schedule: event.preparation.schedule,
  };
  return { body, version: event.version };
}

type Said = { review: Review; facts: NewFact[]; writes?: Write[]; mails?: Mail[] };

/** A command on the review of a draft: reads event and review, asks who may, decides, writes the review if it is as it was read. */
export const reviews = <Body>(
  act: Act,
  decideOn: (call: Signed<Body>, event: EventRecord, review: Review, tools: EventTools) => Promise<Said> | Said,
): CommandHandler<Signed<Body>, EventTools, routes.ReviewView, { eventId: string }> => ({
  async decide(call, tools) {
    const event = await eventOf(tools.store, call.actor, call.params.eventId!);
    allow(call.actor, act, event);
    requireDraft(event);
    const before = await reviewOf(tools.store, event.orgId, event.id);
    const said = await decideOn(call, event, before.review, tools);
    return {
      about: { orgId: event.orgId, eventId: event.id },
      writes: [
        {
          put: keys.review(event.orgId, event.id),
          data: said.review,
          version: before.version + 1,
          when: before.version === 0 ? 'absent' : { version: before.version },
        },
        // What is said of a version is said while it stands.
        { check: keys.event(event.orgId, event.id), when: { version: event.version } },
        ...(said.writes ?? []),
      ],
      facts: said.facts,
      mails: said.mails ?? [],
      result: { eventId: event.id },
    };
  },
  answer: async ({ eventId }, call, tools) =>
    showReview(tools, await eventOf(tools.store, call.actor, eventId), call.actor),
});

export const readReview = reads(routes.readReview, async ({ actor, params }, tools: EventTools) => {
  const event = await eventOf(tools.store, actor, params.eventId!);
  allow(actor, 'event.read', event);
  return showReview(tools, event, actor);
});

const letterOf = ({ id, orgName, content }: EventRecord) => ({
  eventId: id,
  title: content.title,
  reference: content.reference,
  buyer: orgName,
  zone: content.zone,
  ...(content.sandbox ? { sandbox: true as const } : {}),
});

export const askReviewers = commands(
  routes.askReviewers,
  reviews(
    'event.write',
    async ({ actor, body, now }: Signed<v.InferOutput<typeof routes.ReviewRequest>>, event, review, { store }) => {
      const wrong = (i: number, code: string, text: string) => wrongAt(`personIds.${i}`, code, text);
      const asked: Asked[] = [];
      for (const [i, id] of body.personIds.entries()) {
        const person = (await store.get<Person>(keys.person(id)))?.data;
        if (!person || person.org.id !== event.orgId)
          throw wrong(i, 'not-a-colleague', t('Only colleagues of this organisation can be asked.'));
        if (!can(person, 'publication.approve'))
          throw wrong(
            i,
            'not-a-reviewer',
            t('{person} cannot approve a publication: it takes an approver or a sourcing manager.', {
              person: person.name,
            }),
          );
        if (ownWork(event, id))
          throw wrong(
            i,
            'own-draft',
            t('{person} has written some of this draft. Ask somebody who has not.', { person: person.name }),
          );
        if (asked.some((a) => a.id === id)) continue;
        const by = { id: actor.id, name: actor.name, email: actor.email };
        asked.push({ id, name: person.name, email: person.email, by, at: now });
      }
      return {
        review: { ...review, asked: [...review.asked.filter((a) => !asked.some((b) => b.id === a.id)), ...asked] },
        facts: [
          {
            what: 'review.asked',
            data: { names: asked.map((a) => a.name).join(', ') },
            ...(body.note.trim() ? { why: body.note } : {}),
          },
        ],
        mails: asked.map(
          (a): Mail => ({
            to: a.email,
            letter: 'review-asked',
            data: { ...letterOf(event), by: actor.name, note: body.note.trim() },
          }),
        ),
      };
    },
  ),
);

export const decideReview = commands(
  routes.decideReview,
  reviews(
    'publication.approve',
    ({ actor, body, now }: Signed<v.InferOutput<typeof routes.ReviewVerdict>>, event, review) => {
      const reason = body.reason.trim();
      const waiting = [
        ...event.team.filter((m) => m.roles.includes('lead')).map((m) => m.email),
        ...review.asked.filter((a) => a.id === actor.id).map((a) => a.by.email),
      ];
      return {
        review: decide(event, review, body, actor, now),
        facts: [
          {
            what: body.approves ? 'review.approved' : 'review.changes',
            data: { version: event.version, fingerprint: body.fingerprint },
            ...(reason ? { why: reason } : {}),
          },
        ],
        mails: [...new Set(waiting)]
          .filter((to) => to !== actor.email)
          .map(
            (to): Mail => ({
              to,
              letter: 'review-decided',
              data: { ...letterOf(event), by: actor.name, approves: body.approves, reason },
            }),
          ),
      };
    },
  ),
);
