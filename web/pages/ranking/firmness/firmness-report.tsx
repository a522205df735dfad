/** How firm a result is, as pictures and tables: on the page of the ranking, on /replay, and in print. */
import { thousands } from '../../../../shared/numerals.ts';
import type { Firmness } from '../../../../shared/scoring/firmness/firmness.ts';
import type { Rise } from '../../../../shared/scoring/firmness/rise.ts';
import type { Space } from '../../../../shared/scoring/firmness/space.ts';
import { t, tn } from '../../../../shared/words/say.ts';
import { rich } from '../../../rich.ts';
import {
  amountOf,
  formulaName,
  isWhole,
  listed,
  nearestWords,
  noteWords,
  setWords,
  short,
  silenceWords,
} from './firmness-words.ts';
import { Folded, Listed, ShareBar, WeightBar, Whole } from './parts.tsx';
import { Tries } from './tries.tsx';

type Props = {
  firmness: Firmness;
  /** An evaluator by name; by id where nobody knows it. */
  nameOf: (evaluatorId: string) => string;
  /** Blank where nobody says it. */
  currency: string;
  /** On paper: long tables stand in whole. */
  whole?: boolean;
};

/** All of it, open. */
export const FirmnessReport = ({ whole = false, ...answers }: Props) => (
  <Whole.Provider value={whole}>
    <Answers {...answers} />
  </Whole.Provider>
);

function Answers({ firmness, nameOf, currency }: Props) {
  const { winner, silence, space } = firmness;
  if (silence || !winner)
    return (
      <>
        <p>{silenceWords(silence ?? 'tied-first')}</p>
        <WeightSpace space={space} />
      </>
    );
  return (
    <>
      <Weights firmness={firmness} winner={winner.name} />
      <WeightSpace space={space} />
      <Rises rises={firmness.rises} winner={winner.name} currency={currency} />
      <Tries
        title={t('Without one evaluator')}
        winner={winner.name}
        tries={firmness.evaluators.map((x) => ({ name: nameOf(x.evaluatorId), told: x.told }))}
        first={t('Without|somebody')}
      />
      <Tries
        title={t('Without one of the other bids')}
        winner={winner.name}
        tries={firmness.bids.map((x) => ({ name: x.name, told: x.told }))}
        first={t('Without|somebody')}
      />
      {firmness.formulas.length > 0 && (
        <Tries
          title={t('By another price formula')}
          winner={winner.name}
          tries={firmness.formulas.map((x) => ({ name: tried(x), told: x.told }))}
          first={t('Formula')}
        />
      )}
    </>
  );
}

/** A formula that is tried; what cannot be told of it does not hang on a share at the mean. */
function tried(x: Firmness['formulas'][number]): string {
  const name = formulaName(x.told.is === 'untold' ? { ...x, atMean: null } : x);
  return x.published ? t('{formula}, as published', { formula: name }) : name;
}

function Weights({ firmness: { weights, notes }, winner }: { firmness: Firmness; winner: string }) {
  const kept = weights.filter((w) => w.is === 'set');
  const firm = kept.filter((w) => isWhole(w.intervals)).length;
  const title = t('Weights at which {bidder} stays first', { bidder: winner });
  return (
    <section class="stack tight">
      <h3>{title}</h3>
      {kept.length > 0 && (
        <p>
          {t(
            'One weight is moved and the others share the rest in proportion to what is published; solved, not sampled.',
          )}{' '}
          {firm > 0 &&
            tn(firm, 'One of them changes nothing, whatever it is.', '{n} of them change nothing, whatever each is.')}
          {` ${nearestWords(weights)}`}
        </p>
      )}
      {weights.length > 0 && (
        <Listed
          caption={title}
          columns={[
            { head: t('At the top') },
            { head: t('Published|weight'), number: true },
            { head: t('Picture: from 0 to 100 %, the published weight as an upright line'), bar: true },
            { head: t('Stays first'), short: true },
            { head: t('Else first') },
          ]}
          rows={weights.map((w) => ({
            key: w.id,
            cells: [
              w.name,
              `${short(w.published.shown)} %`,
              <WeightBar key="bar" set={w} />,
              w.is === 'set' ? setWords(w.intervals) : t('It has all the weight: nothing is left to scale.'),
              w.is === 'set' ? <Next key="next" intervals={w.intervals} /> : '',
            ],
          }))}
        />
      )}
      {notes.length > 0 && <p class="hint">{notes.map(noteWords).join(' ')}</p>}
    </section>
  );
}

