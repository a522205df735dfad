/** What a bid says, to be read and not changed: a submitted one, or a working copy after the deadline. */
import { Fragment } from 'preact';
import { alternatesText } from '../../../shared/alternates-allowed.ts';
import { answerText } from '../../../shared/answer.ts';
import { pageWords } from '../../../shared/answer-words.ts';
import type { UploadRow } from '../../../shared/api/bids.ts';
import { type BidContent, lineTotal, lotOf, priceTotal } from '../../../shared/bid.ts';
import { isNoBid } from '../../../shared/bid-lines.ts';
import { type EnvelopeId, envelopesOf, type Notice, priceEnvelope } from '../../../shared/event.ts';
import { exact, grouped } from '../../../shared/exact.ts';
import { basisText, periodsText } from '../../../shared/price-basis.ts';
import { t } from '../../../shared/words/say.ts';
import { sizeText } from '../../file-size.ts';
import { BidderRead } from '../../parts/bidder.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Tag } from '../../parts/tag.tsx';
import { CountedRow, PriceHead, sumText, totalText } from './price-table.tsx';
import { envelopeName, worded } from './task-list.ts';

type Props = {
  notice: Pick<Notice, 'content'>;
  lotId: string;
  content: BidContent;
  uploads: readonly UploadRow[];
  onRead: (fileId: string) => void;
};

function Answers({
  notice,
  lotId,
  content,
  envelope,
}: Pick<Props, 'notice' | 'lotId' | 'content'> & { envelope: EnvelopeId }) {
  const asked = worded(notice, lotId, envelope);
  if (asked.length === 0) return null;
  return (
    <dl class="answers stack">
      {asked.map((q) => {
        const text = content.answers[q.id] ?? '';
        return (
          <div key={q.id}>
            <dt>{q.text}</dt>
            <dd>{text === '' ? <span class="hint">{t('No answer')}</span> : answerText(q, text)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Files({ notice, uploads, envelope, onRead }: Omit<Props, 'content' | 'lotId'> & { envelope: EnvelopeId }) {
  const files = uploads.filter((u) => u.envelope === envelope && u.arrived);
  if (files.length === 0) return <p class="hint">{t('No files.')}</p>;
  const asked = (id: string | null) => notice.content.questions.find((q) => q.id === id)?.text ?? t('Other files');
  return (
    <ul class="uploads" aria-label={t('Files of: {envelope}', { envelope: t(envelopeName[envelope]) })}>
      {files.map((f) => (
        <li key={f.id} class="upload">
          <p>
            <strong>{f.name}</strong>{' '}
            <small>
              {sizeText(f.size)}, {asked(f.questionId)}
            </small>
          </p>
          <button type="button" class="btn small" onClick={() => onRead(f.id)}>
            {t('Read')}
            <span class="sr"> {f.name}</span>
          </button>
          <small>
            SHA-256 <Fingerprint sha256={f.sha256} />
            {f.parts && ` ${t('over its {n} parts', { n: f.parts.count })}`}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Prices({ notice, lotId, content }: Pick<Props, 'notice' | 'lotId' | 'content'>) {
  const lot = lotOf(notice, lotId);
  const { currency, priceBasis } = notice.content;
  const { unitPriceDecimals } = priceBasis;
  const total = priceTotal(lot, content.prices);
  const decimals = (text: string) => text.split('.')[1]?.length ?? 0;
  const number = (text: string, least: number) =>
    text === '' ? '–' : grouped(exact(text), Math.max(least, decimals(text)));
  return (
    <>
      <p class="hint">
        {basisText(notice)} {alternatesText(notice)}
      </p>
      <table class="prices">
        <caption class="sr">{t('Prices in {currency}', { currency })}</caption>
        <PriceHead currency={currency} />
        <tbody>
          {lot.lines.map((line) => {
            const price = content.prices.find((p) => p.lineId === line.id);
            const sum = price ? lineTotal(lot, price) : null;
            const name = (
              <th scope="row">
                {line.name}{' '}
                <small>
                  {line.optional
                    ? t('per {unit}, optional: not in the total', { unit: line.unit })
                    : t('per {unit}', { unit: line.unit })}
                  {line.periods && `, ${periodsText(line)}`}
                </small>
              </th>
            );
            return (
              <Fragment key={line.id}>
                {isNoBid(line, price) ? (
                  <tr>
                    {name}
                    <td class="n" colSpan={3}>
                      {t('No bid for this line')}
                    </td>
                  </tr>
                ) : (
                  <tr>
                    {name}
                    <td class="n">{number(price?.unitPrice ?? '', unitPriceDecimals)}</td>
                    <td class="n">{number(line.quantity ?? price?.quantity ?? '', 0)}</td>
                    <td class="n">{sum === null ? '–' : sumText(sum, currency)}</td>
                  </tr>
                )}
                {price?.alternates?.map((a, k) => {
                  const itsSum = lineTotal(lot, { ...a, lineId: line.id });
                  return (
                    <tr key={a.id} class="alternate">
                      <th scope="row">
                        <Tag>{t('Alternate {n}', { n: k + 1 })}</Tag> {a.description || '–'}{' '}
                        <small>{t('not ranked')}</small>
                      </th>
                      <td class="n">{number(a.unitPrice, unitPriceDecimals)}</td>
                      <td class="n">{number(line.quantity ?? a.quantity ?? '', 0)}</td>
                      <td class="n">{itsSum === null ? '–' : sumText(itsSum, currency)}</td>
                    </tr>
                  );
                })}
              </Fragment>
            );
          })}
        </tbody>
        <tfoot>
          <tr class="sum">
            <th scope="row">{totalText(notice)}</th>
            <td />
            <td />
            <td class="n">{total === null ? t('not complete') : sumText(total, currency)}</td>
          </tr>
          <CountedRow lot={lot} prices={content.prices} />
        </tfoot>
      </table>
    </>
  );
}

/** Envelope by envelope: answers, files, prices. */
export const Contents = ({ notice, lotId, content, uploads, onRead }: Props) => (
  <>
    {envelopesOf(notice.content).map((envelope, i) => (
      <section key={envelope} class="panel stack" aria-labelledby={`read-${envelope}`}>
        <div class="sealed strip" />
        <h2 id={`read-${envelope}`}>
          {envelope === 'bid' ? t(pageWords(notice.content, 'What the bid says')) : t(envelopeName[envelope])}
        </h2>
        {i === 0 && content.bidder && <BidderRead bidder={content.bidder} />}
        <Answers notice={notice} lotId={lotId} content={content} envelope={envelope} />
        <Files notice={notice} uploads={uploads} envelope={envelope} onRead={onRead} />
        {envelope === priceEnvelope(notice.content) && <Prices notice={notice} lotId={lotId} content={content} />}
      </section>
    ))}
  </>
);
