/** The standstill: how long bidders may object to an intended award before it becomes final. */
import { type Instant, instantOf, wallInput } from './time.ts';

const dayMs = 86_400_000;
/** A calendar day as a number of days since 1970, whatever the zone. */
const dayOf = (wall: string): number => Math.floor(Date.parse(`${wall.slice(0, 10)}T00:00:00Z`) / dayMs);
/** 1 January 1970 was a Thursday. */
const isWeekend = (day: number): boolean => [0, 6].includes((((day + 4) % 7) + 7) % 7);

/**
 * The first instant of a calendar day in a zone. Where the clocks skip midnight or show it twice, the first minute after it that
 * comes once: never earlier than the day.
 */
function startOf(day: number, zone: string): Instant {
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  for (let minute = 0; minute < 24 * 60; minute++) {
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const found = instantOf(`${date}T${time}`, zone);
    if ('at' in found) return found.at;
  }
  throw new RangeError(`no time on ${date} in ${zone}`);
}

/**
 * The instant at which a standstill of so many calendar days ends: the end of its last day by the event's zone. The day after the
 * letters are sent is day 1 (Directive 89/665/EEC, Art. 2a). A last day at a weekend moves to the next working day, and two days
 * or more hold at least two working days (Regulation 1182/71, Art. 3(4) and 3(5)). Public holidays are not known here.
 */
export function standstillEnds(sentAt: Instant, days: number, zone: string): Instant {
  const first = dayOf(wallInput(sentAt, zone)) + 1;
  let last = first + days - 1;
  const working = () =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((d) => !isWeekend(d)).length;
  while (isWeekend(last) || (days >= 2 && working() < 2)) last++;
  return startOf(last + 1, zone);
}
