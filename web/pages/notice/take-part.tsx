/** What only some readers of a notice need, fetched once it is needed: saying whether one takes part; telling that a link was opened. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EventKind } from '../../../shared/event.ts';
import { wordsOf } from '../../language.ts';
import { person } from '../../session.ts';

/** For a supplier who is signed in; and, whoever reads, the buyer hears once that the invitation was opened. */
export function TakePart({ invitation, kind }: { invitation: string | undefined; kind: EventKind }) {
  const [Shown, setShown] = useState<ComponentType<{ kind: EventKind }> | null>(null);
  const isSupplier = person.value?.org.kind === 'supplier';
  useEffect(() => {
    // What is said beyond the notice is in the words of those who are signed in.
    if (isSupplier)
      void Promise.all([import('./intention.tsx'), wordsOf('inside')]).then(([found]) => setShown(() => found.default));
  }, [isSupplier]);
  useEffect(() => {
    if (invitation) void import('./opened.ts').then(({ tellOpened }) => tellOpened(invitation));
  }, [invitation]);
  return isSupplier && Shown ? <Shown kind={kind} /> : null;
}
