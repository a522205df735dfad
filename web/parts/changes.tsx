/** What differs between two versions, to be read: where, what is gone, what is new. */
import type { DifferencePart, Difference as Found } from '../../shared/difference.ts';
import { type Plain, t } from '../../shared/words/say.ts';
import { wordsChanged } from '../../shared/words-changed.ts';
import { rich } from '../rich.ts';

const partNames: Readonly<Record<DifferencePart, Plain>> = {
  basics: 'Basics',
  documents: 'Documents',
  questions: 'Questions to bidders',
  prices: 'Price sheet',
  criteria: 'Criteria and points',
};

/** Words on either side of a change that are shown of a long text. */
const around = 160;
const shorter = (text: string, first: boolean, last: boolean): string => {
  if (text.length <= 2 * around + 40) return text;
  const start = first ? '' : text.slice(0, around);
  const end = last ? '' : text.slice(-around);
  return `${start} … ${end}`;
};

/** The old and the new in one text: what is gone is struck out, what is new is underlined; both are said to who listens. */
function Words({ old, now }: { old: string; now: string }) {
  const pieces = wordsChanged(old, now);
  return (
    <p class="changed">
      {pieces.map((piece, i) => {
        const key = `${i}`;
        if (piece.is === 'gone') return <del key={key}>{piece.text}</del>;
        if (piece.is === 'new') return <ins key={key}>{piece.text}</ins>;
        return <span key={key}>{shorter(piece.text, i === 0, i === pieces.length - 1)}</span>;
      })}
    </p>
  );
}

const isText = (text: string) => text.length > 60;

/** One difference: the old struck out, the new underlined. */
export function Difference({ d }: { d: Found }) {
  if (d.what === 'added') return <p class="changed">{rich('New: {text}', { text: <ins>{d.now}</ins> })}</p>;
  if (d.what === 'removed') return <p class="changed">{rich('Taken out: {text}', { text: <del>{d.old}</del> })}</p>;
  if (d.what === 'changed' && isText(d.old) && isText(d.now)) return <Words old={d.old} now={d.now} />;
  return (
    <p class="changed">
      <del>{d.old}</del> <span aria-hidden="true">→</span> <ins>{d.now}</ins>
    </p>
  );
}

/** All differences, by the part of the event that they stand in. */
export function Changes({ of, level = 3 }: { of: readonly Found[]; level?: 3 | 4 }) {
  const parts = [...new Set(of.map((d) => d.part))];
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <div class="stack">
      {parts.map((part) => (
        <div key={part} class="stack tight">
          <Heading>{t(partNames[part])}</Heading>
          <dl class="changes">
            {of
              .filter((d) => d.part === part)
              .map((d) => (
                <div key={`${d.at} ${d.what}`}>
                  <dt>{d.what === 'order' ? t('{where}: order', { where: d.where }) : d.where}</dt>
                  <dd>
                    <Difference d={d} />
                  </dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
