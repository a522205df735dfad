/** Where a criterion or a section stands in the tree, and how much of that is left to give out. */
import { t } from '../../../shared/words/say.ts';
import { SelectField } from './fields.tsx';
import { Lack } from './given-words.tsx';
import { useMethod } from './method-here.tsx';
import { insideOf, outline, standIn } from './outline.ts';
import { givenIn, pointsGiven } from './points-given.ts';

type Props = { id: string; into: string | undefined; at: string; name: string };

/** A select of the sections that it can stand in, and of the top; nothing while there is no section. */
export function StandsIn({ id, into, at, name }: Props) {
  const { method, change } = useMethod();
  const sections = method.sections ?? [];
  const inside = insideOf(method, id);
  const nameOf = (sectionId: string | undefined): string =>
    sectionId === undefined
      ? t('the top')
      : sections.find((s) => s.id === sectionId)?.name || t('a section without a name');
  const holder = sections.find((s) => s.id === into);
  const given = holder ? givenIn(method, holder) : pointsGiven(method);
  const free = outline(method).filter((row) => row.is === 'section' && !inside.has(row.id));
  if (free.length === 0 && into === undefined) return null;
  return (
    <>
      <SelectField
        at={at}
        label={t('Stands in')}
        value={holder ? holder.id : ''}
        options={[
          { value: '', name: t('No section: at the top') },
          // A space at the front would be taken away; this one shows how deep a section stands.
          ...free.map((row) => ({ value: row.id, name: `${'\u2003'.repeat(row.depth)}${nameOf(row.id)}` })),
        ]}
        set={(to) =>
          change(
            standIn(id, to || undefined),
            t('{name} now stands in {section}.', { name, section: nameOf(to || undefined) }),
          )
        }
      />
      {given && (
        <p class="hint">
          {holder ? nameOf(holder.id) : t('The total')}: <Lack given={given} percent={method.weights === 'percent'} />
        </p>
      )}
    </>
  );
}
