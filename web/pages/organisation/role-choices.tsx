import { type Organisation, type Role, rolesIn } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { Choice, Group } from '../../parts/field.tsx';
import { roleName, rolesToGive } from './role-words.ts';

type Props = {
  id: string;
  legend: string;
  kind: Organisation['kind'];
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
  error?: string | undefined;
};

/** Checkboxes for the roles of an organisation's people, each with what it allows. */
export const RoleChoices = ({ id, legend, kind, roles, onChange, error }: Props) => (
  <Group id={id} legend={legend} error={error}>
    {rolesToGive[kind].map(({ role, hint }) => (
      <Choice
        key={role}
        type="checkbox"
        name={`${id}-${role}`}
        checked={roles.includes(role)}
        onChoose={(yes) => onChange(rolesIn[kind].filter((r) => (r === role ? yes : roles.includes(r))))}
        hint={t(hint)}
      >
        {roleName(role)}
      </Choice>
    ))}
  </Group>
);
