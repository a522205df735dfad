import { describe, expect, it, vi } from 'vitest';
import { ApiProblem, Offline } from '../../../../web/api.ts';
import { noted, startPace } from '../../../../web/pace.ts';
import { fileQueue, type OnStep, type Sending } from '../../../../web/pages/bid/sending.ts';
import { wordsOf } from '../../../../web/pages/bid/sending-words.ts';
import { Cancelled, NotSent } from '../../../../web/upload.ts';
import { closesAt } from './given-bid.ts';

const file = (name: string, size = 4) => new File([new Uint8Array(size)], name);

/** A queue whose sends are carried out by hand: each waits until the test ends it. */
function queue() {
  const sends: { s: Sending; onStep: OnStep; end: () => void; fail: (e: Error) => void }[] = [];
  const discarded: string[] = [];
  const q = fileQueue({
    now: () => 0,
    discard: async (id) => void discarded.push(id),
    send: (s, onStep, signal) =>
      new Promise((end, fail) => {
        signal.addEventListener('abort', () => fail(new Cancelled()));
        sends.push({ s, onStep, end, fail });
      }),
  });
  const steps = () => q.list.value.map((s) => `${s.file.name} ${s.step}`);
  return { q, sends, discarded, steps };
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
      end: 'done at about 15:00:08',
      warning: '',
    });
  });

  it('advises to submit first when it ends close to the deadline', () => {
    expect(words(41).warning).toBe('That leaves 33 s: submit now, and again when it is here.');
  });

  it('advises to go without it when it ends too late', () => {
    expect(words(5).warning).toBe('That is 3 s after the deadline: submit without it, or send a smaller file.');
  });
});
