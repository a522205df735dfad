/** A supplier's bid for one lot: what the buyer has, what is still to do, the envelopes, check and submit. */
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { pageWords } from '../../../shared/answer-words.ts';
import { readBid } from '../../../shared/api/bids.ts';
import { lotOf } from '../../../shared/bid.ts';
import { envelopesOf, priceEnvelope } from '../../../shared/event.ts';
import { kindOf } from '../../../shared/kinds.ts';
import { inZone } from '../../../shared/time.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Deadline, deadlineOf } from '../../parts/deadline.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { useKept } from '../../saving.ts';
import { person } from '../../session.ts';
import { BidBanner } from './banner.tsx';
import { Check } from './check.tsx';
import { Contents } from './contents.tsx';
import { bidDesk, type Desk } from './desk.ts';
import { FileNews, Files } from './files.tsx';
import { Inbox } from './inbox.tsx';
import { touchedNow } from './inbox-items.ts';
import { keeper } from './kept.ts';
import { OtherLots } from './other-lots.tsx';
import { PriceSheet } from './price-sheet.tsx';
import { Questions } from './questions.tsx';
import { useReadFile } from './read-file.ts';
import { underWay } from './sending.ts';
import { ReceiptList, Slip } from './slip.tsx';
import { type Copy, missingOf, tasksOf } from './task-list.ts';
import { Tasks } from './tasks.tsx';
import { Trouble } from './trouble.tsx';
import { VersionBanner } from './version.tsx';

/** The bid as the task list and the check see it. */
function copyOf(desk: Desk): Copy {
  const { notice, lotId, uploads } = desk.view.value;
  const sending = desk.files.list.value;
  const pending = sending.map((s) => ({
    name: s.file.name,
    step: s.step,
    envelope: s.envelope,
    questionId: s.questionId,
  }));
  return {
    notice,
    lot: lotOf(notice, lotId),
    content: desk.content.value,
    uploads: uploads.filter((u) => !sending.some((s) => s.fileId === u.id)),
    pending,
    touched: touchedNow(desk),
  };
}

const noticePath = (desk: Desk): string => {
  const { notice, invitation } = desk.view.value;
  return `/notices/${notice.eventId}${invitation ? `?invitation=${encodeURIComponent(invitation)}` : ''}`;
};

/** How the envelopes are opened that come first: by two people together or by one. */
const opened = {
  one: {
    byOne: 'After that, one person of the buyer opens the bids.',
    byTwo: 'After that, two people of the buyer together open the bids.',
  },
  two: {
    byOne: 'After that, one person of the buyer opens the technical envelopes.',
    byTwo: 'After that, two people of the buyer together open the technical envelopes.',
  },
} as const satisfies Record<'one' | 'two', Record<'byOne' | 'byTwo', Plain>>;

/** What happens next, as this event has it. */
function WhatNext({ desk }: { desk: Desk }) {
  const { content, closesAt } = desk.view.value.notice;
  const by = content.openersNeeded === 2 ? 'byTwo' : 'byOne';
  const then = content.envelopes === 'two' ? opened.two[by] : pageWords(content, opened.one[by]);
  return (
    <section class="stack" aria-labelledby="then">
      <h2 id="then">{t('What happens next')}</h2>
      <ul>
        <li>
          {t(
            pageWords(
              content,
              'Until {when} you can replace or withdraw the bid. Each submission has a receipt of its own; replaced and withdrawn bids stay on record and are never opened.',
            ),
            { when: inZone(closesAt, content.zone, 'second') },
          )}
        </li>
        <li>
          {t(then)}
          {content.envelopes === 'two' && ` ${t('The price envelopes stay sealed until all marks are locked.')}`}
        </li>
        <li>{t('The receipt goes by e-mail to who submitted, and stays here.')}</li>
      </ul>
    </section>
  );
}

