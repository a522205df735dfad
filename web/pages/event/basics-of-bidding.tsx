/** How bids are sealed, opened and kept: envelopes, openers, years. */
import { kindOf } from '../../../shared/kinds.ts';
import { count } from '../../../shared/numerals.ts';
import { t } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice, Group } from '../../parts/field.tsx';
import { SelectField, TextField, useDraft } from './fields.tsx';
import { withEnvelopes } from './question-edits.ts';

const years = Array.from({ length: 30 }, (_, i) => String(i + 1));

/** The panel of the basics that says what happens to bids. */
export function BasicsOfBidding() {
  const { content, edit } = useDraft();
  const c = content.value;
  const { envelopes, prices } = kindOf(c);
  return (
    <section class="panel stack" aria-labelledby="sealed">
      <h2 id="sealed">{t('How bids are sealed and opened')}</h2>
      <Group id={idOfFault('envelopes')} legend={t('Envelopes')}>
        <Choice
          name="envelopes"
          checked={c.envelopes === 'two'}
          disabled={!envelopes.includes('two')}
          onChoose={() => edit(withEnvelopes('two'))}
          hint={t('The technical envelopes open first. Prices stay sealed until all marks are locked.')}
        >
          {t('Two: technical, then prices')}
        </Choice>
        <Choice
          name="envelopes"
          checked={c.envelopes === 'one'}
          onChoose={() => edit(withEnvelopes('one'))}
          hint={
            prices
              ? t('Answers and prices open together. Evaluators see prices while they mark.')
              : t('All answers open together.')
          }
        >
          {t('One for the whole bid')}
        </Choice>
      </Group>
      <Group id={idOfFault('openersNeeded')} legend={t('People needed to open them')}>
        <Choice
          name="openers"
          checked={c.openersNeeded === 2}
          onChoose={() => edit((x) => ({ ...x, openersNeeded: 2 }))}
          hint={t('Neither can open alone.')}
        >
          {t('Two openers together')}
        </Choice>
        <Choice
          name="openers"
          checked={c.openersNeeded === 1}
          onChoose={() => edit((x) => ({ ...x, openersNeeded: 1 }))}
          hint={t('Where your rules allow it. The notice says so.')}
        >
          {t('One opener')}
        </Choice>
      </Group>
      <TextField
        at="paperTo"
        label={t('Bids on paper or by e-mail go to')}
        hint={t(
          'An address, on one line. They are taken until the same deadline; whoever manages or leads the event, and neither opens nor evaluates, enters them here on the bidder’s behalf. Empty: bids are taken on the portal alone.',
        )}
        value={c.paperTo ?? ''}
        max={500}
        set={(to) => edit(({ paperTo: _, ...x }) => (to === '' ? x : { ...x, paperTo: to }))}
      />
      <SelectField
        at="retentionYears"
        label={t('Years that submitted bids are kept')}
        hint={t('Counted from the deadline. Until then nobody can delete them.')}
        value={String(c.retentionYears)}
        options={years.map((y) => ({ value: y, name: y }))}
        set={(y) => edit((x) => ({ ...x, retentionYears: count(y) }))}
      />
    </section>
  );
}
