/** Every route, by the function that serves it: what OpenAPI and the access table walk. */
import * as addenda from './addenda.ts';
import * as bids from './bids.ts';
import * as correspondence from './correspondence.ts';
import * as enteredBids from './entered-bids.ts';
import * as evaluation from './evaluation.ts';
import * as events from './events.ts';
import * as figures from './figures.ts';
import * as opening from './opening.ts';
import * as ourData from './our-data.ts';
import * as people from './people.ts';
import type { Route } from './route.ts';
import * as versions from './versions.ts';

const routesIn = (module: Record<string, unknown>): Record<string, Route> =>
  Object.fromEntries(
    Object.entries(module).filter(
      (e): e is [string, Route] => typeof e[1] === 'object' && e[1] !== null && 'path' in e[1] && 'method' in e[1],
    ),
  );

/** Area → name → route. */
export const api = {
  people: routesIn(people),
  events: routesIn({ ...events, ...addenda, ...versions }),
  bids: routesIn({ ...bids, ...enteredBids, ...ourData }),
  opening: routesIn(opening),
  evaluation: routesIn(evaluation),
  correspondence: routesIn(correspondence),
  figures: routesIn(figures),
} as const;
