import { useState } from 'preact/hooks';
import { type Colleague, setRoles } from '../../../shared/api/people.ts';
import { call } from '../../api.ts';
import { useCommandKey } from '../../command-key.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { RoleChoices } from './role-choices.tsx';
import { type BuyerRole, buyerRolesOf, roleList } from './role-words.ts';

type Props = {
  people: readonly Colleague[];
  /** Whose page it is. */
  me: string;
  /** True for who may give roles. */
  mayChange: boolean;
  onChanged: (colleague: Colleague) => void;
};

/** The people of an organisation with their roles; administrators change them here. */
export function Colleagues({ people, me, mayChange, onChanged }: Props) {
  const [chosen, setChosen] = useState<Colleague | null>(null);
  const [roles, setChosenRoles] = useState<BuyerRole[]>([]);
  const keyFor = useCommandKey();
  const change = async () => {
    if (!chosen) return;
    if (!roles.length) throw new Error('Give at least one role. Who has no other is a member.');
    const body = { roles };
    const params = { personId: chosen.id };
    const key = keyFor([chosen.id, chosen.version, roles]);
    onChanged(await call(setRoles, { params, body, ifMatch: chosen.version, key }));
  };
  return (
    <>
      <ul class="rows">
        {people.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.name}</strong>
              {one.id === me && <small> (you)</small>}
              <br />
              <a href={`mailto:${one.email}`}>{one.email}</a>
            </span>
            <span>{roleList(one.roles)}</span>
            {mayChange && (
              <button
                type="button"
                class="btn small"
                onClick={() => {
                  setChosen(one);
                  setChosenRoles(buyerRolesOf(one.roles));
                }}
              >
                Change roles<span class="sr"> of {one.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        open={chosen !== null}
        title={`Roles of ${chosen?.name ?? ''}`}
        act="Give these roles"
        onConfirm={change}
        onClose={() => setChosen(null)}
      >
        <RoleChoices id="their-roles" legend="In this organisation" roles={roles} onChange={setChosenRoles} />
        <p>
          <small>
            Roles hold from their next act on; who changed them goes on the record. Roles in an event are set there.
          </small>
        </p>
      </Confirm>
    </>
  );
}
