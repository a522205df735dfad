/** How marks become a result: how many marks become one, minimums of the whole, shortlist, rounding. Rarely changed, so folded away. */
import { useEffect, useState } from 'preact/hooks';
import { limits, type Method } from '../../../shared/event.ts';
import { type RoundingMode, roundingModes } from '../../../shared/exact.ts';
import { count } from '../../../shared/numerals.ts';
import { pointsOf, qualityPoints } from '../../../shared/scoring/tree.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice, Group } from '../../parts/field.tsx';
import { setOverallMinimum } from './criteria-edits.ts';
import { AmountField, SelectField, useDraft } from './fields.tsx';
import { setMethod, startingRounding } from './method-edits.ts';
import { useMethod } from './method-here.tsx';
import { MinimumField } from './minimum-field.tsx';

const combining: readonly { id: Method['combine']; name: Plain; says: Plain }[] = [
  { id: 'mean', name: 'Their mean', says: 'All marks count alike. 3, 4 and 5 make 4.' },
  {
    id: 'median',
    name: 'Their median',
    says: 'The one in the middle counts, so that a single mark far off moves nothing. 1, 4 and 5 make 4.',
  },
  {
    id: 'trimmed-mean',
    name: 'Their mean without the highest and the lowest',
    says: 'One highest and one lowest mark are left out, the others count alike. It takes three evaluators. 1, 4, 4 and 5 make 4.',
  },
  {
    id: 'consensus',
    name: 'The mark agreed on in a meeting',
    says: 'Each marks alone first. Then they meet, side by side, and agree on one mark; every change from somebody’s own mark needs a reason.',
  },
];

const modes: Readonly<Record<RoundingMode, Plain>> = {
  'half-up': 'half away from zero: 0.125 becomes 0.13',
  'half-even': 'half to the even digit: 0.125 becomes 0.12',
  down: 'always down: 0.129 becomes 0.12',
  up: 'always up: 0.121 becomes 0.13',
};
const places = [0, 1, 2, 3, 4] as const;

/** How many evaluators, and from where on their marks are talked over. */
function Panel() {
  const { at, method, change } = useMethod();
  return (
    <>
      <Group id={idOfFault(`${at}.combine`)} legend={t('The marks of several evaluators become one')}>
        {combining.map(({ id, name, says }) => (
          <Choice
            key={id}
            name={`${at}.combine`}
            value={id}
            checked={method.combine === id}
            onChoose={() => change(setMethod({ combine: id }))}
            hint={t(says)}
          >
            {t(name)}
          </Choice>
        ))}
      </Group>
      <div class="row base fields">
        <AmountField
          at={`${at}.spread`}
          label={t('Talk over marks that lie further apart than')}
          hint={t('Pointed out in the meeting. Blank: none is.')}
          value={method.spread ?? ''}
          set={(spread) => change(setMethod({ spread: spread || undefined }))}
        />
        <AmountField
          at={`${at}.quorum`}
          decimals={0}
          label={t('Evaluators who must mark each criterion')}
          hint={t('Blank: one is enough. With fewer, the marks cannot be locked.')}
          value={method.quorum === undefined ? '' : String(method.quorum)}
          set={(n) =>
            change(setMethod({ quorum: n === '' ? undefined : Math.min(count(n), limits.team) || undefined }))
          }
        />
      </div>
    </>
  );
}

function Shortlist() {
  const { shown } = useDraft();
  const { at, method, change } = useMethod();
  const { shortlist } = method;
  const most = 1_000;
  return (
    <Group id={idOfFault(`${at}.shortlist`)} legend={t('Shortlist')} error={shown(`${at}.shortlist`)}>
      <Choice
        type="checkbox"
        name={`${at}.shortlist`}
        checked={shortlist !== undefined}
        onChoose={(has) => change(setMethod({ shortlist: has ? { top: 3 } : undefined }))}
        hint={t(
          'After the technical marks are locked. The price envelopes of the others stay sealed; who ties for the last place goes on too.',
        )}
      >
        {t('Only the best by quality go on to the price')}
      </Choice>
      {shortlist && (
        <AmountField
          at={`${at}.shortlist.top`}
          decimals={0}
          label={t('How many go on')}
          value={String(shortlist.top)}
          set={(n) => {
            const top = n === '' ? 0 : Math.min(count(n), most);
            if (top > 0) change(setMethod({ shortlist: { top } }));
          }}
        />
      )}
    </Group>
  );
}

