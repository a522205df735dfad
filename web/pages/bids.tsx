/** My events: those that we are invited to, follow or bid for; what the buyer has from us, and what is due next. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { listMyEvents } from '../../shared/api/bids.ts';
import { listSaid } from '../../shared/api/correspondence.ts';
import { saidAtOnce } from '../../shared/api/my-events.ts';
import { inOrder, type MyEvent, type Said, type Sorted } from '../../shared/my-events.ts';
import { instantAt } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { call } from '../api.ts';
import { now } from '../clock.ts';
import { useLoad } from '../load.ts';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { NewNotices } from './my-events/new-notices.tsx';
import { Row } from './my-events/row.tsx';

/** Looks among the open notices, on their own page. */
function Search() {
  const { route } = useLocation();
  const [words, setWords] = useState('');
  return (
    <form
      class="search-line"
      aria-label={t('Search the notices')}
      onSubmit={(event) => {
        event.preventDefault();
        route(words.trim() ? `/?q=${encodeURIComponent(words.trim())}` : '/');
      }}
    >
      <Field id="words" label={t('Search the open notices')}>
        <input type="search" maxLength={200} value={words} onInput={(e) => setWords(e.currentTarget.value)} />
      </Field>
      <button type="submit" class="btn">
        {t('Search')}
      </button>
    </form>
  );
}

const Section = ({ id, title, rows }: { id: string; title: string; rows: readonly Sorted[] }) =>
  rows.length === 0 ? null : (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="mine">
        {rows.map((row) => (
          <Row key={row.event.eventId} {...row} />
        ))}
      </ul>
    </section>
  );

const None = () => (
  <div class="stack">
    <p class="lede">
      {t(
        'You have no event yet. Choose an open notice to follow it or to start a bid there, or follow the link of an invitation that you got by e-mail.',
      )}
    </p>
    <p>
      <a class="btn primary" href="/">
        {t('Open notices')}
      </a>
    </p>
  </div>
);

type RowsProps = { items: readonly MyEvent[]; said: readonly Said[]; reload: () => Promise<void> };

function Rows({ items, said, reload }: RowsProps) {
  const { open, closed } = inOrder(items, said, instantAt(now.value));
  return (
    <div class="roomy">
      {items.length === 0 && <None />}
      <Section id="open" title={t('Open for bids')} rows={open} />
      <NewNotices mine={items} reload={reload} />
      <Section id="closed" title={t('Closed')} rows={closed} />
    </div>
  );
}

/** What was said openly is kept elsewhere than what only our side knows: it is asked for by event, so many at once. */
async function readAll(signal: AbortSignal): Promise<{ items: MyEvent[]; said: Said[] }> {
  const { items } = await call(listMyEvents, { signal });
  const ids = items.map((e) => e.eventId);
  const pages = Array.from({ length: Math.ceil(ids.length / saidAtOnce) }, (_, i) =>
    ids.slice(i * saidAtOnce, (i + 1) * saidAtOnce),
  );
  const said = await Promise.all(pages.map((page) => call(listSaid, { query: { events: page.join(',') }, signal })));
  return { items, said: said.flatMap((s) => s.items) };
}

/** The page. */
export default function Bids() {
  const load = useLoad(readAll, []);
  return (
    <Page title={t('My events')}>
      <div class="roomy">
        <Search />
        <Loaded load={load} what={t('Reading your events')}>
          {({ items, said }) => <Rows items={items} said={said} reload={load.reload} />}
        </Loaded>
      </div>
    </Page>
  );
}
