/** What a rehearsal warns of, the gravest first: what, what shows it, and the way to the field. */
import type { Rehearsal, Warning } from '../../../../shared/scoring/rehearsal.ts';
import { type Plain, t, tn } from '../../../../shared/words/say.ts';
import { Icon } from '../../../parts/icon.tsx';
import { type Kind, Tag } from '../../../parts/tag.tsx';
import { partHref, partOf } from '../parts-of-draft.ts';
import { shownAmount } from './amounts.ts';

const kinds: Readonly<Record<Warning['code'], { word: Plain; kind: Kind }>> = {
  'nobody-passes': { word: 'Nobody passes', kind: 'bad' },
  'ranking-paradox': { word: 'Order can flip', kind: 'warn' },
  'same-for-all': { word: 'The same for all', kind: 'warn' },
  'cannot-change': { word: 'Changes nothing', kind: 'warn' },
  'weight-differs': { word: 'Another weight', kind: 'warn' },
  'divides-by-zero': { word: 'Divides by 0', kind: 'warn' },
  'everybody-passes': { word: 'Everybody passes', kind: 'plain' },
  'top-out-of-reach': { word: 'Out of reach', kind: 'warn' },
  'top-not-reached': { word: 'Not reached', kind: 'plain' },
  tie: { word: 'A tie', kind: 'plain' },
};

/** The two bids, with the third one and without it. */
function Flip({ paradox }: { paradox: NonNullable<Warning['paradox']> }) {
  const { ahead, behind, third } = paradox;
  const caption = t('Totals and ranks with {name} and without', { name: third.name });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="flip">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Bidder')}</th>
            <th scope="col" class="n">
              {t('Price')}
            </th>
            <th scope="col" class="n">
              {t('With {name}', { name: third.name })}
            </th>
            <th scope="col" class="n">
              {t('Without {name}', { name: third.name })}
            </th>
          </tr>
        </thead>
        <tbody>
          {[ahead, behind].map((pair) => (
            <tr key={pair.with.bidId}>
              <th scope="row">{pair.with.name}</th>
              <td class="n">{shownAmount(pair.with.price)}</td>
              <td class="n">{t('{points}, rank {rank}', { points: pair.with.total, rank: pair.with.rank })}</td>
              <td class="n">{t('{points}, rank {rank}', { points: pair.without.total, rank: pair.without.rank })}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{third.name}</th>
            <td class="n">{shownAmount(third.price)}</td>
            <td class="n">{t('{points}, rank {rank}', { points: third.total, rank: third.rank })}</td>
            <td class="n">–</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** `eventId`: where its reader may change the method, else null. `of`: bids that are tried. */
type Props = { eventId: string | null; rehearsal: Rehearsal | null; of: number };

/** The list of warnings. */
export function Warnings({ eventId, rehearsal, of }: Props) {
  const warnings = rehearsal?.warnings ?? [];
  return (
    <section class="panel stack" aria-labelledby="tried-warnings">
      <h2 id="tried-warnings">{t('What these bids show')}</h2>
      <p role="status">
        {!rehearsal
          ? t('Computing …')
          : warnings.length > 0
            ? tn(warnings.length, 'One thing to look at.', '{n} things to look at.')
            : t('Nothing to point out with {n} bids. Other bids may show more.', { n: of })}
      </p>
      {warnings.length > 0 && (
        <ol class="tried-warnings">
          {warnings.map((w) => (
            <li key={`${w.code} ${w.at} ${w.text}`}>
              <p>
                <Tag kind={kinds[w.code].kind} icon="alert">
                  {t(kinds[w.code].word)}
                </Tag>{' '}
                <strong>{w.text}</strong>
              </p>
              {w.example && <p>{w.example}</p>}
              {w.paradox && <Flip paradox={w.paradox} />}
              {eventId && (
                <p>
                  <a href={partHref(eventId, partOf(w.at), w.at)}>
                    {t('Go to the field')}
                    <span class="sr">: {w.text}</span> <Icon name="right" />
                  </a>
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
