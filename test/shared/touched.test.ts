import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../shared/asked.ts';
import type { BidContent } from '../../shared/bid.ts';
import { canonical } from '../../shared/digest.ts';
import type { EventContent, Lot, PriceLine, Question } from '../../shared/event.ts';
import { fitted } from '../../shared/fit-notice.ts';
import { type Reading, readAll, readingOf, readingOfBid, versionsRead } from '../../shared/reading.ts';
import { openItems, type SaidInBid, type Touched, touched, unconfirmed, type Version } from '../../shared/touched.ts';
import { givenBidContent, givenContent, givenDocument } from '../given.ts';

const lotId = 'lot-1';
const who = { id: 'maya', name: 'Maya Lindholm', at: '2026-11-10T10:00:00.000Z' };
const version = (
  number: number,
  changes: Partial<EventContent> = {},
  documents: Version['documents'] = [],
): Version => ({
  number,
  content: givenContent(changes),
  documents,
});
const first = version(1);
const { questions, lots, method } = first.content;
const uploads = [{ name: 'drawing.pdf', questionId: 'drawing', arrived: true }];

/** The bid as the page has it under a version: what nothing asks for any more stands apart. */
function saidUnder(now: Version, content: BidContent = givenBidContent()): SaidInBid {
  const lot = now.content.lots.find((l) => l.id === lotId)!;
  const said = fitted(now, lot, content);
  const gone = {
    answers: Object.fromEntries(Object.entries(content.answers).filter(([id]) => !(id in said.answers))),
    prices: content.prices.filter((p) => !said.prices.some((q) => q.lineId === p.lineId)),
  };
  return { content: said, gone, uploads };
}
const begun: Reading = { begun: 1, answered: 1, settled: {} };
const since = (older: readonly Version[], now: Version, reading = begun, said = saidUnder(now)) =>
  touched(
    older.filter((v) => versionsRead(reading, now.number).includes(v.number)),
    now,
    lotId,
    said,
    reading,
  );
const sent = (changes: Partial<EventContent>, content?: BidContent) => {
  const now = version(2, changes);
  return since([first], now, begun, saidUnder(now, content));
};
const short = (all: readonly Touched[]) => all.map((x) => `${x.id}: ${x.what}, ${x.need}`);

const question = (id: string, change: Partial<Question>): Partial<EventContent> => ({
  questions: questions.map((q) => (q.id === id ? ({ ...q, ...change } as Question) : q)),
});
const lot = (change: (lot: Lot) => Partial<Lot>): Partial<EventContent> => ({
  lots: lots.map((l) => (l.id === lotId ? { ...l, ...change(l) } : l)),
});
const line = (id: string, change: Partial<PriceLine>) =>
  lot(({ lines }) => ({ lines: lines.map((l) => (l.id === id ? { ...l, ...change } : l)) }));

