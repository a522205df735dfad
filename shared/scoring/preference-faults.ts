/** What is wrong with preferences on the price: percentages, caps, and how several go together. */
import type { PriceCriterion } from '../event.ts';
import { compare, exact, isZero, sum } from '../exact.ts';
import { twice } from '../lot-faults.ts';
import type { Fault } from '../problem.ts';
import { t } from '../words/say.ts';

const hundred = exact('100');
/** More than 0 and less than 100 percent. */
const isPart = (percent: string): boolean =>
  percent !== '' && !isZero(exact(percent)) && compare(exact(percent), hundred) < 0;

/** Faults of a price criterion's preferences, whatever their questions; `at` is the criterion's path. */
export function preferenceFaults(c: PriceCriterion, at: string): Fault[] {
  const { preferences, stacking, preferencesMost = '' } = c;
  const faults: Fault[] = [];
  preferences.forEach(({ percent, most }, k) => {
    if (!isPart(percent))
      faults.push({
        at: `${at}.preferences.${k}.percent`,
        code: 'percent-wrong',
        text: t('A preference on the price is more than 0 and less than 100 percent.'),
      });
    if (most !== '' && isZero(exact(most)))
      faults.push({
        at: `${at}.preferences.${k}.most`,
        code: 'cap-zero',
        text: t('A preference that takes off 0 at most takes off nothing. Leave the limit empty where there is none.'),
      });
  });
  // A blank question is another fault, at its field.
  const again = twice(preferences.map((p, k) => p.questionId || `blank ${k}`));
  if (again >= 0)
    faults.push({
      at: `${at}.preferences.${again}.questionId`,
      code: 'preference-twice',
      text: t('Another preference follows from the same answer. Make them one.'),
    });
  if (preferences.length > 1 && stacking === undefined)
    faults.push({
      at: `${at}.stacking`,
      code: 'stacking-missing',
      text: t('There are several preferences: say how they go together.'),
    });
  if (preferencesMost !== '' && !isPart(preferencesMost))
    faults.push({
      at: `${at}.preferencesMost`,
      code: 'percent-wrong',
      text: t('All preferences together take off more than 0 and less than 100 percent of the price.'),
    });
  const all = sum(preferences.map(({ percent }) => exact(percent || '0')));
  if (stacking === 'together' && preferences.length > 1 && preferencesMost === '' && compare(all, hundred) >= 0)
    faults.push({
      at: `${at}.preferencesMost`,
      code: 'preferences-over',
      text: t('Together the preferences could take off the whole price. Say how much they take off at most.'),
    });
  return faults;
}
