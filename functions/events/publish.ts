/** Publish: check everything at once, freeze and hash the method, open for bids. */
import * as routes from '../../shared/api/events.ts';
import { publish } from '../../shared/publication.ts';
import { commands, requireVersion, type Signed } from '../http/app.ts';
import { publicationFact, publicationWrites } from '../http/publication.ts';
import { changes } from './change.ts';

export const publishEvent = commands(
  routes.publishEvent,
  changes('event.publish', (call: Signed<undefined>, before) => {
    requireVersion(call, before.version);
    const { event, notice } = publish(before, call.now);
    return { event, writes: publicationWrites(event, notice), facts: [publicationFact(event, notice)] };
  }),
);
