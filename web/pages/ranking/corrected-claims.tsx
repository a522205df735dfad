import type { RankingView } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { answerWords } from '../check/check-words.ts';

/** Claims that the check found false: what the bidder said, what the ranking takes, and why. */
export function CorrectedClaims({ view }: { view: RankingView }) {
  const { corrections, content, ranking } = view;
  if (corrections.length === 0) return null;
  const bidder = (bidId: string) =>
    [...ranking.ranked, ...ranking.leftOut].find((b) => b.bidId === bidId)?.name ?? bidId;
  return (
    <table class="fold">
      <caption>{t('Claims found false: the bids say otherwise than the ranking takes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Bidder')}</th>
          <th scope="col">{t('Question')}</th>
          <th scope="col">{t('Said, taken as')}</th>
          <th scope="col">{t('Why')}</th>
        </tr>
      </thead>
      <tbody>
        {corrections.map((c) => (
          <tr key={`${c.bidId} ${c.questionId}`}>
            <th scope="row">{bidder(c.bidId)}</th>
            <td>{content.questions.find((q) => q.id === c.questionId)?.text ?? c.questionId}</td>
            <td>{t('“{said}”, taken as “{taken}”', { said: answerWords(c.own), taken: answerWords(c.corrected) })}</td>
            <td>
              <span class="typed">{c.reason}</span>
              <br />
              <small>{t('Evidence: {evidence}', { evidence: c.evidence })}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
