import type { EvaluationView } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';
import { rich } from '../../rich.ts';
import { answerWords } from '../check/check-words.ts';
import { RequestRead } from '../check/request-read.tsx';

/** What stands beside a bid and changes nothing in it: a rejection, corrected claims, requests with their answers. */
export function BesideBid({ view, bidId }: { view: EvaluationView; bidId: string }) {
  const beside = view.beside.find((b) => b.bidId === bidId);
  if (!beside) return null;
  const { rejected, corrections, clarifications } = beside;
  const question = (id: string) => view.content.questions.find((q) => q.id === id)?.text ?? id;
  return (
    <>
      {rejected && (
        <Banner kind="bad" icon="x" big={t('Rejected: not scored')}>
          <p class="typed">{rejected.reason}</p>
          <p>{t('Rule: {place}', { place: rejected.place })}</p>
        </Banner>
      )}
      {corrections.map((c) => (
        <Banner key={c.questionId} kind="warn" icon="alert" label={t('Corrected claim')}>
          <p>
            {rich('{question} The bidder says “{own}”; scored as “{corrected}”.', {
              question: <strong>{question(c.questionId)}</strong>,
              own: answerWords(c.own),
              corrected: answerWords(c.corrected),
            })}
          </p>
          <p class="typed">{c.reason}</p>
          <p class="typed">{t('Evidence: {evidence}', { evidence: c.evidence })}</p>
        </Banner>
      ))}
      {clarifications.length > 0 && (
        <section class="stack tight" aria-labelledby="beside">
          <h2 id="beside">{t('Asked of the bidder')}</h2>
          {clarifications.map((request) => (
            <RequestRead key={request.id} request={request} zone={view.content.zone} />
          ))}
        </section>
      )}
    </>
  );
}
