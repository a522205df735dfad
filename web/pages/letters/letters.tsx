/** What the buyer and a bidder have written to each other after opening: `/letters/:eventId`. */
import { useEffect } from 'preact/hooks';
import { listRequests, type Requests } from '../../../shared/api/requests.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { RequestList } from './requests.tsx';

/** The page. */
export default function Letters() {
  const { eventId = '' } = useParams();
  const load = useLoad<Requests>((signal) => call(listRequests, { params: { eventId }, signal }), [eventId]);
  const { data } = load;
  const zone = data?.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  return (
    <Page title={t('Letters')} {...(data && { event: data })} over={<a href="/bids">{t('My events')}</a>}>
      <Loaded load={load} what={t('Reading your letters')}>
        {(view) => <RequestList view={view} eventId={eventId} onView={load.set} />}
      </Loaded>
    </Page>
  );
}
