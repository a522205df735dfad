import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Fault } from '../../shared/problem.ts';
import { ApiProblem } from '../api.ts';
import { ErrorSummary, idOfFault } from './error-summary.tsx';
import { ProblemBanner } from './problem-banner.tsx';

export type FormState = {
  /** What is wrong at a field; undefined where nothing is. */
  errorAt: (at: string) => string | undefined;
  busy: boolean;
};

type Props = {
  /** The act, in its own words: what its button says. */
  act: string;
  kind?: 'primary' | 'final';
  /** What is wrong before anything is sent; empty when it can be. */
  check: () => Fault[];
  send: () => Promise<unknown>;
  children: (state: FormState) => ComponentChildren;
  /** Stands beside the button. */
  beside?: ComponentChildren;
};

/**
 * A short form with one button: its faults, found here or by the server, stand in a summary and at their fields; it is sent
 * once at a time. A fault at a path without a field in the form is shown in the banner.
 */
export function Form({ act, kind = 'primary', check, send, children, beside }: Props) {
  const [faults, setFaults] = useState<Fault[]>([]);
  const [problem, setProblem] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setProblem(null);
    const found = check();
    setFaults(found);
    if (found.length) return;
    setBusy(true);
    try {
      await send();
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const named = error instanceof ApiProblem ? (error.problem.faults ?? []) : [];
      const here = named.filter((fault) => document.getElementById(idOfFault(fault.at)));
      if (here.length) setFaults(here);
      if (here.length < Math.max(named.length, 1)) setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="stack measure" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary faults={faults} />
      {children({ errorAt: (at) => faults.find((fault) => fault.at === at)?.text, busy })}
      <ProblemBanner problem={problem} />
      <p class="row">
        <button type="submit" class={`btn ${kind}`} aria-disabled={busy || undefined}>
          {busy ? `${act} …` : act}
        </button>
        {beside}
      </p>
    </form>
  );
}
