import type { SkippedSaid } from '../../../shared/award.ts';
import { limits } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import type { RankedBid } from '../../../shared/scoring/rank.ts';
import { t } from '../../../shared/words/say.ts';
import { Field } from '../../parts/field.tsx';

export type PassedOver = Record<string, SkippedSaid>;

/** What is said of a bid that is passed over, before anything is typed. */
export const saidOf = (said: PassedOver, bid: RankedBid, lot: Pick<LotRecord, 'past'>): SkippedSaid =>
  said[bid.bidId] ?? {
    bidId: bid.bidId,
    why: lot.past.some((p) => p.bidId === bid.bidId) ? 'set-aside' : 'withdrew',
    reasons: lot.past.findLast((p) => p.bidId === bid.bidId)?.reasons ?? '',
  };

type Props = {
  bids: readonly RankedBid[];
  lot: LotRecord;
  said: PassedOver;
  tried: boolean;
  onSay: (said: PassedOver) => void;
};

/** Each bid that ranks before the recommended one: why it is passed over. */
export const PassedOverFields = ({ bids, lot, said, tried, onSay }: Props) => (
  <>
    {bids.map((bid, i) => {
      const one = saidOf(said, bid, lot);
      const say = (change: Partial<SkippedSaid>) => onSay({ ...said, [bid.bidId]: { ...one, ...change } });
      return (
        <div key={bid.bidId} class="stack tight">
          <h3>{t('Passed over: {bid}, rank {rank}', { bid: bid.name, rank: bid.rank })}</h3>
          <Field id={`skipped-${i}-why`} label={t('Because')}>
            <select value={one.why} onChange={(e) => say({ why: e.currentTarget.value as SkippedSaid['why'] })}>
              <option value="withdrew">{t('it has withdrawn its bid')}</option>
              {lot.past.some((p) => p.bidId === bid.bidId) && (
                <option value="set-aside">{t('its award was set aside')}</option>
              )}
            </select>
          </Field>
          <Field
            id={`skipped-${i}-reasons`}
            label={t('Reasons')}
            error={tried && one.reasons.trim() === '' ? t('Say why {bid} is passed over.', { bid: bid.name }) : null}
          >
            <textarea
              rows={2}
              maxLength={limits.reason}
              value={one.reasons}
              onInput={(e) => say({ reasons: e.currentTarget.value })}
            />
          </Field>
        </div>
      );
    })}
  </>
);
