/** Figures of the organisation's sourcing: participation, time, savings, reasons for declining; as pictures, tables and files. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { readFigures, readTable } from '../../shared/api/figures.ts';
import { type TableFile, tableFiles } from '../../shared/figure-tables.ts';
import type { Figures, Saving } from '../../shared/figures.ts';
import { can } from '../../shared/people.ts';
import { type Plain, t } from '../../shared/words/say.ts';
import { useAct } from '../act.ts';
import { call, fetchAnswer } from '../api.ts';
import { giveFile } from '../give-file.ts';
import { useLoad } from '../load.ts';
import { Facts } from '../parts/facts.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemBanner } from '../parts/problem-banner.tsx';
import { person } from '../session.ts';
import { Bars, Chart, Line } from './figures/charts.tsx';
import {
  amount,
  byMonth,
  cycle,
  declines,
  funnel,
  participation,
  savingBars,
  savingWords,
  stepWords,
} from './figures/figure-words.ts';
import { Tokens } from './figures/tokens.tsx';

type Period = { from?: string; until?: string };

function PeriodForm({ period }: { period: Period }) {
  const { route } = useLocation();
  const [from, setFrom] = useState(period.from ?? '');
  const [until, setUntil] = useState(period.until ?? '');
  const go = (p: Period) => {
    const said = new URLSearchParams(Object.entries(p).filter(([, day]) => day !== ''));
    route(said.size ? `/figures?${said}` : '/figures', true);
  };
  return (
    <form
      class="filter"
      aria-label={t('Period')}
      onSubmit={(event) => {
        event.preventDefault();
        go({ from, until });
      }}
    >
      <Field id="period-from" label={t('Bids closed from')}>
        <input type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
      </Field>
      <Field id="period-until" label={t('until')}>
        <input type="date" value={until} onInput={(event) => setUntil(event.currentTarget.value)} />
      </Field>
      <p class="row">
        <button type="submit" class="btn">
          {t('Show')}
        </button>
        {(period.from || period.until) && (
          <a
            href="/figures"
            onClick={() => {
              setFrom('');
              setUntil('');
            }}
          >
            {t('All years')}
          </a>
        )}
      </p>
    </form>
  );
}

const savingTable = (savings: readonly Saving[], against: string, counted: string) => ({
  heads: [t('Currency'), counted, against, t('Awarded'), t('Saved'), t('Saved, %')],
  rows: savings.map((s) => [
    s.currency,
    String(s.count),
    amount(s.against),
    amount(s.paid),
    amount(s.saved),
    s.percent,
  ]),
});

function Savings({
  title,
  says,
  savings,
  against,
  counted,
}: {
  title: string;
  says: string;
  savings: Saving[];
  against: string;
  counted: string;
}) {
  if (savings.length === 0) return null;
  return (
    <Chart title={title} says={says} table={savingTable(savings, against, counted)}>
      {savings.map((saving) => (
        <div key={saving.currency} class="stack">
          <p>
            <strong>{savingWords(saving)}</strong>
          </p>
          <Bars title={`${title}, ${saving.currency}`} bars={savingBars(saving, against)} />
        </div>
      ))}
    </Chart>
  );
}

function Charts({ figures }: { figures: Figures }) {
  const title = {
    bids: t('Participation'),
    months: t('Bids per lot, by month'),
    funnel: t('From invitation to bid'),
    cycle: t('How long it takes'),
    declines: t('Why suppliers declined'),
  };
  const plain = (bars: readonly { name: string; shown: string }[]) => bars.map(({ name, shown }) => [name, shown]);
  return (
    <div class="charts">
      {figures.byBids.length > 0 && (
        <Chart
          title={title.bids}
          says={t('Lots whose bids are open, by how many bids they received.')}
          table={{ heads: [t('Bids'), t('Lots')], rows: plain(participation(figures)) }}
        >
          <Bars title={title.bids} bars={participation(figures)} />
        </Chart>
      )}
      {figures.byMonth.length > 0 && (
        <Chart
          title={title.months}
          says={t('Mean number of bids of the lots that closed in each month.')}
          table={{
            heads: [t('Month'), t('Lots'), t('Bids'), t('Bids per lot')],
            rows: figures.byMonth.map((m) => [m.month, String(m.lots), String(m.bids), m.mean]),
          }}
        >
          <Line title={title.months} points={byMonth(figures)} />
        </Chart>
      )}
      {figures.funnel.invited > 0 && (
        <Chart
          title={title.funnel}
          says={t('Of events with invitations whose bids are open. Who was not invited may intend and bid too.')}
          table={{ heads: [t('Step'), t('Suppliers')], rows: plain(funnel(figures)) }}
        >
          <Bars title={title.funnel} bars={funnel(figures)} centred />
        </Chart>
      )}
      {figures.cycle.some((c) => c.count > 0) && (
        <Chart
          title={title.cycle}
          says={t('Mean days of each step. The table has the median beside it.')}
          table={{
            heads: [t('Step'), t('Lots'), t('Mean, days'), t('Median, days')],
            rows: figures.cycle.map((c) => [t(stepWords[c.step]), String(c.count), c.mean, c.median]),
          }}
        >
          <Bars title={title.cycle} bars={cycle(figures)} />
        </Chart>
      )}
      <Savings
        title={t('Against the estimate')}
        says={t('Events of which every lot was awarded: the estimate is for all of them together.')}
        savings={figures.againstEstimate}
        against={t('Estimated')}
        counted={t('Events')}
      />
      <Savings
        title={t('Against the mean of bids')}
        says={t('Awarded lots with two priced bids or more, against the mean of all bids that were not rejected.')}
        savings={figures.againstMean}
        against={t('Mean of bids')}
        counted={t('Lots')}
      />
      {figures.declines.length > 0 && (
        <Chart
          title={title.declines}
          says={t('What suppliers said when they declined.')}
          table={{ heads: [t('Reason'), t('Suppliers')], rows: plain(declines(figures)) }}
        >
          <Bars title={title.declines} bars={declines(figures)} />
        </Chart>
      )}
    </div>
  );
}

const fileWords: Readonly<Record<TableFile, Plain>> = {
  'lots.csv': 'Lots as CSV',
  'lots.xlsx': 'Lots as Excel',
  'events.csv': 'Events as CSV',
  'events.xlsx': 'Events as Excel',
};

function Files({ period }: { period: Period }) {
  const { busy, problem, act } = useAct();
  const save = (file: TableFile) =>
    act(async () => {
      const query = file.startsWith('lots') ? period : {};
      const answer = await fetchAnswer(readTable, { params: { file }, query });
      giveFile(`evenhand-${file}`, await answer.blob());
    });
  return (
    <section class="panel stack" aria-labelledby="files">
      <h2 id="files">{t('As files')}</h2>
      <p class="hint">{t('Lots of the period above, a row each; all events of the organisation.')}</p>
      <ProblemBanner problem={problem} />
      <p class="row">
        {tableFiles.map((file) => (
          <button
            key={file}
            type="button"
            class="btn"
            aria-disabled={busy || undefined}
            onClick={() => void save(file)}
          >
            <Icon name="down" />
            {t(fileWords[file])}
          </button>
        ))}
      </p>
    </section>
  );
}

function FiguresOf({ period }: { period: Period }) {
  const load = useLoad((signal) => call(readFigures, { query: period, signal }), [period.from, period.until]);
  return (
    <>
      <PeriodForm period={period} />
      <Loaded load={load} what={t('Adding up')}>
        {(figures) => (
          <>
            <Facts
              items={[
                [t('Events published'), String(figures.events)],
                [t('Lots'), t('{lots}, of which {opened} opened', { lots: figures.lots, opened: figures.opened })],
                [t('Lots awarded'), String(figures.awarded)],
              ]}
            />
            {figures.opened === 0 ? (
              <p class="panel measure">
                {t(
                  'No lot of this period has been opened. Before the bids are open nothing is known of them: not how many there are, nor whose.',
                )}
              </p>
            ) : (
              <Charts figures={figures} />
            )}
          </>
        )}
      </Loaded>
      <Files period={period} />
    </>
  );
}

/** The page `/figures`. */
export default function FiguresPage() {
  const { from, until } = useLocation().query;
  const me = person.value;
  if (!me) return null;
  const reads = can(me, 'figures.read');
  const shares = can(me, 'figures.share');
  return (
    <Page title={t('Figures')} lede={t('What the organisation’s events add up to, from the record.')}>
      {reads && (
        <FiguresOf key={`${from}-${until}`} period={{ ...(from ? { from } : {}), ...(until ? { until } : {}) }} />
      )}
      {shares && <Tokens />}
      {!reads && !shares && (
        <p class="panel measure">{t('Figures are read by sourcing managers, approvers and auditors.')}</p>
      )}
    </Page>
  );
}
