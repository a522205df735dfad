/** Answers that were gathered go round: the clock orders it, a job writes the letters. */
import { sha256Hex } from '../../shared/digest.ts';
import { graceSeconds } from '../../shared/grace.ts';
import type { DigestOrder, Due } from '../../shared/orders.ts';
import { later } from '../../shared/time.ts';
import { dueDone } from '../http/due.ts';
import { keys } from '../ports/keys.ts';
import { type ClockTools, theClock } from './tools.ts';

/** Up to when answers have gone round. */
type Told = { until: string };

/** Orders one letter to everybody with the answers since the last one. */
export async function digest({ store }: ClockTools, due: Due, version: number): Promise<void> {
  const key = keys.digest(due.orgId, due.eventId);
  const told = await store.get<Told>(key);
  // An answer received earlier may still be on its way to the table.
  const until = later(due.at, -graceSeconds);
  const id = sha256Hex(`digest ${due.eventId} ${due.at}`).slice(0, 32);
  const order: DigestOrder = {
    kind: 'digest',
    id,
    orgId: due.orgId,
    eventId: due.eventId,
    at: due.at,
    since: told?.data.until ?? null,
    until,
    who: theClock,
  };
  await store.write([
    dueDone(due, version),
    {
      put: key,
      data: { until } satisfies Told,
      version: (told?.version ?? 0) + 1,
      when: told ? { version: told.version } : 'absent',
    },
    { put: keys.job(id), data: order, when: 'absent' },
  ]);
}
