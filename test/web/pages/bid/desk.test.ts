import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BidView } from '../../../../shared/api/bids.ts';
import { ApiProblem, Offline } from '../../../../web/api.ts';
import { now } from '../../../../web/clock.ts';
import { bidDesk, type Desk } from '../../../../web/pages/bid/desk.ts';
import { fakeKeeping, fakeServer, savedView } from './fake-server.ts';
import { bidView, closesAt, receipt, upload } from './given-bid.ts';

let server: ReturnType<typeof fakeServer>;
let keeping: ReturnType<typeof fakeKeeping>;
const first = (): BidView => bidView({ content: { currency: 'USD', answers: { approach: 'With care.' }, prices: [] } });
const desks: Desk[] = [];
const desk = (view = first()): Desk => {
  const made = bidDesk(view, keeping.keeper());
  desks.push(made);
  return made;
};
const colleague = { id: 'p2', name: 'Second Person' };
const problem = (code: string, status: number, data?: object) => ({ type: '', title: code, status, code, data });

beforeEach(() => {
  now.value = Date.parse(closesAt) - 3_600_000;
  server = fakeServer();
  keeping = fakeKeeping();
});
afterEach(() => {
  // What still waits to be saved must not reach the next test's server.
  for (const made of desks.splice(0)) made.saver.reset();
  vi.unstubAllGlobals();
});

/** Types, and has it saved. */
async function saved(d: Desk, text: string): Promise<BidView> {
  d.answer('approach', text);
  const done = d.saver.flush();
  const put = await server.next('PUT /');
  const after = savedView(d.view.value, put.body!);
  put.answer(after);
  await done;
  return after;
}

describe('typing', () => {
  it('is saved on the version that was read, and the next save on the one after', async () => {
    const d = desk();
    await saved(d, 'With great care.');
    await saved(d, 'With the greatest care.');
    expect(server.asked.map((a) => a.ifMatch)).toEqual(['"3"', '"4"']);
    expect(d.saver.state.value.is).toBe('saved');
  });

  it('is kept in the browser until it is saved, and put back after a reload', async () => {
    desk().answer('approach', 'Half a sentence');
    const again = desk();
    expect(again.content.value.answers.approach).toBe('Half a sentence');
    const done = again.saver.flush();
    const put = await server.next('PUT /');
    put.answer(savedView(first(), put.body!));
    await done;
    expect(keeping.words.size).toBe(0);
  });

  it('says for which version of the notice it was typed, where an addendum has come before it is saved', async () => {
    const d = desk();
    d.answer('approach', 'Typed before the addendum.');
    const looked = d.look();
    const amended = { ...first(), notice: { ...first().notice, number: 2 } };
    (await server.next('GET /')).answer(amended);
    await looked;
    const done = d.saver.flush();
    const put = await server.next('PUT ?notice=1');
    put.answer(savedView(amended, put.body!));
    await done;
    await saved(d, 'Typed after it.');
    expect(server.asked.map((a) => a.what)).toEqual(['GET /', 'PUT ?notice=1', 'PUT /']);
  });

  it('that was kept on an older version goes together with what a colleague has saved since', async () => {
    desk().answer('approach', 'Half a sentence');
    const theirs = { ...first(), version: 4, savedBy: colleague };
    theirs.content = { ...theirs.content, answers: { approach: 'With care.', more: 'No.' } };
    const again = desk(theirs);
    expect(again.content.value.answers).toEqual({ approach: 'Half a sentence', more: 'No.' });
    const done = again.saver.flush();
    expect((await server.next('PUT /')).ifMatch).toBe('"4"');
    again.saver.reset();
    void done;
  });

  it('that had arrived when the page was left is no dispute with oneself', async () => {
    const d = desk();
    d.answer('approach', 'Half a');
    void d.saver.flush();
    const put = await server.next('PUT /');
    d.answer('approach', 'Half a sentence');
    const again = desk(savedView(first(), put.body!));
    expect(again.others.dispute.value).toBeNull();
    expect(again.content.value.answers.approach).toBe('Half a sentence');
  });

  it('makes a submitted bid one with changes at once, before it is saved', () => {
    const d = desk({ ...first(), state: 'submitted', standing: receipt() });
    expect(d.standing.value.is).toBe('submitted');
    d.answer('approach', 'Other words');
    expect(d.standing.value.is).toBe('changed');
    d.answer('approach', 'With care.');
    expect(d.standing.value.is).toBe('submitted');
  });

  it('of a whole table of prices is one change, saved at once, and draws the fields anew', async () => {
    const d = desk();
    const epoch = d.epoch.value;
    const prices = [{ lineId: 'pm', unitPrice: '118.5', quantity: null }];
    d.takePrices(prices);
    const put = await server.next('PUT /');
    expect(put.body!.prices).toEqual(prices);
    expect(d.epoch.value).toBeGreaterThan(epoch);
    put.answer(savedView(d.view.value, put.body!));
    expect(await d.saver.flush()).toBe(true);
    expect(server.asked).toHaveLength(1);
  });

  it('over a newer version with the same words is no conflict', async () => {
    const d = desk();
    d.answer('approach', 'Mine');
    const done = d.saver.flush();
    (await server.next('PUT /')).answer(problem('changed-meanwhile', 412), 412);
    (await server.next('GET /')).answer({ ...first(), version: 7 });
    const put = await server.next('PUT /');
    expect(put.ifMatch).toBe('"7"');
    put.answer(savedView({ ...first(), version: 7 }, put.body!));
    expect(await done).toBe(true);
  });
});

