import { t } from '../../../shared/words/say.ts';
import { Choice, Group } from '../../parts/field.tsx';

export type Back = 'ranked' | 'scoring';

/** Where a lot goes back to when its award is set aside. */
export const BackChoice = ({ id, to, onChoose }: { id: string; to: Back; onChoose: (to: Back) => void }) => (
  <Group id={id} legend={t('What comes next')}>
    <Choice name={id} value="ranked" checked={to === 'ranked'} onChoose={() => onChoose('ranked')}>
      {t('A new recommendation')}
      <small> {t('– the ranking stands; the same bid, or the next one with who is passed over and why')}</small>
    </Choice>
    <Choice name={id} value="scoring" checked={to === 'scoring'} onChoose={() => onChoose('scoring')}>
      {t('Evaluate again')}
      <small> {t('– evaluators may change their marks and sign anew; the marks of this round stay on record')}</small>
    </Choice>
  </Group>
);
