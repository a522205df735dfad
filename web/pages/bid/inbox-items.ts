/** The inbox of what addenda change for a bid: what is open, what is done, in the words of the page. */
import { changedFields } from '../../../shared/bid-changes.ts';
import { openItems, type Touched } from '../../../shared/touched.ts';
import { t, tn } from '../../../shared/words/say.ts';
import type { Desk } from './desk.ts';
import { idOfMissing } from './task-list.ts';

/** The ids of the inbox and of one thing in it. */
export const inboxId = 'inbox';
export const idOfTouched = (id: string): string => `touched-${idOfMissing(id)}`;

/** What addenda touch, as the page has it: what is typed here and not saved yet is changed already. */
export function touchedNow(desk: Pick<Desk, 'view' | 'content'>): Touched[] {
  const { touched, content, notice } = desk.view.value;
  if (touched.length === 0) return touched;
  const typed = new Set(changedFields(content, desk.content.value));
  const done = { notice: notice.number, how: 'changed', by: null } as const;
  return touched.map((x) => (x.done === null && typed.has(x.id) ? { ...x, done } : x));
}

/** What is open and keeps the bid from being submitted. */
export const toSettle = (all: readonly Touched[]): Touched[] => openItems(all).filter((x) => x.need !== 'read');

/** "What addendum 2 changes for you": the addenda from one version of the notice to another; addendum 1 makes version 2. */
export function inboxTitle(since: number, newest: number): string {
  const addenda = newest - since;
  if (addenda === 1) return t('What addendum {number} changes for you', { number: since });
  const some = { first: since, last: newest - 1 };
  return addenda === 2
    ? t('What addenda {first} and {last} change for you', some)
    : t('What addenda {first} to {last} change for you', some);
}

/** How many answers and prices are touched, and how many of them are open. */
export function inboxSummary(all: readonly Touched[]): string {
  const mine = all.filter((x) => x.of !== 'notice' && x.what !== 'gone');
  const open = toSettle(all).length;
  if (mine.length === 0) return t('None of your answers and prices is touched.');
  const touches = tn(
    mine.length,
    'One of your answers and prices is touched.',
    '{n} of your answers and prices are touched.',
  );
  if (open === 0) return `${touches} ${t('All are settled.')}`;
  if (open === mine.length) return `${touches} ${t('Confirm or change each.')}`;
  return `${touches} ${tn(open, 'One is to be confirmed or changed.', '{n} are to be confirmed or changed.')}`;
}

/** What one thing in the inbox is called. */
export function nameOf({ of, what, title }: Touched): string {
  if (of === 'notice' || of === 'prices') return title;
  if (what === 'new') return t('New: {what}', { what: title });
  return what === 'gone' ? t('Taken out: {what}', { what: title }) : title;
}

/** What is to be done about it, in a word or two. */
export function tagOf(x: Touched): { kind: 'good' | 'warn' | 'bad' | 'plain'; text: string } {
  if (x.done) {
    const kept = x.need === 'read' ? t('Read|done') : t('Unchanged');
    const changed = x.what === 'new' ? t('Filled in') : t('Changed|done');
    return { kind: 'good', text: x.done.how === 'changed' ? changed : kept };
  }
  if (x.need === 'read') return { kind: 'plain', text: t('To read') };
  if (x.need === 'redo') return { kind: 'bad', text: x.mine === '' ? t('To fill in') : t('Does not fit any more') };
  return { kind: 'warn', text: t('Confirm or change') };
}

/** What leaves a thing as it is: the words of its button. */
export function keepText({ need, of, mine }: Touched): string {
  if (need === 'read') return t('I have read it');
  return mine === '' && of !== 'prices' ? t('Leave it blank') : t('Unchanged');
}

/** Where one goes on after a thing is settled: the next open one, or the one before, or the end of the inbox. */
export function nextOpen(all: readonly Touched[], id: string): string | null {
  const at = all.findIndex((x) => x.id === id);
  const open = (list: readonly Touched[]) => openItems(list).find((x) => x.id !== id)?.id;
  return open(all.slice(at)) ?? open(all.slice(0, at).toReversed()) ?? null;
}
