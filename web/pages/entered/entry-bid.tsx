/**
 * A bid that came on paper, typed in for one lot: `/events/:eventId/enter/:bidderId/:lotId`. The page says all the time on
 * whose behalf; once the bid is submitted there is its receipt, and an empty copy for one that replaces it.
 */
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { Receipt } from '../../../shared/api/bids.ts';
import { listEntered, readEntered } from '../../../shared/api/entered-bids.ts';
import { lotOf } from '../../../shared/bid.ts';
import { envelopesOf, priceEnvelope } from '../../../shared/event.ts';
import { kindOf } from '../../../shared/kinds.ts';
import { type Entry, wayWithin } from '../../../shared/on-behalf.ts';
import { inZone } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Deadline, deadlineOf } from '../../parts/deadline.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Saved } from '../../parts/saved.tsx';
import { useKept } from '../../saving.ts';
import { bidDesk, type Desk } from '../bid/desk.ts';
import { download } from '../bid/download.ts';
import { FileNews, Files } from '../bid/files.tsx';
import { keepsNothing } from '../bid/kept.ts';
import { PriceSheet } from '../bid/price-sheet.tsx';
import { Questions } from '../bid/questions.tsx';
import { fileName, receiptText } from '../bid/receipt-text.ts';
import { underWay } from '../bid/sending.ts';
import { ReceiptState, Slip } from '../bid/slip.tsx';
import { type Copy, sectionId, tasksOf } from '../bid/task-list.ts';
import { Tasks } from '../bid/tasks.tsx';
import { Trouble } from '../bid/trouble.tsx';
import { SubmitEntry, WithdrawEntry } from './submit-entry.tsx';

function copyOf(desk: Desk): Copy {
  const { notice, lotId, uploads } = desk.view.value;
  const sending = desk.files.list.value;
  return {
    notice,
    lot: lotOf(notice, lotId),
    content: desk.content.value,
    uploads: uploads.filter((u) => !sending.some((s) => s.fileId === u.id)),
    pending: sending.map((s) => ({
      ...{ name: s.file.name, step: s.step },
      ...{ envelope: s.envelope, questionId: s.questionId },
    })),
  };
}

/** Never out of sight: on whose behalf one is typing. */
const OnBehalf = ({ entry, desk }: { entry: Entry; desk: Desk | undefined }) => (
  <aside class="on-behalf" aria-label={t('On whose behalf')}>
    <p class="wrap">
      <Icon name="alert" /> <strong>{t('You enter this bid on behalf of {bidder}.', entry)}</strong>{' '}
      <span class="way">{t('It came {way}; you are named in it.', { way: t(wayWithin[entry.came.way]) })}</span>{' '}
      {desk?.open.value && <Saved state={desk.saver.state} />}
    </p>
  </aside>
);

/** The receipt, to print for the bidder or to send by post. */
function Printed({ receipt, desk, entry }: { receipt: Receipt; desk: Desk; entry: Entry }) {
  const { content } = desk.view.value.notice;
  return (
    <div class="stack">
      <Slip receipt={receipt} content={content} />
      <p class="no-print">
        {entry.contact.email
          ? t(
              receipt.state === 'withdrawn'
                ? 'A letter that says so has gone to {email}.'
                : 'The receipt has gone to {email}.',
              entry.contact,
            )
          : t('The bidder has given no e-mail: send the receipt by post to {name}, {postal}.', entry.contact)}
      </p>
      <p class="row no-print">
        <button type="button" class="btn primary" onClick={() => print()}>
          {t('Print')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => download(`${fileName(receipt)}.txt`, 'text/plain', receiptText(receipt, content))}
        >
          <Icon name="down" />
          {t('Download as text')}
        </button>
      </p>
    </div>
  );
}

