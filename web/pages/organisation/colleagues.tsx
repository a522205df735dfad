import { useState } from 'preact/hooks';
import { shownAddress } from '../../../shared/address.ts';
import { type Colleague, setRoles } from '../../../shared/api/people.ts';
import { t } from '../../../shared/words/say.ts';
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
              {one.id === me && <small> {t('(you)')}</small>}
              <br />
              <a href={`mailto:${one.email}`}>{shownAddress(one.email)}</a>
            </span>
            <span>{roleList(one.roles)}</span>
            {mayChange && (
              <button
                type="button"
                class="btn small"
                aria-label={t('Change roles of {name}', { name: one.name })}
                onClick={() => {
                  setChosen(one);
                  setChosenRoles(buyerRolesOf(one.roles));
                }}
              >
                {t('Change roles')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        open={chosen !== null}
        title={t('Roles of {name}', { name: chosen?.name ?? '' })}
        act={t('Give these roles')}
        blocked={roles.length ? null : t('Give at least one role. Who has no other is a member.')}
        onConfirm={change}
        onClose={() => setChosen(null)}
      >
        <RoleChoices id="their-roles" legend={t('In this organisation')} roles={roles} onChange={setChosenRoles} />
        <p>
          <small>
            {t(
              'Roles hold from their next act on; who changed them goes on the record. Roles in an event are set there.',
            )}
          </small>
        </p>
      </Confirm>
    </>
  );
}