describe('two colleagues on one bid', () => {
  const theirView = (answers: Record<string, string>, change: Partial<BidView> = {}) =>
    savedView(first(), { ...first().content, answers }, { savedBy: colleague, ...change });
  /** A save that comes too late: a colleague has saved these answers. */
  async function tooLate(answers: Record<string, string>): Promise<void> {
    (await server.next('PUT /')).answer(problem('changed-meanwhile', 412), 412);
    (await server.next('GET /')).answer(theirView(answers));
  }

  it('who change different answers both have theirs saved, and only what came in is drawn anew', async () => {
    const d = desk();
    d.answer('approach', 'Mine');
    const done = d.saver.flush();
    await tooLate({ approach: 'With care.', more: 'Theirs' });
    const put = await server.next('PUT /');
    expect([put.ifMatch, put.body!.answers]).toEqual(['"4"', { approach: 'Mine', more: 'Theirs' }]);
    put.answer(savedView(theirView({}), put.body!));
    expect(await done).toBe(true);
    expect(d.renewed.value).toEqual({ 'answers.more': 1 });
    expect(d.others.brought.value?.by).toBe('Second Person');
  });

  it('who change the same answer: nothing is saved before the second has chosen', async () => {
    const d = desk();
    d.answer('approach', 'Mine');
    const done = d.saver.flush();
    await tooLate({ approach: 'Theirs', more: 'Theirs too' });
    expect(await done).toBe(false);
    expect(d.saver.state.value.is).toBe('conflict');
    expect(d.others.conflicts.value).toEqual([{ at: 'answers.approach', mine: 'Mine', theirs: 'Theirs' }]);
    await expect(d.submit()).rejects.toThrow('changed meanwhile');
    // Left now, the page shows the same choice again.
    expect(desk(theirView({ approach: 'Theirs', more: 'Theirs too' })).others.conflicts.value).toHaveLength(1);

    await d.settle();
    expect(server.asked.filter((a) => a.what === 'PUT /')).toHaveLength(1);
    d.others.choose('answers.approach', 'theirs');
    d.answer('alaska', 'yes');
    const settled = d.settle();
    const put = await server.next('PUT /');
    const both = { approach: 'Theirs', more: 'Theirs too', alaska: 'yes' };
    expect([put.ifMatch, put.body!.answers]).toEqual(['"4"', both]);
    put.answer(savedView(theirView(both), put.body!));
    await settled;
    expect(d.saver.state.value.is).toBe('saved');
    expect(d.content.value.answers).toEqual(both);
    expect(d.renewed.value['answers.approach']).toBe(1);
  });

  it('choose anew where the colleague changes it once more, and need not where they take it back', async () => {
    const d = desk();
    d.answer('approach', 'Mine');
    const done = d.saver.flush();
    await tooLate({ approach: 'Theirs' });
    await done;
    d.others.choose('answers.approach', 'theirs');
    const looks = async (answers: Record<string, string>, version: number) => {
      const looking = d.look();
      (await server.next('GET /')).answer(theirView(answers, { version }));
      await looking;
    };
    await looks({ approach: 'Theirs' }, 4);
    expect(d.others.choices.value).toEqual({ 'answers.approach': 'theirs' });
    await looks({ approach: 'Theirs, better' }, 5);
    expect(d.others.choices.value).toEqual({});
    await looks({ approach: 'With care.' }, 6);
    expect(d.others.dispute.value).toBeNull();
    const saving = d.saver.flush();
    const put = await server.next('PUT /');
    expect([put.ifMatch, put.body!.answers.approach]).toEqual(['"6"', 'Mine']);
    put.answer(savedView(theirView({}, { version: 6 }), put.body!));
    expect(await saving).toBe(true);
  });

  it('see what the other has saved while they look, and what is under way is not taken for the other’s', async () => {
    const d = desk();
    const looking = d.look();
    (await server.next('GET /')).answer(theirView({ approach: 'Theirs' }));
    await looking;
    expect(d.content.value.answers.approach).toBe('Theirs');
    expect(d.saver.state.value.is).toBe('idle');

    d.answer('approach', 'Theirs and');
    const saving = d.saver.flush();
    const put = await server.next('PUT /');
    d.answer('approach', 'Theirs and mine');
    const again = d.look();
    // The save has arrived, and its answer is slow.
    (await server.next('GET /')).answer(savedView(d.view.value, put.body!));
    await again;
    expect(d.others.dispute.value).toBeNull();
    put.answer(savedView(d.view.value, put.body!, { version: 5 }));
    const read = await server.next('GET /');
    read.answer(savedView(d.view.value, put.body!, { version: 5 }));
    const next = await server.next('PUT /');
    expect([next.ifMatch, next.body!.answers.approach]).toEqual(['"5"', 'Theirs and mine']);
    next.answer(savedView({ ...d.view.value, version: 5 }, next.body!));
    expect(await saving).toBe(true);
  });

  it('of whom one submits what the other has just changed: it is shown, and nothing was submitted', async () => {
    const d = desk();
    const submitting = d.submit();
    (await server.next('POST /submit')).answer(problem('changed-meanwhile', 412), 412);
    (await server.next('GET /')).answer(theirView({ approach: 'Theirs' }));
    await expect(submitting).rejects.toBeInstanceOf(ApiProblem);
    expect(d.content.value.answers.approach).toBe('Theirs');
    const again = d.submit();
    expect((await server.next('POST /submit')).ifMatch).toBe('"4"');
    void again.catch(() => {});
  });
});

