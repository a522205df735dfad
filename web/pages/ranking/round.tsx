/** Rounds of best and final offers on the page of the ranking: the lead calls or cancels one; each stays readable with the ranking before it. */
import { useState } from 'preact/hooks';
import { callRound, cancelRound, type RankingView, readRounds } from '../../../shared/api/evaluation.ts';
import type { EventView } from '../../../shared/api/events.ts';
import type { RoundView } from '../../../shared/api/rounds.ts';
import { earliestFair } from '../../../shared/deadline.ts';
import { limits } from '../../../shared/event.ts';
import { graceSeconds } from '../../../shared/grace.ts';
import { money } from '../../../shared/money.ts';
import { can } from '../../../shared/people.ts';
import { fewestInvited, mostInvited, runningRound } from '../../../shared/rounds.ts';
import type { RankedBid } from '../../../shared/scoring/rank.ts';
import { bothClocks, instantAt, instantOf, later, millis, wallInput } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Facts } from '../../parts/facts.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { person } from '../../session.ts';

type Props = { view: RankingView; event: EventView; onReload: () => void };

const where = ({ lot }: RankingView) => ({ eventId: lot.eventId, lotId: lot.lotId });

/** Who can be invited together: the best down to a rank, all who share it; without bids that came on paper. */
function choicesOf({ ranking, entered }: RankingView): RankedBid[][] {
  const paper = new Set(entered.map((e) => e.name));
  const may = ranking.ranked.filter((r) => !paper.has(r.name));
  const upTo = [...new Set(may.map((r) => r.rank))].map((rank) => may.filter((r) => r.rank <= rank));
  return upTo.filter((bids) => bids.length >= fewestInvited && bids.length <= mostInvited);
}

function Call({ view, event, onReload }: Props) {
  const choices = choicesOf(view);
  const { zone, minimumNoticeDays: days } = event.content;
  const least = earliestFair(later(instantAt(now.value), graceSeconds), days);
  const [chosen, setChosen] = useState(0);
  const [closes, setCloses] = useState(() => wallInput(later(least, 3600), zone));
  const [reasons, setReasons] = useState('');
  const found = closes ? instantOf(closes, zone) : null;
  const bids = choices[chosen];
  if (!bids) return null;
  return (
    <details class="stack">
      <summary>{t('Ask for best and final offers')}</summary>
      <p class="measure">
        {t(
          'The bidders that you invite may state their prices anew, under seal, until one deadline. Marks stand. Who makes no offer stands with the bid as it is, and so does who is not invited. Offers are opened as bids are; this ranking is kept.',
        )}
      </p>
      <Form
        act={t('Call the round')}
        kind="final"
        check={() => [
          ...(closes === '' ? [{ at: 'closes', code: 'missing', text: t('Say until when offers are taken.') }] : []),
          ...(reasons.trim() === ''
            ? [
                {
                  at: 'round-reasons',
                  code: 'missing',
                  text: t('Say why a round is called, and why these bids are invited: they read it.'),
                },
              ]
            : []),
        ]}
        send={async () => {
          const body = { bidIds: bids.map((b) => b.bidId), reasons: reasons.trim(), closes };
          await call(callRound, { params: where(view), body });
          onReload();
        }}
      >
        {({ errorAt }) => (
          <>
            <Field id="bidIds" label={t('Invite')} hint={bids.map((b) => b.name).join(', ')} error={errorAt('bidIds')}>
              <select
                value={String(chosen)}
                onChange={(e) => setChosen(choices.findIndex((_, i) => String(i) === e.currentTarget.value))}
              >
                {choices.map((of, i) => (
                  <option key={of.length} value={String(i)}>
                    {t('the {n} that rank best', { n: of.length })}
                  </option>
                ))}
              </select>
            </Field>
            <Field
              id="closes"
              label={t('Offers are taken until')}
              hint={found && 'at' in found ? bothClocks(found.at, zone) : t('By the clock of {zone}.', { zone })}
              error={errorAt('closes')}
            >
              <input type="datetime-local" value={closes} onInput={(e) => setCloses(e.currentTarget.value)} />
            </Field>
            <Field
              id="round-reasons"
              label={t('Why, and why these')}
              hint={t('Those who are invited read it. It goes on the record.')}
              error={errorAt('round-reasons')}
            >
              <textarea
                rows={3}
                maxLength={limits.reason}
                value={reasons}
                onInput={(e) => setReasons(e.currentTarget.value)}
              />
            </Field>
          </>
        )}
      </Form>
    </details>
  );
}

function Cancel({ view, round, onReload }: Pick<Props, 'view' | 'onReload'> & { round: RoundView }) {
  const [reason, setReason] = useState('');
  return (
    <details class="stack">
      <summary>{t('Cancel the round')}</summary>
      <Form
        act={t('Cancel the round')}
        kind="final"
        check={() =>
          reason.trim() === ''
            ? [
                {
                  at: 'round-reason',
                  code: 'missing',
                  text: t('Say why the round is cancelled: those who are invited read it.'),
                },
              ]
            : []
        }
        send={async () => {
          const params = { ...where(view), number: String(round.number) };
          await call(cancelRound, { params, body: { reason: reason.trim() } });
          onReload();
        }}
      >
        {({ errorAt }) => (
          <Field
            id="round-reason"
            label={t('Why')}
            hint={t('What was offered by then is never opened.')}
            error={errorAt('round-reason')}
          >
            <textarea
              rows={3}
              maxLength={limits.reason}
              value={reason}
              onInput={(e) => setReason(e.currentTarget.value)}
            />
          </Field>
        )}
      </Form>
    </details>
  );
}

