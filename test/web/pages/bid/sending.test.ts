import { describe, expect, it, vi } from 'vitest';
import { limits } from '../../../../shared/event.ts';
import { ApiProblem, Offline } from '../../../../web/api.ts';
import { noted, rateOf, startPace } from '../../../../web/pace.ts';
import { leftOut } from '../../../../web/pages/bid/left-out-files.ts';
import { fileQueue, type OnStep, type Sending } from '../../../../web/pages/bid/sending.ts';
import { wordsOf } from '../../../../web/pages/bid/sending-words.ts';
import { Cancelled, NotSent } from '../../../../web/upload.ts';
import { OtherFile } from '../../../../web/upload-parts.ts';
import { bidView, closesAt, receipt, upload } from './given-bid.ts';

const file = (name: string, size = 4) => new File([new Uint8Array(size)], name);

/** A queue whose sends are carried out by hand: each waits until the test ends it. */
function queue(atOnce = 1) {
  const sends: { s: Sending; onStep: OnStep; end: () => void; fail: (e: Error) => void }[] = [];
  const discarded: string[] = [];
  const shown: string[] = [];
  const q = fileQueue({
    now: () => 0,
    most: limits.bidFileBytes,
    atOnce,
    show: () => shown.push('shown'),
    discard: async (id) => void discarded.push(id),
    send: (s, onStep, signal) =>
      new Promise((end, fail) => {
        signal.addEventListener('abort', () => fail(new Cancelled()));
        sends.push({ s, onStep, end, fail });
      }),
  });
  const steps = () => q.list.value.map((s) => `${s.file.name} ${s.step}`);
  return { q, sends, discarded, shown, steps };
}

const problem = (code: 'file-not-accepted' | 'file-not-arrived', title: string) =>
  new ApiProblem({ type: '', title, status: 422, code }, 422);

describe('files on their way', () => {
  it('go one after the other and leave the list when they are here', async () => {
    const { q, sends, steps } = queue();
    q.add([file('a.pdf'), file('b.pdf')], 'technical', null);
    expect(sends.map((x) => x.s.file.name)).toEqual(['a.pdf']);
    sends[0]!.end();
    await vi.waitFor(() => expect(sends).toHaveLength(2));
    expect(steps()).toEqual(['b.pdf waiting']);
    sends[1]!.end();
    await vi.waitFor(() => expect(steps()).toEqual([]));
  });

  it('are refused before anything is sent when name, type or length cannot be taken', () => {
    const { q, sends } = queue();
    q.add([file('team.pages'), file('empty.pdf', 0), file('.. /x.pdf')], 'technical', null);
    expect(sends).toHaveLength(0);
    expect(q.list.value.map((s) => s.step)).toEqual(['refused', 'refused', 'refused']);
    expect(q.list.value[0]!.why).toContain('Save it as one of: pdf');
    expect(q.list.value[1]!.why).toContain('empty');
  });

  it('stop when the connection is lost, and can be tried again; the rest goes on', async () => {
    const { q, sends, discarded, steps } = queue();
    q.add([file('a.pdf'), file('b.pdf')], 'technical', null);
    sends[0]!.onStep('sending', 2, 'up1');
    sends[0]!.fail(new NotSent('The connection was lost.', 0));
    await vi.waitFor(() => expect(sends).toHaveLength(2));
    expect(steps()).toEqual(['a.pdf stopped', 'b.pdf waiting']);
    expect(q.list.value[0]!.why).toBe('The connection was lost.');
    expect(discarded).toEqual(['up1']);
    q.retry(q.list.value[0]!.key);
    sends[1]!.end();
    await vi.waitFor(() => expect(sends.map((x) => x.s.file.name)).toEqual(['a.pdf', 'b.pdf', 'a.pdf']));
  });

  it('end with the deadline: nothing more goes out, and each stays on the list as it was left', async () => {
    const { q, sends, steps } = queue();
    q.add([file('a.pdf'), file('b.pdf'), file('team.pages')], 'technical', null);
    sends[0]!.onStep('sending', 0, 'up1');
    sends[0]!.onStep('sending', 3, 'up1');
    q.end();
    sends[0]!.onStep('sending', 4, 'up1');
    await Promise.resolve();
    expect(steps()).toEqual(['a.pdf ended', 'b.pdf ended', 'team.pages refused']);
    expect(sends).toHaveLength(1);
    expect(leftOut(bidView({ uploads: [upload({ id: 'up1', arrived: false })] }), q.list.value.slice(0, 1))).toEqual([
      { name: 'a.pdf', size: 4, how: { is: 'sent', bytes: 3 } },
    ]);
  });

  it('keep their id when all was sent and only the check got no answer', async () => {
    const { q, sends, discarded } = queue();
    q.add([file('a.pdf')], 'technical', null);
    sends[0]!.onStep('checking', 4, 'up1');
    sends[0]!.fail(new Offline());
    await vi.waitFor(() => expect(q.list.value[0]!.step).toBe('stopped'));
    expect(discarded).toEqual([]);
    q.retry(q.list.value[0]!.key);
    expect(sends[1]!.s.fileId).toBe('up1');
  });

  it('are gone from the list and from the server when they are cancelled', async () => {
    const { q, sends, discarded } = queue();
    q.add([file('a.pdf'), file('b.pdf')], 'technical', null);
    sends[0]!.onStep('sending', 1, 'up1');
    q.cancel(q.list.value[1]!.key);
    q.cancel(q.list.value[0]!.key);
    await vi.waitFor(() => expect(q.list.value).toEqual([]));
    expect(discarded).toEqual(['up1']);
    expect(sends).toHaveLength(1);
  });

  it('tell a refusal of the server from something that can be tried again', async () => {
    const { q, sends } = queue();
    q.add([file('a.pdf'), file('b.pdf')], 'technical', null);
    sends[0]!.fail(problem('file-not-accepted', 'Not this one.'));
    await vi.waitFor(() => expect(sends).toHaveLength(2));
    sends[1]!.fail(problem('file-not-arrived', 'It is not here.'));
    await vi.waitFor(() => expect(q.list.value.map((s) => s.step)).toEqual(['refused', 'stopped']));
    expect(q.list.value[0]!.why).toBe('Not this one.');
  });
});