describe('answers that overtake each other', () => {
  it('never bring older words back', async () => {
    const d = desk();
    const submitting = d.submit();
    (await server.next('POST /submit')).answer(receipt(), 201);
    const slow = await server.next('GET /');
    const after = await saved(d, 'Typed right after');
    slow.answer({ ...first(), state: 'submitted', standing: receipt() });
    (await server.next('GET /')).answer({ ...after, state: 'changed', standing: receipt() });
    await submitting;
    await vi.waitFor(() => expect(d.view.value.state).toBe('changed'));
    expect(d.content.value.answers.approach).toBe('Typed right after');
    expect(d.standing.value.is).toBe('changed');
    await saved(d, 'And once more');
    expect(d.saver.state.value.is).toBe('saved');
  });

  it('never take a file off that has arrived', async () => {
    const d = desk({ ...first(), uploads: [upload({ id: 'old', name: 'old.pdf' })] });
    const removing = d.removeFile('old');
    const slow = await server.next('DELETE /uploads/old');
    const after = await saved(d, 'Typed meanwhile');
    slow.answer({ ...first(), uploads: [] });
    (await server.next('GET /')).answer({ ...after, uploads: [upload({ id: 'new' })] });
    await removing;
    expect(d.view.value.uploads.map((u) => u.id)).toEqual(['new']);
  });
});

