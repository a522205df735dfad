import { buyerRoles } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { Choice, Group } from '../../parts/field.tsx';
import { type BuyerRole, roleHints, roleName } from './role-words.ts';

type Props = {
  id: string;
  legend: string;
  roles: readonly BuyerRole[];
  onChange: (roles: BuyerRole[]) => void;
  error?: string | undefined;
};

/** Checkboxes for the roles of a buyer's people, each with what it allows. */
export const RoleChoices = ({ id, legend, roles, onChange, error }: Props) => (
  <Group id={id} legend={legend} error={error}>
    {buyerRoles.map((role) => (
      <Choice
        key={role}
        type="checkbox"
        name={`${id}-${role}`}
        checked={roles.includes(role)}
        onChoose={(yes) => onChange(buyerRoles.filter((r) => (r === role ? yes : roles.includes(r))))}
        hint={t(roleHints[role])}
      >
        {roleName(role)}
      </Choice>
    ))}
  </Group>
);
