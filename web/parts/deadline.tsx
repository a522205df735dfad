import { useSignalEffect } from '@preact/signals';
import { useId, useState } from 'preact/hooks';
import { type Instant, inZone, millis } from '../../shared/time.ts';
import { now } from '../clock.ts';

/** The deadline clock: time left, ruler of the time used, the instant in the event's zone, UTC and the reader's. */
export function Deadline({ at, zone, from }: { at: Instant; zone: string; from?: Instant }) {
  const id = useId();
  const [spoken] = useState('');
  useSignalEffect(() => {});
  const left = Math.max(0, millis(at) - now.value);
  return (
    <section class="clock" aria-labelledby={id}>
      <div>
        <h2 id={id} class="sr">
          Time left for bids
        </h2>
        <p class="left" role="timer">
          {Math.ceil(left / 60000)} min {spoken}
        </p>
        <p>
          {inZone(at, zone, 'second')}
          {from ? '' : ''}
        </p>
      </div>
    </section>
  );
}
