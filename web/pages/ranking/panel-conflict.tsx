import type { Who } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';

const names = (people: readonly Who[]): string => people.map((p) => p.name).join(', ');

/** Who of the locked panel has declared a conflict of interest, and that their marks count all the same. */
export const ConflictBanner = ({ people }: { people: readonly Who[] }) => (
  <Banner kind="warn" icon="alert" big={t('Conflict of interest on the panel: {people}', { people: names(people) })}>
    <p>{t('It was declared after the marks were locked. They count in this ranking as they were locked.')}</p>
  </Banner>
);

/** What the recommendation says of it. */
export const AcknowledgedConflict = ({ people, reasons }: { people: readonly Who[]; reasons: string }) => (
  <>
    <h3>{t('Conflict of interest on the panel: {people}', { people: names(people) })}</h3>
    <blockquote class="cite">
      <p class="typed">{reasons}</p>
    </blockquote>
  </>
);