describe('what an addendum touches of a bid', () => {
  it('is the answer to a question in other words, with the old and the new, and the answer', () => {
    const [only, ...more] = sent(question('wood', { text: 'Which wood, and from which forest?' }));
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      id: 'answers.wood',
      of: 'answer',
      envelope: 'technical',
      need: 'confirm',
      done: null,
    });
    expect(only!.differences).toMatchObject([
      { old: 'Which wood, and from where?', now: 'Which wood, and from which forest?' },
    ]);
    expect(only!.mine).toBe(givenBidContent().answers.wood);
  });

  it('is the price of a line with another quantity, and the sum that it makes', () => {
    const [only] = sent(line('bench', { quantity: '44' }));
    expect(only).toMatchObject({ id: 'prices.bench', need: 'confirm', title: 'Bench, delivered' });
    expect(only!.differences.map((d) => [d.old, d.now])).toEqual([
      ['40', '44'],
      ['USD 34,000.00', 'USD 37,400.00'],
    ]);
  });

  it('must be done again where it does not fit any more, or where something is asked that is not there', () => {
    const asked: Question = {
      id: 'oil',
      text: 'Which oil?',
      kind: 'text',
      mandatory: true,
      envelope: 'technical',
      lotId: null,
    };
    expect(short(sent({ questions: [...questions, asked] }))).toEqual(['answers.oil: new, redo']);
    expect(short(sent(line('bench', { quantity: null })))).toEqual(['prices.bench: changed, redo']);
    const screws: PriceLine = { id: 'screws', name: 'Screws', unit: 'box', quantity: '4', optional: false };
    const added = (l: PriceLine) => lot(({ lines }) => ({ lines: [...lines, l] }));
    expect(short(sent(added(screws)))).toEqual(['prices.screws: new, redo']);
    expect(short(sent(added({ ...screws, optional: true })))).toEqual(['prices.screws: new, confirm']);
    const years: Question = { ...asked, id: 'years', kind: 'number', unit: 'years', least: '', most: '' };
    const old = version(1, { questions: [...questions, years] });
    const now = version(2, { questions: [...questions, { ...years, least: '10' }] });
    const base = givenBidContent();
    const said = saidUnder(now, { ...base, answers: { ...base.answers, years: '5' } });
    const [only] = since([old], now, begun, said);
    expect(only).toMatchObject({ need: 'redo', fault: 'The number must be at least 10 years.', mine: '5 years' });
  });

  it('is an answer that earns points in another way, by its criterion or by a preference', () => {
    const points = {
      ...method,
      criteria: method.criteria.map((c) => (c.id === 'guarantee' ? { ...c, points: '7' } : c)),
    };
    expect(short(sent({ method: points }))).toEqual([
      'answers.warranty: changed, confirm',
      'notice.criteria: changed, read',
    ]);
    const percent = {
      ...method,
      criteria: method.criteria.map((c) =>
        c.kind === 'price' ? { ...c, preferences: c.preferences.map((p) => ({ ...p, percent: '7' })) } : c,
      ),
    };
    expect(short(sent({ method: percent }))).toContain('answers.local: changed, confirm');
    const care = { ...method, criteria: method.criteria.map((c) => (c.id === 'care' ? { ...c, words: 'Lasts.' } : c)) };
    expect(short(sent({ method: care }))).toEqual(['notice.criteria: changed, read']);
  });

  it('follows the lot’s own method where it has one, and not the event’s or another lot’s', () => {
    const points = (id: string, to: string) => ({
      ...method,
      criteria: method.criteria.map((c) => (c.id === id ? { ...c, points: to } : c)),
    });
    const other: Lot = { ...lots[0]!, id: 'lot-2', name: 'Tables' };
    const under = (own: Lot['method'], ofEvent: EventContent['method'], ofOther?: Lot['method']) => ({
      method: ofEvent,
      lots: [
        { ...lots[0]!, ...(own && { method: own }) },
        { ...other, ...(ofOther && { method: ofOther }) },
      ],
    });
    const from = (before: Partial<EventContent>, after: Partial<EventContent>) => {
      const [old, now] = [version(1, before), version(2, after)];
      return short(since([old], now, begun, saidUnder(now)));
    };
    const own = points('near', '4');
    expect(from(under(own, method), under(own, points('guarantee', '7')))).toEqual([]);
    expect(from(under(undefined, method, own), under(undefined, method, points('near', '5')))).toEqual([]);
    expect(from(under(own, method), under(points('near', '5'), method))).toEqual([
      'answers.local: changed, confirm',
      'notice.criteria: changed, read',
    ]);
    expect(from(under(undefined, method), under(points('guarantee', '7'), method))).toEqual([
      'answers.warranty: changed, confirm',
      'notice.criteria: changed, read',
    ]);
    expect(from(under(method, method), under(undefined, method))).toEqual(['notice.criteria: changed, read']);
  });

  it('is all prices where what falls due later counts less', () => {
    const [only] = sent(lot(() => ({ discountPercent: '4' })));
    expect(only).toMatchObject({ id: 'prices' });
  });

  it('keeps the answer to a question that was taken out, to be read', () => {
    const [only] = sent({ questions: questions.filter((q) => q.id !== 'wood') });
    expect(only).toMatchObject({
      id: 'answers.wood',
      what: 'gone',
      need: 'read',
      mine: givenBidContent().answers.wood,
    });
    const [bench] = sent(lot(({ lines }) => ({ lines: lines.filter((l) => l.id !== 'bench') })));
    expect(bench).toMatchObject({ id: 'prices.bench', what: 'gone', need: 'read', mine: 'USD 850.00 per piece' });
  });

  it('is all prices where what they contain changes, and the file to a question in other words', () => {
    const basis = { ...first.content.priceBasis, tax: 'gross' as const };
    expect(short(sent({ priceBasis: basis }))).toEqual(['prices: changed, confirm']);
    const whole = { ...first.content.priceBasis, unitPriceDecimals: 0 as const };
    const cents = { ...givenBidContent(), prices: [{ lineId: 'bench', unitPrice: '950.55', quantity: null }] };
    expect(sent({ priceBasis: whole }, cents).find((x) => x.id === 'prices')?.need).toBe('redo');
    const [drawing] = sent(question('drawing', { text: 'A drawing to scale, in colour' }));
    expect(drawing).toMatchObject({ id: 'answers.drawing', of: 'file', mine: 'drawing.pdf', need: 'confirm' });
  });

  it('is nothing of a bid where the deadline, the terms or a document change: that is read', () => {
    const now = version(2, { closes: '2026-12-04T16:00' }, [givenDocument('plan.pdf')]);
    expect(short(since([first], now))).toEqual(['notice.documents: changed, read', 'notice.basics: changed, read']);
    expect(unconfirmed(since([first], now))).toEqual([]);
  });

  it('is nothing where questions and lines only stand in another order, or another lot changes', () => {
    const two = [...lots, { id: 'lot-2', name: 'Bins', ceiling: null, lines: [] }];
    const inBins: Question = { ...(questions[0] as Question), id: 'lid', lotId: 'lot-2' };
    const old = version(1, { lots: two, questions: [...questions, inBins] });
    const now = version(2, {
      lots: two.map((l) => (l.id === 'lot-2' ? { ...l, ceiling: '100' } : l)),
      questions: [...questions.toReversed(), { ...inBins, text: 'A lid?' }],
    });
    expect(since([old], now)).toEqual([]);
  });
});

