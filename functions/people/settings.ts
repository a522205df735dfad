/** The organisation's settings, read by all of its members and changed by administrators; its record. */
import * as routes from '../../shared/api/people.ts';
import { allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { Fact } from '../../shared/record.ts';
import type { StoredSettings } from '../../shared/settings.ts';
import { settingsChanges } from '../../shared/settings-changes.ts';
import { settingsFaults } from '../../shared/settings-faults.ts';
import { tn } from '../../shared/words/say.ts';
import { commands, reads, requireVersion, type Tools } from '../http/app.ts';
import { settingsOf } from '../http/settings.ts';
import { keys } from '../ports/keys.ts';
import type { Write } from '../ports/store.ts';
import { peopleOf } from './person.ts';

const pageSize = 50;

/** A condition that the settings are still as they were read. */
export const settingsUnchanged = (orgId: string, { version }: Pick<StoredSettings, 'version'>): Write => ({
  check: keys.settings(orgId),
  when: version === 0 ? 'absent' : { version },
});

export const readSettings = reads(routes.readSettings, async ({ actor }, { store }: Tools) => {
  allow(actor, 'settings.read');
  const stored = await settingsOf(store, actor.org);
  return { body: stored, version: stored.version };
});

export const saveSettings = commands(routes.saveSettings, {
  async decide(call, { store }: Tools) {
    const { actor, body } = call;
    allow(actor, 'organisation.change');
    const before = await settingsOf(store, actor.org);
    requireVersion(call, before.version);
    const people = await peopleOf(store, actor.org);
    const faults = settingsFaults(body, people);
    if (faults.length)
      throw new Problem(
        'settings-wrong',
        tn(
          faults.length,
          'One fault to put right before the settings can be kept.',
          '{n} faults to put right before the settings can be kept.',
        ),
        { faults },
      );
    const nameOf = (id: string) => people.find((p) => p.id === id)?.name ?? id;
    const changes = settingsChanges(before.settings, body, nameOf);
    const version = before.version + 1;
    const named = people.filter((p) => body.award.steps.some((s) => s.personIds.includes(p.id)) && p.id !== actor.id);
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [
        {
          put: keys.settings(actor.org.id),
          data: body,
          version,
          when: before.version === 0 ? 'absent' : { version: before.version },
        },
        // Nobody named in a step may lose the role of approver at this moment.
        ...named.map((p): Write => ({ check: keys.person(p.id), when: { version: p.version } })),
      ],
      facts: changes.map(({ label, from, to }) => ({
        what: 'organisation.settings' as const,
        data: { version, changes: `${label}: ${from} → ${to}` },
      })),
      mails: [],
      result: {},
    };
  },
  async answer(_result, { actor }, { store }) {
    const stored = await settingsOf(store, actor.org);
    return { body: stored, version: stored.version };
  },
});

export const readOrganisationRecord = reads(
  routes.readOrganisationRecord,
  async ({ actor, query }, { store }: Tools) => {
    allow(actor, 'organisation.record');
    const { table, pk } = keys.fact(actor.org.id, '-', '', '', 0);
    const range = { limit: pageSize, newestFirst: true, cursor: query.cursor ?? null };
    const { items, cursor } = await store.query<Fact>(table, pk, range);
    return { body: { items: items.map((i) => i.data), cursor } };
  },
);
