/** A receipt: the slip to print and keep, what was submitted with it, and all other receipts of this bid. */
import { useLayoutEffect } from 'preact/hooks';
import { pageWords } from '../../shared/answer-words.ts';
import type { BidView } from '../../shared/api/bids.ts';
import { type Receipt as BidReceipt, readBid, readSubmission, type SubmittedBid } from '../../shared/api/bids.ts';
import type { EventContent } from '../../shared/event.ts';
import { t } from '../../shared/words/say.ts';
import { ApiProblem, call } from '../api.ts';
import { barZone } from '../clock.ts';
import { useLoad } from '../load.ts';
import { useParams } from '../parts/doors.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemBanner } from '../parts/problem-banner.tsx';
import { Time } from '../parts/time.tsx';
import { rich } from '../rich.ts';
import { NotSubmitted } from './bid/banner.tsx';
import { CheckFile } from './bid/check-file.tsx';
import { Contents } from './bid/contents.tsx';
import { download } from './bid/download.ts';
import { useReadFile } from './bid/read-file.ts';
import { fileName, holds, receiptJson, receiptText } from './bid/receipt-text.ts';
import { ReceiptList, ReceiptState, Slip } from './bid/slip.tsx';

/** `submitted` null: kept no longer, says `gone`; the receipt stays. */
type Read = { bid: BidView; receipt: BidReceipt; submitted: SubmittedBid | null; gone: ApiProblem | null };

async function read(params: { eventId: string; lotId: string; bidId: string }, signal: AbortSignal): Promise<Read> {
  const { bidId, ...place } = params;
  const [bid, answer] = await Promise.all([
    call(readBid, { params: place, signal }),
    call(readSubmission, { params, signal }).catch((thrown: unknown) => thrown as Error),
  ]);
  if (!(answer instanceof Error)) return { bid, receipt: answer.receipt, submitted: answer, gone: null };
  const receipt = bid.receipts.find((r) => r.bidId === bidId);
  if (receipt && answer instanceof ApiProblem && answer.problem.code === 'no-longer-kept')
    return { bid, receipt, submitted: null, gone: answer };
  throw answer;
}

function Keep({ submitted, content }: { submitted: SubmittedBid; content: EventContent }) {
  const { receipt } = submitted;
  return (
    <div class="stack tight no-print">
      <p>
        {holds(submitted) ? (
          <span class="good">
            <Icon name="check" />{' '}
            {t('This computer has computed the fingerprints above again, from what is kept: they are the same.')}
          </span>
        ) : (
          <span class="bad">
            <Icon name="alert" />{' '}
            {t('The fingerprints above do not follow from what is kept. Keep this page and tell the buyer.')}
          </span>
        )}
      </p>
      <p class="row">
        <button
          type="button"
          class="btn primary"
          onClick={() => download(`${fileName(receipt)}.txt`, 'text/plain', receiptText(receipt, content))}
        >
          <Icon name="down" />
          {t('Download as text')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => download(`${fileName(receipt)}.json`, 'application/json', receiptJson(receipt))}
        >
          <Icon name="down" />
          {t('Download as JSON')}
        </button>
        <button type="button" class="btn" onClick={() => print()}>
          {t('Print')}
        </button>
      </p>
    </div>
  );
}

function Shown({ bid, receipt, submitted, gone }: Read) {
  const { problem, read: fetchFile } = useReadFile(receipt.eventId, receipt.lotId);
  useLayoutEffect(() => {
    barZone.value = receipt.zone;
  }, [receipt.zone]);
  const others = bid.receipts.filter((r) => r.bidId !== receipt.bidId);
  return (
    <div class="roomy">
      <p>
        <ReceiptState receipt={receipt} content={bid.notice.content} />
      </p>
      <Slip receipt={receipt} content={bid.notice.content}>
        {submitted && <Keep submitted={submitted} content={bid.notice.content} />}
        <CheckFile receipt={receipt} />
      </Slip>
      <p class="measure no-print">
        <small>
          {rich('What you submitted can be read again here until {time} at least, and its receipt after that.', {
            time: <Time at={bid.notice.retainUntil} zone={receipt.zone} />,
          })}
        </small>
      </p>
      {others.length > 0 && (
        <section class="stack no-print" aria-labelledby="others">
          <h2 id="others">{t(pageWords(bid.notice.content, 'Other receipts of this bid'))}</h2>
          <ReceiptList receipts={others} content={bid.notice.content} />
        </section>
      )}
      <section class="stack no-print" aria-labelledby="said">
        <h2 id="said">{t('What you submitted')}</h2>
        <ProblemBanner problem={gone ?? problem} />
        {submitted && (
          <Contents
            notice={bid.notice}
            lotId={receipt.lotId}
            content={submitted.content}
            uploads={submitted.uploads}
            onRead={(id) => void fetchFile(id)}
          />
        )}
      </section>
    </div>
  );
}

/** The page. */
export default function Receipt() {
  const { eventId = '', lotId = '', bidId = '' } = useParams();
  const load = useLoad((signal) => read({ eventId, lotId, bidId }, signal), [eventId, lotId, bidId]);
  const content = load.data?.bid.notice.content;
  return (
    <Page
      title={load.data ? t('Receipt {number}', { number: load.data.receipt.number }) : t('Receipt')}
      {...(content ? { event: content } : {})}
      above={load.data && <NotSubmitted bid={load.data.bid} />}
      over={<a href={`/bids/${eventId}/${lotId}`}>{t(content ? pageWords(content, 'Your bid') : 'Your bid')}</a>}
    >
      <Loaded load={load} what={t('Reading the receipt')}>
        {(shown) => <Shown {...shown} />}
      </Loaded>
    </Page>
  );
}
