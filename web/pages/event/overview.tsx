/** Where an event stands, what it waits for, the next act; and all that belongs to it. */
import { useEffect } from 'preact/hooks';
import { mostAlternates } from '../../../shared/alternates-allowed.ts';
import { pageWords } from '../../../shared/answer-words.ts';
import { type EventView, listQuestions, readEvent } from '../../../shared/api/events.ts';
import { isPublic } from '../../../shared/event.ts';
import { kindOf } from '../../../shared/kinds.ts';
import { leastAdvanced, phaseOf } from '../../../shared/lot.ts';
import { type Actor, can } from '../../../shared/people.ts';
import { instantAt } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone, now } from '../../clock.ts';
import { type Load, useLoad } from '../../load.ts';
import { Deadline, deadlineOf } from '../../parts/deadline.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { settled } from '../../saving.ts';
import { person } from '../../session.ts';
import { Ending } from './ending.tsx';
import { EventPlaces } from './event-places.tsx';
import { Invitations } from './invitations.tsx';
import { LotStandings } from './lot-standings.tsx';
import { byLot, questionsToAnswer, standing } from './next-act.ts';
import { DocumentsSection, LotLog, MethodSection, TeamSection } from './overview-sections.tsx';
import { phaseName } from './phase-words.ts';
import { SaveTemplate } from './save-template.tsx';

/** The questions of suppliers that wait for an answer, in words; empty where none does or it is not for this reader. */
function useQuestionsToAnswer(view: EventView, me: Actor): string {
  const answers = view.published !== null && can(me, 'questions.answer', view);
  const load = useLoad(
    async (signal) =>
      answers ? call(listQuestions, { params: { eventId: view.id }, query: { state: 'open' }, signal }) : null,
    [view.id, answers],
  );
  return questionsToAnswer(load.data?.items.length ?? 0, Boolean(load.data?.cursor));
}

function Standing({ view, me }: { view: EventView; me: Actor }) {
  const s = standing(view, me, instantAt(now.value));
  const questions = useQuestionsToAnswer(view, me);
  return (
    <section class="panel stack standing" aria-labelledby="stands">
      <h2 id="stands">{s.headline}</h2>
      <p class="measure">{s.says}</p>
      {s.waits.length > 0 && (
        <div>
          <h3>{t('It waits for')}</h3>
          <ul>
            {s.waits.map(({ who, what }) => (
              <li key={`${who} ${what}`}>
                <strong>{who}</strong>: {what}
              </li>
            ))}
          </ul>
        </div>
      )}
      {s.until && s.until !== view.published?.closesAt && (
        <p>{rich('Until {time}', { time: <Time at={s.until} zone={view.content.zone} precision="second" /> })}</p>
      )}
      <p class="row">
        {s.act && (
          <a class="btn primary" href={s.act.href}>
            {s.act.label}
            <Icon name="right" />
          </a>
        )}
        {questions && (
          <a class={s.act ? 'btn' : 'btn primary'} href={`/events/${view.id}/questions`}>
            {questions}
            <Icon name="right" />
          </a>
        )}
        {!s.act && !questions && <strong>{t('Nothing waits for you now.')}</strong>}
      </p>
    </section>
  );
}

function Shown({ view, me, load }: { view: EventView; me: Actor; load: Load<EventView> }) {
  const { content, published } = view;
  const lot = leastAdvanced(view.lots);
  const at = instantAt(now.value);
  const phase = phaseOf(view, lot, at);
  const writes = can(me, 'event.write', view);
  const alternates = mostAlternates(content);
  const { zone } = content;
  useEffect(() => {
    barZone.value = zone;
  }, [zone]);
  return (
    <Page
      title={content.title}
      event={content}
      steps={{ phase, envelopes: content.envelopes, locked: Boolean(lot?.locked) }}
      over={
        <>
          <a href="/events">{t('All events')}</a>
          <Tag kind={phase === 'open' || phase === 'awarded' ? 'good' : 'plain'}>{phaseName(phase, content)}</Tag>
          {phase === 'open' && <Tag icon="lock">{t(pageWords(content, 'Bids are sealed'))}</Tag>}
        </>
      }
    >
      <ProblemBanner problem={load.problem} onRetry={() => void load.reload()} />
      <div class="two">
        <div class="stack">
          {byLot(view, at) ? <LotStandings view={view} me={me} now={at} /> : <Standing view={view} me={me} />}
          {published && <Ending view={view} me={me} onChange={() => void load.reload()} />}
        </div>
        <aside class="stack tall">
          {published && phase !== 'cancelled' && (
            <Deadline at={published.closesAt} zone={zone} from={published.at} words={deadlineOf(content)} />
          )}
          <EventPlaces view={view} me={me} />
          <TeamSection view={view} writes={writes} />
          {can(me, 'event.create') && <SaveTemplate view={view} />}
        </aside>
        <div class="stack">
          <Facts
            items={[
              published && [
                phase === 'cancelled'
                  ? t('Deadline it had')
                  : t(pageWords(content, phase === 'open' ? 'Bids close' : 'Bids closed')),
                <Time key="closes" at={published.closesAt} zone={zone} />,
              ],
              [t('Reference'), content.reference || '–'],
              content.lots.length > 1 && [t('Lots'), content.lots.length],
              [t(pageWords(content, 'Who may bid')), isPublic(content) ? t('Everybody') : t('Those invited')],
              [t('Envelopes'), content.envelopes === 'two' ? t('Two: technical, price') : t('One')],
              [t('Openers needed'), content.openersNeeded],
              [t('Kind'), t(kindOf(content).name)],
              kindOf(content).prices && [
                t('Currency'),
                `${content.currency}, ${content.priceBasis.tax === 'net' ? t('without tax') : t('tax included')}`,
              ],
              alternates > 0 && [t('Alternates to a line'), tn(alternates, 'At most one', 'At most {n}')],
              published && [t('Published'), <Time key="at" at={published.at} zone={zone} />],
            ]}
          />
          {view.lots.map((l) => (
            <LotLog key={l.lotId} content={content} lot={l} />
          ))}
          <MethodSection view={view} />
          <DocumentsSection view={view} />
          {published && writes && <Invitations view={view} />}
        </div>
      </div>
    </Page>
  );
}

/** The page `/events/:eventId`. */
export default function Overview() {
  const { eventId = '' } = useParams();
  const load = useLoad(
    async (signal) => {
      await settled();
      return call(readEvent, { params: { eventId }, signal });
    },
    [eventId],
  );
  useEffect(() => {
    // Others act on an event too: what one comes back to is read again.
    const again = () => void (document.visibilityState === 'visible' && load.reload());
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [load.reload]);
  const me = person.value;
  if (load.data && me) return <Shown view={load.data} me={me} load={load} />;
  return (
    <Page title={t('Event')}>
      <Loaded load={load} what={t('Reading the event')}>
        {() => null}
      </Loaded>
    </Page>
  );
}
