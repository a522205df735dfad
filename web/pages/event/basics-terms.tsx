/** The terms of the event: days that a change and an intended award leave, who learns what, low prices. */
import type { EventContent } from '../../../shared/event.ts';
import { isRanked, kindOf } from '../../../shared/kinds.ts';
import { count } from '../../../shared/numerals.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice, Group } from '../../parts/field.tsx';
import { AmountField, SelectField, useDraft } from './fields.tsx';

const days = () =>
  Array.from({ length: 61 }, (_, n) => ({
    value: String(n),
    name: n === 0 ? t('None|days') : tn(n, '{n} day', '{n} days'),
  }));

const disclosures: readonly { id: EventContent['disclosure']; name: Plain; says: Plain }[] = [
  {
    id: 'full',
    name: 'Winner, reasons and a summary for each',
    says: 'Each bidder learns the winner’s name, its relative advantages, and an assessment of its own bid. As in the EU and the UK.',
  },
  {
    id: 'debrief',
    name: 'Each its own bid',
    says: 'Each bidder is told how its own bid was assessed, without a point-by-point comparison with others. As in US federal purchasing.',
  },
  { id: 'result', name: 'The result only', says: 'Each bidder hears whether it was chosen. For private buyers.' },
];

/** What a number of rounds in the list makes of the event; `0`: none. */
const roundsChosen = (chosen: string): Pick<EventContent, 'offerRounds'> => {
  const offerRounds = ([1, 2, 3] as const).find((n) => String(n) === chosen);
  return offerRounds ? { offerRounds } : {};
};

/** The panel of the basics with the terms. */
export function BasicsTerms() {
  const { content, edit } = useDraft();
  const c = content.value;
  const ranked = isRanked(c);
  return (
    <section class="panel stack" aria-labelledby="terms">
      <h2 id="terms">{t('Terms')}</h2>
      <SelectField
        at="minimumNoticeDays"
        label={t('Days that a change leaves bidders')}
        hint={t('A change later than this before the deadline moves the deadline with it.')}
        value={String(c.minimumNoticeDays)}
        options={days()}
        set={(n) => edit((x) => ({ ...x, minimumNoticeDays: count(n) }))}
      />
      {ranked && (
        <>
          <SelectField
            at="standstillDays"
            label={t('Standstill')}
            hint={t('Days between the intended award and the final one, in which bidders may object.')}
            value={String(c.standstillDays)}
            options={days()}
            set={(n) => edit((x) => ({ ...x, standstillDays: count(n) }))}
          />
          <Group id={idOfFault('disclosure')} legend={t('Who learns what after the decision')}>
            {disclosures.map(({ id, name, says }) => (
              <Choice
                key={id}
                name="disclosure"
                checked={c.disclosure === id}
                onChoose={() => edit((x) => ({ ...x, disclosure: id }))}
                hint={t(says)}
              >
                {t(name)}
              </Choice>
            ))}
          </Group>
        </>
      )}
      <Group id={idOfFault('readOut')} legend={t('When envelopes open')}>
        <Choice
          type="checkbox"
          name="readOut"
          checked={c.readOut}
          onChoose={(on) => edit((x) => ({ ...x, readOut: on }))}
          hint={
            kindOf(c).prices
              ? t('Every bidder sees who has bid, and at which price once the prices are open.')
              : t('Every bidder sees who has answered.')
          }
        >
          {kindOf(c).prices ? t('Read out names and prices') : t('Read out names')}
        </Choice>
      </Group>
      {ranked && kindOf(c).prices && (
        <SelectField
          at="offerRounds"
          label={t('Rounds of best and final offers, at most')}
          hint={t(
            'After the ranking, who ranks best may be asked to state prices anew, sealed until one deadline. The notice says so.',
          )}
          value={String(c.offerRounds ?? 0)}
          options={[0, 1, 2, 3].map((n) => ({ value: String(n), name: n === 0 ? t('None|days') : String(n) }))}
          set={(n) => edit(({ offerRounds: _, ...x }) => ({ ...x, ...roundsChosen(n) }))}
        />
      )}
      {kindOf(c).prices && (
        <AmountField
          at="abnormallyLowPercent"
          label={t('Ask to explain a low price, from so many percent below the mean of the others')}
          hint={t('Such a bid is asked for an explanation before it is judged. Empty: none is.')}
          value={c.abnormallyLowPercent}
          set={(percent) => edit((x) => ({ ...x, abnormallyLowPercent: percent }))}
          decimals={2}
        />
      )}
    </section>
  );
}