/** Where a round stands. */
function State({ round }: { round: RoundView }) {
  if (round.cancelled) return <Tag icon="x">{t('cancelled')}</Tag>;
  if (round.opening.openedAt)
    return (
      <Tag kind="good" icon="check">
        {tn(round.offers.length, 'One offer opened', '{n} offers opened')}
      </Tag>
    );
  return now.value < millis(round.closesAt) ? (
    <Tag kind="warn" icon="clock">
      {t('offers are taken')}
    </Tag>
  ) : (
    <Tag kind="warn" icon="lock">
      {t('to be opened')}
    </Tag>
  );
}

/** The ranking as it stood before a round. */
const Before = ({ round, currency }: { round: RoundView; currency: string }) => (
  <details>
    <summary>{t('The ranking before this round')}</summary>
    <table class="fold">
      <thead>
        <tr>
          <th scope="col">{t('Rank')}</th>
          <th scope="col">{t('Bidder')}</th>
          <th scope="col" class="n">
            {t('Total')}
          </th>
          <th scope="col" class="n">
            {t('Price')}
          </th>
        </tr>
      </thead>
      <tbody>
        {round.before?.ranked.map((r) => (
          <tr key={r.bidId}>
            <td>{r.rank}</td>
            <th scope="row">{r.name}</th>
            <td class="n">{r.total.shown}</td>
            <td class="n">{money(r.price, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

function One({ view, event, round, onReload }: Props & { round: RoundView }) {
  const { zone, currency } = event.content;
  const me = person.value;
  const open = !round.cancelled && !round.opening.order && now.value < millis(round.closesAt);
  const offered = (bidId: string) => round.offers.find((o) => o.bidId === bidId);
  const { eventId, lotId } = view.lot;
  return (
    <article class="stack tight">
      <div class="row base">
        <h3>{t('Round {number}', round)}</h3> <State round={round} />
      </div>
      <Facts
        items={[
          [
            t('Called'),
            <>
              {round.called.name}, <Time at={round.called.at} zone={zone} />
            </>,
          ],
          [t('Offers until'), <Time key="closes" at={round.closesAt} zone={zone} />],
          round.opening.openedAt ? [t('Opened'), <Time key="opened" at={round.opening.openedAt} zone={zone} />] : null,
        ]}
      />
      <blockquote class="cite">
        <p class="typed">{round.reasons}</p>
      </blockquote>
      <ul>
        {round.invited.map(({ bidId, name }) => {
          const offer = offered(bidId);
          return (
            <li key={bidId}>
              {round.opening.openedAt && !round.cancelled
                ? offer
                  ? t('{bidder}: {price}', {
                      bidder: name,
                      price: offer.total ? money(offer.total, currency) : t('not complete'),
                    })
                  : t('{bidder}: no offer; the bid stands as it was', { bidder: name })
                : name}
            </li>
          );
        })}
      </ul>
      {round.cancelled && (
        <p class="typed">
          {t('Cancelled by {person}: {reason}', { person: round.cancelled.name, reason: round.cancelled.reason })}
        </p>
      )}
      {!round.cancelled && !round.opening.openedAt && !open && (
        <p>
          <a href={`/opening/${eventId}/${lotId}`}>{t('To the opening of the offers')}</a>
        </p>
      )}
      {round.before && <Before round={round} currency={currency} />}
      {open && me && can(me, 'award.recommend', event) && <Cancel view={view} round={round} onReload={onReload} />}
    </article>
  );
}

/** The rounds of a lot; for its lead, where nothing is recommended, also the way to call one. */
export function Rounds(props: Props) {
  const { view, event, onReload } = props;
  const { lot } = view;
  const known = lot.rounds?.length ?? 0;
  const load = useLoad(
    async (signal) => (known > 0 ? (await call(readRounds, { params: where(view), signal })).rounds : []),
    [lot.eventId, lot.lotId, lot.version],
  );
  const me = person.value;
  const lead = me !== null && can(me, 'award.recommend', event) && lot.stage === 'ranked' && !lot.ending;
  const callable = lead && !runningRound(lot) && choicesOf(view).length > 0;
  if (known === 0 && !callable) return null;
  return (
    <section class="panel stack" aria-labelledby="rounds">
      <h2 id="rounds">{t('Best and final offers')}</h2>
      {known > 0 && (
        <Loaded load={load} what={t('Reading the rounds')}>
          {(rounds) => rounds.map((round) => <One key={round.number} {...props} round={round} />)}
        </Loaded>
      )}
      {callable && <Call view={view} event={event} onReload={onReload} />}
    </section>
  );
}
