/** The method that is edited here: the event's, or that of a lot. Every field of it finds its path and its edits through this. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Method } from '../../../shared/event.ts';
import { useDraft } from './fields.tsx';
import { inMethod, lotOfPath, type MethodAt, type MethodEdit, methodAt } from './method-at.ts';

const Here = createContext<MethodAt>('method');

/** Says which method the fields inside belong to. */
export const MethodHere = Here.Provider;

type MethodNow = {
  at: MethodAt;
  method: Method;
  /** The lot whose own method it is; null for the event's. */
  lotId: string | null;
  /** Changes this method; with `done`, it is said and can be undone. */
  change: (edit: MethodEdit, done?: string) => void;
};

/** The method that is edited here. */
export function useMethod(): MethodNow {
  const at = useContext(Here);
  const { content, edit } = useDraft();
  const l = lotOfPath(at);
  return {
    at,
    method: methodAt(content.value, at) ?? content.value.method,
    lotId: typeof l === 'number' ? (content.value.lots[l]?.id ?? null) : null,
    change: (act, done) => edit(inMethod(at, act), done),
  };
}
