/** How bids are sealed, opened and kept: envelopes, openers, years. */
import { kindOf } from '../../../shared/kinds.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice, Group } from '../../parts/field.tsx';
import { SelectField, useDraft } from './fields.tsx';
import { withEnvelopes } from './question-edits.ts';

const years = Array.from({ length: 30 }, (_, i) => String(i + 1));

/** The panel of the basics that says what happens to bids. */
export function BasicsOfBidding() {
  const { content, edit } = useDraft();
  const c = content.value;
  const { envelopes, prices } = kindOf(c);
  return (
    <section class="panel stack" aria-labelledby="sealed">
      <h2 id="sealed">How bids are sealed and opened</h2>
      <Group id={idOfFault('envelopes')} legend="Envelopes">
        <Choice
          name="envelopes"
          checked={c.envelopes === 'two'}
          disabled={!envelopes.includes('two')}
          onChoose={() => edit(withEnvelopes('two'))}
          hint="The technical envelopes open first. Prices stay sealed until all marks are locked."
        >
          Two: technical, then prices
        </Choice>
        <Choice
          name="envelopes"
          checked={c.envelopes === 'one'}
          onChoose={() => edit(withEnvelopes('one'))}
          hint={
            prices
              ? 'Answers and prices open together. Evaluators see prices while they mark.'
              : 'All answers open together.'
          }
        >
          One for the whole bid
        </Choice>
      </Group>
      <Group id={idOfFault('openersNeeded')} legend="People needed to open them">
        <Choice
          name="openers"
          checked={c.openersNeeded === 2}
          onChoose={() => edit((x) => ({ ...x, openersNeeded: 2 }))}
          hint="Neither can open alone."
        >
          Two openers together
        </Choice>
        <Choice
          name="openers"
          checked={c.openersNeeded === 1}
          onChoose={() => edit((x) => ({ ...x, openersNeeded: 1 }))}
          hint="Where your rules allow it. The notice says so."
        >
          One opener
        </Choice>
      </Group>
      <SelectField
        at="retentionYears"
        label="Years that submitted bids are kept"
        hint="Counted from the deadline. Until then nobody can delete them."
        value={String(c.retentionYears)}
        options={years.map((y) => ({ value: y, name: y }))}
        set={(y) => edit((x) => ({ ...x, retentionYears: Number(y) }))}
      />
    </section>
  );
}
