/** Files that were not part of a submitted bid when bids closed: nobody should find that out from the buyer. */
import type { BidView } from '../../../shared/api/bids.ts';
import { sentOf } from '../../pace.ts';
import type { Sending } from './sending.ts';

export type LeftOut = {
  name: string;
  size: number;
  /** `here`: it had arrived, and no submission came after it. `sent`: so many bytes were out. `begun`: nobody went on with it. */
  how: { is: 'here' } | { is: 'sent'; bytes: number } | { is: 'begun' };
};

/** What is not in the bid that stands, by name. */
export function leftOut({ uploads, standing }: BidView, sending: readonly Sending[]): LeftOut[] {
  const inBid = new Set(standing?.files.map((f) => f.id));
  const onTheirWay = new Set(sending.map((s) => s.fileId));
  const held = uploads
    .filter((u) => !inBid.has(u.id) && !onTheirWay.has(u.id))
    .map(({ name, size, arrived }): LeftOut => ({ name, size, how: { is: arrived ? 'here' : 'begun' } }));
  const sent = sending.map(({ file, pace }): LeftOut => {
    const bytes = Math.min(file.size, pace ? sentOf(pace) : 0);
    return { name: file.name, size: file.size, how: { is: 'sent', bytes } };
  });
  return [...sent, ...held].sort((a, b) => a.name.localeCompare(b.name));
}
