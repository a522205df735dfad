/** An award, computed again by anybody: takes a bundle, ranks its bids in this browser, and says whether the record follows. */
import { useRef, useState } from 'preact/hooks';
import { type Bundle, bundleBytes, bundleText, NoBundle, readBundle, tooLong } from '../../shared/bundle.ts';
import { fingerprint } from '../../shared/digest.ts';
import { type FirstDifference, type Replay, replay } from '../../shared/replay.ts';
import { leftOutText } from '../../shared/scoring/rank.ts';
import { t, tn } from '../../shared/words/say.ts';
import { Field } from '../parts/field.tsx';
import { Fingerprint } from '../parts/fingerprint.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { columnsOf, comparedHeading, orderBy } from './ranking/columns.ts';
import { Drawn } from './ranking/drawn.tsx';
import { HowFirm } from './ranking/firmness/how-firm.tsx';
import { thousandsApart } from './ranking/table-rows.ts';

type State =
  | { is: 'reading'; name: string }
  | { is: 'none'; name: string; at: string; why: string }
  | ({ is: 'done'; name: string; bundle: Bundle } & Replay);

const Difference = ({ difference: { at, recorded, computed } }: { difference: FirstDifference }) => (
  <dl class="facts">
    <div>
      <dt>{t('First difference at')}</dt>
      <dd>
        <code>{at}</code>
      </dd>
    </div>
    <div>
      <dt>{t('Recorded')}</dt>
      <dd>
        <code>{JSON.stringify(recorded) ?? t('nothing|recorded or computed')}</code>
      </dd>
    </div>
    <div>
      <dt>{t('Computed')}</dt>
      <dd>
        <code>{JSON.stringify(computed) ?? t('nothing|recorded or computed')}</code>
      </dd>
    </div>
  </dl>
);

function Verdict({ difference }: Pick<Replay, 'difference'>) {
  if (difference)
    return (
      <div class="banner bad">
        <Icon name="x" />
        <div class="stack tight">
          <p>
            <b>{t('The recorded ranking does not follow from this bundle.')}</b>
          </p>
          <Difference difference={difference} />
        </div>
      </div>
    );
  return (
    <div class={difference === null ? 'banner good' : 'banner'}>
      <Icon name={difference === null ? 'check' : 'circle'} />
      <p>
        <b>
          {difference === null
            ? t('The recorded ranking follows from this bundle, to the last digit.')
            : t('The bundle records no ranking. This is what follows from it.')}
        </b>
      </p>
    </div>
  );
}

function Computed({ bundle, ranking }: { bundle: Bundle } & Pick<Replay, 'ranking'>) {
  const columns = columnsOf(bundle.method);
  const formula = orderBy(bundle.method);
  return (
    <>
      <p class="hint">
        {bundle.event.title} · {tn(bundle.bids.length, '{n} bid', '{n} bids')} ·{' '}
        {tn(bundle.marks.length, '{n} mark', '{n} marks')}
      </p>
      <h2>{t('Ranking')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('Ranking')}>
        <table class="firm">
          <caption class="sr">{t('Ranking')}</caption>
          <thead>
            <tr>
              <th scope="col" class="n">
                {t('Rank')}
              </th>
              <th scope="col">{t('Bidder')}</th>
              <th scope="col" class="n">
                {comparedHeading(formula, '')}
              </th>
              {formula && (
                <th scope="col" class="n">
                  {t('Quality')}
                </th>
              )}
              <th scope="col" class="n">
                {t('Price')}
              </th>
              {columns.map((c) => (
                <th scope="col" class="n" key={c.id}>
                  <span class="sr">{c.name || c.id}, </span>
                  {c.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranking.ranked.map((bid) => (
              <tr key={bid.bidId}>
                <td class="n">{bid.tied ? `${bid.rank} =` : bid.rank}</td>
                <th scope="row">{bid.name}</th>
                <td class="n">
                  <b>{bid.compared ? thousandsApart(bid.compared.shown) : bid.total.shown}</b>
                </td>
                {formula && <td class="n">{bid.total.shown}</td>}
                <td class="n">{thousandsApart(bid.price)}</td>
                {columns.map((c) => (
                  <td class="n" key={c.id}>
                    {c.shown(bid)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="row legend hint">
        {columns.map((c) => (
          <span key={c.id}>
            {c.label} {c.name || c.id}
          </span>
        ))}
      </p>
      <Drawn ranking={ranking} />
      {ranking.leftOut.length > 0 && (
        <>
          <h3>{t('Not ranked, and left out of every comparison')}</h3>
          <ul>
            {ranking.leftOut.map((bid) => (
              <li key={bid.bidId}>
                {bid.name}: {leftOutText(bid)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The page `/replay`. */
export default function ReplayPage() {
  const [state, setState] = useState<State | null>(null);
  /** Of two files that were chosen one after the other, the later one is shown, whichever is read first. */
  const latest = useRef<File | null>(null);

  async function read(file: File): Promise<void> {
    const { name } = file;
    latest.current = file;
    const show = (next: State) => latest.current === file && setState(next);
    show({ is: 'reading', name });
    try {
      if (file.size > bundleBytes) tooLong();
      const bundle = readBundle(bundleText(await file.arrayBuffer()));
      show({ is: 'done', name, bundle, ...replay(bundle) });
    } catch (problem) {
      show({ is: 'none', name, at: problem instanceof NoBundle ? problem.at : '', why: (problem as Error).message });
    }
  }

  return (
    <Page
      title={t('Compute an award again')}
      lede={t(
        'Takes the award bundle of a lot and ranks its bids in this browser. The file is sent to nobody, and the page works without a network.',
      )}
    >
      <section class="panel stack">
        <Field
          id="bundle"
          label={t('Award bundle, a JSON file')}
          hint={t('Who may read a ranking finds it there, under “Compute it again”.')}
        >
          <input
            type="file"
            accept="application/json,.json"
            onChange={(e) => {
              const file = e.currentTarget.files?.[0];
              if (file) void read(file);
            }}
          />
        </Field>
        <div role="status" class="stack">
          {state?.is === 'reading' && <p>{t('Computing {name}', { name: state.name })}</p>}
          {state?.is === 'none' && (
            <div class="banner bad">
              <Icon name="x" />
              <div>
                <p>
                  <b>{t('{name} is no award bundle.', { name: state.name })}</b>
                </p>
                <p lang="en">
                  {state.at && <code>{state.at}</code>} {state.why}
                </p>
              </div>
            </div>
          )}
          {state?.is === 'done' && <Verdict difference={state.difference} />}
        </div>
        {state?.is === 'done' && (
          <>
            <Computed bundle={state.bundle} ranking={state.ranking} />
            <p class="hint">
              {t(
                'This says that the ranking follows from what the file holds. That the file holds what was published and bid, the fingerprint of the ranking shows: it is on the record of the event since the award was recommended.',
              )}
            </p>
            <Fingerprint sha256={fingerprint(state.ranking)} />
            <HowFirm
              key={fingerprint(state.ranking)}
              take={async () => state.bundle}
              seed={fingerprint(state.ranking)}
              nameOf={(id) => id}
              currency=""
            />
          </>
        )}
      </section>
    </Page>
  );
}
