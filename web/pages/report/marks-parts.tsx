/** The marks side by side, with the reasons and places that were given, and what the panel's meeting changed. */
import type { JudgedCriterion } from '../../../shared/method.ts';
import { oneMark } from '../../../shared/scoring/how-scored.ts';
import { t } from '../../../shared/words/say.ts';
import { AgreementFigures } from '../ranking/agreement.tsx';
import { Part, Table } from './part.tsx';
import type { ReportParts } from './read.ts';

/** Who marks a criterion, in the order of the panel. */
function columnsOf({ bundle, view }: ReportParts, c: JudgedCriterion): { id: string; name: string }[] {
  const ids = bundle.panels?.[c.id] ?? bundle.evaluators;
  return ids.map((id) => ({ id, name: view.marks.find((m) => m.evaluatorId === id)?.evaluator ?? id }));
}

function OfCriterion({ of, criterion }: { of: ReportParts; criterion: JudgedCriterion }) {
  const { bundle, view } = of;
  const people = columnsOf(of, criterion);
  const bids = [...view.ranking.ranked, ...view.ranking.leftOut].filter((b) => b.points);
  const markOf = (bidId: string, evaluatorId: string) =>
    view.marks.find((m) => m.bidId === bidId && m.criterionId === criterion.id && m.evaluatorId === evaluatorId);
  return (
    <Table
      caption={criterion.name}
      heads={[t('Bidder'), ...people.map((p) => p.name), t('Mark of the panel')]}
      numbers={people.map((_, i) => i + 1).concat(people.length + 1)}
      rows={bids.map((bid) => {
        const changes =
          bundle.agreed?.find((a) => a.bidId === bid.bidId && a.criterionId === criterion.id)?.changes ?? [];
        const said = people.flatMap((p) => {
          const m = markOf(bid.bidId, p.id);
          return m && (m.reason.trim() || m.place.trim()) ? [{ name: p.name, m }] : [];
        });
        return {
          key: bid.bidId,
          cells: [
            bid.name,
            ...people.map((p) => markOf(bid.bidId, p.id)?.mark ?? '–'),
            <strong key="panel">{bid.points?.find((x) => x.criterionId === criterion.id)?.mark ?? '–'}</strong>,
          ],
          ...((said.length > 0 || changes.length > 0) && {
            under: (
              <ul>
                {said.map(({ name, m }) => (
                  <li key={name}>
                    {name}, {m.mark}: <span class="typed">{m.reason}</span>
                    {m.place.trim() && <em> ({m.place})</em>}
                  </li>
                ))}
                {changes.map((c) => (
                  <li key={`change ${c.evaluatorId}`}>
                    {t('Changed in the meeting from {mark}, given by {name}; level {level}:', {
                      mark: markOf(bid.bidId, c.evaluatorId)?.mark ?? '–',
                      name: people.find((p) => p.id === c.evaluatorId)?.name ?? c.evaluatorId,
                      level: c.level,
                    })}{' '}
                    <span class="typed">{c.reason}</span>
                    {c.place.trim() && <em> ({c.place})</em>}
                  </li>
                ))}
              </ul>
            ),
          }),
        };
      })}
    />
  );
}

/** Criterion by criterion, every mark that counts. */
export function Marks({ of }: { of: ReportParts }) {
  const judged = of.bundle.method.criteria.filter((c): c is JudgedCriterion => c.kind === 'judged');
  if (judged.length === 0) return null;
  return (
    <Part id="marks" title={t('Marks side by side')}>
      <p class="measure">{t('What counts of a criterion: {how}.', { how: t(oneMark[of.bundle.method.combine]) })}</p>
      {judged.map((c) => (
        <OfCriterion key={c.id} of={of} criterion={c} />
      ))}
    </Part>
  );
}

/** How far the panel agrees. */
export const Agreement = ({ of: { view, bundle } }: { of: ReportParts }) =>
  view.marks.length === 0 ? null : (
    <Part id="agreement" title={t('Agreement of the panel')}>
      <AgreementFigures view={{ ...view, content: { ...view.content, method: bundle.method } }} />
    </Part>
  );
