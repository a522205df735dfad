/** Write an RFP: read it, save it. */
import * as routes from '../../shared/api/events.ts';
import { classificationFaults } from '../../shared/classification.ts';
import { fingerprint } from '../../shared/digest.ts';
import type { EventContent } from '../../shared/event.ts';
import { allow } from '../../shared/people.ts';
import { Problem, wrongAt } from '../../shared/problem.ts';
import { isLine } from '../../shared/text.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, requireVersion, type Signed } from '../http/app.ts';
import { eventOf } from '../http/events.ts';
import { changes, type EventTools, requireDraft } from './change.ts';
import { cpvNames } from './cpv.ts';
import { showEvent } from './view.ts';

/** Bytes of JSON that an event's content may have: an item of DynamoDB holds 400 kB, and documents stand beside it. */
const contentBytes = 300_000;

/** Throws where a title is none. */
export function requireTitle(title: string): void {
  if (isLine(title)) return;
  throw wrongAt('title', 'title-blank', t('A title is one line of words, without emoji.'));
}

/** Throws where content cannot be kept: a title that is none, texts too long together, codes that CPV does not have. */
export function requireContent(content: EventContent): void {
  requireTitle(content.title);
  if (Buffer.byteLength(JSON.stringify(content)) > contentBytes) {
    throw new Problem(
      'body-too-large',
      t('The texts of this event are too long together. Put long texts into a document.'),
    );
  }
  const faults = classificationFaults(content.classifications, cpvNames());
  if (faults.length) throw new Problem('body-wrong', faults[0]!.text, { faults });
}

export const readEvent = reads(routes.readEvent, async ({ actor, params, now }, { store }: EventTools) => {
  const event = await eventOf(store, actor, params.eventId!);
  allow(actor, 'event.read', event);
  return showEvent(store, event, now);
});

export const saveEvent = commands(
  routes.saveEvent,
  changes('event.write', (call: Signed<EventContent>, event) => {
    requireVersion(call, event.version);
    requireDraft(event);
    requireContent(call.body);
    const saved = { by: call.actor.name, at: call.now };
    const changed = { ...event, version: event.version + 1, content: call.body, saved };
    return {
      event: changed,
      facts: [{ what: 'event.saved', data: { version: changed.version, content: fingerprint(call.body) } }],
    };
  }),
);
