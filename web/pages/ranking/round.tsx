/** Rounds of best and final offers on the page of the ranking: the lead calls or cancels one; each stays readable with the ranking before it. */
import { readRounds } from '../../../shared/api/evaluation.ts';
import type { RoundView } from '../../../shared/api/rounds.ts';
import { money } from '../../../shared/money.ts';
import { can } from '../../../shared/people.ts';
import { roundsLeft, runningRound } from '../../../shared/rounds.ts';
import { millis } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Facts } from '../../parts/facts.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { person } from '../../session.ts';
import { Call, Cancel, choicesOf, type Props, where } from './round-forms.tsx';

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
  const cancellable = !round.cancelled && round.opening.people.length === 0;
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
      {cancellable && me && can(me, 'award.recommend', event) && (
        <Cancel view={view} round={round} onReload={onReload} />
      )}
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
  const callable = lead && !runningRound(lot) && roundsLeft(event.content, lot) > 0 && choicesOf(view).length > 0;
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
