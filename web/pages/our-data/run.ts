/** An export under way: it can be paused, goes on where it stopped, and is given up in one step. */
import { type Signal, signal } from '@preact/signals';
import type { AnswerOf, Route } from '../../../shared/api/route.ts';
import { pieceName } from '../../../shared/our-data.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, call } from '../../api.ts';
import { type Ask, gather } from './gather.ts';
import { type Packed, pack, type Sink } from './pack.ts';

export type State =
  | { is: 'idle' }
  | { is: 'running' | 'paused'; packed: Packed; event: number; of: number | null; problem: Error | null }
  | { is: 'done'; packed: Packed };

class Cancelled extends Error {}

/** What is not there, is kept no longer, or not ours to see: an event that was followed and is by invitation now, a lot without a result. */
const isMissing = (thrown: unknown) => thrown instanceof ApiProblem && [403, 404, 410].includes(thrown.status);

export type Run = {
  state: Signal<State>;
  start(sink: Sink, about: { organisation: string; day: string; made: string; site: string }): Promise<void>;
  pause(): void;
  goOn(): void;
  cancel(): void;
};

/** An export that has not begun. Where something cannot be fetched it pauses and says why; going on tries that again. */
export function newRun(): Run {
  const state = signal<State>({ is: 'idle' });
  let wake: (() => void) | null = null;
  let cancelled = false;
  const change = (to: Partial<Extract<State, { is: 'running' | 'paused' }>>) => {
    const now = state.value;
    if (now.is === 'running' || now.is === 'paused') state.value = { ...now, ...to };
  };
  /** Waits while it is paused. */
  const gate = async () => {
    while (state.value.is === 'paused' && !cancelled)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (cancelled) throw new Cancelled();
  };
  const patiently = async <T>(doing: () => Promise<T>): Promise<T> => {
    for (;;) {
      await gate();
      try {
        return await doing();
      } catch (thrown) {
        if (cancelled) throw new Cancelled();
        change({ is: 'paused', problem: thrown instanceof Error ? thrown : new Error(String(thrown)) });
      }
    }
  };
  const ask: Ask = <R extends Route>(route: R, given = {}) =>
    patiently<AnswerOf<R> | null>(async () => {
      try {
        return await call(route, given);
      } catch (thrown) {
        if (isMissing(thrown)) return null;
        throw thrown;
      }
    });
  const fetchBytes = async (url: string) =>
    patiently(async () => {
      const answer = await fetch(url);
      if (!answer.ok)
        throw new Error(
          t('A file could not be fetched ({status}). Cancel and begin again: addresses hold for some minutes only.', {
            status: answer.status,
          }),
        );
      return new Uint8Array(await answer.arrayBuffer());
    });
  return {
    state,
    async start(sink, { organisation, day, made, site }) {
      cancelled = false;
      const packed: Packed = { files: 0, bytes: 0, pieces: 1 };
      state.value = { is: 'running', packed, event: 0, of: null, problem: null };
      try {
        const entries = gather(ask, { organisation, made, site }, (event, of) => change({ event, of }));
        const nameOf = (piece: number) => pieceName(organisation, day, piece);
        const all = await pack(entries, fetchBytes, sink, nameOf, async (so) => {
          change({ packed: { ...so } });
          await gate();
        });
        state.value = { is: 'done', packed: all };
      } catch (thrown) {
        state.value = { is: 'idle' };
        if (!(thrown instanceof Cancelled)) throw thrown;
      }
    },
    pause: () => change({ is: 'paused', problem: null }),
    goOn() {
      change({ is: 'running', problem: null });
      wake?.();
    },
    cancel() {
      cancelled = true;
      wake?.();
    },
  };
}