function Next({ intervals }: { intervals: Extract<Firmness['weights'][number], { is: 'set' }>['intervals'] }) {
  const below = listed(intervals[0]?.from.next ?? []);
  const above = listed(intervals.at(-1)?.to.next ?? []);
  if (!below && !above) return <>–</>;
  return (
    <>
      {below && t('below: {names}', { names: below })}
      {below && above && <br />}
      {above && t('above: {names}', { names: above })}
    </>
  );
}

function WeightSpace({ space }: { space: Space }) {
  if (space.law === 'none') return null;
  const title = t('Of all weights that could have been set');
  const shared = space.shared.exact !== '0';
  const draws = space.law === 'drawn';
  return (
    <section class="stack tight">
      <h3>{title}</h3>
      <Listed
        caption={title}
        columns={[
          { head: t('First|rank') },
          { head: t('Share|of weights'), number: true },
          { head: t('Picture: share of all weights, from 0 to 100 %'), bar: true },
          ...(draws
            ? [
                { head: t('Draws'), number: true },
                { head: t('Standard error'), number: true },
              ]
            : []),
        ]}
        rows={space.shares.map((s) => ({
          key: s.bidId,
          cells: [
            s.name,
            `${s.share.shown} %`,
            <ShareBar key="bar" percent={s.share.shown} />,
            ...(draws ? [thousands(String(s.wins)), `± ${s.error} %`] : []),
          ],
        }))}
      />
      <p class="hint">
        {t('Bids that are not listed are first nowhere.')}{' '}
        {shared && t('In {percent} % the first rank is shared.', { percent: space.shared.shown })}{' '}
        {space.law === 'exact'
          ? t('There are two weights at the top: the share is the length of its interval, exact.')
          : rich(
              'Drawn {draws} times: each way to split 100 % into {weights} weights is as likely as any other (Dirichlet(1, …, 1)), by the gaps between sorted whole numbers that SHA-256 gives for the seed, a comma and a count. Seed: {seed}',
              {
                draws: thousands(String(space.draws)),
                weights: String(space.weights),
                seed: <code class="seed">{space.seed}</code>,
              },
            )}
      </p>
    </section>
  );
}

function Rises({ rises, winner, currency }: { rises: readonly Rise[]; winner: string; currency: string }) {
  const title = t('How far the others are from {bidder}', { bidder: winner });
  const points = rises.some((r) => r.points);
  const price = rises.some((r) => r.price);
  return (
    <section class="stack tight">
      <h3>{title}</h3>
      <Folded
        caption={title}
        columns={[
          { head: t('Bidder') },
          { head: t('Rank'), number: true },
          ...(points ? [{ head: t('Points up, to be level'), number: true }] : []),
          ...(price
            ? [
                {
                  head: currency
                    ? t('Counted price to be level, {currency}', { currency })
                    : t('Counted price to be level'),
                  number: true,
                },
              ]
            : []),
        ]}
        rows={rises.map((r) => ({
          key: r.bidId,
          cells: [
            r.name,
            String(r.rank),
            ...(points ? [r.points?.shown ?? '–'] : []),
            ...(price ? [r.price ? amountOf(r.price.shown) : '–'] : []),
          ],
        }))}
      />
      <p class="hint">
        {t('With everything else as it is. Level, the tie-breaks decide; beyond that, the bid would be first.')}
      </p>
    </section>
  );
}
