/** After the deadline, of a bid in two envelopes: that the buyer has not opened its prices, and where the reasons stand. */
import { readResult } from '../../../shared/api/results.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Banner } from '../../parts/banner.tsx';

/** Nothing where there is no letter that says so, or a later one says that it is opened after all. */
export function NotOpened({ eventId, lotId }: { eventId: string; lotId: string }) {
  const { data } = useLoad((signal) => call(readResult, { params: { eventId, lotId }, signal }), [eventId, lotId]);
  const last = data?.letters.find((l) => l.news === 'price-sealed' || l.news === 'price-opens');
  if (last?.news !== 'price-sealed') return null;
  return (
    <Banner kind="plain" icon="lock" big={t('Your price envelope is not opened')}>
      <p>
        {t('It stays sealed: nobody on the buyer’s side can read its prices.')}{' '}
        <a href={`/results/${eventId}/${lotId}`}>{t('Read why')}</a>
      </p>
    </Banner>
  );
}
