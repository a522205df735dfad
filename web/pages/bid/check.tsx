/** Check and submit: what will be in the bid, what will not, and the act itself. */
import { useState } from 'preact/hooks';
import { pageWords } from '../../../shared/answer-words.ts';
import { lineState, shownTotal } from '../../../shared/bid.ts';
import type { Bidder } from '../../../shared/bidder.ts';
import { type EnvelopeId, envelopesOf, priceEnvelope } from '../../../shared/event.ts';
import { kindOf } from '../../../shared/kinds.ts';
import { money } from '../../../shared/money.ts';
import type { Fault } from '../../../shared/problem.ts';
import { inZone } from '../../../shared/time.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { ApiProblem } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Choice } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { person } from '../../session.ts';
import { bannerId, troubleId, useAnswered } from './answered.ts';
import { Conflicting, type Desk } from './desk.ts';
import { linesWithoutBid, listed } from './price-table.tsx';
import { isAlert } from './standing.ts';
import { type Copy, envelopeName, idOfMissing, missingOf, sectionId, worded } from './task-list.ts';

/** "USD 9,600.00 in 4 lines", "USD 9,600.00 in 4 lines, one optional line beside": a total, and what it is made of. */
function inLines(amount: string, { lot, content }: Copy): string {
  const needed = lot.lines.filter((l) => !l.optional).length;
  const extra = lot.lines.filter((l) => l.optional && lineState(lot, l, content.prices) === 'priced').length;
  const sum = tn(needed, '{amount} in one line', '{amount} in {n} lines', { amount });
  return extra === 0 ? sum : tn(extra, '{sum}, one optional line beside', '{sum}, {n} optional lines beside', { sum });
}

/** What stands beside the total: alternates, and the lines for which nothing is bid. Nothing while no price is there. */
function besideOf({ lot, content: { prices } }: Copy): string[] {
  if (prices.length === 0) return [];
  const alternates = prices.reduce((n, p) => n + (p.alternates?.length ?? 0), 0);
  const without = linesWithoutBid(lot, prices);
  return [
    alternates === 0 ? '' : tn(alternates, 'one alternate (not ranked)', '{n} alternates (not ranked)'),
    without.length === 0 ? '' : t('no bid for: {list}', { list: listed(without) }),
  ];
}

/** Who bids, with the members of the consortium. */
const bidderLine = ({ identity, members }: Bidder): string =>
  [identity.name, ...members.map((m) => m.name)].filter(Boolean).join(', ');

/** What an envelope will hold, in a line. */
function contentsOf(copy: Copy, envelope: EnvelopeId, files: readonly string[]): string {
  const asked = worded(copy.notice, copy.lot.id, envelope);
  const answered = asked.filter((q) => (copy.content.answers[q.id] ?? '').trim() !== '').length;
  const { content } = copy.notice;
  const priced = kindOf(content).prices && envelope === priceEnvelope(content);
  const total = priced ? shownTotal(copy.lot, copy.content.prices) : null;
  const parts = [
    asked.length ? t('{answered} of {n} answers', { answered, n: asked.length }) : '',
    ...files,
    total === null ? '' : inLines(money(total, copy.content.currency), copy),
    ...(priced ? besideOf(copy) : []),
  ].filter(Boolean);
  return parts.join(', ') || t('Nothing yet');
}

/** What a link leads to change, for those who hear the link alone. */
const changed = {
  bid: 'your bid',
  technical: 'the technical envelope',
  commercial: 'the price envelope',
} as const satisfies Record<EnvelopeId, Plain>;

const declared: Fault = { at: 'declaration', code: 'declaration-missing', text: '' };
const idFor = (at: string): string => (at === 'declaration' ? 'declaration' : idOfMissing(at));

