import { useState } from 'preact/hooks';
import { type Colleague, setRoles } from '../../../shared/api/people.ts';
import { ApiProblem, call } from '../../api.ts';
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
  /** Somebody else has changed them meanwhile: read the list again. */
  onStale: () => void;
};

/** The people of an organisation with their roles; administrators change them here. */
export function Colleagues({ people, me, mayChange, onChanged, onStale }: Props) {
  const [chosen, setChosen] = useState<Colleague | null>(null);
  const [roles, setChosenRoles] = useState<BuyerRole[]>([]);
  const keyFor = useCommandKey();
  const change = async () => {
    if (!chosen) return;
    const body = { roles };
    const params = { personId: chosen.id };
    const key = keyFor([chosen.id, chosen.version, roles]);
    try {
      onChanged(await call(setRoles, { params, body, ifMatch: chosen.version, key }));
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 412) onStale();
      throw problem;
    }
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
        blocked={roles.length ? null : 'Give at least one role. Who has no other is a member.'}
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
