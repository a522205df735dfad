/** Everything that a buyer's people, and the public, can read of an event: every GET of every area but the suppliers'. */
import { api } from '../../shared/api/all.ts';
import type { Route } from '../../shared/api/route.ts';
import { canonical } from '../../shared/digest.ts';
import { pathOf } from './asking.ts';
import { approver, auditor, evaluators, lead, lotId, manager, openers } from './small-event.ts';
import type { World } from './world.ts';

/** Everybody in and around the buyer: each role, another buyer, and nobody in particular. */
const readers = [
  'ada@dhss.example',
  manager,
  approver,
  auditor,
  lead,
  // Another evaluator and another opener have the same rights.
  evaluators[0],
  openers[0],
  'hugo@dhss.example',
  'olga@fernhaven.example',
  null,
];

const gets: Route[] = [api.people, api.events, api.opening, api.evaluation]
  .flatMap((area) => Object.values(area))
  // The clock and the description of the API know of no event.
  .filter((route) => route.method === 'GET' && !(route.open && !route.path.includes('notices')));

/** Each answer as text, by who asked for what; `ids` are tried in the places of bids and files. */
export async function buyersAnswers(
  world: World,
  eventId: string,
  ids: { bidId?: string; fileId?: string } = {},
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const params = { eventId, lotId, bidId: ids.bidId ?? 'x', fileId: ids.fileId ?? 'x' };
  const paths = gets.flatMap((route) => {
    const path = pathOf(route, { params });
    return route.path.endsWith('/record') ? [path, `${path}?format=jsonl`] : [path];
  });
  for (const who of readers) {
    const authorization = who === null ? undefined : `Bearer ${await world.token(who)}`;
    const ask = async (path: string): Promise<[string, string]> => {
      const answer = await fetch(`${world.stack.url}${path}`, { headers: authorization ? { authorization } : {} });
      const headers = [...answer.headers].filter(([name]) => name !== 'date');
      const body = await answer.text();
      // The database gives the keys of an object in no particular order.
      const text = answer.headers.get('content-type')?.endsWith('json') ? canonical(JSON.parse(body)) : body;
      return [`${who ?? 'nobody'} ${path}`, `${answer.status} ${JSON.stringify(headers)} ${text}`];
    };
    for (const [asked, text] of await Promise.all(paths.map(ask))) answers.set(asked, text);
  }
  return answers;
}
