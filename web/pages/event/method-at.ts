/** Where a method stands in a draft: the event's own, or that of one lot. Every edit of a method goes through here. */
import { type EventContent, type Lot, type Method, methodOf } from '../../../shared/event.ts';
import { count } from '../../../shared/numerals.ts';
import type { Edit } from './list-edits.ts';

/** The path of a method, as faults name it: the event's, or that of the lot at a place. */
export type MethodAt = 'method' | `lots.${number}.method`;
/** A change of a method: old method in, new method out. */
export type MethodEdit = (method: Method) => Method;

/** The path of the method of the lot at place `l`; of null, of the event's. */
export const pathOfMethod = (l: number | null): MethodAt => (l === null ? 'method' : `lots.${l}.method`);

/** The place of the lot whose method a path leads into; null where it is the event's, undefined where it is no method's. */
export function lotOfPath(at: string): number | null | undefined {
  if (/^method(\.|$)/.test(at)) return null;
  const l = /^lots\.(\d+)\.method(\.|$)/.exec(at)?.[1];
  return l === undefined ? undefined : count(l);
}

/** The method at a path; undefined where the lot has none of its own. */
export function methodAt(content: EventContent, at: MethodAt): Method | undefined {
  const l = lotOfPath(at);
  return typeof l === 'number' ? content.lots[l]?.method : content.method;
}

const withLot = (content: EventContent, l: number, change: (lot: Lot) => Lot): EventContent => ({
  ...content,
  lots: content.lots.map((lot, k) => (k === l ? change(lot) : lot)),
});

/** Changes the method at a path; nothing where there is none. */
export const inMethod =
  (at: MethodAt, change: MethodEdit): Edit =>
  (content) => {
    const method = methodAt(content, at);
    const l = lotOfPath(at);
    if (!method) return content;
    return typeof l === 'number'
      ? withLot(content, l, (lot) => ({ ...lot, method: change(method) }))
      : { ...content, method: change(method) };
  };

/** Changes the event's method and those of its lots. */
export const inEveryMethod = (content: EventContent, change: MethodEdit): EventContent => ({
  ...content,
  method: change(content.method),
  lots: content.lots.map((lot) => (lot.method ? { ...lot, method: change(lot.method) } : lot)),
});

/** Every method of an event: its own, then those of lots that have one. */
export const methodsIn = ({ method, lots }: Pick<EventContent, 'method' | 'lots'>): Method[] => [
  method,
  ...lots.flatMap((lot) => lot.method ?? []),
];

/** Gives the lot at place `l` a method of its own, which begins as the one it had. */
export const withOwnMethod =
  (l: number): Edit =>
  (content) =>
    withLot(content, l, (lot) => ({ ...lot, method: methodOf(content, lot.id) }));

/** Takes the lot's own method away: the event's counts again. */
export const withoutOwnMethod =
  (l: number): Edit =>
  (content) =>
    withLot(content, l, ({ method: _, ...lot }) => lot);
