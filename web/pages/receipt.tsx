/** A receipt: the slip to print and keep, what was submitted with it, and all other receipts of this bid. */
import { useLayoutEffect } from 'preact/hooks';
import { pageWords } from '../../shared/answer-words.ts';
import type { BidView } from '../../shared/api/bids.ts';
import { readBid, readSubmission, type SubmittedBid } from '../../shared/api/bids.ts';
import type { EventContent } from '../../shared/event.ts';
import { t } from '../../shared/words/say.ts';
import { call } from '../api.ts';
import { barZone } from '../clock.ts';
import { useLoad } from '../load.ts';
import { useParams } from '../parts/doors.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemBanner } from '../parts/problem-banner.tsx';
import { NotSubmitted } from './bid/banner.tsx';
import { CheckFile } from './bid/check-file.tsx';
import { Contents } from './bid/contents.tsx';
import { download } from './bid/download.ts';
import { useReadFile } from './bid/read-file.ts';
import { fileName, holds, receiptJson, receiptText } from './bid/receipt-text.ts';
import { ReceiptList, ReceiptState, Slip } from './bid/slip.tsx';

type Read = { bid: BidView; submitted: SubmittedBid };

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

function Shown({ bid, submitted }: Read) {
  const { receipt, content, uploads } = submitted;
  const { problem, read } = useReadFile(receipt.eventId, receipt.lotId);
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
        <Keep submitted={submitted} content={bid.notice.content} />
        <CheckFile receipt={receipt} />
      </Slip>
      {others.length > 0 && (
        <section class="stack no-print" aria-labelledby="others">
          <h2 id="others">{t(pageWords(bid.notice.content, 'Other receipts of this bid'))}</h2>
          <ReceiptList receipts={others} content={bid.notice.content} />
        </section>
      )}
      <section class="stack no-print" aria-labelledby="said">
        <h2 id="said">{t('What you submitted')}</h2>
        <ProblemBanner problem={problem} />
        <Contents
          notice={bid.notice}
          lotId={receipt.lotId}
          content={content}
          uploads={uploads}
          onRead={(id) => void read(id)}
        />
      </section>
    </div>
  );
}

/** The page. */
export default function Receipt() {
  const { eventId = '', lotId = '', bidId = '' } = useParams();
  const load = useLoad(
    async (signal): Promise<Read> => {
      const [bid, submitted] = await Promise.all([
        call(readBid, { params: { eventId, lotId }, signal }),
        call(readSubmission, { params: { eventId, lotId, bidId }, signal }),
      ]);
      return { bid, submitted };
    },
    [eventId, lotId, bidId],
  );
  const content = load.data?.bid.notice.content;
  return (
    <Page
      title={load.data ? t('Receipt {number}', { number: load.data.submitted.receipt.number }) : t('Receipt')}
      {...(content ? { event: content } : {})}
      above={load.data && <NotSubmitted bid={load.data.bid} />}
      over={<a href={`/bids/${eventId}/${lotId}`}>{t(content ? pageWords(content, 'Your bid') : 'Your bid')}</a>}
    >
      <Loaded load={load} what={t('Reading the receipt')}>
        {(read) => <Shown {...read} />}
      </Loaded>
    </Page>
  );
}
