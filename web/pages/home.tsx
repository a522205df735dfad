/** Home: what is open for bids now; for newcomers what this is. */
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { listNotices, type NoticeRow } from '../../shared/api/open.ts';
import { inZone, millis } from '../../shared/time.ts';
import { call } from '../api.ts';
import { now } from '../clock.ts';
import { useLoad } from '../load.ts';
import { Banner } from '../parts/banner.tsx';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemBanner } from '../parts/problem-banner.tsx';
import { timeLeft } from '../parts/time-left.ts';
import { person, session } from '../session.ts';

const claim = 'Sealed bids, published weights, exact rankings';

const Hero = () => (
  <div class="stack">
    <p class="lede">
      Buyers publish what they want and how bids are scored; suppliers answer with bids that nobody else can read, nor
      even count, until the deadline has passed and those whom the buyer named open them. A committee marks them by the
      published weights, and the record keeps each step from the first line to the award.
    </p>
    <p class="row">
      <a class="btn primary" href="/sign-in">
        Sign in
      </a>
      <small>New here? Sign in, then register your organisation. Reading a notice takes neither.</small>
    </p>
  </div>
);

const Unregistered = () => (
  <Banner
    kind="warn"
    icon="alert"
    act={
      <a class="btn primary" href="/welcome">
        Register my organisation
      </a>
    }
  >
    <p>
      <strong>You are signed in, and belong to no organisation yet.</strong> Register yours, or follow the link in the
      invitation that a colleague sent you.
    </p>
  </Banner>
);

function Row({ notice }: { notice: NoticeRow }) {
  const left = timeLeft(millis(notice.closesAt) - now.value);
  return (
    <li>
      <span>
        <a href={`/notices/${notice.eventId}`}>{notice.title}</a>
        <br />
        <small>{[notice.reference, notice.buyer].filter(Boolean).join(', ')}</small>
      </span>
      <span class="closes">
        <strong>
          {left
            ? `${left
                .slice(0, 2)
                .map(([number, unit]) => `${number} ${unit}`)
                .join(' ')} left`
            : 'closed'}
        </strong>
        <br />
        <small>
          <time dateTime={notice.closesAt}>{inZone(notice.closesAt, notice.zone)}</time>
        </small>
      </span>
    </li>
  );
}

type Search = { q: string; buyer: string; classification: string; within: string };

/** What to look for; asked for once the button is pressed, so that nothing moves under who types. */
function SearchForm({ search, onSearch }: { search: Search; onSearch: (next: Search) => void }) {
  const [next, setNext] = useState(search);
  const set = (of: Partial<Search>) => setNext({ ...next, ...of });
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="stack tight"
      aria-label="Search the notices"
      onSubmit={(event) => {
        event.preventDefault();
        const code = next.classification.trim();
        const bad = code !== '' && !/^\d{2,8}(-\d)?$/.test(code);
        setWrong(bad);
        if (!bad) onSearch({ ...next, classification: code });
      }}
    >
      <div class="row base">
        <Field id="words" label="Words">
          <input type="search" maxLength={200} value={next.q} onInput={(e) => set({ q: e.currentTarget.value })} />
        </Field>
        <Field id="buyer" label="Buyer">
          <input maxLength={200} value={next.buyer} onInput={(e) => set({ buyer: e.currentTarget.value })} />
        </Field>
        <Field
          id="class"
          label="CPV or UNSPSC code"
          error={wrong ? 'Two to eight digits, as in 72 or 72212000.' : null}
        >
          <input
            inputMode="numeric"
            maxLength={10}
            value={next.classification}
            onInput={(e) => set({ classification: e.currentTarget.value })}
          />
        </Field>
        <Field id="within" label="Bids close">
          <select value={next.within} onChange={(e) => set({ within: e.currentTarget.value })}>
            <option value="">at any time</option>
            {['7', '14', '30', '90'].map((days) => (
              <option key={days} value={days}>
                within {days} days
              </option>
            ))}
          </select>
        </Field>
      </div>
      <p class="row">
        <button type="submit" class="btn">
          Search
        </button>
      </p>
    </form>
  );
}

const asQuery = (search: Search) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value.trim() !== ''));

/** The search as it stands in the page's address, so that it can be kept and passed on. */
const searchOf = (query: Record<string, string>): Search => ({
  q: query.q ?? '',
  buyer: query.buyer ?? '',
  classification: query.classification ?? '',
  within: query.within ?? '',
});

/** The same list for a feed reader or a calendar. */
function Feeds({ search }: { search: Search }) {
  const query = new URLSearchParams(asQuery({ ...search, q: '', buyer: '', within: '' })).toString();
  const at = (name: string) => `/api/notices/${name}${query ? `?${query}` : ''}`;
  return (
    <p>
      <small>
        New notices as a feed: <a href={at('feed.atom')}>Atom</a>, <a href={at('feed.json')}>JSON</a>; their deadlines
        as a <a href={at('calendar.ics')}>calendar</a>.
      </small>
    </p>
  );
}

function Notices() {
  const { query, path } = useRoute();
  const { route } = useLocation();
  const search = searchOf(query);
  const wanted = asQuery(search);
  const asked = new URLSearchParams(wanted).toString();
  const load = useLoad((signal) => call(listNotices, { query: wanted, signal }), [asked]);
  const find = (next: Search) => {
    const address = new URLSearchParams(asQuery(next)).toString();
    route(address ? `${path}?${address}` : path);
  };
  const [problem, setProblem] = useState<Error | null>(null);
  const [fetching, setFetching] = useState(false);
  const more = async (cursor: string) => {
    if (fetching || !load.data) return;
    setFetching(true);
    setProblem(null);
    try {
      const page = await call(listNotices, { query: { ...wanted, cursor } });
      load.set({ items: [...load.data.items, ...page.items], cursor: page.cursor });
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setFetching(false);
    }
  };
  return (
    <>
      <details open={asked !== ''}>
        <summary>Search</summary>
        <SearchForm key={asked} search={search} onSearch={find} />
      </details>
      <Loaded load={load} what="Reading the notices">
        {({ items, cursor }) => (
          <>
            {items.length === 0 ? (
              <p class="panel">
                {asked
                  ? cursor
                    ? 'Nothing so far.'
                    : 'No open notice fits. Take fewer words.'
                  : 'No notice is open for bids at the moment.'}
              </p>
            ) : (
              <ul class="tasks">
                {items.map((notice) => (
                  <Row key={notice.eventId} notice={notice} />
                ))}
              </ul>
            )}
            <ProblemBanner problem={problem} />
            {cursor && (
              <p>
                <button
                  type="button"
                  class="btn"
                  aria-disabled={fetching || undefined}
                  onClick={() => void more(cursor)}
                >
                  {asked ? 'Look on' : 'Show more notices'}
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
      <Feeds search={search} />
    </>
  );
}

/** The start page. */
export default function HomePage() {
  const newcomer = session.value === 'out';
  return (
    <Page title={newcomer ? claim : 'Open notices'}>
      {newcomer && <Hero />}
      {session.value === 'in' && !person.value && <Unregistered />}
      <section class="stack" aria-label="Open notices">
        {newcomer && <h2 class="after">Open notices</h2>}
        <p class="hint">What buyers want now, the soonest deadline first.</p>
        <Notices />
      </section>
    </Page>
  );
}
