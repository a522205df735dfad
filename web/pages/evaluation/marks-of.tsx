import type { ComponentChildren } from 'preact';
import type { EvaluationView, OpenedBid } from '../../../shared/api/evaluation.ts';
import type { JudgedCriterion, Section } from '../../../shared/event.ts';
import { scaleOf } from '../../../shared/scoring/marks.ts';
import { t } from '../../../shared/words/say.ts';
import { tonesOf } from '../../parts/criteria-bar.tsx';
import { type Draft, lacks } from './draft.ts';
import type { Command } from './keys.ts';
import { BidLine, CriterionLine } from './mark-line.tsx';
import { MarkPanel } from './mark-panel.tsx';
import { MarksRead } from './marks-read.tsx';
import type { NoteSlot } from './note-slot.ts';
import { type Numbered, underHeadings } from './order.ts';
import type { Sheet } from './sheet.ts';
import type { Sitting } from './use-sitting.ts';
import type { At } from './walk.ts';

type Props = {
  view: EvaluationView;
  criteria: readonly Numbered<JudgedCriterion>[];
  marks: Sheet;
  notes: (at: At) => NoteSlot;
  bids: readonly OpenedBid[];
  settled: ReadonlySet<string>;
  sitting: Sitting;
  obey: (command: Command) => void;
  reload: (at: At) => Promise<Draft>;
};

/** The sections that hold what follows, as one heading: "Quality › Team". */
const Sections = ({ sections }: { sections: readonly Section[] }) =>
  sections.length === 0 ? null : (
    <h3 class="sections">
      {sections.map((s, i) => (
        <span key={s.id}>
          {i > 0 && <span aria-hidden="true"> › </span>}
          {s.name}
        </span>
      ))}
    </h3>
  );

type OneProps = Props & { of: Numbered<JudgedCriterion>; bid: OpenedBid; line: ComponentChildren };

/** The panel of one mark. */
function One({ of, bid, line, ...props }: OneProps) {
  const { view, marks, notes, bids, sitting, obey, reload } = props;
  const { levels, step } = scaleOf(view.method, of.criterion);
  const at = { bidId: bid.bidId, criterionId: of.criterion.id };
  return (
    <MarkPanel
      criterionId={of.criterion.id}
      line={line}
      asked={sitting.way === 'bid' ? of.criterion.words : ''}
      name={`${of.criterion.name}, ${bid.name}`}
      scale={levels}
      step={step}
      zone={view.content.zone}
      slot={marks.slot(at)}
      note={notes(at)}
      others={bids
        .filter((b) => b !== bid)
        .map(({ bidId }) => marks.slot({ ...at, bidId }).draft.value.mark)
        .filter((mark) => mark !== '')}
      open={sitting.isOpen(at)}
      goOnLabel={sitting.way === 'bid' ? t('Next criterion') : t('Next bid')}
      onToggle={() => sitting.toggle(at)}
      onCommand={obey}
      onReload={() => reload(at).catch(() => null)}
    />
  );
}

/** Bid by bid: all criteria of one bid, under their sections. */
export function MarksOfBid(props: Props & { signed: boolean }) {
  const { view, criteria, marks, sitting, signed } = props;
  const { method } = view;
  const { bid } = sitting;
  if (signed) return <MarksRead method={method} criteria={criteria} drafts={marks.drafts(bid.bidId)} />;
  if (props.settled.has(bid.bidId)) return <p class="panel">{t('This bid is rejected: nothing of it is marked.')}</p>;
  const tones = tonesOf(method.criteria);
  return (
    <div key={bid.bidId} class="stack tight">
      {underHeadings(method, criteria).map((group) => (
        <div key={group.criteria[0]!.criterion.id}>
          <Sections sections={group.sections} />
          {group.criteria.map((of) => {
            const { levels } = scaleOf(method, of.criterion);
            const { mark } = marks.slot({ bidId: bid.bidId, criterionId: of.criterion.id }).draft.value;
            return (
              <One
                key={of.criterion.id}
                {...props}
                of={of}
                bid={bid}
                line={<CriterionLine method={method} of={of} tone={tones[of.n - 1]!} scale={levels} mark={mark} />}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** Criterion by criterion: all bids on one criterion, one below the other. */
export function MarksOnCriterion(props: Props & { signed: ReadonlySet<string>; out: ReadonlySet<string> }) {
  const { view, criteria, marks, sitting, bids, signed, out } = props;
  const { method } = view;
  const of = criteria.find((c) => c.criterion.id === sitting.at.criterionId);
  if (!of) return null;
  const { levels } = scaleOf(method, of.criterion);
  const group = underHeadings(method, [of])[0]!;
  const tone = tonesOf(method.criteria)[of.n - 1]!;
  return (
    <div key={of.criterion.id} class="stack tight">
      <Sections sections={group.sections} />
      <div class="panel crit read">
        <p class="line">
          <CriterionLine method={method} of={of} tone={tone} scale={levels} mark={null} />
        </p>
        {of.criterion.words !== '' && <p class="typed">{of.criterion.words}</p>}
      </div>
      <div>
        {bids.map((bid, i) => {
          const draft = marks.slot({ bidId: bid.bidId, criterionId: of.criterion.id }).draft.value;
          const state = out.has(bid.bidId)
            ? t('rejected')
            : signed.has(bid.bidId)
              ? t('signed off')
              : draft.mark !== '' && lacks(draft).length > 0
                ? t('no reason')
                : '';
          const line = <BidLine n={i + 1} name={bid.name} scale={levels} mark={draft.mark} state={state} />;
          return signed.has(bid.bidId) || out.has(bid.bidId) ? (
            <div key={bid.bidId} class="panel crit read">
              <p class="line">{line}</p>
              {draft.reason !== '' && bid === sitting.bid && <p class="typed">{draft.reason}</p>}
            </div>
          ) : (
            <One key={bid.bidId} {...props} of={of} bid={bid} line={line} />
          );
        })}
      </div>
    </div>
  );
}
