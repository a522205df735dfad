/** What has fallen due. Late or never is allowed: no rule depends on it; it only writes down and tells. */
import type { Due } from '../../shared/orders.ts';
import { lists } from '../ports/keys.ts';
import { Lost } from '../ports/store.ts';
import { close } from './close.ts';
import { digest } from './digest.ts';
import { expiries } from './expiries.ts';
import { publish } from './publish.ts';
import { remind } from './remind.ts';
import { standstill } from './standstill.ts';
import type { ClockTools } from './tools.ts';

/** What carries out each command that can fall due: once, in a transaction that takes the entry off the list. */
const commands: Record<Due['command'], (tools: ClockTools, due: Due, version: number, now: string) => Promise<void>> = {
  publish,
  close,
  digest,
  standstill,
  remind,
};

/** Carries out everything that is due at an instant, each in a transaction of its own, once; one that fails holds up no other. */
export async function fallDue(now: string, tools: ClockTools): Promise<void> {
  const failures: unknown[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof tools.store.list<Due>>> = await tools.store.list<Due>(lists.due, {
      until: `${now}~`,
      cursor,
    });
    for (const entry of page.items) {
      try {
        await commands[entry.data.command](tools, entry.data, entry.version, now);
      } catch (error) {
        // Lost: another run was first.
        if (!(error instanceof Lost)) failures.push(error);
      }
    }
    cursor = page.cursor;
  } while (cursor);
  try {
    await expiries(tools, now);
  } catch (error) {
    if (!(error instanceof Lost)) failures.push(error);
  }
  // It stays in the list for the next minute; here it becomes an error that somebody sees.
  if (failures.length) throw failures[0];
}
