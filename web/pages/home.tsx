/** Home: what is open for bids now; for newcomers what this is. */
import { useState } from 'preact/hooks';
import { listNotices, type NoticeRow } from '../../shared/api/open.ts';
import { inZone, millis } from '../../shared/time.ts';
import { call } from '../api.ts';
import { now } from '../clock.ts';
import { useLoad } from '../load.ts';
import { Banner } from '../parts/banner.tsx';
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

function Notices() {
  const load = useLoad((signal) => call(listNotices, { signal }), []);
  const [problem, setProblem] = useState<Error | null>(null);
  const [fetching, setFetching] = useState(false);
  const more = async (cursor: string) => {
    if (fetching || !load.data) return;
    setFetching(true);
    setProblem(null);
    try {
      const page = await call(listNotices, { query: { cursor } });
      load.set({ items: [...load.data.items, ...page.items], cursor: page.cursor });
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setFetching(false);
    }
  };
  return (
    <Loaded load={load} what="Reading the notices">
      {({ items, cursor }) => (
        <>
          {items.length === 0 ? (
            <p class="panel">No notice is open for bids at the moment.</p>
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
              <button type="button" class="btn" aria-disabled={fetching || undefined} onClick={() => void more(cursor)}>
                Show more notices
              </button>
            </p>
          )}
        </>
      )}
    </Loaded>
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