describe('two answers that cross', () => {
  it('are followed by a third: nobody knows which of them the server gave first, and what is seen is what is submitted', async () => {
    const d = desk(first());
    const looking = d.look();
    const read = await server.next('GET /');
    const after = await saved(d, 'Typed meanwhile');
    // The read was answered last, and may have been made before the save.
    read.answer({ ...first(), uploads: [] });
    (await server.next('GET /')).answer({ ...after, uploads: [upload({ id: 'arrived' })] });
    await looking;
    expect(d.view.value.uploads.map((u) => u.id)).toEqual(['arrived']);
  });
});

describe('submitting', () => {
  it('says which submission and which files the page shows', async () => {
    const uploads = [upload(), upload({ id: 'f2', arrived: false })];
    const back = receipt({ n: 3, state: 'withdrawn' });
    const d = desk({ ...first(), uploads, receipts: [back] });
    void d.submit().catch(() => {});
    const { body } = await server.next('POST /submit');
    expect(body).toEqual({ mayBind: true, notice: 1, seen: { last: 3, stands: false, files: ['f1'] } });
  });

  it('saves first what is typed, and shows the receipt at once', async () => {
    const d = desk();
    d.answer('approach', 'The last word');
    const submitting = d.submit();
    const put = await server.next('PUT /');
    expect(server.asked.some((a) => a.what === 'POST /submit')).toBe(false);
    put.answer(savedView(first(), put.body!));
    (await server.next('POST /submit')).answer(receipt(), 201);
    const read = await server.next('GET /');
    expect(d.standing.value).toMatchObject({ is: 'submitted', stands: { number: 'EH-7Q4K-2M9D-X3WP' } });
    read.lose();
    (await server.next('GET /')).lose();
    await submitting;
    expect(d.view.value.receipts).toHaveLength(1);
  });

  it('again after a lost answer is the same command; after a change it is another one', async () => {
    const d = desk();
    const lost = d.submit();
    (await server.next('POST /submit')).lose();
    (await server.next('POST /submit')).lose();
    await expect(lost).rejects.toBeInstanceOf(Offline);
    const again = d.submit();
    const second = await server.next('POST /submit');
    second.lose();
    (await server.next('POST /submit')).lose();
    await expect(again).rejects.toBeInstanceOf(Offline);
    await saved(d, 'Changed');
    const changed = d.submit();
    const third = await server.next('POST /submit');
    third.answer(receipt(), 201);
    (await server.next('GET /')).answer({ ...d.view.value });
    await changed;
    const keys = server.asked.filter((a) => a.what === 'POST /submit').map((a) => a.key);
    expect(new Set(keys.slice(0, 4)).size).toBe(1);
    expect(keys[4]).not.toBe(keys[0]);
  });

  it('once more after an answer is a new command', async () => {
    const d = desk();
    for (const bidId of ['b1', 'b2']) {
      const done = d.submit();
      (await server.next('POST /submit')).answer(receipt({ bidId }), 201);
      (await server.next('GET /')).answer({ ...first(), state: 'submitted', standing: receipt({ bidId }) });
      await done;
    }
    const [a, b] = server.asked.filter((x) => x.what === 'POST /submit').map((x) => x.key);
    expect(a).not.toBe(b);
  });

  it('too late is told with both times, and the bid that stands stays', async () => {
    const stands = receipt();
    const d = desk({ ...first(), state: 'changed', standing: stands });
    const done = d.submit();
    const data = { receivedAt: '2026-11-28T01:00:00.412Z', closesAt };
    (await server.next('POST /submit')).answer(problem('deadline-passed', 422, data), 422);
    await expect(done).rejects.toBeInstanceOf(ApiProblem);
    expect(d.late.value?.data).toEqual(data);
    expect(d.view.value.standing).toEqual(stands);
  });

  it('does not begin while the last change cannot be saved', async () => {
    const d = desk();
    d.answer('approach', 'x');
    const done = d.submit();
    (await server.next('PUT /')).lose();
    (await server.next('PUT /')).lose();
    await expect(done).rejects.toBeInstanceOf(Offline);
    expect(server.asked.some((a) => a.what === 'POST /submit')).toBe(false);
  });
});

