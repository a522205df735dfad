/** A bid after the deadline: what counts, its receipts, and what was not part of it. */
import { pageWords } from '../../../shared/answer-words.ts';
import { t } from '../../../shared/words/say.ts';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Contents } from './contents.tsx';
import type { Desk } from './desk.ts';
import { LeftOut } from './left-out.tsx';
import { NotOpened } from './not-opened.tsx';
import { useReadFile } from './read-file.ts';
import { ReceiptList, Slip } from './slip.tsx';

/** What the page shows once bids are closed. */
export function Closed({ desk }: { desk: Desk }) {
  const view = desk.view.value;
  const { problem, read } = useReadFile(view.notice.eventId, view.lotId);
  const s = desk.standing.value;
  const { eventId, content } = view.notice;
  const unsent = s.is === 'nothing' || (s.is === 'counts' && s.unsent);
  return (
    <>
      {view.standing && <Slip receipt={view.standing} content={view.notice.content} />}
      {view.standing && content.envelopes === 'two' && <NotOpened eventId={eventId} lotId={view.lotId} />}
      {view.standing && (
        <p class="row no-print">
          <a class="btn" href={`/letters/${eventId}`}>
            {t(pageWords(content, 'What the buyer asks about your bid'))}
          </a>
          {content.readOut && (
            <a class="btn" href={`/letters/${eventId}/${view.round?.lotId ?? view.lotId}/minutes`}>
              {t('What was read out at the opening')}
            </a>
          )}
        </p>
      )}
      <LeftOut desk={desk} />
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
