/** A page of an event on the buyer's side: its head says where the event stands and leads to the event's other pages. */
import type { ComponentProps } from 'preact';
import { type EventView, readEvent } from '../../../shared/api/events.ts';
import { titleWithLot } from '../../../shared/event.ts';
import { type LotRecord, leastAdvanced, phaseOf } from '../../../shared/lot.ts';
import { instantAt } from '../../../shared/time.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Page } from '../../parts/page.tsx';
import { person } from '../../session.ts';
import { FoldedPlaces } from './event-places.tsx';

/** The event of a page that reads something else; undefined until it is there, and where it is not to be had. */
export const useEvent = (eventId: string): EventView | undefined =>
  useLoad((signal) => call(readEvent, { params: { eventId }, signal }), [eventId]).data;

type Props = Omit<ComponentProps<typeof Page>, 'event' | 'steps' | 'above'> & {
  view: EventView | undefined;
  /** For a page of one lot: its name stands beside the event's, and the stepper is its own. */
  lotId?: string;
  /** The lot as the page has read it since. */
  lot?: LotRecord | undefined;
};

/** The page; without the head while its event is read. */
export function EventPage({ view, lotId, lot, ...page }: Props) {
  const me = person.value;
  if (!view) return <Page {...page} />;
  const { content } = view;
  const of = lot ?? (lotId ? (view.lots.find((l) => l.lotId === lotId) ?? null) : leastAdvanced(view.lots));
  const { reference, sandbox, kind, envelopes } = content;
  return (
    <Page
      {...page}
      event={{ reference, title: lotId ? titleWithLot(content, lotId) : content.title, sandbox, kind }}
      steps={{ phase: phaseOf(view, of, instantAt(now.value)), envelopes, locked: Boolean(of?.locked) }}
      above={me && <FoldedPlaces view={view} me={me} />}
    />
  );
}
