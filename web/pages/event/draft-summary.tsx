/** The draft in short, as it will be published: question, answer, change. */
import type { ComponentChildren } from 'preact';
import type { Lot } from '../../../shared/event.ts';
import { isPublic } from '../../../shared/event.ts';
import { isRanked, kindOf } from '../../../shared/kinds.ts';
import { money } from '../../../shared/money.ts';
import { reachable } from '../../../shared/publication.ts';
import { instantAt } from '../../../shared/time.ts';
import { now } from '../../clock.ts';
import { CriteriaBar } from '../../parts/criteria-bar.tsx';
import { deadlinePreview } from './deadline-preview.ts';
import { useDraft } from './fields.tsx';
import { lotName } from './lot-edits.ts';
import { type PartId, partHref } from './parts-of-draft.ts';
import { namesOf } from './team-edits.ts';

const count = (n: number, one: string, many = `${one}s`) =>
  n === 0 ? `No ${many}` : n === 1 ? `One ${one}` : `${n} ${many}`;

function Row({ name, part, children }: { name: string; part: PartId; children: ComponentChildren }) {
  const { eventId } = useDraft();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd>
        <a href={partHref(eventId, part)}>
          Change<span class="sr"> {name.toLowerCase()}</span>
        </a>
      </dd>
    </div>
  );
}

/** A price sheet in a line: lines, optional ones, quantities that the bidder states, the ceiling. */
function sheetWords({ lines, ceiling }: Lot, currency: string): string {
  const stated = lines.filter((l) => l.quantity === null).length;
  const optional = lines.filter((l) => l.optional).length;
  return [
    count(lines.length, 'line'),
    optional > 0 && `${optional} of them optional`,
    stated > 0 && `the bidder states ${count(stated, 'quantity', 'quantities').toLowerCase()}`,
    ceiling && `ceiling ${money(ceiling, currency)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The list with everything that publication fixes. */
export function DraftSummary() {
  const { content, view } = useDraft();
  const c = content.value;
  const { documents, team } = view.value;
  const deadline = deadlinePreview(c, instantAt(now.value));
  const several = c.lots.length > 1;
  return (
    <section class="panel stack" aria-labelledby="in-short">
      <h2 id="in-short">In short</h2>
      <dl class="summary">
        <Row name="Kind of event" part="basics">
          {kindOf(c).name}
          {c.sandbox && ', a sandbox: only to try things out'}
        </Row>
        <Row name="Title" part="basics">
          {c.title || '–'} {c.reference && <small>{c.reference}</small>}
        </Row>
        <Row name="Bids close" part="basics">
          {'fault' in deadline ? deadline.fault : `${deadline.zone} = ${deadline.utc}, ${deadline.left}`}
        </Row>
        <Row name="Who may bid" part="basics">
          {isPublic(c) ? 'Everybody' : 'Those whom you invite'}
        </Row>
        <Row name="Sealed in" part="basics">
          {c.envelopes === 'two' ? 'Two envelopes: prices open after all marks are locked' : 'One envelope'};{' '}
          {c.openersNeeded === 2 ? 'two people open together' : 'one person opens'}
        </Row>
        <Row name="Documents" part="documents">
          {count(documents.length, 'document')}
          {documents.length > 0 && `: ${documents.map((d) => d.name).join(', ')}`}
        </Row>
        <Row name="Questions" part="questions">
          {count(c.questions.length, 'question')}
          {c.questions.length > 0 && `, ${c.questions.filter((q) => q.mandatory).length} of them must be answered`}
        </Row>
        {kindOf(c).prices && (
          <Row name="Price sheet" part="prices">
            {several ? `${count(c.lots.length, 'lot')}, in` : `${sheetWords(c.lots[0]!, c.currency)}; in`} {c.currency},{' '}
            {c.priceBasis.tax === 'net' ? 'without tax' : 'tax included'}
            {c.priceBasis.taxRate !== '0' && ` (${c.priceBasis.taxRate || '?'} %)`}
            {several && (
              <ul>
                {c.lots.map((lot, l) => (
                  <li key={lot.id}>
                    {lotName(lot, l)}: {sheetWords(lot, c.currency)}
                  </li>
                ))}
              </ul>
            )}
          </Row>
        )}
        {isRanked(c) && (
          <Row name="Criteria" part="criteria">
            {count(c.method.criteria.length, 'criterion', 'criteria')}, {c.method.total || '?'} points
            {c.method.criteria.some((x) => x.bonus) && `, up to ${reachable(c)} with bonus`}
            {c.method.criteria.length > 0 && <CriteriaBar criteria={c.method.criteria} />}
          </Row>
        )}
        <Row name="Team" part="team">
          Lead: {namesOf(team, 'lead')}. Evaluators: {namesOf(team, 'evaluator')}. Openers: {namesOf(team, 'opener')}.
        </Row>
      </dl>
    </section>
  );
}
