import type { LotRecord } from '../../../shared/lot.ts';
import { t } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';

/** Stands where a decision would be, until whoever decides has declared whether they have a conflict of interest. */
export const DeclareFirst = ({ lot }: { lot: Pick<LotRecord, 'eventId' | 'lotId'> }) => (
  <Banner
    kind="plain"
    icon="alert"
    big={t('Declare first')}
    act={
      <a class="btn primary" href={`/evaluation/${lot.eventId}/${lot.lotId}`}>
        {t('To the declaration')}
      </a>
    }
  >
    <p>{t('Whoever decides here has declared that nothing connects them with one of the bidders.')}</p>
  </Banner>
);
