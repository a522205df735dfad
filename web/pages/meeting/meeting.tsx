/** The meeting of the panel: marks side by side, what is agreed, what is open. The lead records; the panel reads along. */

import { useEffect, useState } from 'preact/hooks';
import type { MeetingView } from '../../../shared/api/meeting.ts';
import { wallClock } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Banner } from '../../parts/banner.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Announcer } from '../evaluation/announce.tsx';
import { meetingComes } from '../evaluation/first-steps.ts';
import { KeyList } from '../evaluation/key-list.tsx';
import { NotYet, stepOf } from '../evaluation/not-yet.tsx';
import { judged } from '../evaluation/order.ts';
import { EventPage, useEvent } from '../event/event-page.tsx';
import { usePolling } from '../opening/polling.ts';
import { AllCells } from './all-cells.tsx';
import { Cells } from './cells.tsx';
import { MeetingLeft } from './meeting-left.tsx';
import { readWholeMeeting, refreshed, type Where } from './read-all.ts';
import { useMeeting } from './use-meeting.ts';

/** Who reads along sees what was recorded so many milliseconds later. */
const readAlong = 4_000;

type Props = { view: MeetingView; where: Where; zone: string; onChange: (view: MeetingView) => void };

function Body({ view, where, zone, onChange }: Props) {
  const criteria = judged(view.method);
  const walk = useMeeting(view, criteria);
  const [listing, setListing] = useState(false);
  const { meeting, stage } = view.lot;
  const isOn = stage === 'scoring';
  usePolling(isOn && !view.mayRecord && walk.way !== 'all', readAlong, async () =>
    onChange(await refreshed(where, view, walk.at.criterionId)),
  );
  return (
    <>
      <Announcer />
      {meeting && (
        <p>
          <small>
            {t('Started by {person}, {when}. Individual marks are final; they stay beside what is agreed.', {
              person: meeting.name,
              when: wallClock(meeting.at, zone, 'minute'),
            })}{' '}
            {!view.mayRecord && isOn && t('You read along; the lead records.')}
          </small>
        </p>
      )}
      {view.stale && (
        <Banner kind="warn" icon="alert" label={t('Somebody has joined the panel')}>
          <p>
            {t(
              'Somebody has joined the panel since. Once they have signed off every bid, the lead starts the meeting again, and their marks stand beside the others.',
            )}
          </p>
        </Banner>
      )}
      <MeetingLeft view={view} criteria={criteria} way={walk.way} at={walk.at} hrefOf={walk.hrefOf} />
      {walk.way === 'all' ? (
        <AllCells view={view} criteria={criteria} />
      ) : (
        <Cells
          view={view}
          where={where}
          criteria={criteria}
          walk={walk}
          onChange={onChange}
          onKeys={() => setListing(true)}
        />
      )}
      {walk.way !== 'all' && (
        <section class="actions dense" aria-label={t('Save and go on')}>
          <div class="wrap row">
            <strong>{view.open === 0 ? t('Nothing left to agree on') : t('{n} open', { n: view.open })}</strong>
            {view.open > 0 && (
              <button type="button" class="btn" onClick={() => walk.obey({ do: 'next-open' })}>
                {t('Next open mark')}
              </button>
            )}
            <span class="end row">
              <button type="button" class="btn quiet" onClick={() => setListing(true)}>
                {t('All keys')}
              </button>
              <a class={view.open === 0 ? 'btn primary' : 'btn'} href={`/evaluation/${where.eventId}/${where.lotId}`}>
                {view.mayRecord && isOn ? t('The committee and the lock') : t('Back to the evaluation')}
              </a>
            </span>
          </div>
        </section>
      )}
      {listing && <KeyList meeting method={view.method} criteria={criteria} onClose={() => setListing(false)} />}
    </>
  );
}

/** The page `/evaluation/:eventId/:lotId/meeting`. */
export default function MeetingPage() {
  const params = useParams();
  const where = { eventId: params.eventId ?? '', lotId: params.lotId ?? '' };
  const load = useLoad<MeetingView>((signal) => readWholeMeeting(where, signal), [where.eventId, where.lotId]);
  const event = useEvent(where.eventId);
  const zone = event?.content.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  const { problem } = load;
  const tooEarly =
    problem instanceof ApiProblem &&
    problem.problem.code === 'wrong-state' &&
    problem.problem.data?.stage === 'scoring';
  const step = load.data ? null : tooEarly ? meetingComes : stepOf(problem);
  return (
    <EventPage
      title={step ? t(step.headline) : t('The panel’s meeting')}
      dense
      view={event}
      lotId={where.lotId}
      lot={load.data?.lot}
      over={<a href={`/evaluation/${where.eventId}/${where.lotId}`}>{t('Evaluation')}</a>}
    >
      {step && problem ? (
        <NotYet step={step} answer={problem.message} where={where} />
      ) : (
        <Loaded load={load} what={t('Reading the marks')}>
          {(view) => <Body view={view} where={where} zone={zone ?? 'UTC'} onChange={load.set} />}
        </Loaded>
      )}
    </EventPage>
  );
}