describe('submitting at the same instant as a colleague', () => {
  it('is answered with the one receipt there is, and says whose it is', async () => {
    const d = desk();
    const done = d.submit();
    const theirs = receipt({ by: { ...colleague, email: 'second@heron.example' } });
    (await server.next('POST /submit')).answer(theirs, 201);
    (await server.next('GET /')).answer({ ...first(), state: 'submitted', standing: theirs });
    await done;
    expect(d.answered.value?.by.name).toBe('Second Person');
    expect(d.standing.value).toMatchObject({ is: 'submitted', stands: { bidId: theirs.bidId } });
  });
});

describe('withdrawing', () => {
  it('leaves nothing with the buyer', async () => {
    const d = desk({ ...first(), state: 'submitted', standing: receipt(), receipts: [receipt()] });
    const done = d.withdraw();
    const back = receipt({ state: 'withdrawn', withdrawnAt: '2026-11-28T00:59:00.000Z' });
    (await server.next('POST /withdraw')).answer(back);
    (await server.next('GET /')).answer({ ...first(), version: 4, state: 'withdrawn', receipts: [back] });
    await done;
    expect(d.standing.value).toMatchObject({ is: 'withdrawn', last: { state: 'withdrawn' } });
    await vi.waitFor(() => expect(d.view.value.version).toBe(4));
  });

  it('takes back what the page shows, and nothing newer: that is shown first', async () => {
    const d = desk({ ...first(), state: 'submitted', standing: receipt(), receipts: [receipt()] });
    const refused = d.withdraw();
    const post = await server.next('POST /withdraw');
    expect(post.body).toEqual({ bidId: 'b1' });
    const newer = receipt({ bidId: 'b2', n: 2 });
    const text = 'Second Person has submitted meanwhile.';
    post.answer({ type: '', title: text, status: 412, code: 'changed-meanwhile' }, 412);
    (await server.next('GET /')).answer({
      ...first(),
      state: 'submitted',
      standing: newer,
      receipts: [newer, receipt()],
    });
    await expect(refused).rejects.toThrow(text);
    expect(d.standing.value).toMatchObject({ is: 'submitted', stands: { bidId: 'b2' } });
    void d.withdraw().catch(() => {});
    const again = await server.next('POST /withdraw');
    expect([again.body, again.key === post.key]).toEqual([{ bidId: 'b2' }, false]);
  });
});

describe('prices', () => {
  it('that are blank are left out, and each line stands once', () => {
    const d = desk();
    d.price({ lineId: 'pm', unitPrice: '118', quantity: null });
    d.price({ lineId: 'pm', unitPrice: '119', quantity: null });
    expect(d.content.value.prices).toEqual([{ lineId: 'pm', unitPrice: '119', quantity: null }]);
    d.price({ lineId: 'pm', unitPrice: '', quantity: null });
    expect(d.content.value.prices).toEqual([]);
  });
});
