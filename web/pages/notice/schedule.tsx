import type { ComponentChildren } from 'preact';
import type { NoticeView } from '../../../shared/api/open.ts';
import { graceSeconds } from '../../../shared/grace.ts';
import { later, millis, type Precision, wallClock, zoneCity, zoneName } from '../../../shared/time.ts';
import { now } from '../../clock.ts';
import { Tag } from '../../parts/tag.tsx';

/** What happens when, in the event's zone and in UTC. */
export function Schedule({ notice }: { notice: NoticeView }) {
  const { content, closesAt, publishedAt, retainUntil } = notice;
  const { zone } = content;
  const open = now.value < millis(closesAt);
  const time = (at: string, z: string, precision: Precision) => {
    const [date, clock] = wallClock(at, z, precision).split(', ');
    return (
      <td>
        <time dateTime={at}>
          <span class="nowrap">{date},</span> {clock}
        </time>
      </td>
    );
  };
  const row = (step: ComponentChildren, at: string, precision: Precision = 'minute') => (
    <tr>
      <th scope="row">{step}</th>
      {time(at, zone, precision)}
      {zone !== 'UTC' && time(at, 'UTC', precision)}
    </tr>
  );
  const then = (step: string, words: string) => (
    <tr>
      <th scope="row">{step}</th>
      <td colSpan={zone === 'UTC' ? 1 : 2}>{words}</td>
    </tr>
  );
  const two = content.envelopes === 'two';
  return (
    <section id="schedule" class="stack">
      <h2>Schedule</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label="Schedule, scrolls sideways">
        <table class="schedule">
          <caption class="sr">Schedule in {zoneCity(zone)} time and UTC</caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">{zoneName(closesAt, zone)}</th>
              {zone !== 'UTC' && <th scope="col">UTC</th>}
            </tr>
          </thead>
          <tbody>
            {row('Published', publishedAt)}
            {row(<>Bids close {open && <Tag icon="clock">next</Tag>}</>, closesAt, 'second')}
            {row(two ? 'Technical envelopes open from' : 'Bids open from', later(closesAt, graceSeconds), 'second')}
            {two && then('Price envelopes open', 'when all marks are locked')}
            {then('Award', 'when another person has approved the recommendation; every bidder hears by e-mail')}
            {row('Bids are kept until', retainUntil)}
          </tbody>
        </table>
      </section>
    </section>
  );
}
