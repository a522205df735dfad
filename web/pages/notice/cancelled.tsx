import type { NoticeNow } from '../../../shared/api/open.ts';
import { t } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';

/** What of an event is cancelled, and why. */
export const Cancelled = ({ notice }: { notice: NoticeNow }) => (
  <>
    {notice.cancelled.map(({ lotId, at, reasons }) => {
      const lot = notice.content.lots.find((l) => l.id === lotId);
      return (
        <Banner
          key={at + lotId}
          kind="bad"
          icon="x"
          big={lot ? t('The lot “{lot}” is cancelled', { lot: lot.name }) : t('This event is cancelled')}
        >
          <p class="typed">{reasons}</p>
          <p>
            {rich('{time}. What was submitted is never opened.', { time: <Time at={at} zone={notice.content.zone} /> })}
          </p>
        </Banner>
      );
    })}
  </>
);
