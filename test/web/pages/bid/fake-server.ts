/** Answers `fetch` as the API would for one bid, each request when the test says so. */
import { vi } from 'vitest';
import type { BidView } from '../../../../shared/api/bids.ts';
import type { BidContent } from '../../../../shared/bid.ts';
import type { Keeper, Kept } from '../../../../web/pages/bid/kept.ts';

export type Asked = {
  what: string;
  key: string | null;
  ifMatch: string | null;
  body: BidContent | null;
  answer: (body: unknown, status?: number) => void;
  /** The connection breaks before an answer comes. */
  lose: () => void;
};

/** Takes the place of `fetch`; `asked` fills with what waits for an answer. */
export function fakeServer() {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    return new Promise<Response>((resolve, reject) => {
      asked.push({
        what: `${init.method} ${url.replace('/api/bids/ev1/lot-1', '') || '/'}`,
        key: headers.get('idempotency-key'),
        ifMatch: headers.get('if-match'),
        body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
        answer: (body, status = 200) =>
          resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })),
        lose: () => reject(new TypeError('Failed to fetch')),
      });
    });
  });
  /** The next request of this kind that nobody has looked at yet. */
  const looked = new Set<Asked>();
  const next = (what: string): Promise<Asked> =>
    vi.waitFor(() => {
      const found = asked.find((a) => a.what === what && !looked.has(a));
      if (!found) throw new Error(`not asked: ${what}; asked: ${asked.map((a) => a.what).join(', ')}`);
      looked.add(found);
      return found;
    });
  return { asked, next };
}

/** A browser that keeps what is typed, and which pages come back to: as `web/local-copies.ts` does, without its delays. */
export function fakeKeeping() {
  const words = new Map<string, Kept>();
  const browser = { words, asked: null as Keeper['asked'] };
  return Object.assign(browser, {
    /** The keeper of a page that comes now: what is left of this tab and of others comes back, one after the other. */
    keeper(tab = 'this'): Keeper {
      const left = [tab, ...[...words.keys()].filter((other) => other !== tab)].filter((name) => words.has(name));
      return {
        keep: (kept) => void words.set(tab, kept),
        next() {
          const name = left.shift();
          const kept = name === undefined ? undefined : words.get(name);
          if (name === undefined || !kept) return null;
          words.delete(name);
          words.set(tab, kept);
          return kept;
        },
        forget: () => void words.delete(tab),
        asked: browser.asked,
        ask(asked) {
          browser.asked = asked;
        },
      };
    },
  });
}

/** The view after a save of this content. */
export const savedView = (before: BidView, content: BidContent, change: Partial<BidView> = {}): BidView => ({
  ...before,
  content,
  version: before.version + 1,
  savedAt: '2026-11-27T12:00:00.000Z',
  ...change,
});
