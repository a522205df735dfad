/** The draft as a supplier will see it: the notice, then the form of a bid. Nothing can be sent from here. */
import { signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import type { BidView } from '../../../shared/api/bids.ts';
import { type EventView, readDocument, readEvent } from '../../../shared/api/events.ts';
import type { NoticeView } from '../../../shared/api/open.ts';
import type { BidContent } from '../../../shared/bid.ts';
import { envelopesOf, priceEnvelope } from '../../../shared/event.ts';
import { kindOf } from '../../../shared/kinds.ts';
import { mergeBid } from '../../../shared/merge-bid.ts';
import { deadlineOf, methodFingerprint, retainUntil } from '../../../shared/publication.ts';
import { instantAt, later } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { exactNow, now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Banner } from '../../parts/banner.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Field } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { saver, settled } from '../../saving.ts';
import { together } from '../../together.ts';
import type { Desk } from '../bid/desk.ts';
import { Files } from '../bid/files.tsx';
import { PriceSheet } from '../bid/price-sheet.tsx';
import { Questions } from '../bid/questions.tsx';
import { fileQueue } from '../bid/sending.ts';
import { Shown } from '../notice.tsx';

/** A month from now, where the draft has no deadline yet: the page needs one to be drawn. */
const someDays = 30;

/** The notice that publication at this moment would make. */
function noticeOf(view: EventView): NoticeView {
  const { content, published } = view;
  const at = published?.at ?? instantAt(now.peek());
  const deadline = deadlineOf(content);
  const closesAt = published?.closesAt ?? ('at' in deadline ? deadline.at : later(at, someDays * 86_400));
  return {
    eventId: view.id,
    orgId: view.orgId,
    buyer: view.orgName,
    number: published?.number ?? 1,
    publishedAt: at,
    closesAt,
    method: published?.method ?? methodFingerprint(content),
    retainUntil: retainUntil(closesAt, content.retentionYears),
    content,
    documents: view.documents,
  };
}

const nothing = async () => {};

/** A bid that nobody makes: the form stands on it, and nothing of it is sent. */
function emptyDesk(notice: NoticeView, lotId: string): Desk {
  const content = { currency: notice.content.currency, answers: {}, prices: [] };
  const view: BidView = {
    cancelled: null,
    notice,
    invitation: null,
    lotId,
    version: 0,
    content,
    uploads: [],
    missing: [],
    since: notice.number,
    touched: [],
    state: 'none',
    standing: null,
    receipts: [],
    savedAt: null,
    savedBy: null,
    changes: [],
  };
  const written = signal<BidContent>(content);
  return {
    place: { eventId: view.notice.eventId, lotId: view.lotId },
    view: signal(view),
    content: written,
    renewed: signal({}),
    others: together(written, mergeBid, { keep: () => {}, forget: () => {} }),
    settle: nothing,
    epoch: signal(0),
    files: fileQueue({ send: nothing, discard: nothing, now: exactNow }),
    saver: saver({ save: nothing }),
    late: signal(null),
    answered: signal(null),
    refused: signal(null),
    unanswered: signal(null),
    dirty: () => false,
    busy: () => false,
    open: signal(true),
    standing: signal({ is: 'not-submitted' }),
    answer: () => {},
    sayBidder: () => {},
    price: () => {},
    takePrices: () => {},
    removeFile: nothing,
    submit: nothing,
    confirm: nothing,
    withdraw: nothing,
    acknowledge: nothing,
    look: nothing,
  };
}

function Form({ notice }: { notice: NoticeView }) {
  const { content } = notice;
  const [lotId, setLot] = useState(content.lots[0]!.id);
  const desk = useMemo(() => emptyDesk(notice, lotId), [notice, lotId]);
  return (
    <section class="stack" aria-labelledby="bid-form">
      <h2 id="bid-form">{t('The form of a bid')}</h2>
      {content.lots.length > 1 && (
        <Field id="preview-lot" label={t('Lot')} hint={t('A bidder fills in one form for each lot it bids for.')}>
          <select value={lotId} onChange={(event) => setLot(event.currentTarget.value)}>
            {content.lots.map((lot) => (
              <option key={lot.id} value={lot.id}>
                {lot.name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <fieldset class="plain stack roomy" disabled aria-label={t('The form, read only')}>
        {envelopesOf(content).map((envelope) => (
          <div class="stack" key={`${lotId} ${envelope}`}>
            <Questions desk={desk} envelope={envelope} />
            {kindOf(content).prices && envelope === priceEnvelope(content) && (
              <PriceSheet desk={desk} envelope={envelope} />
            )}
            <Files desk={desk} envelope={envelope} />
          </div>
        ))}
      </fieldset>
    </section>
  );
}

function Previewed({ view }: { view: EventView }) {
  const notice = useMemo(() => noticeOf(view), [view]);
  const { reference, title, envelopes, sandbox } = view.content;
  const documentAt = (fileId: string) => call(readDocument, { params: { eventId: view.id, fileId } });
  return (
    <Page
      title={title}
      ownHeading
      event={{ reference, title, sandbox }}
      steps={{ phase: view.published ? view.phase : 'draft', envelopes }}
    >
      <Banner
        kind="plain"
        icon="part"
        big={t('Preview')}
        label={t('Preview')}
        act={
          <a class="btn" href={view.published ? `/events/${view.id}` : `/events/${view.id}/edit?part=publish`}>
            {view.published ? t('Back to the event') : t('Back to the draft')}
          </a>
        }
      >
        <p>
          {view.published
            ? t('The notice and the form of a bid as suppliers see them. Nothing can be filled in here.')
            : t('As a supplier would see it if you published now. Only your organisation sees this page.')}
          {!view.published &&
            'fault' in deadlineOf(view.content) &&
            ` ${t('No deadline is set yet; the one shown is made up.')}`}
        </p>
      </Banner>
      <Shown notice={{ ...notice, cancelled: [] }} invitation={undefined} preview={documentAt} />
      <Form notice={notice} />
    </Page>
  );
}

/** The page `/events/:eventId/preview`. */
export default function Preview() {
  const { eventId = '' } = useParams();
  const load = useLoad(
    async (signal) => {
      await settled();
      return call(readEvent, { params: { eventId }, signal });
    },
    [eventId],
  );
  if (load.data) return <Previewed view={load.data} />;
  return (
    <Page title={t('Preview')}>
      <Loaded load={load} what={t('Reading the draft')}>
        {() => null}
      </Loaded>
    </Page>
  );
}
