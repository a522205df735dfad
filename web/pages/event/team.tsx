/** The team of an event: one lead, evaluators, openers, chosen among colleagues. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { shownAddress } from '../../../shared/address.ts';
import { type EventView, readEvent, setTeam } from '../../../shared/api/events.ts';
import { type Colleague, colleagues } from '../../../shared/api/people.ts';
import { limits, type TeamMember, teamRoles } from '../../../shared/event.ts';
import { can } from '../../../shared/people.ts';
import { publicationFaults } from '../../../shared/publication.ts';
import { instantAt } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone, now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Conflict, Saved } from '../../parts/saved.tsx';
import { rich } from '../../rich.ts';
import { saver, settled, useKept } from '../../saving.ts';
import { person } from '../../session.ts';
import { EventPage } from './event-page.tsx';
import { PartsNav } from './parts-nav.tsx';
import { roleWords, teamBody, teamNeeds, withMarks, withRole } from './team-edits.ts';
import { WhoMarksWhat } from './who-marks-what.tsx';

type Props = { first: EventView; people: readonly Colleague[]; onReload: () => Promise<void> };

function TeamTable({ first, people, onReload }: Props) {
  const [team, setShown] = useState<TeamMember[]>(first.team);
  const version = useRef(first.version);
  // While bids are open, who evaluates changes with a reason only; it goes on the record.
  const opened = first.lots.some((l) => Object.values(l.openings).some((o) => o.openedAt));
  const [reason, setReason] = useState('');
  const why = useRef(reason);
  why.current = reason;
  const saving = useMemo(
    () =>
      saver<TeamMember[]>({
        rest: 0,
        async save(value, key) {
          const params = { eventId: first.id };
          const answer = await call(setTeam, {
            params,
            body: teamBody(value, why.current),
            ifMatch: version.current,
            key,
          });
          version.current = answer.version;
        },
      }),
    [first],
  );
  useKept(saving);

  const at = instantAt(now.value);
  const me = person.value;
  const frozen = first.lots.some((l) => l.locked);
  const writes = me !== null && can(me, 'event.write', first) && !frozen;
  const faults = publicationFaults({ content: first.content, team }, at);
  const missing = faults.filter((f) => f.at === 'team');
  const rows = [
    ...people.map((p) => ({ personId: p.id, name: p.name, email: p.email })),
    ...first.team.filter((m) => !people.some((p) => p.id === m.personId)),
  ];

  const keep = (next: TeamMember[]) => {
    setShown(next);
    saving.changed(next);
    void saving.flush();
  };
  const change = (who: (typeof rows)[number], role: (typeof teamRoles)[number], has: boolean) => {
    keep(withRole(team, who, role, has));
  };

  return (
    <EventPage title={t('Team')} dense view={first} over={<a href={`/events/${first.id}`}>{t('The event')}</a>}>
      <Conflict
        state={saving.state}
        onReload={() => {
          saving.reset();
          void onReload();
        }}
      />
      {!first.published && <PartsNav eventId={first.id} content={first.content} current="team" faults={faults} />}
      <section class="panel stack" aria-labelledby="roles">
        <h2 id="roles">{t('Who does what')}</h2>
        <p class="measure">{teamNeeds(first.content)}</p>
        <ul class="measure">
          {teamRoles.map((role) => (
            <li key={role}>
              <strong>{t(roleWords[role].name)}</strong>: {t(roleWords[role].does)}.
            </li>
          ))}
        </ul>
        {frozen && <p>{t('The marks are locked; the committee stays as it is.')}</p>}
        {opened && writes && (
          <Field
            id="team-reason"
            label={t('Why an evaluator joins now')}
            hint={t(
              'The bids are open: who joins marks every bid, and the reason goes on the record. Who leaves does so on the page of the evaluation.',
            )}
          >
            <input maxLength={limits.reason} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          </Field>
        )}
        {missing.length > 0 && (
          <ul class="faults">
            {missing.map((f) => (
              <li key={f.code} class="error">
                <Icon name="alert" />
                {f.text}
              </li>
            ))}
          </ul>
        )}
        <table class="edit cells thirds">
          <caption class="sr">{t('Colleagues and their roles in this event')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Person')}</th>
              {teamRoles.map((role) => (
                <th key={role} scope="col" class="c">
                  {t(roleWords[role].name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((who) => {
              const mine = team.find((m) => m.personId === who.personId)?.roles ?? [];
              return (
                <tr key={who.personId}>
                  <th scope="row">
                    {who.name}
                    {who.personId === me?.id && ` ${t('(you)')}`}
                    <br />
                    <small>{shownAddress(who.email)}</small>
                  </th>
                  {teamRoles.map((role) => (
                    <td key={role} class="c" data-label={t(roleWords[role].name)}>
                      <input
                        type={role === 'lead' ? 'radio' : 'checkbox'}
                        name={role === 'lead' ? 'lead' : `${role}-${who.personId}`}
                        aria-label={`${who.name}: ${t(roleWords[role].within)}`}
                        checked={mine.includes(role)}
                        disabled={
                          !writes || (role === 'evaluator' && opened && (mine.includes(role) || reason.trim() === ''))
                        }
                        onChange={(event) => change(who, role, event.currentTarget.checked)}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        <p class="row">
          <Saved state={saving.state} />
          <small class="end">
            {rich('Somebody is missing? Administrators invite colleagues under {organisation}.', {
              organisation: <a href="/organisation">{t('Organisation')}</a>,
            })}
          </small>
        </p>
      </section>
      <WhoMarksWhat
        content={first.content}
        team={team}
        writes={writes && !opened}
        onChange={(personId, marks) => keep(withMarks(team, personId, marks))}
      />
      {!first.published && (
        <p>
          <a class="btn primary" href={`/events/${first.id}/edit?part=publish`}>
            {t('Next: Check and publish')}
          </a>
        </p>
      )}
    </EventPage>
  );
}

/** The page `/events/:eventId/team`. */
export default function Team() {
  const { eventId = '' } = useParams();
  const load = useLoad(
    async (signal) => {
      await settled();
      const [view, list] = await Promise.all([
        call(readEvent, { params: { eventId }, signal }),
        call(colleagues, { signal }),
      ]);
      return { view, people: list.items };
    },
    [eventId],
  );
  const zone = load.data?.view.content.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  if (load.data) {
    const { view, people } = load.data;
    return <TeamTable key={view.version} first={view} people={people} onReload={load.reload} />;
  }
  return (
    <Page title={t('Team')}>
      <Loaded load={load} what={t('Reading the team')}>
        {() => null}
      </Loaded>
    </Page>
  );
}