function RoundingFields() {
  const { at, method, change } = useMethod();
  const { rounding } = method;
  return (
    <div class="stack tight">
      <SelectField
        at={`${at}.rounding.of`}
        label={t('What is rounded before bids are compared')}
        hint={t('What is not rounded is compared exactly: two bids tie only where they are equal to the last digit.')}
        value={rounding?.of ?? ''}
        options={[
          { value: '', name: t('Nothing') },
          { value: 'criteria', name: t('The points of each criterion, before they are added') },
          { value: 'total', name: t('The total alone') },
        ]}
        set={(of) =>
          change(
            setMethod({
              rounding:
                of === ''
                  ? undefined
                  : { ...(rounding ?? startingRounding), of: of === 'total' ? 'total' : 'criteria' },
            }),
          )
        }
      />
      {rounding && (
        <div class="row base fields">
          <SelectField
            at={`${at}.rounding.decimals`}
            label={t('To decimals')}
            value={String(rounding.decimals)}
            options={places.map((n) => ({ value: String(n), name: String(n) }))}
            set={(n) =>
              change(setMethod({ rounding: { ...rounding, decimals: places.find((p) => String(p) === n)! } }))
            }
          />
          <SelectField
            at={`${at}.rounding.mode`}
            label={t('How')}
            value={rounding.mode}
            options={roundingModes.map((mode) => ({ value: mode, name: t(modes[mode]) }))}
            set={(mode) =>
              change(setMethod({ rounding: { ...rounding, mode: roundingModes.find((m) => m === mode)! } }))
            }
          />
        </div>
      )}
    </div>
  );
}

/** What is set, in a few words, for who does not open it. */
function inShort(method: Method, judged: boolean): string {
  const { combine, quorum, minimum, shortlist, rounding } = method;
  return [
    judged && t(combining.find(({ id }) => id === combine)!.name),
    judged && quorum !== undefined && tn(quorum, 'one evaluator at least', '{n} evaluators at least'),
    minimum && t('a minimum of the whole'),
    shortlist && t('the best {n} go on', { n: shortlist.top }),
    rounding ? t('rounded to {n} decimals', { n: rounding.decimals }) : t('nothing is rounded'),
  ]
    .filter(Boolean)
    .join(' · ');
}

const inside = /\.(combine|spread|quorum|shortlist|rounding|minimum)(\.|$)/;

/** The disclosure with these settings; it opens by itself for a field that somebody looks for. */
export function MethodResult() {
  const { content, edit, wanted } = useDraft();
  const { at, method, lotId, change } = useMethod();
  const judged = method.criteria.some((c) => c.kind === 'judged');
  const two = content.value.envelopes === 'two';
  const [open, setOpen] = useState(false);
  const sought = wanted.value ?? '';
  useEffect(() => {
    if (sought === 'pseudonyms' || (sought.startsWith(`${at}.`) && inside.test(sought.slice(at.length)))) setOpen(true);
  }, [sought]);
  return (
    <details class="stack" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('How marks become a result')} <small class="quiet">{inShort(method, judged)}</small>
      </summary>
      <div class="stack">
        {judged && <Panel />}
        <MinimumField
          whole
          at={`${at}.minimum`}
          minimum={method.minimum}
          points={qualityPoints(method, pointsOf(method))}
          set={(minimum) => change(setOverallMinimum(minimum))}
        />
        {(two || method.shortlist) && <Shortlist />}
        <RoundingFields />
        {judged && lotId === null && (
          <Choice
            type="checkbox"
            name="pseudonyms"
            checked={content.value.pseudonyms === true}
            onChoose={(on) => edit(({ pseudonyms: _, ...x }) => (on ? { ...x, pseudonyms: true } : x))}
            hint={t(
              '“Bid A”, “Bid B”, shuffled for each event, until the marks are locked. What is in the documents is not hidden.',
            )}
          >
            {t('Evaluators read the bids under names that tell nothing')}
          </Choice>
        )}
      </div>
    </details>
  );
}
