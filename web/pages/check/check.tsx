/** The check of opened bids: `/check/:eventId/:lotId`, and `?bid=` for one bid. */
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import {
  askBidder,
  type BidCheck,
  type CheckView,
  confirmRejection,
  decideLow,
  extendRequest,
  liftRejection,
  proposeRejection,
  readCheck,
  saveFinding,
} from '../../../shared/api/check.ts';
import { readOpenedFile } from '../../../shared/api/opening.ts';
import type { StoredFile } from '../../../shared/event.ts';
import { money } from '../../../shared/money.ts';
import { instantAt } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone, now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { openStored } from '../../open-stored.ts';
import { Banner } from '../../parts/banner.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { rich } from '../../rich.ts';
import { person } from '../../session.ts';
import { NotYet, stepOf } from '../evaluation/not-yet.tsx';
import { EventPage, useEvent } from '../event/event-page.tsx';
import { bidState, heldUp, pipClasses, stateWords } from './check-words.ts';
import { LowDecisionForm, LowPrices } from './low-prices.tsx';
import { Points } from './points.tsx';
import { RejectionPanel } from './rejection-panel.tsx';
import { Requests } from './requests.tsx';

type Props = { view: CheckView; onView: (view: CheckView) => void };

function Pips({ view, current }: { view: CheckView; current: BidCheck }) {
  const { path } = useLocation();
  return (
    <nav aria-label={t('Bids')}>
      <ol class="pips">
        {view.bids.map((bid, i) => {
          const state = bidState(bid, view.open);
          return (
            <li key={bid.bidId}>
              <a
                href={`${path}?bid=${encodeURIComponent(bid.bidId)}`}
                class={pipClasses[state]}
                aria-current={bid === current ? 'true' : undefined}
                title={bid.name}
              >
                <span class="sr">{t('Bid')} </span>
                {i + 1}
                <span class="sr">
                  , {bid.name}, {t(stateWords[state])}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Matters({ view }: { view: CheckView }) {
  if (view.open.length === 0) return null;
  return (
    <Banner kind="warn" icon="alert" big={heldUp(view.lot.stage)}>
      <ul>
        {view.open.map((m) => (
          <li key={`${m.bidId} ${m.text}`}>
            <strong>{m.name}</strong>: {m.text}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** One bid: its checklist on the left; rejection, low price and requests on the right. */
function Bid({ view, bid, onView }: Props & { bid: BidCheck }) {
  const [editing, setEditing] = useState<string | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const { lot } = view;
  const params = { eventId: lot.eventId, lotId: lot.lotId, bidId: bid.bidId };
  const done = (after: CheckView, focus: string) => {
    onView(after);
    setEditing(null);
    setTimeout(() => document.getElementById(focus)?.focus());
  };
  const openFile = (file: StoredFile) => {
    setProblem(null);
    openStored(file.contentType, () => call(readOpenedFile, { params: { ...params, fileId: file.id } })).catch(
      (thrown) => setProblem(thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
  };
  const flagged = view.low?.rows.some((r) => r.bidId === bid.bidId && r.flagged) && lot.stage === 'ranked';
  const asked = bid.clarifications.some((c) => c.kind === 'price' && c.state !== 'open');
  return (
    <div class="two even">
      <section class="panel stack" aria-labelledby="bidder">
        <div class="row base">
          <h2 id="bidder" tabIndex={-1}>
            {bid.name}
          </h2>
          {bid.total !== null && <span class="end">{money(bid.total, view.currency)}</span>}
        </div>
        <p>
          <a href={`/evaluation/${lot.eventId}/${lot.lotId}?bid=${encodeURIComponent(bid.bidId)}`}>
            {t('Read the whole bid')}
          </a>
        </p>
        <ProblemBanner problem={problem} />
        <Points
          bid={bid}
          mayCheck={view.may.check}
          editing={editing}
          onEdit={setEditing}
          onFile={openFile}
          onSave={async (point, body) => {
            const where = { ...params, pointId: point.id };
            const after = await call(saveFinding, { params: where, body, ifMatch: point.finding?.version ?? 0 });
            done(after, `point-${point.id}`);
          }}
        />
      </section>
      <div class="stack">
        <RejectionPanel
          view={view}
          bid={bid}
          me={person.value?.id ?? ''}
          editing={editing}
          onEdit={setEditing}
          onPropose={async (body) => done(await call(proposeRejection, { params, body }), 'bidder')}
          onConfirm={async () => done(await call(confirmRejection, { params }), 'bidder')}
          onLift={async (reason) => done(await call(liftRejection, { params, body: { reason } }), 'bidder')}
        />
        {flagged && !bid.lowDecision?.accepted && (
          <section class="panel stack" aria-labelledby="explain">
            <h2 id="explain">{t('The price is abnormally low')}</h2>
            {editing === 'low' ? (
              <LowDecisionForm
                name={bid.name}
                onCancel={() => setEditing(null)}
                onDecide={async (body) => done(await call(decideLow, { params, body }), 'bidder')}
              />
            ) : (
              <>
                <p>
                  {asked
                    ? t('Decide whether the explanation is accepted. No award can be recommended before.')
                    : t('Ask the bidder to explain it. No award can be recommended before that is decided.')}
                </p>
                {asked && view.may.reject && (
                  <p>
                    <button type="button" class="btn" onClick={() => setEditing('low')}>
                      {t('Decide on the explanation')}
                    </button>
                  </p>
                )}
              </>
            )}
          </section>
        )}
        {bid.lowDecision && (
          <p>
            {rich(
              bid.lowDecision.accepted
                ? 'Explanation of the price accepted by {person}: {reasons}'
                : 'Explanation of the price not accepted by {person}: {reasons}',
              {
                person: bid.lowDecision.by.name,
                reasons: <span class="typed">{bid.lowDecision.reasons}</span>,
              },
            )}
          </p>
        )}
        <Requests
          view={view}
          bid={bid}
          now={instantAt(now.value)}
          editing={editing}
          onEdit={setEditing}
          onAsk={async (body) => done(await call(askBidder, { params, body }), 'requests')}
          onExtend={async (request, body) =>
            done(await call(extendRequest, { params: { ...params, requestId: request.id }, body }), 'requests')
          }
        />
      </div>
    </div>
  );
}

function Checked({ view, onView }: Props) {
  const { query } = useLocation();
  const bid = view.bids.find((b) => b.bidId === query.bid) ?? view.bids[0];
  if (!bid) return <p class="panel measure">{t('No bid was received. There is nothing to check in this lot.')}</p>;
  return (
    <>
      <Matters view={view} />
      {view.low && <LowPrices view={view} low={view.low} />}
      <Pips view={view} current={bid} />
      <Bid key={bid.bidId} view={view} bid={bid} onView={onView} />
      <p>
        <a
          class="btn"
          href={`/${view.lot.stage === 'scoring' ? 'evaluation' : 'ranking'}/${view.lot.eventId}/${view.lot.lotId}`}
        >
          {view.lot.stage === 'scoring' ? t('Go on to the marks') : t('Go on to the ranking')} <Icon name="right" />
        </a>
      </p>
    </>
  );
}

/** The page. */
export default function CheckPage() {
  const { eventId = '', lotId = '' } = useParams();
  const load = useLoad((signal) => call(readCheck, { params: { eventId, lotId }, signal }), [eventId, lotId]);
  const event = useEvent(eventId);
  const { data } = load;
  const zone = data?.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  const step = data ? null : stepOf(load.problem);
  return (
    <EventPage
      title={t(step?.headline ?? 'Check the bids')}
      dense
      view={event}
      lotId={lotId}
      lot={data?.lot}
      lede={
        data &&
        t(
          'Is each bid complete, does it meet the conditions, are its claims true? What is found stands beside the bid and changes nothing in it.',
        )
      }
      over={<a href={`/events/${eventId}`}>{data?.title ?? t('The event')}</a>}
    >
      {step && load.problem ? (
        <NotYet step={step} answer={load.problem.message} where={{ eventId, lotId }} />
      ) : (
        <Loaded load={load} what={t('Reading the bids')}>
          {(view) => <Checked view={view} onView={load.set} />}
        </Loaded>
      )}
    </EventPage>
  );
}
