/** The evaluation report of a lot: all of it on one page that prints well, for the file. */
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../shared/problem.ts';
import type { Firmness } from '../../../shared/scoring/firmness/firmness.ts';
import { methodsOf } from '../../../shared/scoring/methods.ts';
import { t } from '../../../shared/words/say.ts';
import { askFirmness } from '../../ask-firmness.ts';
import { barZone } from '../../clock.ts';
import { giveFile } from '../../give-file.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { EventPage } from '../event/event-page.tsx';
import { MethodInWords } from '../notice/method.tsx';
import { FirmnessReport } from '../ranking/firmness/firmness-report.tsx';
import { headline } from '../ranking/headline.ts';
import { Agreement, Marks } from './marks-parts.tsx';
import { Checked, Committee, Openings } from './opening-parts.tsx';
import { Clocks, Part } from './part.tsx';
import { type ReportParts, readReport } from './read.ts';
import { Again, Decision, Ranked, Rounds } from './result-parts.tsx';
import { useUnfoldedOnPaper } from './unfolded.ts';

function Front({ of: { view, bundle, event } }: { of: ReportParts }) {
  const { content, lot } = view;
  return (
    <Facts
      items={[
        [t('Buyer'), event.orgName],
        [t('Event'), [content.reference, content.title].filter(Boolean).join(', ')],
        [t('Lot'), bundle.lot.name],
        [t('Notice'), t('version {n}', { n: bundle.event.notice })],
        event.published && [
          t('Bids closed'),
          <Clocks key="closed" at={event.published.closesAt} zone={content.zone} />,
        ],
        lot.locked && [t('Marks locked'), <Clocks key="locked" at={lot.locked.at} zone={content.zone} />],
        [t('Result'), headline(view.ranking, bundle.method)],
      ]}
    />
  );
}

function MethodPart({ of: { view, bundle } }: { of: ReportParts }) {
  const { content } = view;
  const used = methodsOf(content).find((u) => u.lots.some((l) => l.id === bundle.lot.id));
  return (
    <Part id="method" title={t('The method, as it was published')}>
      {used && <MethodInWords used={{ ...used, lots: [bundle.lot] }} content={content} fixed="" />}
      <p class="hint">
        {t('Method, fixed at publication')}: <Fingerprint sha256={view.method} />
      </p>
    </Part>
  );
}

/** How firm the result is: computed beside the page while the rest is read. */
function Firm({ of: { view, bundle } }: { of: ReportParts }) {
  const [firmness, setFirmness] = useState<Firmness | string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    askFirmness(bundle, view.fingerprint, () => {}, stop.signal).then(setFirmness, (why: Error) =>
      setFirmness(why.message),
    );
    return () => stop.abort();
  }, [bundle, view.fingerprint]);
  return (
    <Part id="firm" title={t('How firm is the result?')}>
      {firmness === null && <p role="status">{t('Still being computed: print the report once it stands here.')}</p>}
      {typeof firmness === 'string' && <p>{firmness}</p>}
      {firmness !== null && typeof firmness !== 'string' && (
        <FirmnessReport
          firmness={firmness}
          nameOf={(id) => view.marks.find((m) => m.evaluatorId === id)?.evaluator ?? id}
          currency={view.content.currency}
        />
      )}
    </Part>
  );
}

function Acts({ of }: { of: ReportParts }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { bundle, view } = of;
  const give = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { matrixName, matrixWorkbook } = await import('./matrix-workbook.ts');
      const names = view.marks.map((m) => ({ id: m.evaluatorId, name: m.evaluator }));
      giveFile(matrixName(bundle), await matrixWorkbook(bundle, names));
    } catch (refused) {
      setProblem(refused as Problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="stack tight no-print">
      <ProblemBanner problem={problem} />
      <p class="row">
        <button type="button" class="btn primary" onClick={() => print()}>
          {t('Print, or save as PDF')}
        </button>
        <button type="button" class="btn" disabled={busy} onClick={() => void give()}>
          <Icon name="down" />
          {t('Take the matrix as an Excel file')}
        </button>
        <a href={`/ranking/${view.lot.eventId}/${view.lot.lotId}/summaries`}>{t('Assessment summaries')}</a>
      </p>
    </div>
  );
}

/** The page `/ranking/:eventId/:lotId/report`. */
export default function Report() {
  const { eventId = '', lotId = '' } = useParams();
  const load = useLoad((signal) => readReport({ eventId, lotId }, signal), [eventId, lotId]);
  const of = load.data;
  const zone = of?.view.content.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  useUnfoldedOnPaper();
  return (
    <EventPage
      title={of ? t('Evaluation report: {event}', { event: of.view.title }) : t('Evaluation report')}
      over={<a href={`/ranking/${eventId}/${lotId}`}>{t('The ranking')}</a>}
      view={of?.event}
      lotId={lotId}
      lot={of?.view.lot}
      ownHeading={!of && !load.problem}
      dense
    >
      <Loaded load={load} what={t('Gathering the report')}>
        {(parts) => (
          <div class="report stack">
            <Acts of={parts} />
            <Front of={parts} />
            <MethodPart of={parts} />
            <Openings of={parts} />
            <Committee of={parts} />
            <Checked of={parts} />
            <Marks of={parts} />
            <Agreement of={parts} />
            <Ranked of={parts} />
            <Rounds of={parts} />
            <Firm of={parts} />
            <Decision of={parts} />
            <Again of={parts} />
          </div>
        )}
      </Loaded>
    </EventPage>
  );
}
