/** What an organisation does before an event is published, over the API: settle, invite colleagues, review, schedule. */
import * as events from '../../shared/api/events.ts';
import * as people from '../../shared/api/people.ts';
import type { EventContent } from '../../shared/event.ts';
import { wallInput } from '../../shared/time.ts';
import { png } from '../images.ts';
import { approver, draftSmall, manager, minutesAhead } from './small-event.ts';
import type { World } from './world.ts';

const administrator = 'ada@dhss.example';

/** Keeps settings, sets and takes off the logo (and sets it again), invites a colleague in all ways, reads the record. */
export async function settle(world: World): Promise<void> {
  const admin = world.cast.by(administrator);
  const { settings, version } = await admin.call(people.readSettings);
  const mail = { closing: 'With regards', replyTo: 'tenders@dhss.example' };
  await admin.call(people.saveSettings, { ifMatch: version, body: { ...settings, mail } });
  const logo = { base64: Buffer.from(png(320, 80)).toString('base64') };
  await admin.call(events.setLogo, { body: logo });
  await admin.call(events.removeLogo);
  await admin.call(events.setLogo, { body: logo });
  await admin.call(events.readLogo);
  await admin.call(people.inviteColleague, { body: { email: 'nora@dhss.example', roles: ['member'] } });
  for (const act of [people.inviteAgain, people.withdrawInvitation]) {
    const { items } = await admin.call(people.listColleagueInvitations);
    await admin.call(act, { params: { invitationId: items[0]!.id } });
  }
  await admin.call(people.readOrganisationRecord);
}

/** A draft is commented on and approved. */
export async function reviewed(world: World, eventId: string): Promise<void> {
  const writes = world.cast.by(manager);
  const approves = world.cast.by(approver);
  const params = { eventId };
  const { items } = await writes.call(people.colleagues);
  const personIds = items.filter((p) => p.email === approver).map((p) => p.id);
  await writes.call(events.askReviewers, { params, body: { personIds, note: '' } });
  const { threads } = await approves.call(events.commentOnDraft, { params, body: { at: 'title', text: 'Say where.' } });
  const thread = { eventId, threadId: threads[0]!.id };
  await writes.call(events.replyToComment, { params: thread, body: { text: 'By the lake.' } });
  await approves.call(events.resolveComment, { params: thread, body: { resolved: true } });
  const { fingerprint } = await approves.call(events.readReview, { params });
  await approves.call(events.decideReview, { params, body: { fingerprint, approves: true, reason: '' } });
}

/** An event is scheduled, taken off, scheduled again, and published by the clock; answers its id. */
export async function publishedByTheClock(world: World, changes: Partial<EventContent> = {}): Promise<string> {
  const client = world.cast.by(manager);
  const { eventId, version } = await draftSmall(world, changes);
  const params = { eventId };
  const at = minutesAhead(world, 2);
  const body = { at: wallInput(at, 'UTC') };
  await client.call(events.schedulePublication, { params, ifMatch: version, body });
  await client.call(events.cancelSchedule, { params });
  await client.call(events.schedulePublication, { params, ifMatch: version + 2, body });
  await world.stack.moveClockTo(Date.parse(at) + 61_000);
  await world.stack.settled();
  return eventId;
}
