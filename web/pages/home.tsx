/** Home: what is open for bids now; for newcomers what this is. */
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { listNotices, type NoticeRow } from '../../shared/api/open.ts';
import { inZone, millis } from '../../shared/time.ts';
import { type Plain, t } from '../../shared/words/say.ts';
import { call } from '../api.ts';
import { now } from '../clock.ts';
import { language } from '../language.ts';
import { useLoad } from '../load.ts';
import { Banner } from '../parts/banner.tsx';
import { Field } from '../parts/field.tsx';
import { forSuppliers } from '../parts/for-suppliers.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemBanner } from '../parts/problem-banner.tsx';
import { timeLeft } from '../parts/time-left.ts';
import { rich } from '../rich.ts';
import { person, session } from '../session.ts';

const claim: Plain = 'Sealed bids, published weights, exact rankings';

const Hero = () => (
  <div class="stack">
    <p class="lede">
      {t(
        'Buyers publish what they want and how bids are scored; suppliers answer with bids that nobody else can read, nor even count, until the deadline has passed and those whom the buyer named open them. A committee marks them by the published weights, and the record keeps each step from the first line to the award.',
      )}
    </p>
    <p class="row">
      <a class="btn primary" href="/sign-in">
        {t('Sign in')}
      </a>
      <small>{t('New here? Sign in, then register your organisation. Reading a notice takes neither.')}</small>
    </p>
  </div>
);

const Unregistered = () => (
  <Banner
    kind="warn"
    icon="alert"
    act={
      <a class="btn primary" href="/welcome">
        {t('Register my organisation')}
      </a>
    }
  >
    <p>
      <strong>{t('You are signed in, and belong to no organisation yet.')}</strong>{' '}
      {t('Register yours, or follow the link in the invitation that a colleague sent you.')}
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
            ? t('{left} left', {
                left: left
                  .slice(0, 2)
                  .map(([number, unit]) => `${number} ${unit}`)
                  .join(' '),
              })
            : t('closed')}
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
      aria-label={t('Search the notices')}
      onSubmit={(event) => {
        event.preventDefault();
        const code = next.classification.trim();
        const bad = code !== '' && !/^\d{2,8}(-\d)?$/.test(code);
        setWrong(bad);
        if (!bad) onSearch({ ...next, classification: code });
      }}
    >
      <div class="row base">
        <Field id="words" label={t('Words|to search for')}>
          <input type="search" maxLength={200} value={next.q} onInput={(e) => set({ q: e.currentTarget.value })} />
        </Field>
        <Field id="buyer" label={t('Buyer')}>
          <input maxLength={200} value={next.buyer} onInput={(e) => set({ buyer: e.currentTarget.value })} />
        </Field>
        <Field
          id="class"
          label={t('CPV or UNSPSC code')}
          error={wrong ? t('Two to eight digits, as in 72 or 72212000.') : null}
        >
          <input
            inputMode="numeric"
            maxLength={10}
            value={next.classification}
            onInput={(e) => set({ classification: e.currentTarget.value })}
          />
        </Field>
        <Field id="within" label={t('Bids close')}>
          <select value={next.within} onChange={(e) => set({ within: e.currentTarget.value })}>
            <option value="">{t('at any time')}</option>
            {['7', '14', '30', '90'].map((days) => (
              <option key={days} value={days}>
                {t('within {days} days', { days })}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <p class="row">
        <button type="submit" class="btn">
          {t('Search')}
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
  const filter = asQuery({ ...search, q: '', buyer: '', within: '' });
  // A feed reader tells nobody's language: the address does.
  const query = new URLSearchParams(language === 'en' ? filter : { ...filter, language }).toString();
  const at = (name: string) => `/api/notices/${name}${query ? `?${query}` : ''}`;
  return (
    <p>
      <small>
        {rich('New notices as a feed: {atom}, {json}; their deadlines as a {calendar}.', {
          atom: <a href={at('feed.atom')}>Atom</a>,
          json: <a href={at('feed.json')}>JSON</a>,
          calendar: <a href={at('calendar.ics')}>{t('calendar')}</a>,
        })}
      </small>
    </p>
  );
}

/** A supplier follows the class that it looks for. */
const FollowClass = forSuppliers<{ searched: string }>(() => import('./my-events/follow-search.tsx'));

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
        <summary>{t('Search')}</summary>
        <SearchForm key={asked} search={search} onSearch={find} />
      </details>
      <FollowClass searched={search.classification} />
      <Loaded load={load} what={t('Reading the notices')}>
        {({ items, cursor }) => (
          <>
            {items.length === 0 ? (
              <p class="panel">
                {asked
                  ? cursor
                    ? t('Nothing so far.')
                    : t('No open notice fits. Take fewer words.')
                  : t('No notice is open for bids at the moment.')}
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
                  {asked ? t('Look on') : t('Show more notices')}
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
    <Page title={newcomer ? t(claim) : t('Open notices')}>
      {newcomer && <Hero />}
      {session.value === 'in' && !person.value && <Unregistered />}
      <section class="stack" aria-label={t('Open notices')}>
        {newcomer && <h2 class="after">{t('Open notices')}</h2>}
        <p class="hint">{t('What buyers want now, the soonest deadline first.')}</p>
        <Notices />
      </section>
    </Page>
  );
}
