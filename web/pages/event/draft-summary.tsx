/** The draft in short, as it will be published: question, answer, change. */
import type { ComponentChildren } from 'preact';
import { mostAlternates } from '../../../shared/alternates-allowed.ts';
import type { EventContent, Lot, Method } from '../../../shared/event.ts';
import { isPublic } from '../../../shared/event.ts';
import { plain } from '../../../shared/exact.ts';
import { isRanked, kindOf } from '../../../shared/kinds.ts';
import { money } from '../../../shared/money.ts';
import { reachable } from '../../../shared/publication.ts';
import { pointsOf } from '../../../shared/scoring/tree.ts';
import { instantAt } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { CriteriaBar } from '../../parts/criteria-bar.tsx';
import { deadlinePreview } from './deadline-preview.ts';
import { useDraft } from './fields.tsx';
import { lotName } from './lot-edits.ts';
import { type PartId, partHref } from './parts-of-draft.ts';
import { namesOf } from './team-edits.ts';

function Row({ name, part, children }: { name: string; part: PartId; children: ComponentChildren }) {
  const { eventId } = useDraft();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd>
        <a href={partHref(eventId, part)} aria-label={t('Change: {what}', { what: name })}>
          {t('Change')}
        </a>
      </dd>
    </div>
  );
}

/** Criteria with the points that they are worth, however the method states them. */
function withPoints(method: Method) {
  const full = pointsOf(method);
  return method.criteria.map((c) => ({ ...c, points: plain(full.get(c.id)!) }));
}

/** A price sheet in a line: lines, optional ones, quantities that the bidder states, the ceiling. */
function sheetWords({ lines, ceiling }: Lot, currency: string): string {
  const stated = lines.filter((l) => l.quantity === null).length;
  const optional = lines.filter((l) => l.optional).length;
  return [
    lines.length === 0 ? t('No lines') : tn(lines.length, 'One line', '{n} lines'),
    optional > 0 && t('{n} of them optional', { n: optional }),
    stated > 0 && tn(stated, 'the bidder states one quantity', 'the bidder states {n} quantities'),
    ceiling && t('ceiling {amount}', { amount: money(ceiling, currency) }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** How prices are stated: "without tax (20 %)". */
function taxWords({ tax, taxRate }: EventContent['priceBasis']): string {
  const words = tax === 'net' ? t('without tax') : t('tax included');
  return taxRate === '0' ? words : `${words} (${taxRate || '?'} %)`;
}

/** The list with everything that publication fixes. */
export function DraftSummary() {
  const { content, view } = useDraft();
  const c = content.value;
  const { documents, team } = view.value;
  const deadline = deadlinePreview(c, instantAt(now.value));
  const several = c.lots.length > 1;
  const alternates = mostAlternates(c);
  return (
    <section class="panel stack" aria-labelledby="in-short">
      <h2 id="in-short">{t('In short')}</h2>
      <dl class="summary">
        <Row name={t('Kind of event')} part="basics">
          {c.sandbox ? t('{kind}, a sandbox: only to try things out', { kind: t(kindOf(c).name) }) : t(kindOf(c).name)}
        </Row>
        <Row name={t('Title')} part="basics">
          {c.title || '–'} {c.reference && <small>{c.reference}</small>}
        </Row>
        <Row name={t('Bids close')} part="basics">
          {'fault' in deadline ? deadline.fault : `${deadline.zone} = ${deadline.utc}, ${deadline.left}`}
        </Row>
        <Row name={t('Who may bid')} part="basics">
          {isPublic(c) ? t('Everybody') : t('Those whom you invite')}
        </Row>
        <Row name={t('Sealed in')} part="basics">
          {c.envelopes === 'two' ? t('Two envelopes: prices open after all marks are locked') : t('One envelope')};{' '}
          {c.openersNeeded === 2 ? t('two people open together') : t('one person opens')}
        </Row>
        <Row name={t('Documents')} part="documents">
          {documents.length === 0 ? t('No documents') : tn(documents.length, 'One document', '{n} documents')}
          {documents.length > 0 && `: ${documents.map((d) => d.name).join(', ')}`}
        </Row>
        <Row name={t('Questions')} part="questions">
          {c.questions.length === 0
            ? t('No questions')
            : [
                tn(c.questions.length, 'One question', '{n} questions'),
                t('{n} of them must be answered', { n: c.questions.filter((q) => q.mandatory).length }),
              ].join(', ')}
        </Row>
        {kindOf(c).prices && (
          <Row name={t('Price sheet')} part="prices">
            {alternates > 0 && `${t('alternates allowed: {n} to a line', { n: alternates })}; `}
            {several
              ? t('{n} lots, in {currency}, {tax}', {
                  n: c.lots.length,
                  currency: c.currency,
                  tax: taxWords(c.priceBasis),
                })
              : t('{sheet}; in {currency}, {tax}', {
                  sheet: sheetWords(c.lots[0]!, c.currency),
                  currency: c.currency,
                  tax: taxWords(c.priceBasis),
                })}
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
          <Row name={t('Criteria')} part="criteria">
            {[
              c.method.criteria.length === 0
                ? t('No criteria')
                : tn(c.method.criteria.length, 'One criterion', '{n} criteria'),
              t('{total} points', { total: c.method.total || '?' }),
              c.method.criteria.some((x) => x.bonus) && t('up to {points} with bonus', { points: reachable(c) }),
            ]
              .filter(Boolean)
              .join(', ')}
            {c.method.criteria.length > 0 && <CriteriaBar criteria={withPoints(c.method)} />}
          </Row>
        )}
        <Row name={t('Team')} part="team">
          {t('Lead: {lead}. Evaluators: {evaluators}. Openers: {openers}.', {
            lead: namesOf(team, 'lead'),
            evaluators: namesOf(team, 'evaluator'),
            openers: namesOf(team, 'opener'),
          })}
        </Row>
      </dl>
    </section>
  );
}
