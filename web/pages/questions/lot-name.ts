import type { EventContent } from '../../../shared/event.ts';

/** The name of a lot where an event has several; null where it has one, and for the whole event. */
export const lotNameIn =
  ({ lots }: Pick<EventContent, 'lots'>) =>
  (lotId: string | null): string | null =>
    lots.length > 1 ? (lots.find((l) => l.id === lotId)?.name ?? null) : null;
