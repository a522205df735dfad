/** Answers `fetch` as the API would for one bid, each request when the test says so. */
import { vi } from 'vitest';
import type { BidView } from '../../../../shared/api/bids.ts';
import type { BidContent } from '../../../../shared/bid.ts';

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

/** A tab's storage. */
export function fakeStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (name) => kept.get(name) ?? null,
    key: (n) => [...kept.keys()][n] ?? null,
    removeItem: (name) => void kept.delete(name),
    setItem: (name, value) => void kept.set(name, value),
  };
}

/** The view after a save of this content. */
export const savedView = (before: BidView, content: BidContent, change: Partial<BidView> = {}): BidView => ({
  ...before,
  content,
  version: before.version + 1,
  savedAt: '2026-11-27T12:00:00.000Z',
  ...change,
});