function Open({ desk }: { desk: Desk }) {
  const view = desk.view.value;
  const { content, closesAt, publishedAt } = view.notice;
  const copy = copyOf(desk);
  const s = desk.standing.value;
  const ready = missingOf(copy).length === 0;
  const until = inZone(closesAt, content.zone, 'second');
  const earlier = view.receipts.filter((r) => s.is !== 'submitted' || r.bidId !== s.stands.bidId);
  return (
    <>
      <Inbox desk={desk} copy={copy} />
      <div class="two">
        <div class="stack">
          {s.is === 'submitted' ? (
            <Slip receipt={s.stands} content={content}>
              <p class="row no-print">
                <a class="btn primary" href={`/bids/${view.notice.eventId}/${view.lotId}/receipts/${s.stands.bidId}`}>
                  <Icon name="down" />
                  {t('Keep the receipt')}
                </a>
                <small>{t('Print it, download it, read again what you submitted.')}</small>
              </p>
            </Slip>
          ) : (
            <p class="lede">
              {ready
                ? t(
                    pageWords(
                      content,
                      'All that is required is here. You can submit now and replace the bid as often as you like until {until}; the last one submitted counts.',
                    ),
                    { until },
                  )
                : t(
                    'What you enter is saved as you go. The buyer sees nothing of it before you submit it, and opens it only after the deadline.',
                  )}
            </p>
          )}
          <h2 id="change" tabIndex={-1}>
            {s.is === 'submitted' ? t('Change and submit again') : t('What there is to do')}
          </h2>
          {s.is === 'submitted' && (
            <p>
              {t(
                'What you change is a copy. The submitted bid stands as it is until you submit the copy in its place.',
              )}
            </p>
          )}
          <Tasks tasks={tasksOf(copy)} envelopes={content.envelopes} />
        </div>
        <aside>
          <Deadline at={closesAt} zone={content.zone} from={publishedAt} words={deadlineOf(content)} />
        </aside>
      </div>
      {envelopesOf(content).map((envelope) => (
        <div class="stack" key={envelope}>
          <Questions desk={desk} envelope={envelope} />
          {kindOf(content).prices && envelope === priceEnvelope(content) && (
            <PriceSheet desk={desk} envelope={envelope} />
          )}
          <Files desk={desk} envelope={envelope} />
        </div>
      ))}
      <FileNews desk={desk} />
      <Check desk={desk} copy={copy} />
      {earlier.length > 0 && (
        <section class="stack" aria-labelledby="receipts">
          <h2 id="receipts">{t('Receipts')}</h2>
          <ReceiptList receipts={earlier} content={content} />
        </section>
      )}
      <WhatNext desk={desk} />
    </>
  );
}

function Closed({ desk }: { desk: Desk }) {
  const view = desk.view.value;
  const { problem, read } = useReadFile(view.notice.eventId, view.lotId);
  const s = desk.standing.value;
  const { eventId, content } = view.notice;
  const unsent = s.is === 'nothing' || (s.is === 'counts' && s.unsent);
  return (
    <>
      {view.standing && <Slip receipt={view.standing} content={view.notice.content} />}
      {view.standing && (
        <p class="row no-print">
          <a class="btn" href={`/letters/${eventId}`}>
            {t(pageWords(content, 'What the buyer asks about your bid'))}
          </a>
          {content.readOut && (
            <a class="btn" href={`/letters/${eventId}/${view.lotId}/minutes`}>
              {t('What was read out at the opening')}
            </a>
          )}
        </p>
      )}
      {view.receipts.length > 0 && (
        <section class="stack" aria-labelledby="receipts">
          <h2 id="receipts">{t('Receipts')}</h2>
          <p>{t('Each leads to what you submitted then.')}</p>
          <ReceiptList receipts={view.receipts} content={view.notice.content} />
        </section>
      )}
      {unsent && view.savedAt && (
        <details class="stack">
          <summary>{t('What you had entered and not submitted')}</summary>
          <ProblemBanner problem={problem} />
          <Contents {...view} content={desk.content.value} onRead={(id) => void read(id)} />
        </details>
      )}
    </>
  );
}

/** How often the page asks what colleagues have changed, in milliseconds. */
const lookEvery = 30_000;

function OnDesk({ desk }: { desk: Desk }) {
  useKept(desk.saver);
  useLayoutEffect(() => {
    barZone.value = desk.view.value.notice.content.zone;
  }, [desk]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (desk.files.list.value.some(underWay)) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [desk]);
  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && desk.look());
    const often = setInterval(look, lookEvery);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(often);
      document.removeEventListener('visibilitychange', look);
    };
  }, [desk]);
  return (
    <div class="roomy">
      <Trouble desk={desk} />
      <OtherLots desk={desk} />
      {desk.open.value ? <Open desk={desk} /> : <Closed desk={desk} />}
    </div>
  );
}

/** The page. */
export default function Bid() {
  const { eventId = '', lotId = '' } = useParams();
  const load = useLoad((signal) => call(readBid, { params: { eventId, lotId }, signal }), [eventId, lotId]);
  // On the way from lot to lot the last answer is of the lot before.
  const first = load.data?.lotId === lotId && load.data.notice.eventId === eventId ? load.data : undefined;
  const desk = useMemo(
    () => first && bidDesk(first, keeper(person.value?.id ?? '', eventId, lotId)),
    [first, eventId, lotId],
  );
  const content = first?.notice.content;
  const lot = content && content.lots.length > 1 ? content.lots.find((l) => l.id === lotId) : undefined;
  return (
    <Page
      title={
        content && lot
          ? t(pageWords(content, 'Your bid: {lot}'), { lot: lot.name })
          : t(content ? pageWords(content, 'Your bid') : 'Your bid')
      }
      {...(first && content
        ? {
            event: content,
            steps: { phase: desk?.open.value ? ('open' as const) : ('closed' as const), envelopes: content.envelopes },
          }
        : {})}
      above={
        desk && (
          <>
            <BidBanner desk={desk} />
            <VersionBanner desk={desk} />
          </>
        )
      }
      over={desk && <a href={noticePath(desk)}>{t('Notice and documents')}</a>}
    >
      <Loaded load={load} what={t('Reading your bid')}>
        {() => desk && <OnDesk key={lotId} desk={desk} />}
      </Loaded>
    </Page>
  );
}
