/** What the evaluation report is made of: each part from its own route, as its reader may read it. */
import { type CheckView, readCheck } from '../../../shared/api/check.ts';
import { type RankingView, readBundle, readRanking } from '../../../shared/api/evaluation.ts';
import { type EventView, readEvent, readRecord } from '../../../shared/api/events.ts';
import { readMinutes } from '../../../shared/api/opening.ts';
import type { Bundle } from '../../../shared/bundle.ts';
import { envelopesOf } from '../../../shared/event.ts';
import type { LotRecord, Opening } from '../../../shared/lot-record.ts';
import { type MinutesView, minutesAt } from '../../../shared/minutes.ts';
import type { Fact } from '../../../shared/record.ts';
import { openedRounds, roundMinutesAt } from '../../../shared/rounds.ts';
import { call } from '../../api.ts';

/** Null: this part is not its reader's to read, or is not there any more. */
export type ReportParts = {
  view: RankingView;
  bundle: Bundle;
  event: EventView;
  minutes: MinutesView[] | null;
  check: CheckView | null;
  /** The facts of this lot, oldest first. */
  record: Fact[] | null;
};

type Place = { eventId: string; lotId: string };

const orNull = <T>(reading: Promise<T>): Promise<T | null> => reading.catch(() => null);

/** Where the minutes of a lot's openings are kept, in the order in which they were opened. */
const openingsOf = (content: EventView['content'], lot: LotRecord): string[] => [
  ...envelopesOf(content).flatMap((envelope) => {
    const last = lot.openings[envelope];
    const all: Opening[] = last ? [...(last.before ?? []), last] : [];
    return all.flatMap((opening, i) => (opening.openedAt ? [minutesAt(envelope, { before: all.slice(0, i) })] : []));
  }),
  ...openedRounds(lot).map((r) => roundMinutesAt(r.number)),
];

/** Reads all parts. Fails only where the ranking, its bundle or the event cannot be read. */
export async function readReport(params: Place, signal: AbortSignal): Promise<ReportParts> {
  const event = { eventId: params.eventId };
  const [view, bundle, read, check, record] = await Promise.all([
    call(readRanking, { params, signal }),
    call(readBundle, { params, signal }),
    call(readEvent, { params: event, signal }),
    orNull(call(readCheck, { params, signal })),
    orNull(call(readRecord, { params: event, signal })),
  ]);
  const places = openingsOf(read.content, view.lot);
  const minutes = await orNull(
    Promise.all(places.map((envelope) => call(readMinutes, { params: { ...params, envelope }, signal }))),
  );
  const facts = record?.items.filter((f) => f.lotId === params.lotId).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return { view, bundle, event: read, check, minutes, record: facts ?? null };
}
