/** The way from part to part of a draft. */
import type { EventContent } from '../../../shared/event.ts';
import type { Fault } from '../../../shared/problem.ts';
import { t } from '../../../shared/words/say.ts';
import { faultsIn, type PartId, partHref, partsFor } from './parts-of-draft.ts';

type Props = {
  eventId: string;
  content: EventContent;
  current: PartId;
  faults: readonly Fault[];
  addendum?: boolean;
};

/** The parts by name, each with the number of faults in it. */
export function PartsNav({ eventId, content, current, faults, addendum = false }: Props) {
  return (
    <nav class="row parts" aria-label={t('Parts of this event')}>
      {partsFor(content, faults).map(({ id, name }) => {
        const n = id === 'publish' ? 0 : faultsIn(faults, id).length;
        const count = n > 0 && (
          <span class="tag">
            {n} <span class="sr">{t('to put right')}</span>
          </span>
        );
        return (
          <a key={id} href={partHref(eventId, id)} aria-current={id === current ? 'page' : undefined}>
            {addendum && id === 'publish' ? t('Check and send') : t(name)} {count}
          </a>
        );
      })}
    </nav>
  );
}
