/** The start of a new event: of a kind, from a template, from an earlier event, or to try things out. */
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { createEvent, type EventRow, listTemplates, type TemplateRow } from '../../../shared/api/events.ts';
import { readSettings } from '../../../shared/api/people.ts';
import { type EventKind, limits } from '../../../shared/event.ts';
import { kinds } from '../../../shared/kinds.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { ApiProblem, call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { readerZone } from '../../parts/time.tsx';
import { faultAt } from './parts-of-draft.ts';
import { zoneOptions } from './zones.ts';

type Start = 'kind' | 'template' | 'event';

function KindChoices({ kind, choose }: { kind: EventKind; choose: (kind: EventKind) => void }) {
  return (
    <Group id="new-kind" legend={t('Kind of event')}>
      {(Object.keys(kinds) as EventKind[]).map((id) => (
        <Choice key={id} name="new-kind" checked={kind === id} onChoose={() => choose(id)} hint={t(kinds[id].explains)}>
          {kinds[id].short === kinds[id].name ? t(kinds[id].name) : `${t(kinds[id].name)} (${t(kinds[id].short)})`}
        </Choice>
      ))}
    </Group>
  );
}

function ZoneField({ zone, set, error }: { zone: string; set: (zone: string) => void; error: string | undefined }) {
  return (
    <Field id="new-zone" label={t('Time zone')} hint={t('Where the deadline is read on the clock.')} error={error}>
      <select value={zone} onChange={(e) => set(e.currentTarget.value)}>
        {[...Map.groupBy(zoneOptions(zone), (o) => o.group ?? t('Everywhere'))].map(([group, options]) => (
          <optgroup key={group} label={group}>
            {options.map((o) => (
              <option key={o.value} value={o.value} selected={o.value === zone}>
                {o.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

const templateName = ({ name, kind }: TemplateRow) => `${name} (${t(kinds[kind].short)})`;
const eventName = (e: EventRow) => (e.reference ? `${e.reference}, ${e.title}` : e.title);

/** The form; `events` are those that one can start from. */
export function NewEvent({ events }: { events: readonly EventRow[] }) {
  const { route } = useLocation();
  const [title, setTitle] = useState('');
  const [chosen, setZone] = useState<string | null>(null);
  const house = useLoad((signal) => call(readSettings, { signal }), []).data;
  // Until the organisation has settled a zone of its own: the reader's.
  const zone = chosen ?? (house?.version ? house.settings.zone : readerZone());
  const [start, setStart] = useState<Start>('kind');
  const [kind, setKind] = useState<EventKind>('rfp');
  const [templateId, setTemplate] = useState('');
  const [eventId, setEvent] = useState('');
  const [team, setTeam] = useState(true);
  const [sandbox, setSandbox] = useState(false);
  const templates = useLoad((signal) => call(listTemplates, { signal }), []);
  const { busy, problem, act } = useAct();
  // One key for one event: pressing twice, or again after a lost answer, starts it once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const faults = problem instanceof ApiProblem ? (problem.problem.faults ?? []) : [];
  useEffect(() => {
    // Who came by “New event” on another page begins to type; the page's heading has taken the focus by then.
    if (location.hash === '#new-title') setTimeout(() => document.getElementById('new-title')?.focus());
  }, []);
  const ready = start === 'kind' || (start === 'template' ? templateId !== '' : eventId !== '');

  const from =
    start === 'template'
      ? { from: { what: 'template' as const, templateId } }
      : start === 'event'
        ? { from: { what: 'event' as const, eventId, team } }
        : { kind };
  const go = async (event: Event) => {
    event.preventDefault();
    if (!ready) return;
    await act(async () => {
      const made = await call(createEvent, { body: { title: title.trim(), zone, sandbox, ...from }, key });
      route(`/events/${made.id}/edit`);
    });
  };
  /** Another request than the one before it: under a key of its own. */
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setKey(crypto.randomUUID());
    };
  const rows = templates.data?.items ?? [];

  return (
    <form class="panel stack" aria-labelledby="new-event" onSubmit={(event) => void go(event)}>
      <h2 id="new-event">{t('New event')}</h2>
      <ProblemBanner problem={problem} />
      <Field
        id="new-title"
        label={t('Title')}
        hint={t('What is bought, in one line. You can change it until you publish.')}
        error={faultAt(faults, 'title')}
      >
        <input
          required
          maxLength={limits.title}
          value={title}
          onInput={(e) => change(setTitle)(e.currentTarget.value)}
        />
      </Field>
      <Field id="new-start" label={t('Begin with')}>
        <select value={start} onChange={(e) => change(setStart)(e.currentTarget.value as Start)}>
          <option value="kind">{t('An empty event')}</option>
          <option value="template" disabled={rows.length === 0}>
            {rows.length === 0 && templates.data ? t('A template (none saved yet)') : t('A template')}
          </option>
          <option value="event" disabled={events.length === 0}>
            {t('An earlier event')}
          </option>
        </select>
      </Field>
      {start === 'kind' && <KindChoices kind={kind} choose={change(setKind)} />}
      {start === 'template' && (
        <Field id="new-template" label={t('Template')} hint={t('Content and documents are taken over; dates are not.')}>
          <select required value={templateId} onChange={(e) => change(setTemplate)(e.currentTarget.value)}>
            <option value="">{t('Choose one')}</option>
            {rows.map((row) => (
              <option key={row.id} value={row.id}>
                {templateName(row)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {start === 'event' && (
        <>
          <Field
            id="new-from"
            label={t('Earlier event')}
            hint={t('Content and documents are taken over; dates, invitations and bids are not.')}
          >
            <select required value={eventId} onChange={(e) => change(setEvent)(e.currentTarget.value)}>
              <option value="">{t('Choose one')}</option>
              {events.map((e) => (
                <option key={e.id} value={e.id}>
                  {eventName(e)}
                </option>
              ))}
            </select>
          </Field>
          <Choice type="checkbox" name="new-team" checked={team} onChoose={change(setTeam)}>
            {t('With its team')}
          </Choice>
        </>
      )}
      <ZoneField zone={zone} set={change(setZone)} error={faultAt(faults, 'zone')} />
      <Choice
        type="checkbox"
        name="new-sandbox"
        checked={sandbox}
        onChoose={change(setSandbox)}
        hint={t(
          'In no public list, and no e-mail leaves your organisation. Once published it never becomes a real event.',
        )}
      >
        {t('Sandbox: only to try things out')}
      </Choice>
      <p>
        <button type="submit" class="btn primary" aria-disabled={busy || !ready || undefined}>
          <Icon name="plus" />
          {t('Start the event')}
        </button>
      </p>
    </form>
  );
}
