/** What is tried one by one: who would be first each time, and what cannot be told. */
import type { Told } from '../../../../shared/scoring/firmness/otherwise.ts';
import { t } from '../../../../shared/words/say.ts';
import { firstWords, listed, together, untoldWords } from './firmness-words.ts';
import { Folded } from './parts.tsx';

export type Try = { name: string; told: Told };
type Props = {
  title: string;
  /** Over the names. */
  first: string;
  tries: readonly Try[];
  winner: string;
};

export function Tries({ title, first, tries, winner }: Props) {
  if (tries.length === 0) return null;
  const known = tries.flatMap(({ name, told }) => (told.is === 'ranked' ? [{ name, told }] : []));
  const reasons = Map.groupBy(
    tries.flatMap(({ name, told }) => (told.is === 'untold' ? [{ name, why: told.why }] : [])),
    (x) => x.why,
  );
  const ahead = known.some((x) => x.told.ahead !== null);
  return (
    <section class="stack tight">
      <h3>{title}</h3>
      {known.length > 0 && <p>{together(known, winner)}</p>}
      {known.length > 0 && (
        <Folded
          caption={title}
          columns={[
            { head: first },
            { head: t('Would be first') },
            ...(ahead ? [{ head: t('Points ahead'), number: true }] : []),
          ]}
          rows={known.map(({ name, told }, i) => ({
            key: `${i}`,
            cells: [
              name,
              told.same ? firstWords(told) : <b key="first">{firstWords(told)}</b>,
              ...(ahead ? [told.ahead ?? '–'] : []),
            ],
          }))}
        />
      )}
      {[...reasons].map(([why, all]) => (
        <p key={why} class="hint">
          {untoldWords(why)} {t('So for: {list}.', { list: listed([...new Set(all.map((x) => x.name))]) })}
        </p>
      ))}
    </section>
  );
}
