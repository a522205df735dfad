/** A lot with thirty opened bids under pseudonyms, two evaluators, two judged criteria in a tree, one with a scale of its own. */

import { type Client, clientFor } from '../../cdk/local/client.ts';
import { openEnvelopes, publishEvent, registerEverybody } from '../../cdk/local/main-job.ts';
import { each, hands } from '../../cdk/local/rush-checks.ts';
import type { Stack } from '../../cdk/local/stack.ts';
import * as bids from '../../shared/api/bids.ts';
import * as people from '../../shared/api/people.ts';
import type { EventContent } from '../../shared/event.ts';
import { givenContent } from '../given.ts';

export const count = 30;
export const lotId = 'lot-1';
export const markers = ['eva@dhss.example', 'farid@dhss.example'] as const;
export const lead = 'ben@dhss.example';
const openers = ['iris@dhss.example', 'jonas@dhss.example'];

const words: Record<string, string> = {
  '0': 'Nothing on this point.',
  '5': 'What is asked, no more.',
  '10': 'Better than asked, with proof.',
};

/** Two envelopes; marks are agreed on in a meeting. */
function content(): EventContent {
  const { method } = givenContent();
  const own = ['0', '5', '10'].map((mark) => ({ mark, name: `Level ${mark}`, words: words[mark]! }));
  return {
    ...givenContent({ zone: 'UTC', closes: '2026-12-20T16:00' }),
    title: 'Benches, thirty times',
    pseudonyms: true,
    method: {
      ...method,
      combine: 'consensus',
      spread: '1',
      quorum: 2,
      sections: [
        { id: 'quality', name: 'Quality', words: '', points: '' },
        { id: 'use', name: 'In use', words: '', points: '', in: 'quality' },
      ],
      criteria: method.criteria.map((c) => {
        if (c.id === 'design') return { ...c, in: 'quality' };
        return c.id === 'care' && c.kind === 'judged' ? { ...c, in: 'use', scale: own, step: '2.5' } : c;
      }),
    },
  };
}

/** A supplier founds its organisation and submits a bid with a drawing that browsers can show. */
async function bidOf(stack: Stack, eventId: string, n: number): Promise<void> {
  const name = `Workshop ${String(n + 1).padStart(2, '0')}`;
  const email = `bids@workshop-${n + 1}.example`;
  const client = await clientFor(stack.url, email, `Person ${n + 1}`);
  await client.call(people.createOrganisation, {
    body: { kind: 'supplier', name, personName: `Person ${n + 1}`, email },
  });
  const params = { eventId, lotId };
  await client.call(bids.saveBid, {
    params,
    ifMatch: 0,
    body: {
      currency: 'USD',
      answers: {
        wood: `Larch from the valley, batch ${n + 1}. Each plank is dried for two years and oiled twice, and every fourth is tested.`,
        local: 'yes',
        warranty: 'yes',
      },
      prices: [
        { lineId: 'bench', unitPrice: String(700 + 5 * n), quantity: null },
        { lineId: 'fixing', unitPrice: '68', quantity: '120' },
      ],
    },
  });
  const fileId = await client.send(Buffer.from(`The bench of bid ${n + 1}, to scale.\n`), 'drawing.txt', (file) =>
    client.call(bids.announceUpload, { params, body: { ...file, envelope: 'technical', questionId: 'drawing' } }),
  );
  await client.call(bids.uploadArrived, { params: { ...params, fileId } });
  const view = await client.call(bids.readBid, { params });
  const body = { mayBind: true as const, notice: 1, seen: bids.seenIn(view) };
  await client.call(bids.submitBid, { params, ifMatch: view.version, body });
}

/** Publishes the event, takes the bids, opens the technical envelopes. */
export async function thirtyBids(stack: Stack): Promise<{ eventId: string; by: (email: string) => Client }> {
  const cast = await registerEverybody(stack);
  const eventId = await publishEvent(cast.by(lead), content(), markers);
  await each(
    Array.from({ length: count }, (_, n) => n),
    hands,
    (n) => bidOf(stack, eventId, n),
  );
  await stack.moveClockTo(Date.parse('2026-12-20T16:02:00Z'));
  await openEnvelopes(stack, openers.map(cast.by), eventId, 'technical');
  return { eventId, by: cast.by };
}
