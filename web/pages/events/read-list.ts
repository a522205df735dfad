/** Reads the list of events until a page is full: a request looks through a bounded number of them and may find few. */
import { type EventRow, listEvents } from '../../../shared/api/events.ts';
import type { Page } from '../../../shared/api/route.ts';
import { call } from '../../api.ts';

export type ListQuery = {
  words?: string;
  phase?: string;
  kind?: string;
  mine?: string;
  closing?: string;
  order?: 'deadline';
};

const full = 25;
/** Requests that follow one another without being asked; then the reader says whether to look further. */
const most = 6;

/** One page of the list, from a cursor on. */
export async function readList(query: ListQuery, cursor?: string, signal?: AbortSignal): Promise<Page<EventRow>> {
  const items: EventRow[] = [];
  let next: string | null | undefined = cursor;
  for (let n = 0; n < most; n++) {
    const page: Page<EventRow> = await call(listEvents, {
      query: { ...query, ...(next ? { cursor: next } : {}) },
      ...(signal ? { signal } : {}),
    });
    items.push(...page.items);
    next = page.cursor;
    if (next === null || items.length >= full) break;
  }
  return { items, cursor: next ?? null };
}
