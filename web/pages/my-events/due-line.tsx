/** Something that is due, and how long there is: by the event's clock and by the reader's. */
import type { Due } from '../../../shared/my-events.ts';
import { millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { readerZone } from '../../parts/time.tsx';
import { leftText } from '../bid/standing.ts';
import { bothZones, dueName } from './words.ts';

/** A line in a list of `dues`. */
export function DueLine({ due, zone }: { due: Due; zone: string }) {
  const { event, mine } = bothZones(due.at, zone, readerZone());
  return (
    <div>
      <dt>
        {dueName(due)} <strong>{t('{left} left', { left: leftText(millis(due.at) - now.value) })}</strong>
      </dt>
      <dd>
        <time dateTime={due.at}>
          {event}
          {mine && (
            <>
              <br />
              {t('for you {time}', { time: mine })}
            </>
          )}
        </time>
      </dd>
    </div>
  );
}