describe('what was done about it', () => {
  const second = version(2, question('wood', { text: 'Which wood, and from which forest?' }));
  const third = version(3, { ...question('wood', { text: 'Which wood?' }) });
  const acknowledged = (notice: number) => ({ 'answers.wood': { ...who, notice } });
  const copy = (notice: number, changed: number[] = []) => ({
    notice,
    changes: changed.map((n) => ({ ...who, fields: ['answers.wood'], notice: n })),
  });

  it('is that somebody said that it stays: by name, and for that version', () => {
    const reading = readingOf(copy(1), [], acknowledged(2), undefined);
    expect(since([first], second, reading)).toMatchObject([
      { id: 'answers.wood', done: { how: 'kept', by: { name: 'Maya Lindholm' } } },
    ]);
    expect(unconfirmed(since([first], second, reading))).toEqual([]);
    // The next addendum asks again, with what changed since the one that was confirmed.
    const again = since([first, second], third, reading);
    expect(openItems(again)[0]!.differences).toMatchObject([{ old: 'Which wood, and from which forest?' }]);
  });

  it('is that it was changed since, in the copy or by another file', () => {
    expect(since([first], second, readingOf(copy(1, [2]), [], {}, 1))).toMatchObject([{ done: { how: 'changed' } }]);
    const drawn = version(2, question('drawing', { text: 'A drawing in colour' }));
    const files = [{ questionId: 'drawing', notice: 2 }];
    expect(openItems(since([first], drawn, readingOf(copy(1), files, {}, 1)))).toEqual([]);
  });

  it('asks again where an answer was written for words that a later addendum took back', () => {
    const back = version(3);
    expect(openItems(since([first, second], back, readingOf(copy(1), [], {}, 1)))).toEqual([]);
    const open = openItems(since([first, second], back, readingOf(copy(1, [2]), [], {}, 1)));
    expect(short(open)).toEqual(['answers.wood: changed, confirm']);
  });

  it('asks who begins with the newest version nothing, and who has submitted to it nothing that is only read', () => {
    expect(since([first], second, readingOf(copy(2), [], {}, undefined))).toEqual([]);
    expect(since([first], second, readAll(2))).toEqual([]);
    const moved = version(2, { closes: '2026-12-04T16:00' });
    expect(since([first], moved, readingOf(copy(1), [], {}, 2))).toEqual([]);
    expect(short(since([first], second, readingOfBid(1, {})))).toEqual(['answers.wood: changed, confirm']);
  });
});

