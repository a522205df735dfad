/** What only some readers of a notice need, fetched once it is needed: saying whether one takes part; telling that a link was opened. */
import '../../always.ts';
import { useEffect } from 'preact/hooks';
import type { EventKind } from '../../../shared/event.ts';
import { forSuppliers } from '../../parts/for-suppliers.tsx';

const Intention = forSuppliers<{ kind: EventKind }>(() => import('./intention.tsx'));

/** For a supplier who is signed in; and, whoever reads, the buyer hears once that the invitation was opened. */
export function TakePart({ invitation, kind }: { invitation: string | undefined; kind: EventKind }) {
  useEffect(() => {
    if (invitation) void import('./opened.ts').then(({ tellOpened }) => tellOpened(invitation));
  }, [invitation]);
  return <Intention kind={kind} />;
}
