/** What is still wrong in one part of the draft, at its top: of a draft only once somebody has checked the whole. */
import { tn } from '../../../shared/words/say.ts';
import { useDraft } from './fields.tsx';
import { faultsIn, type PartId, partHref } from './parts-of-draft.ts';

/** Links to the fields with faults. It does not take the focus: it changes while one puts them right. */
export function PartFaults({ part }: { part: PartId }) {
  const draft = useDraft();
  const here = faultsIn(draft.faults.value, part);
  // What is fixed since publication is said at once: nobody should write on in vain.
  const told = draft.checked.value || draft.addendum !== null;
  if (!told || here.length === 0) return null;
  return (
    <section class="errors stack tight" aria-labelledby="part-faults">
      <h2 id="part-faults">{tn(here.length, 'One fault in this part', '{n} faults in this part')}</h2>
      <ul>
        {here.map((fault) => (
          <li key={`${fault.at} ${fault.code}`}>
            <a href={partHref(draft.eventId, part, fault.at)}>{fault.text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
