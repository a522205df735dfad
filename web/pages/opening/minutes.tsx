import { readMinutes } from '../../../shared/api/opening.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { MinutesSlip } from './minutes-slip.tsx';

/** The minutes of one opening, as they were fixed when the envelopes were open. `envelope`: as `minutesAt` writes it. */
export function Minutes({ eventId, lotId, envelope }: { eventId: string; lotId: string; envelope: string }) {
  const load = useLoad(
    (signal) => call(readMinutes, { params: { eventId, lotId, envelope }, signal }),
    [eventId, lotId, envelope],
  );
  return (
    <Loaded load={load} what={t('Reading the minutes')}>
      {(of) => <MinutesSlip of={of} />}
    </Loaded>
  );
}
