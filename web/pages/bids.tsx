/** Our bids: every event that we have begun a bid for, and what the buyer has from us. */
import { type BidRow, listBids } from '../../shared/api/bids.ts';
import { inZone } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { call } from '../api.ts';
import { now } from '../clock.ts';
import { useLoad } from '../load.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Tag } from '../parts/tag.tsx';
import { inOrder, rowWords } from './bid/bid-list.ts';

function Row({ row, open }: { row: BidRow; open: boolean }) {
  const words = rowWords(row, open);
  const { buyer, answers, notice: newest } = row;
  const when = inZone(row.closesAt, row.zone);
  return (
    <li>
      <span>
        <a href={`/bids/${row.eventId}/${row.lotId}`}>{row.title}</a>
        <br />
        <small>
          {open ? t('{buyer}. Closes {when}.', { buyer, when }) : t('{buyer}. Closed {when}.', { buyer, when })}
        </small>
        {answers !== null && answers < newest && (
          <>
            <br />
            <Tag kind={open ? 'warn' : 'plain'} icon="alert">
              {open
                ? t('Answers version {answers} of {newest}: confirm or replace it', { answers, newest })
                : t('Answers version {answers} of {newest}', { answers, newest })}
            </Tag>
          </>
        )}
      </span>
      <Tag kind={words.kind} icon={words.icon}>
        {words.text}
      </Tag>
    </li>
  );
}

const Section = ({ id, title, rows, open }: { id: string; title: string; rows: readonly BidRow[]; open: boolean }) =>
  rows.length === 0 ? null : (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="tasks">
        {rows.map((row) => (
          <Row key={`${row.eventId} ${row.lotId}`} row={row} open={open} />
        ))}
      </ul>
    </section>
  );

function Rows({ items }: { items: readonly BidRow[] }) {
  const { open, closed } = inOrder(items, now.value);
  if (items.length === 0) {
    return (
      <div class="stack">
        <p class="lede">
          {t(
            'You have not begun a bid yet. Choose an open notice and start one there, or follow the link of an invitation that you got by e-mail.',
          )}
        </p>
        <p>
          <a class="btn primary" href="/">
            {t('Open notices')}
          </a>
        </p>
      </div>
    );
  }
  return (
    <div class="roomy">
      <Section id="open" title={t('Open for bids')} rows={open} open />
      <Section id="closed" title={t('Closed')} rows={closed} open={false} />
    </div>
  );
}

/** The page. */
export default function Bids() {
  const load = useLoad((signal) => call(listBids, { signal }), []);
  return (
    <Page title={t('Our bids')}>
      <Loaded load={load} what={t('Reading your bids')}>
        {({ items }) => <Rows items={items} />}
      </Loaded>
    </Page>
  );
}