/** A change that an addendum may make. */
const changes: fc.Arbitrary<(c: EventContent) => EventContent> = fc.oneof(
  fc
    .record({ n: fc.nat(6), text: fc.constantFrom('Other words?', 'Which wood, and from where?'), must: fc.boolean() })
    .map(({ n, text, must }) => (c: EventContent) => ({
      ...c,
      questions: c.questions.map((q, i) => (i === n ? { ...q, text, mandatory: must } : q)),
    })),
  fc.nat(6).map((n) => (c: EventContent) => ({ ...c, questions: c.questions.filter((_, i) => i !== n) })),
  fc.constantFrom('q-new', 'wood').map((id) => (c: EventContent) => {
    if (c.questions.some((q) => q.id === id)) return c;
    const q: Question = { id, text: 'New?', kind: 'text', mandatory: true, envelope: 'technical', lotId: null };
    return { ...c, questions: [...c.questions, q] };
  }),
  fc
    .record({ n: fc.nat(2), quantity: fc.constantFrom('40', '44', null), optional: fc.boolean() })
    .map(({ n, ...change }) => (c: EventContent) => ({
      ...c,
      lots: c.lots.map((l) => ({ ...l, lines: l.lines.map((x, i) => (i === n ? { ...x, ...change } : x)) })),
    })),
  fc.nat(1).map((n) => (c: EventContent) => ({
    ...c,
    lots: c.lots.map((l) => ({ ...l, lines: l.lines.filter((_, i) => i !== n) })),
  })),
  fc.constantFrom('60000', '70000', null).map((ceiling) => (c: EventContent) => ({
    ...c,
    lots: c.lots.map((l) => ({ ...l, ceiling })),
  })),
  fc.constantFrom('2026-11-27T16:00', '2026-12-04T16:00').map((closes) => (c: EventContent) => ({ ...c, closes })),
  fc.constantFrom('5', '7').map((points) => (c: EventContent) => ({
    ...c,
    method: { ...c.method, criteria: c.method.criteria.map((x) => (x.kind === 'yesno' ? { ...x, points } : x)) },
  })),
);
/** Up to four versions, each made by an addendum of up to three changes. */
const histories: fc.Arbitrary<Version[]> = fc
  .array(fc.array(changes, { maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((addenda) => {
    const all = [first];
    for (const made of addenda) {
      const { number, content } = all.at(-1)!;
      all.push({ number: number + 1, content: made.reduce((c, change) => change(c), content), documents: [] });
    }
    return all;
  });

/** What a part of a bid rests on: its question or line, and what its answer is scored by. */
function restsOn(id: string, { content }: Version): string {
  const [kind, name] = id.split('.');
  const line = content.lots[0]!.lines.find((l) => l.id === name);
  const scoredBy = content.method.criteria.filter((c) => c.kind === 'yesno' && c.questionId === name);
  return canonical(
    kind === 'answers' ? [questionsOf(content, lotId).find((q) => q.id === name) ?? null, scoredBy] : [line ?? null],
  );
}
const isField = (id: string) => id.startsWith('answers.') || id.startsWith('prices.');

describe('whatever addenda change', () => {
  it('what they leave alone is not in the list, and what they change is', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const now = all.at(-1)!;
        const ids = since(all, now).map((x) => x.id);
        const everything = [first, now].flatMap(({ content }) => [
          ...questionsOf(content, lotId).map((q) => `answers.${q.id}`),
          ...content.lots[0]!.lines.map((l) => `prices.${l.id}`),
        ]);
        const differing = new Set(everything.filter((id) => restsOn(id, first) !== restsOn(id, now)));
        expect(new Set(ids.filter(isField))).toEqual(differing);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('nothing is in the list where no addendum was sent, or one that changes nothing', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const now = all.at(-1)!;
        expect(since(all, now, readAll(now.number))).toEqual([]);
        expect(since([{ ...now, number: 1 }], { ...now, number: 2 })).toEqual([]);
      }),
    );
  });

  it('each thing in the list is in the old or the new notice, and says what changed', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const now = all.at(-1)!;
        for (const { id, differences, title } of since(all, now)) {
          expect(differences.length).toBeGreaterThan(0);
          expect(title).not.toBe('');
          if (!isField(id)) continue;
          const words = [first, now].map((v) => restsOn(id, v));
          expect(words.some((w) => !w.startsWith('[null'))).toBe(true);
        }
      }),
    );
  });

  it('nothing is open once each was confirmed or changed, and the next addendum asks only what it touches', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (all, coins) => {
        const [now, last] = [all.at(-1)!, all.at(-2)!];
        const settle = (at: Version, reading: Reading): Reading => ({
          ...reading,
          settled: {
            ...reading.settled,
            ...Object.fromEntries(
              openItems(since(all, at, reading)).map((x, i) => [
                x.id,
                { notice: at.number, how: coins[i % 20] ? ('kept' as const) : ('changed' as const), by: who },
              ]),
            ),
          },
        });
        const read = settle(last, begun);
        expect(openItems(since(all, last, read))).toEqual([]);
        const open = openItems(since(all, now, read)).filter((x) => isField(x.id));
        for (const { id } of open) expect(restsOn(id, last)).not.toBe(restsOn(id, now));
        expect(openItems(since(all, now, settle(now, read)))).toEqual([]);
      }),
    );
  });
});
