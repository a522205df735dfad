/** A supplier's bid for one lot: what the buyer has, what is still to do, the envelopes, check and submit. */
import { pageWords } from '../../../shared/answer-words.ts';
import { lotOf } from '../../../shared/bid.ts';
import { envelopesOf, priceEnvelope } from '../../../shared/event.ts';
import { kindOf } from '../../../shared/kinds.ts';
import { inZone } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Deadline, deadlineOf } from '../../parts/deadline.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { BidBanner } from './banner.tsx';
import { BidderPanel } from './bidder-panel.tsx';
import { Check } from './check.tsx';
import { Closed } from './closed.tsx';
import type { Desk } from './desk.ts';
import { useDesk } from './desks.ts';
import { FileNews, Files } from './files.tsx';
import { Inbox } from './inbox.tsx';
import { touchedNow } from './inbox-items.ts';
import { OtherLots } from './other-lots.tsx';
import { WithOurProfile } from './our-profile.tsx';
import { PriceSheet } from './price-sheet.tsx';
import { Questions } from './questions.tsx';
import { RoundNote } from './round-words.tsx';
import { ReceiptList, Slip } from './slip.tsx';
import { type Copy, missingOf, sectionId, tasksOf } from './task-list.ts';
import { Tasks } from './tasks.tsx';
import { Trouble } from './trouble.tsx';
import { VersionBanner } from './version.tsx';
import { useWatch } from './watch.ts';
import { WhatNext } from './what-next.tsx';

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
      <RoundNote desk={desk} />
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
          <Tasks
            tasks={tasksOf(copy).filter((task) => !view.round || task.id === sectionId('bid', 'prices'))}
            envelopes={content.envelopes}
          />
        </div>
        <aside>
          <Deadline at={closesAt} zone={content.zone} from={publishedAt} words={deadlineOf(content)} />
        </aside>
      </div>
      {envelopesOf(content).map((envelope, i) => (
        <div class="stack" key={envelope}>
          {i === 0 && !view.round && <BidderPanel desk={desk} envelope={envelope} />}
          <Questions desk={desk} envelope={envelope} />
          {kindOf(content).prices && envelope === priceEnvelope(content) && (
            <PriceSheet desk={desk} envelope={envelope} />
          )}
          {!view.round && <Files desk={desk} envelope={envelope} />}
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

function OnDesk({ desk }: { desk: Desk }) {
  useWatch(desk);
  return (
    <div class="roomy">
      <Trouble desk={desk} />
      <OtherLots desk={desk} />
      {desk.open.value ? (
        <WithOurProfile>
          <Open desk={desk} />
        </WithOurProfile>
      ) : (
        <Closed desk={desk} />
      )}
    </div>
  );
}

/** The page. */
export default function Bid() {
  const { eventId = '', lotId = '' } = useParams();
  const { load, desk } = useDesk(eventId, lotId);
  const content = desk?.view.value.notice.content;
  const lot = content && content.lots.length > 1 ? content.lots.find((l) => l.id === lotId) : undefined;
  return (
    <Page
      title={
        desk?.view.value.round
          ? t('Best and final offer, round {number}', { number: desk.view.value.round.number })
          : content && lot
            ? t(pageWords(content, 'Your bid: {lot}'), { lot: lot.name })
            : t(content ? pageWords(content, 'Your bid') : 'Your bid')
      }
      {...(desk && content
        ? {
            event: content,
            // An offer is made in the middle of an evaluation, of which its bidder sees no step.
            ...(!desk.view.value.round && {
              steps: { phase: desk.open.value ? ('open' as const) : ('closed' as const), envelopes: content.envelopes },
            }),
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
      over={
        desk && (
          <>
            {desk.view.value.round && (
              <a href={`/bids/${eventId}/${desk.view.value.round.lotId}`}>{t('The bid that it is for')}</a>
            )}
            <a href={noticePath(desk)}>{t('Notice and documents')}</a>
          </>
        )
      }
    >
      <Loaded load={load} what={t('Reading your bid')}>
        {() => desk && <OnDesk key={lotId} desk={desk} />}
      </Loaded>
    </Page>
  );
}