describe('several files', () => {
  it('go out at once, as many as may, and the next one follows whichever is done first', async () => {
    const { q, sends, steps } = queue(2);
    q.add([file('a.pdf'), file('b.pdf'), file('c.pdf')], 'technical', null);
    expect(sends.map((x) => x.s.file.name)).toEqual(['a.pdf', 'b.pdf']);
    sends[1]!.end();
    await vi.waitFor(() => expect(sends.map((x) => x.s.file.name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']));
    expect(steps()).toEqual(['a.pdf waiting', 'c.pdf waiting']);
  });

  it('can be the same one twice', () => {
    const { q, sends } = queue(2);
    const twice = file('a.pdf');
    q.add([twice], 'technical', null);
    q.add([twice], 'technical', 'drawing');
    expect(sends.map((x) => [x.s.file.name, x.s.questionId])).toEqual([
      ['a.pdf', null],
      ['a.pdf', 'drawing'],
    ]);
  });
});

describe('a file in parts', () => {
  const long = (size = limits.partBytes * 2 + 1) => {
    const f = file('model.zip');
    Object.defineProperty(f, 'size', { value: size });
    return f;
  };
  const begun = { id: 'up7', name: 'model.zip', size: limits.partBytes * 2 + 1, sha256: 'a'.repeat(64) };

  it('is one of more than 64 MiB, up to 5 GiB', () => {
    const { q } = queue(9);
    const sizes = [limits.partBytes, limits.partBytes + 1, limits.bidFileBytes, limits.bidFileBytes + 1];
    q.add(sizes.map(long), 'technical', null);
    expect(q.list.value.map((s) => [s.step, s.parts?.count])).toEqual([
      ['waiting', undefined],
      ['waiting', 2],
      ['waiting', 80],
      ['refused', 81],
    ]);
    expect(q.list.value[3]!.why).toBe('A file may have up to 5 GiB.');
  });

  it('keeps what has arrived when it breaks off, and goes on under its id', async () => {
    const { q, sends, discarded } = queue();
    q.add([long()], 'technical', null);
    sends[0]!.onStep('sending', limits.partBytes, 'up1', 1);
    sends[0]!.fail(new NotSent('The connection was lost.', 0));
    await vi.waitFor(() => expect(q.list.value[0]).toMatchObject({ step: 'stopped', parts: { here: 1, count: 3 } }));
    expect([discarded, q.list.value[0]!.fileId]).toEqual([[], 'up1']);
    q.retry(q.list.value[0]!.key);
    expect(sends).toHaveLength(2);
  });

  it('that is stopped by hand stays with the server and shows there; taken off it goes', async () => {
    const { q, sends, discarded, shown } = queue();
    q.add([long()], 'technical', null);
    sends[0]!.onStep('sending', 5, 'up1', 0);
    q.cancel(q.list.value[0]!.key);
    await vi.waitFor(() => expect(q.list.value).toEqual([]));
    expect([discarded, shown]).toEqual([[], ['shown']]);

    q.add([long()], 'technical', null);
    sends[1]!.onStep('sending', 5, 'up1', 0);
    sends[1]!.fail(new Offline());
    await vi.waitFor(() => expect(q.list.value[0]!.step).toBe('stopped'));
    q.cancel(q.list.value[0]!.key);
    expect([q.list.value, discarded]).toEqual([[], ['up1']]);
  });

  it('that was begun before goes on, and stands once in the list from the start', () => {
    const { q, sends } = queue();
    q.add([long()], 'technical', null, begun);
    expect([sends[0]!.s.begun, q.list.value[0]!.fileId]).toEqual([begun, 'up7']);
    sends[0]!.onStep('reading', 5, null);
    expect(q.list.value[0]!.fileId).toBe('up7');
  });

  it('is not gone on with by another file, and what was begun is kept', async () => {
    const { q, sends, discarded } = queue();
    q.add([long(limits.partBytes * 2)], 'technical', null, begun);
    expect(sends).toHaveLength(0);
    q.add([long()], 'technical', null, begun);
    sends[0]!.fail(new OtherFile());
    await vi.waitFor(() => expect(q.list.value.map((s) => s.step)).toEqual(['refused', 'refused']));
    for (const s of q.list.value) {
      expect([s.fileId, s.why]).toEqual([null, new OtherFile().message]);
      q.cancel(s.key);
    }
    expect([q.list.value, discarded]).toEqual([[], []]);
  });

  it('waits for who has to sign in again, and goes on then', async () => {
    const { q, sends } = queue();
    q.add([long()], 'technical', null);
    sends[0]!.onStep('sending', 5, 'up1', 1);
    sends[0]!.fail(new ApiProblem({ type: '', title: 'Sign in again.', status: 401, code: 'not-signed-in' }, 401));
    await vi.waitFor(() => expect(q.list.value[0]).toMatchObject({ step: 'stopped', fileId: 'up1' }));
  });

  it('counts what was here before as no speed of now', () => {
    const { q, sends } = queue();
    q.add([long()], 'technical', null);
    sends[0]!.onStep('sending', limits.partBytes, 'up1', 1);
    const { pace } = q.list.value[0]!;
    expect(rateOf(pace!, 10_000)).toBe(0);
  });
});

describe('what a file on its way says', () => {
  const MB = 1_000_000;
  const sending = (secondsToDeadline: number): [Sending, number] => {
    const now = Date.parse(closesAt) - secondsToDeadline * 1000;
    const pace = noted(startPace(60 * MB, now - 4000), now, 20 * MB);
    const s: Sending = {
      key: 'k',
      file: file('x.zip', 0),
      envelope: 'technical',
      questionId: null,
      step: 'sending',
      bytes: 20 * MB,
      pace,
      fileId: 'u',
      why: '',
      parts: null,
      begun: null,
    };
    Object.defineProperty(s.file, 'size', { value: 60 * MB });
    return [s, now];
  };
  const words = (secondsToDeadline: number) => {
    const [s, now] = sending(secondsToDeadline);
    return wordsOf(s, now, closesAt, 'America/Anchorage');
  };

  it('is how much, how fast, and when it will be here', () => {
    expect(words(3600)).toEqual({
      percent: 33,
      figures: '20 of 60 MB at 5.0 MB/s',
      end: '8 s left, done at about 15:00:08',
      safe: '',
      warning: '',
    });
  });

  it('advises to submit first when it ends close to the deadline', () => {
    expect(words(41).warning).toBe('That leaves 33 s: submit now, and again when it is here.');
  });

  it('advises to go without it when it ends too late', () => {
    expect(words(5).warning).toBe('That is 3 s after the deadline: submit without it, or send a smaller file.');
  });

  it('names the parts that are safe, and what happens while there is no connection', () => {
    const [s, now] = sending(3600);
    const inParts: Sending = { ...s, parts: { here: 2, count: 5 } };
    expect(wordsOf(inParts, now, closesAt, 'America/Anchorage').safe).toBe('2 of 5 parts are safe here.');
    expect(wordsOf({ ...inParts, step: 'paused' }, now, closesAt, 'America/Anchorage')).toEqual({
      percent: 33,
      figures: 'The connection is lost. It goes on by itself when it is back',
      end: '',
      safe: '2 of 5 parts are safe here.',
      warning: '',
    });
  });
});

describe('files that are not in what the buyer has', () => {
  const uploads = [
    upload({ id: 'f1', name: 'proposal.pdf' }),
    upload({ id: 'f2', name: 'annex.pdf' }),
    upload({ id: 'f3', name: 'model.zip', arrived: false }),
  ];
  it('are those that arrived after the submission, and those that never arrived whole', () => {
    expect(leftOut(bidView({ uploads, standing: receipt() }), []).map((f) => [f.name, f.how.is])).toEqual([
      ['annex.pdf', 'here'],
      ['model.zip', 'begun'],
    ]);
  });
  it('are all of them where nothing was submitted', () => {
    expect(leftOut(bidView({ uploads }), []).map((f) => f.name)).toEqual(['annex.pdf', 'model.zip', 'proposal.pdf']);
  });
});
