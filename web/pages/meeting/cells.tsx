import { useEffect, useRef, useState } from 'preact/hooks';
import { type MeetingCell, type MeetingView, saveAgreed } from '../../../shared/api/meeting.ts';
import type { JudgedCriterion } from '../../../shared/event.ts';
import { scaleOf } from '../../../shared/scoring/marks.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useCommandKey } from '../../command-key.ts';
import { tonesOf } from '../../parts/criteria-bar.tsx';
import { announce } from '../evaluation/announce.tsx';
import { CriterionLine } from '../evaluation/mark-line.tsx';
import type { Numbered } from '../evaluation/order.ts';
import { type AgreedDraft, bodyOf, draftOfCell } from './agreed-draft.ts';
import { AgreementWords } from './agreement-words.tsx';
import { CellRow } from './cell-row.tsx';
import { cellIn, type Where, withAgreed } from './read-all.ts';
import { RecordAgreed } from './record-agreed.tsx';
import type { useMeeting } from './use-meeting.ts';

type Props = {
  view: MeetingView;
  where: Where;
  criteria: readonly Numbered<JudgedCriterion>[];
  walk: ReturnType<typeof useMeeting>;
  onChange: (view: MeetingView) => void;
  onKeys: () => void;
};

const keyOf = (c: Pick<MeetingCell, 'bidId' | 'criterionId'>) => `${c.criterionId}\n${c.bidId}`;

/** What is typed in a cell and not recorded stays while one looks at others; the window asks before it is lost. */
function useDrafts() {
  const [drafts, setDrafts] = useState<Readonly<Record<string, AgreedDraft>>>({});
  const typed = useRef(drafts);
  typed.current = drafts;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (Object.keys(typed.current).length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  return {
    of: (cell: MeetingCell): AgreedDraft => drafts[keyOf(cell)] ?? draftOfCell(cell),
    has: (cell: MeetingCell): boolean => keyOf(cell) in drafts,
    set: (cell: MeetingCell, draft: AgreedDraft) => setDrafts((all) => ({ ...all, [keyOf(cell)]: draft })),
    drop: (cell: MeetingCell) =>
      setDrafts((all) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== keyOf(cell)))),
  };
}

/** The cells of one criterion (a row for each bid), or of one bid (a row for each criterion). */
export function Cells({ view, where, criteria, walk, onChange, onKeys }: Props) {
  const { method, bids } = view;
  const { way, at } = walk;
  const drafts = useDrafts();
  const keyFor = useCommandKey();
  const tones = tonesOf(method.criteria);
  const here =
    way === 'bid'
      ? criteria.map((of) => ({ of, bid: bids.find((b) => b.bidId === at.bidId)! }))
      : bids.map((bid) => ({ of: criteria.find((c) => c.criterion.id === at.criterionId)!, bid }));
  const shown = criteria.find((c) => c.criterion.id === at.criterionId);
  const bidShown = bids.find((b) => b.bidId === at.bidId);
  return (
    <section class="stack tight" aria-labelledby="cells">
      {way === 'criterion' && shown && (
        <div class="panel crit read">
          <h2 id="cells" class="line">
            <CriterionLine
              method={method}
              of={shown}
              tone={tones[shown.n - 1]!}
              scale={scaleOf(method, shown.criterion).levels}
              mark={null}
            />
          </h2>
          {shown.criterion.words !== '' && <p class="typed">{shown.criterion.words}</p>}
          <AgreementWords view={view} cells={view.cells.filter((c) => c.criterionId === at.criterionId)} />
        </div>
      )}
      {way === 'bid' && <h2 id="cells">{bidShown?.name}</h2>}
      <div>
        {here.map(({ of, bid }) => {
          const cell = bid && of && cellIn(view, { bidId: bid.bidId, criterionId: of.criterion.id });
          if (!cell) return null;
          const { levels, step } = scaleOf(method, of.criterion);
          const n = bids.indexOf(bid) + 1;
          return (
            <CellRow
              key={keyOf(cell)}
              cell={cell}
              scale={levels}
              head={
                <>
                  <span class="count">{way === 'bid' ? of.n : n}</span>&ensp;
                  <strong>{way === 'bid' ? of.criterion.name : bid.name}</strong>
                </>
              }
              open={walk.isOpen(cell)}
              onToggle={() => walk.toggle(cell)}
              onCommand={(command) => (command.do === 'list-keys' ? onKeys() : walk.obey(command))}
            >
              {view.mayRecord && view.lot.stage === 'scoring' && cell.marks.length > 0 && (
                <RecordAgreed
                  cell={cell}
                  name={`${of.criterion.name}, ${bid.name}`}
                  scale={levels}
                  step={step}
                  draft={drafts.of(cell)}
                  changed={drafts.has(cell)}
                  onDraft={(draft) => drafts.set(cell, draft)}
                  onRecord={async () => {
                    const body = bodyOf(drafts.of(cell), cell.marks);
                    const version = cell.agreed?.version ?? 0;
                    const agreed = await call(saveAgreed, {
                      params: { ...where, bidId: cell.bidId, criterionId: cell.criterionId },
                      body,
                      ifMatch: version,
                      key: keyFor({ body, cell: keyOf(cell), version }),
                    });
                    const now = withAgreed(view, agreed);
                    drafts.drop(cell);
                    onChange(now);
                    announce(t('Recorded: {mark} for {name}', { mark: agreed.mark, name: bid.name }));
                    walk.obey({ do: 'go-on' }, now);
                  }}
                  onCommand={(command) => (command.do === 'list-keys' ? onKeys() : walk.obey(command))}
                />
              )}
            </CellRow>
          );
        })}
      </div>
    </section>
  );
}
