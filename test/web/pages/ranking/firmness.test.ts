import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Told } from '../../../../shared/scoring/firmness/otherwise.ts';
import type { Interval } from '../../../../shared/scoring/firmness/weights.ts';
import { askFirmness } from '../../../../web/ask-firmness.ts';
import type { FirmnessAnswer, FirmnessOrder } from '../../../../web/firmness.worker.ts';
import {
  firstWords,
  formulaName,
  nearestWords,
  setWords,
  short,
  silenceWords,
  together,
} from '../../../../web/pages/ranking/firmness/firmness-words.ts';
import { givenBundle } from '../../../shared/given-bundle.ts';

const interval = (from: string, to: string, ends: { from?: object; to?: object } = {}): Interval => ({
  from: { exact: from, shown: from, included: true, rounded: false, next: [], ...ends.from },
  to: { exact: to, shown: to, included: true, rounded: false, next: [], ...ends.to },
});

describe('a set of weights in words', () => {
  it('says of each end whether it belongs to it', () => {
    const open = { included: false };
    expect(setWords([interval('20.00', '80.00')])).toBe('20 to 80 %');
    expect(setWords([interval('20', '80', { from: open })])).toBe('above 20 to 80 %');
    expect(setWords([interval('20', '80', { to: open })])).toBe('20 to below 80 %');
    expect(setWords([interval('20', '80', { from: open, to: open })])).toBe('above 20 to below 80 %');
  });

  it('takes a number that was rounded into it as one that belongs to it', () => {
    expect(setWords([interval('50/3', '80', { from: { shown: '16.67', included: false, rounded: true } })])).toBe(
      '16.67 to 80 %',
    );
  });

  it('knows any weight, none, one alone, and several pieces', () => {
    expect(setWords([interval('0', '100')])).toBe('at any weight');
    expect(setWords([interval('0', '100', { to: { included: false } })])).toBe('0 to below 100 %');
    expect(setWords([])).toBe('at no weight');
    expect(setWords([interval('40', '40')])).toBe('only 40 %');
    expect(setWords([interval('0', '10'), interval('90', '100')])).toBe('0 to 10 %; 90 to 100 %');
  });

  it('names the weight that would have to move least, where another bid can be first at all', () => {
    const set = (
      name: string,
      published: string,
      from: string,
      to: string,
      next: { from?: string[]; to?: string[] },
    ) => ({
      id: name,
      name,
      published: { exact: published, shown: published },
      is: 'set' as const,
      intervals: [interval(from, to, { from: { next: next.from ?? [] }, to: { next: next.to ?? [] } })],
    });
    const price = set('Price', '40', '33', '100', { from: ['Beta'] });
    const quality = set('Quality', '45', '0', '51', { to: ['Beta', 'Gamma'] });
    expect(nearestWords([price, quality])).toBe(
      'The nearest change: Quality, published at 45 %, above 51 %: Beta and Gamma.',
    );
    expect(nearestWords([price])).toBe('The nearest change: Price, published at 40 %, below 33 %: Beta.');
    expect(nearestWords([set('Price', '40', '0', '100', {})])).toBe('');
  });

  it('leaves out decimals that say nothing', () => {
    expect(['60.00', '16.67', '16.70', '0.00', '100.00'].map(short)).toEqual(['60', '16.67', '16.7', '0', '100']);
  });
});

const ranked = (same: boolean, ...names: string[]): Told => ({
  is: 'ranked',
  first: names.map((name) => ({ bidId: name, name })),
  same,
  ahead: null,
});

describe('what tries say together', () => {
  it('names those in which another bid is first, and counts none that cannot be told', () => {
    const tries = [
      { name: 'Eva', told: ranked(true, 'Alpha') },
      { name: 'Omar', told: ranked(false, 'Beta') },
      { name: 'Signe', told: { is: 'untold', why: 'no-marks-left' } as const },
    ];
    expect(together(tries, 'Alpha')).toBe('Alpha is first in 1 of 2 cases. Not: Omar.');
    expect(together(tries.slice(0, 1), 'Alpha')).toBe('Alpha is first in the one case.');
    expect(together(tries.slice(2), 'Alpha')).toBe('Nothing can be told.');
  });

  it('says who shares the first rank, and why something cannot be told', () => {
    expect(firstWords(ranked(false, 'Alpha', 'Beta'))).toBe('Alpha and Beta share the first rank');
    expect(firstWords({ is: 'untold', why: 'own-prices' })).toBe(
      'Cannot be told: it takes prices of its own, and none are published.',
    );
    expect(silenceWords('one-bid')).toBe('Only one bid is ranked: whatever the weights, it is first.');
    expect(formulaName({ formula: 'bilinear', atMean: '85' })).toBe(
      'In two slopes, through the mean, 85 % at the mean',
    );
  });
});

/** A worker that runs web/firmness.worker.ts in this thread. */
class HereWorker {
  static last: HereWorker | null = null;
  onmessage: ((event: { data: FirmnessAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  constructor() {
    HereWorker.last = this;
  }
  postMessage(order: FirmnessOrder): void {
    vi.stubGlobal('self', {
      addEventListener: (_: string, listen: (event: { data: FirmnessOrder }) => void) => listen({ data: order }),
      postMessage: (data: FirmnessAnswer) => !this.ended && this.onmessage?.({ data }),
    });
    vi.resetModules();
    void import('../../../../web/firmness.worker.ts');
  }
  terminate(): void {
    this.ended = true;
  }
}

describe('the question to the worker', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is answered, tells how far it is, and ends the worker', async () => {
    vi.stubGlobal('Worker', HereWorker);
    const told: number[] = [];
    const found = await askFirmness(givenBundle(), 'seed', (n) => told.push(n), new AbortController().signal);
    expect(found?.winner?.name).toBe('Alpha');
    expect(told.at(-1)).toBe(1000);
    expect(HereWorker.last?.ended).toBe(true);
  });

  it('can be stopped: the worker ends and nothing is answered', async () => {
    vi.stubGlobal('Worker', HereWorker);
    const stop = new AbortController();
    const asked = askFirmness(givenBundle(), 'seed', () => {}, stop.signal);
    stop.abort();
    expect(await asked).toBeNull();
    expect(HereWorker.last?.ended).toBe(true);
    expect(await askFirmness(givenBundle(), 'seed', () => {}, AbortSignal.abort())).toBeNull();
  });

  it('says where a mark is missing', async () => {
    vi.stubGlobal('Worker', HereWorker);
    const bundle = { ...givenBundle(), marks: [] };
    await expect(askFirmness(bundle, 'seed', () => {}, new AbortController().signal)).rejects.toThrow(
      'A mark is missing, so that nothing can be computed.',
    );
  });
});
