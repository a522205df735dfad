/** What was read out to every bidder of a lot: `/letters/:eventId/:lotId/minutes`. */
import { useEffect } from 'preact/hooks';
import { readReadOut } from '../../../shared/api/requests.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { MinutesSlip } from '../opening/minutes-slip.tsx';

/** The page. */
export default function ReadOut() {
  const { eventId = '', lotId = '' } = useParams();
  const load = useLoad((signal) => call(readReadOut, { params: { eventId, lotId }, signal }), [eventId, lotId]);
  const first = load.data?.items[0]?.minutes;
  useEffect(() => {
    if (first) barZone.value = first.zone;
  }, [first]);
  return (
    <Page
      title={t('Read out to all bidders')}
      {...(first && { event: { ...first, sandbox: load.data!.sandbox } })}
      over={<a href={`/bids/${eventId}/${lotId}`}>{t('Your bid')}</a>}
    >
      <Loaded load={load} what={t('Reading the minutes')}>
        {({ items }) => items.map((of) => <MinutesSlip key={of.fingerprint} of={of} />)}
      </Loaded>
    </Page>
  );
}