function Typing({ desk, entry, onDone }: { desk: Desk; entry: Entry; onDone: () => Promise<void> }) {
  const copy = copyOf(desk);
  const { content } = desk.view.value.notice;
  // Who bids was said when the entry was begun.
  const tasks = tasksOf(copy).filter((task) => !envelopesOf(content).some((of) => task.id === sectionId(of, 'bidder')));
  return (
    <>
      <div class="stack no-print">
        <h2 id="change" tabIndex={-1}>
          {desk.view.value.standing ? t('Enter another one in its place') : t('What there is to do')}
        </h2>
        {desk.view.value.standing && (
          <p class="measure">
            {t(
              'The copy is empty again: what you submitted cannot be read before the opening. It stands until you submit another one.',
            )}
          </p>
        )}
        <Tasks tasks={tasks} envelopes={content.envelopes} />
      </div>
      {envelopesOf(content).map((envelope) => (
        <div class="stack no-print" key={envelope}>
          <Questions desk={desk} envelope={envelope} />
          {kindOf(content).prices && envelope === priceEnvelope(content) && (
            <PriceSheet desk={desk} envelope={envelope} />
          )}
          <Files desk={desk} envelope={envelope} />
        </div>
      ))}
      <FileNews desk={desk} />
      <SubmitEntry desk={desk} copy={copy} entry={entry} onDone={onDone} />
    </>
  );
}

function OnDesk({ desk, entry, onDone }: { desk: Desk; entry: Entry; onDone: () => Promise<void> }) {
  useKept(desk.saver);
  const view = desk.view.value;
  const { content, closesAt, publishedAt } = view.notice;
  useLayoutEffect(() => {
    barZone.value = content.zone;
  }, [content.zone]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (desk.files.list.value.some(underWay)) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [desk]);
  // Where it was withdrawn, its bidder gets the receipt that says so.
  const last = view.standing ?? view.receipts[0];
  const earlier = view.receipts.filter((r) => r.bidId !== last?.bidId);
  return (
    <div class="roomy">
      <Trouble desk={desk} />
      <div class="two">
        <div class="stack">
          {last ? (
            <Printed receipt={last} desk={desk} entry={entry} />
          ) : (
            <p class="lede">
              {desk.open.value
                ? t(
                    'Type in what the bid says, and attach what came as files: the paper as a scan, say. Nobody sees it before you submit it, and nobody reads it before the opening.',
                  )
                : t('Nothing was submitted.')}
            </p>
          )}
          {view.standing && desk.open.value && <WithdrawEntry desk={desk} entry={entry} onDone={onDone} />}
        </div>
        <aside class="no-print">
          <Deadline at={closesAt} zone={content.zone} from={publishedAt} words={deadlineOf(content)} />
        </aside>
      </div>
      {desk.open.value && <Typing desk={desk} entry={entry} onDone={onDone} />}
      {earlier.length > 0 && (
        <section class="stack no-print" aria-labelledby="receipts">
          <h2 id="receipts">{t('Receipts')}</h2>
          <ul class="tasks" aria-label={t('Receipts')}>
            {earlier.map((r) => (
              <li key={r.bidId}>
                <span>
                  <span class="mono">{r.number}</span>{' '}
                  <small>{t('submission {n}, {when}', { n: r.n, when: inZone(r.receivedAt, r.zone, 'second') })}</small>
                </span>
                <ReceiptState receipt={r} content={content} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The page. */
export default function EntryBid() {
  const { eventId = '', bidderId = '', lotId = '' } = useParams();
  const load = useLoad(
    async (signal) => {
      const [{ items }, view] = await Promise.all([
        call(listEntered, { params: { eventId }, signal }),
        call(readEntered, { params: { eventId, bidderId, lotId }, signal }),
      ]);
      return { entry: items.find((e) => e.bidderId === bidderId)!, view };
    },
    [eventId, bidderId, lotId],
  );
  const { data } = load;
  // What is typed for somebody else is kept nowhere but on the server.
  const desk = useMemo(() => data && bidDesk(data.view, keepsNothing(), data.entry), [data]);
  const content = data?.view.notice.content;
  /** What was done is told by the receipt, at the top. */
  const done = async () => {
    await load.reload();
    document.querySelector('h1')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  return (
    <Page
      title={data ? t('Bid of {bidder}', data.entry) : t('A bid that you enter')}
      {...(content
        ? { event: content, steps: { phase: desk?.open.value ? 'open' : 'closed', envelopes: content.envelopes } }
        : {})}
      above={data && <OnBehalf entry={data.entry} desk={desk} />}
      over={<a href={`/events/${eventId}/enter`}>{t('Bids that you enter')}</a>}
    >
      <Loaded load={load} what={t('Reading the bid')}>
        {({ entry, view }) =>
          desk && <OnDesk key={`${lotId} ${view.version} ${view.state}`} desk={desk} entry={entry} onDone={done} />
        }
      </Loaded>
    </Page>
  );
}
