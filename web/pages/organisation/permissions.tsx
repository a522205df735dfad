/** Who may do what: the table of permissions itself, which every request is judged by. */
import { teamRoles } from '../../../shared/event.ts';
import { type Act, buyerRoles, may, type Role } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';
import { roleWords } from '../event/team-edits.ts';
import { actWords } from './permission-words.ts';
import { roleHints, roleName } from './role-words.ts';

const Cell = ({ yes, who }: { yes: boolean; who: string }) => (
  <td class="yes">
    {yes && (
      <>
        <Icon name="check" />
        <span class="sr">{who}</span>
      </>
    )}
  </td>
);

/** The part "Who may do what". */
export function Permissions() {
  const acts = Object.keys(actWords) as Act[];
  return (
    <section class="stack" aria-labelledby="who">
      <h2 id="who">{t('Who may do what')}</h2>
      <p class="measure">
        {t(
          'What somebody may do follows from their roles in the organisation and, in an event, from their part in its team. One role that allows it is enough. It is asked at each act: a role that is taken away ends at once.',
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('Acts and roles')}>
        <table class="permissions">
          <thead>
            <tr>
              <td />
              <th scope="colgroup" colSpan={buyerRoles.length}>
                {t('In the organisation')}
              </th>
              <th scope="colgroup" colSpan={teamRoles.length}>
                {t('In the team of an event')}
              </th>
            </tr>
            <tr>
              <th scope="col">{t('Act')}</th>
              {buyerRoles.map((role) => (
                <th scope="col" key={role}>
                  {roleName(role)}
                </th>
              ))}
              {teamRoles.map((role) => (
                <th scope="col" key={role}>
                  {t(roleWords[role].name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {acts.map((act) => {
              const [roles, team]: readonly [readonly Role[], readonly string[]] = may[act];
              return (
                <tr key={act}>
                  <th scope="row">{t(actWords[act])}</th>
                  {buyerRoles.map((role) => (
                    <Cell key={role} yes={roles.includes(role)} who={roleName(role)} />
                  ))}
                  {teamRoles.map((role) => (
                    <Cell key={role} yes={team.includes(role)} who={t(roleWords[role].name)} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <h3>{t('The roles in the organisation')}</h3>
      <dl class="facts">
        {buyerRoles.map((role) => (
          <div key={role}>
            <dt>{roleName(role)}</dt>
            <dd>{t(roleHints[role])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
