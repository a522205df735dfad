/** The forms by which the lead calls a round of best and final offers, and cancels it. */
import { useState } from 'preact/hooks';
import { callRound, cancelRound, type RankingView } from '../../../shared/api/evaluation.ts';
import type { EventView } from '../../../shared/api/events.ts';
import type { RoundView } from '../../../shared/api/rounds.ts';
import { earliestFair } from '../../../shared/deadline.ts';
import { limits } from '../../../shared/event.ts';
import { graceSeconds } from '../../../shared/grace.ts';
import { fewestInvited, mostInvited } from '../../../shared/rounds.ts';
import type { RankedBid } from '../../../shared/scoring/rank.ts';
import { bothClocks, instantAt, instantOf, later, wallInput } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';

export type Props = { view: RankingView; event: EventView; onReload: () => void };

export const where = ({ lot }: RankingView) => ({ eventId: lot.eventId, lotId: lot.lotId });

/** Who can be invited together: the best down to a rank, all who share it; nobody beside or after a bid that came on paper. */
export function choicesOf({ ranking, entered }: RankingView): RankedBid[][] {
  const paper = new Set(entered.map((e) => e.name));
  const first = ranking.ranked.find((r) => paper.has(r.name))?.rank ?? Number.POSITIVE_INFINITY;
  const may = ranking.ranked.filter((r) => r.rank < first);
  const upTo = [...new Set(may.map((r) => r.rank))].map((rank) => may.filter((r) => r.rank <= rank));
  return upTo.filter((bids) => bids.length >= fewestInvited && bids.length <= mostInvited);
}

export function Call({ view, event, onReload }: Props) {
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

export function Cancel({ view, round, onReload }: Pick<Props, 'view' | 'onReload'> & { round: RoundView }) {
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
