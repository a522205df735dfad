import { useState } from 'preact/hooks';
import { shownAddress } from '../../../shared/address.ts';
import { type Colleague, setRoles } from '../../../shared/api/people.ts';
import type { Actor, Role } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, call } from '../../api.ts';
import { useCommandKey } from '../../command-key.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { RoleChoices } from './role-choices.tsx';
import { roleList } from './role-words.ts';
import { TakeOff } from './take-off.tsx';

type Props = {
  people: readonly Colleague[];
  /** Whose page it is. */
  me: Actor;
  /** True for who may give roles. */
  mayChange: boolean;
  onChanged: (colleague: Colleague) => void;
  /** Somebody was taken off, or has left. */
  onGone: (colleague: Colleague) => void;
  /** Somebody else has changed them meanwhile: read the list again. */
  onStale: () => void;
};

/** The people of an organisation with their roles; administrators change them here. */
export function Colleagues({ people, me, mayChange, onChanged, onGone, onStale }: Props) {
  const [chosen, setChosen] = useState<Colleague | null>(null);
  const [roles, setChosenRoles] = useState<Role[]>([]);
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
              {one.id === me.id && <small> {t('(you)')}</small>}
              <br />
              <a href={`mailto:${one.email}`}>{shownAddress(one.email)}</a>
            </span>
            <span>{roleList(one.roles)}</span>
            <span class="row">
              {mayChange && (
                <button
                  type="button"
                  class="btn small"
                  aria-label={t('Change roles of {name}', { name: one.name })}
                  onClick={() => {
                    setChosen(one);
                    setChosenRoles(one.roles);
                  }}
                >
                  {t('Change roles')}
                </button>
              )}
              {me.org.kind === 'supplier' && people.length > 1 && (mayChange || one.id === me.id) && (
                <TakeOff one={one} self={one.id === me.id} onGone={() => onGone(one)} />
              )}
            </span>
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
        <RoleChoices
          id="their-roles"
          legend={t('In this organisation')}
          kind={me.org.kind}
          roles={roles}
          onChange={setChosenRoles}
        />
        <p>
          <small>
            {me.org.kind === 'buyer'
              ? t(
                  'Roles hold from their next act on; who changed them goes on the record. Roles in an event are set there.',
                )
              : t('Roles hold from their next act on; who changed them goes on the record. Everybody here bids.')}
          </small>
        </p>
      </Confirm>
    </>
  );
}
