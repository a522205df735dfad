/** What is new in the classes that one follows: open public notices that one neither follows nor works on, nor has said no to. */
import { useState } from 'preact/hooks';
import { followNotice } from '../../../shared/api/bids.ts';
import { listSaid } from '../../../shared/api/correspondence.ts';
import { type MyClasses, saidAtOnce } from '../../../shared/api/my-events.ts';
import { listNotices, type NoticeRow } from '../../../shared/api/open.ts';
import type { Classification } from '../../../shared/event.ts';
import { branchesText, branchIn, isInBranch } from '../../../shared/my-classes.ts';
import type { MyEvent } from '../../../shared/my-events.ts';
import { millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { useRefocus } from '../../parts/refocus.ts';
import { DueLine } from './due-line.tsx';
import { readClasses } from './turn.ts';

type Found = { classes: MyClasses; rows: NoticeRow[]; cursor: string | null };

/** One page of open notices in these classes, without those to which we have said no. The search is anybody's: no name goes with it. */
async function readPage(classes: MyClasses, cursor: string | null, signal?: AbortSignal): Promise<Found> {
  if (classes.items.length === 0) return { classes, rows: [], cursor: null };
  const query = { classes: branchesText(classes.items.map(branchIn)), ...(cursor ? { cursor } : {}) };
  const how = signal ? { signal } : {};
  const page = await call(listNotices, { query, ...how });
  const known = page.items.filter((n) => !classes.passed.includes(n.eventId)).slice(0, saidAtOnce);
  const events = known.map((n) => n.eventId).join(',');
  const { items: said } = events ? await call(listSaid, { query: { events }, ...how }) : { items: [] };
  const declined = new Set(said.filter((s) => s.intends === false).map((s) => s.eventId));
  return { classes, rows: known.filter((n) => !declined.has(n.eventId)), cursor: page.cursor };
}

type RowProps = {
  notice: NoticeRow;
  followed: readonly Classification[];
  /** Follows it, or lets it pass. */
  say: (notice: NoticeRow, follows: boolean) => void;
};

function Row({ notice, followed, say }: RowProps) {
  const why = notice.classifications.find((c) => followed.some((f) => isInBranch(c, branchIn(f))));
  return (
    <li>
      <h3>
        <a href={`/notices/${notice.eventId}`}>{notice.title}</a>
      </h3>
      <p>
        <small>{[notice.reference, notice.buyer, why && `${why.code} ${why.name}`].filter(Boolean).join(', ')}</small>
      </p>
      <dl class="dues">
        <DueLine due={{ what: 'bids', at: notice.closesAt }} zone={notice.zone} />
      </dl>
      <p class="row">
        <button
          type="button"
          class="btn small"
          aria-label={t('Follow this notice: {title}', notice)}
          onClick={() => say(notice, true)}
        >
          {t('Follow this notice')}
        </button>
        <button
          type="button"
          class="btn small quiet"
          aria-label={t('Not for me: {title}', notice)}
          onClick={() => say(notice, false)}
        >
          {t('Not for me')}
        </button>
      </p>
    </li>
  );
}

/** What stands in the section: rows, that there is none, or what it would be for. */
function Rows({ found, mine, say }: { found: Found; mine: readonly MyEvent[] } & Pick<RowProps, 'say'>) {
  const { items } = found.classes;
  if (items.length === 0)
    return (
      <p class="panel">
        {t('Follow the classes of what you sell: new notices in them stand here and come by e-mail.')}{' '}
        <a href="/bids/classes">{t('Choose classes')}</a>
      </p>
    );
  const rows = found.rows.filter(
    (n) => millis(n.closesAt) > now.value && !mine.some((event) => event.eventId === n.eventId),
  );
  if (rows.length === 0)
    return <p>{found.cursor ? t('Nothing so far.') : t('No open notice that you have not seen to.')}</p>;
  return (
    <ul class="mine">
      {rows.map((notice) => (
        <Row key={notice.eventId} notice={notice} followed={items} say={say} />
      ))}
    </ul>
  );
}

/** The section. `mine`: what stands in the list above it; `reload` reads that again. */
export function NewNotices({ mine, reload }: { mine: readonly MyEvent[]; reload: () => Promise<void> }) {
  const load = useLoad(async (signal) => readPage(await readClasses(signal), null, signal), []);
  useRefocus(load.data && String(load.data.rows.length), '#new');
  const { busy, problem, act } = useAct();
  const [said, setSaid] = useState('');
  const say = (notice: NoticeRow, follows: boolean) =>
    act(async () => {
      await call(followNotice, { params: { eventId: notice.eventId }, body: { follows } });
      if (load.data) load.set({ ...load.data, rows: load.data.rows.filter((n) => n !== notice) });
      setSaid(follows ? t('You follow {title} now.', notice) : t('{title} is no longer shown here.', notice));
      if (follows) await reload();
    });
  const more = (found: Found) =>
    act(async () => {
      const next = await readPage(found.classes, found.cursor);
      load.set({ ...next, rows: [...found.rows, ...next.rows] });
    });
  return (
    <section class="stack" aria-labelledby="new">
      <div class="row base">
        <h2 id="new" tabIndex={-1}>
          {t('New in what you follow')}
        </h2>
        {load.data && load.data.classes.items.length > 0 && <a href="/bids/classes">{t('Classes you follow')}</a>}
      </div>
      <Loaded load={load} what={t('Reading what is new')}>
        {(found) => (
          <>
            <Rows found={found} mine={mine} say={(notice, follows) => void say(notice, follows)} />
            <ProblemBanner problem={problem} />
            {found.cursor && (
              <p>
                <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void more(found)}>
                  {t('Look on')}
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
      <p role="status" class="hint">
        {said}
      </p>
    </section>
  );
}
