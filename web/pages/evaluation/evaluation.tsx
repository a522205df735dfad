/** The evaluation of a lot: declaration first, then the score sheet; for the lead the committee's progress and the lock. */

import { useEffect } from 'preact/hooks';
import { pageWords } from '../../../shared/answer-words.ts';
import { type EvaluationView, readEvaluation } from '../../../shared/api/evaluation.ts';
import type { EventView } from '../../../shared/api/events.ts';
import { isRanked } from '../../../shared/kinds.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useRefocus } from '../../parts/refocus.ts';
import { settled } from '../../saving.ts';
import { person } from '../../session.ts';
import { EventPage, useEvent } from '../event/event-page.tsx';
import { usePolling } from '../opening/polling.ts';
import { DeclarationForm } from './declaration.tsx';
import { LeadPanel } from './lead-panel.tsx';
import { NotYet, stepOf } from './not-yet.tsx';
import { Reading } from './reading.tsx';
import { ScoreSheet } from './score-sheet.tsx';
import { type Shows, shows } from './shows.ts';
import { StageBanner } from './stage-banner.tsx';

const titles = {
  sealed: 'The bids are sealed',
  opening: 'The bids are being opened',
  'no-bids': 'No bid was received',
  outside: 'The bids are with the committee',
  declare: 'Before you read the bids',
  left: 'You have left this lot',
  sheet: 'Score the bids',
  reading: 'Read the bids',
} as const satisfies Record<Shows, Plain>;

/** The headline; where answers are asked for, they are read. */
const titleOf = ({ content }: EvaluationView, is: Shows): Plain =>
  is === 'left' ? titles.left : pageWords(content, titles[is]);

const Sealed = ({ view }: { view: EvaluationView }) => (
  <div class="panel stack measure">
    <p class="sealed shut">
      <span>
        <Icon name="lock" /> {t('Sealed')}
      </span>
    </p>
    <p>
      {view.content.openersNeeded === 2
        ? t(
            'Nobody on the buyer’s side can read a bid, or learn how many there are or whose, until two people open them after the deadline.',
          )
        : t(
            'Nobody on the buyer’s side can read a bid, or learn how many there are or whose, until an opener opens them after the deadline.',
          )}
    </p>
    <p>
      <a class="btn primary" href={`/opening/${view.eventId}/${view.lot.lotId}`}>
        {t('See when they can be opened')} <Icon name="right" />
      </a>
    </p>
  </div>
);

const leftWords = ({ lot, myDeclaration }: EvaluationView): string => {
  if (myDeclaration?.conflict)
    return t(
      'You declared a conflict of interest. The bids of this lot are closed to you, and no marks of yours count.',
    );
  return lot.left?.some((l) => l.personId === person.value?.id && l.marks === 'stand')
    ? t('You have left the panel of this lot. Your marks stand, for all its bids.')
    : t('You have left the panel of this lot. Your marks count for none of its bids.');
};

const Left = ({ view }: { view: EvaluationView }) => (
  <div class="panel stack measure">
    <p>{leftWords(view)}</p>
    {view.myDeclaration?.reason && (
      <blockquote class="cite">
        <p class="typed">{view.myDeclaration.reason}</p>
      </blockquote>
    )}
    {view.myDeclaration?.conflict && (
      <p>
        <small>{t('The declaration stays on record.')}</small>
      </p>
    )}
  </div>
);

type BodyProps = {
  view: EvaluationView;
  event: EventView | undefined;
  is: Shows;
  onChange: (view: EvaluationView) => void;
  onReload: () => Promise<void>;
};

function Body({ view, event, is, onChange, onReload }: BodyProps) {
  const me = person.value?.id ?? '';
  const isLead = view.team.some((m) => m.personId === me && m.roles.includes('lead'));
  return (
    <>
      {isLead && isRanked(view.content) && view.lot.stage === 'scoring' && (
        <LeadPanel view={view} event={event} open={is !== 'sheet'} onChanged={onReload} />
      )}
      <StageBanner view={view} me={me} />
      {is === 'sealed' && <Sealed view={view} />}
      {is === 'opening' && (
        <div class="panel stack measure" role="status">
          <p>{t('The openers have given the order. This page goes on by itself.')}</p>
          <progress aria-label={t('Opening the bids')} />
        </div>
      )}
      {is === 'no-bids' && (
        <p class="panel measure">
          {t('The envelopes were opened, and there was none. There is nothing to score in this lot.')}
        </p>
      )}
      {is === 'outside' && (
        <p class="panel measure">
          {t('Bids are read by the committee, by approvers and by auditors. You are none of them here.')}
        </p>
      )}
      {is === 'declare' && <DeclarationForm view={view} onDeclared={onReload} />}
      {is === 'left' && <Left view={view} />}
      {is === 'sheet' && <ScoreSheet view={view} onChange={onChange} />}
      {is === 'reading' && <Reading view={view} onChange={onChange} />}
    </>
  );
}

/** The page `/evaluation/:eventId/:lotId`, and `?bid=` for one bid. */
export default function EvaluationPage() {
  const params = useParams();
  const where = { eventId: params.eventId ?? '', lotId: params.lotId ?? '' };
  const read = async () => {
    // Marks that another visit of this page has just left may still be on their way.
    await settled();
    return call(readEvaluation, { params: where });
  };
  const load = useLoad<EvaluationView>(read, [where.eventId, where.lotId]);
  const event = useEvent(where.eventId);
  const { data: view } = load;
  const step = view ? null : stepOf(load.problem);
  const is = view && shows(view, person.value?.id ?? '');

  usePolling(view?.lot.stage === 'opening', 1000, async () => load.set(await read()));
  const zone = view?.content.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);

  useRefocus(is, '#main h1');

  const bidShown = is === 'sheet' || is === 'reading';
  return (
    <EventPage
      title={t(view && is ? titleOf(view, is) : (step?.headline ?? 'Evaluation'))}
      dense={bidShown}
      // The bidder's name is the headline of the sheet; while the page is read there is none to jump from.
      ownHeading={bidShown || (!view && !load.problem)}
      view={event}
      lotId={where.lotId}
      lot={view?.lot}
      lede={
        is === 'declare' &&
        t(
          'Nobody opens a document of a bid before saying this. If something comes up later, you can still say so then.',
        )
      }
      over={<a href={`/events/${where.eventId}`}>{view?.title ?? t('The event')}</a>}
    >
      {step && load.problem ? (
        <NotYet step={step} answer={load.problem.message} where={where} />
      ) : (
        <Loaded load={load} what={t('Reading the evaluation')}>
          {(data) => (
            <Body
              event={event}
              view={data}
              is={shows(data, person.value?.id ?? '')}
              onChange={load.set}
              onReload={load.reload}
            />
          )}
        </Loaded>
      )}
    </EventPage>
  );
}
