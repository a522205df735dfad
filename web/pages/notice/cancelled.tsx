import type { NoticeNow } from '../../../shared/api/open.ts';
import { Banner } from '../../parts/banner.tsx';
import { Time } from '../../parts/time.tsx';

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
          big={lot ? `The lot “${lot.name}” is cancelled` : 'This event is cancelled'}
        >
          <p class="typed">{reasons}</p>
          <p>
            <Time at={at} zone={notice.content.zone} />. What was submitted is never opened.
          </p>
        </Banner>
      );
    })}
  </>
);
