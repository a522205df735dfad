import type { Classification } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { forSuppliers } from '../../parts/for-suppliers.tsx';

type Props = { classes: readonly Classification[] };

const List = ({ classes }: Props) => (
  <ul>
    {classes.map(({ scheme, code, name }) => (
      <li key={scheme + code}>
        {scheme} <span class="mono">{code}</span> {name}
      </li>
    ))}
  </ul>
);
const Followed = forSuppliers(() => import('./follow-classes.tsx'), List);

/** The classes of what is bought, by the lists they are of; a supplier can follow them. */
export const Classes = ({ classes }: Props) =>
  classes.length === 0 ? null : (
    <section id="classes" class="stack">
      <h2>{t('Classes')}</h2>
      <Followed classes={classes} />
    </section>
  );
