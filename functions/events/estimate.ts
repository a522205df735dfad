/** What the organisation expects to pay: on the record, never in a notice. */
import type * as v from 'valibot';
import * as routes from '../../shared/api/events.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, requireVersion, type Signed } from '../http/app.ts';
import { changes } from './change.ts';
import { lotsOf } from './view.ts';

type Body = v.InferOutput<typeof routes.Estimate>;

export const setEstimate = commands(
  routes.setEstimate,
  changes('event.write', async (call: Signed<Body>, event, { store }) => {
    requireVersion(call, event.version);
    // An estimate that is written once the prices are known is none.
    if ((await lotsOf(store, event)).some((lot) => lot.stage !== 'sealed'))
      throw new Problem('wrong-state', t('Bids are being opened; the estimate stays as it was before.'));
    const estimate = call.body.estimate === '' ? null : call.body.estimate;
    return {
      event: { ...event, version: event.version + 1, estimate },
      facts: [
        {
          what: 'event.estimate',
          data: { estimate: estimate === null ? 'none' : `${event.content.currency} ${estimate}` },
        },
      ],
    };
  }),
);