/** The section at the end of the page; the banner leads here. */
export function Check({ desk, copy }: { desk: Desk; copy: Copy }) {
  const [binding, setBinding] = useState(false);
  const [asking, setAsking] = useState(false);
  const answered = useAnswered(asking);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const view = desk.view.value;
  const { content, closesAt } = view.notice;
  const org = person.value?.org.name ?? t('my organisation');
  const s = desk.standing.value;
  const due = isAlert(s);
  const missing = missingOf(copy);
  const unfinished = [
    ...desk.files.list.value.map((f) => f.file.name),
    ...view.uploads
      .filter((u) => !u.arrived && !desk.files.list.value.some((f) => f.fileId === u.id))
      .map((u) => u.name),
  ];
  const blocked = missing.length
    ? tn(missing.length, 'One thing is missing.', '{n} things are missing.')
    : binding
      ? ''
      : t(pageWords(content, 'Confirm first that you may bind {org}.'), { org });
  const again = s.is === 'changed';
  const left = unfinished.join(', ');
  const whole = t(pageWords(content, again ? 'Submit the bid again?' : 'Submit this bid?'));
  const without = t(
    pageWords(content, again ? 'Submit the bid again without {list}?' : 'Submit this bid without {list}?'),
    { list: left },
  );

  const ask = () => {
    const open = [
      ...missing,
      ...(binding ? [] : [{ ...declared, text: t(pageWords(content, 'Confirm that you may bind {org}.'), { org }) }]),
    ];
    setFaults(open);
    setTold(missing.map((m) => m.at));
    if (open.length === 0) setAsking(true);
  };

  /** What was asked here is answered as soon as it is; what only the server knows stands until it is asked again. */
  const [told, setTold] = useState<readonly string[]>([]);
  const stillOpen = ({ at, code }: Fault) =>
    code === declared.code ? !binding : !told.includes(at) || missing.some((m) => m.at === at);

  const submit = async () => {
    try {
      await desk.submit();
      setBinding(false);
      answered(bannerId);
    } catch (problem) {
      // These are told on the page, where they can be put right; anything else stays in the dialog.
      const code = problem instanceof ApiProblem ? problem.problem.code : '';
      if (problem instanceof ApiProblem && code === 'bid-not-ready') {
        setTold([]);
        setFaults(problem.problem.faults ?? []);
      } else if (code === 'deadline-passed' || problem instanceof Conflicting || desk.unanswered.value)
        answered(troubleId);
      else throw problem;
    }
  };

  return (
    <section id="check" class="panel stack" aria-labelledby="check-h" tabIndex={-1}>
      <h2 id="check-h">{t('Check and submit')}</h2>
      <ErrorSummary faults={faults} idFor={idFor} still={stillOpen} />
      <dl class="summary">
        <div>
          <dt>{t('Bidder')}</dt>
          <dd>{copy.content.bidder ? bidderLine(copy.content.bidder) || org : org}</dd>
        </div>
        {envelopesOf(content).map((envelope) => {
          const here = view.uploads.filter((u) => u.envelope === envelope && u.arrived).map((u) => u.name);
          const first = worded(view.notice, view.lotId, envelope).length ? 'questions' : 'files';
          return (
            <div key={envelope}>
              <dt>{t(envelope === 'bid' ? pageWords(content, 'Your bid') : envelopeName[envelope])}</dt>
              <dd>{contentsOf(copy, envelope, here)}</dd>
              <dd>
                <a href={`#${sectionId(envelope, first)}`}>
                  {t('Change')}
                  <span class="sr"> {t(envelope === 'bid' ? pageWords(content, changed.bid) : changed[envelope])}</span>
                </a>
              </dd>
            </div>
          );
        })}
        {missing.length > 0 && (
          <div>
            <dt>
              <strong>{t('Missing')}</strong>
            </dt>
            <dd>
              <ul>
                {missing.map((m) => (
                  <li key={m.at}>
                    <a href={`#${idFor(m.at)}`}>{m.text}</a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {unfinished.length > 0 && (
          <div>
            <dt>
              <strong>{t('Not in this submission')}</strong>
            </dt>
            <dd class="warn">
              <Icon name="alert" /> {t('{list} (not here)', { list: left })}
            </dd>
          </div>
        )}
      </dl>
      {due ? (
        <>
          <div class="field" id="declaration" tabIndex={-1}>
            <Choice type="checkbox" name="declaration" checked={binding} onChoose={setBinding}>
              {t(pageWords(content, 'I may bind {org}. The bid was arrived at independently.'), { org })}
            </Choice>
          </div>
          <p class="row">
            <button type="button" class="btn final" aria-disabled={blocked ? 'true' : undefined} onClick={ask}>
              {t(pageWords(content, again ? 'Submit the bid again' : 'Submit this bid'))}
            </button>
            <small>
              {blocked ||
                t('You can replace or withdraw it until {when}.', { when: inZone(closesAt, content.zone, 'second') })}
            </small>
          </p>
        </>
      ) : (
        <p>
          <strong>{t('This is what the buyer has.')}</strong>{' '}
          {t('Change anything above to replace it: you submit again then, and the last one submitted counts.')}
        </p>
      )}
      <Confirm
        open={asking}
        title={unfinished.length ? without : whole}
        act={t('Submit now')}
        kind="final"
        onConfirm={submit}
        onClose={() => setAsking(false)}
      >
        <p>
          {unfinished.length > 0
            ? t(
                pageWords(
                  content,
                  'What is not safe here is not in it. You can submit now, and replace the bid until {when}.',
                ),
                {
                  when: inZone(closesAt, content.zone, 'second'),
                },
              )
            : t('The buyer gets it sealed, in the name of {org}. You can replace or withdraw it until {when}.', {
                org,
                when: inZone(closesAt, content.zone, 'second'),
              })}
        </p>
        <p>
          <small>{t(pageWords(content, 'If no answer comes, submit again: the same bid is never made twice.'))}</small>
        </p>
      </Confirm>
    </section>
  );
}
