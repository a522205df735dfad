/** Our bids: every event that we have begun a bid for, and what the buyer has from us. */

import { useComputed } from '@preact/signals';
import { type BidRow, listBids } from '../../shared/api/bids.ts';
import { inZone } from '../../shared/time.ts';
import { call } from '../api.ts';
import { now } from '../clock.ts';
import { useLoad } from '../load.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Tag } from '../parts/tag.tsx';
import { inOrder, rowWords } from './bid/bid-list.ts';
import { isOpen } from './bid/standing.ts';

function Row({ row }: { row: BidRow }) {
  const open = useComputed(() => isOpen(row.closesAt, now.value));
  const words = rowWords(row, open.value);
  return (
    <li>
      <span>
        <a href={`/bids/${row.eventId}/${row.lotId}`}>{row.title}</a>
        <br />
        <small>
          {row.buyer}. {open.value ? 'Closes' : 'Closed'} {inZone(row.closesAt, row.zone)}.
        </small>
      </span>
      <Tag kind={words.kind} icon={words.icon}>
        {words.text}
      </Tag>
    </li>
  );
}

function Rows({ items }: { items: readonly BidRow[] }) {
  const split = useComputed(() => inOrder(items, now.value).open.length);
  const { open, closed } = inOrder(items, now.peek());
  void split.value;
  if (items.length === 0) {
    return (
      <div class="stack">
        <p class="lede">
          You have not begun a bid yet. Choose an open notice and start one there, or follow the link of an invitation
          that you got by e-mail.
        </p>
        <p>
          <a class="btn primary" href="/">
            Open notices
          </a>
        </p>
      </div>
    );
  }
  return (
    <>
      {open.length > 0 && (
        <section class="stack" aria-labelledby="open">
          <h2 id="open">Open for bids</h2>
          <ul class="tasks">
            {open.map((row) => (
              <Row key={`${row.eventId} ${row.lotId}`} row={row} />
            ))}
          </ul>
        </section>
      )}
      {closed.length > 0 && (
        <section class="stack" aria-labelledby="closed">
          <h2 id="closed">Closed</h2>
          <ul class="tasks">
            {closed.map((row) => (
              <Row key={`${row.eventId} ${row.lotId}`} row={row} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The page. */
export default function Bids() {
  const load = useLoad((signal) => call(listBids, { signal }), []);
  return (
    <Page title="Our bids">
      <Loaded load={load} what="Reading your bids">
        {({ items }) => <Rows items={items} />}
      </Loaded>
    </Page>
  );
}
