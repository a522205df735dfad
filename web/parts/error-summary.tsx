import { useEffect, useRef } from 'preact/hooks';
import type { Fault } from '../../shared/problem.ts';
import { tn } from '../../shared/words/say.ts';

/** The id of the field that a fault's path means: `lots.0.lines.2.name` → `lots-0-lines-2-name`. */
export const idOfFault = (at: string): string => at.replaceAll('.', '-');

type Props = {
  faults: readonly Fault[];
  /** Where the field is, if not at `idOfFault(at)`. Null: a fault without a field, shown without a link. */
  idFor?: (at: string) => string | null;
  title?: string;
  /** Whether a fault still holds: what has been put right meanwhile leaves the list, and the focus where it is. */
  still?: (fault: Fault) => boolean;
};

/** Follows a link to a field of the page: opens what it is folded into, and puts the focus on it. */
export function goTo(event: Event, id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  for (let e = field.parentElement; e; e = e.parentElement) if (e instanceof HTMLDetailsElement) e.open = true;
  field.focus();
  field.scrollIntoView({ block: 'center' });
}

/** All faults of a form at its top, each a link to its field; takes the focus whenever it changes. */
export function ErrorSummary({ faults, idFor = idOfFault, title, still }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (faults.length) box.current?.focus();
  }, [faults]);
  const open = still ? faults.filter(still) : faults;
  if (!open.length) return null;

  const heading = title ?? tn(open.length, 'One thing to put right', '{n} things to put right');
  return (
    <section class="errors stack tight" aria-label={heading} tabIndex={-1} ref={box}>
      <h2>{heading}</h2>
      <ul>
        {open.map((fault) => {
          const id = fault.at === '' ? null : idFor(fault.at);
          return (
            <li key={`${fault.at} ${fault.code}`}>
              {id ? (
                <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
                  {fault.text}
                </a>
              ) : (
                fault.text
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
