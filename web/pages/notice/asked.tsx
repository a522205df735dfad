import { alternatesText } from '../../../shared/alternates-allowed.ts';
import type { EventContent, Lot, Question } from '../../../shared/event.ts';
import { noticeWords } from '../../../shared/kinds.ts';
import { periodsText } from '../../../shared/price-basis.ts';
import { t } from '../../../shared/words/say.ts';
import { answerWords, column } from './words.ts';

const List = ({ questions }: { questions: readonly Question[] }) => (
  <ol>
    {questions.map((q) => (
      <li key={q.id}>
        {q.text} <small>({answerWords(q)})</small>
        {q.kind === 'choice' && (
          <ul>
            {q.options.map((o) => (
              <li key={o.id}>{o.text}</li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ol>
);

function PriceSheet({ content, lot }: { content: EventContent; lot: Lot }) {
  const { lines } = lot;
  if (!lines.length) return null;
  const quantities = column(lines.map((line) => line.quantity ?? '').filter((q) => q !== ''));
  return (
    <table>
      <caption>
        {t(
          lines.some((line) => line.optional)
            ? 'Price sheet, in {currency}; optional lines are priced apart and count in no total'
            : 'Price sheet, in {currency}',
          { currency: content.currency },
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('Line')}</th>
          <th scope="col">{t('Unit')}</th>
          <th scope="col" class="n">
            {t('Quantity')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.name} {line.optional && <small>{t('(optional)')}</small>}
            </th>
            <td>
              {line.unit} {line.periods && <small>({periodsText(line)})</small>}
            </td>
            <td class="n">{line.quantity ? quantities.shift() : t('yours to state')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a lot asks beyond what all lots ask. */
function LotAsks({ content, lot }: { content: EventContent; lot: Lot }) {
  const own = content.questions.filter((q) => q.lotId === lot.id);
  const of = (price: boolean) => own.filter((q) => (q.envelope === 'commercial') === price);
  const [first, priced] = [of(false), of(true)];
  return (
    <details>
      <summary>
        {t(own.length > 0 ? '{lot}: price sheet and questions of its own' : '{lot}: price sheet', { lot: lot.name })}
      </summary>
      {first.length > 0 && <List questions={first} />}
      {priced.length > 0 && (
        <>
          <p>{t('In the price envelope:')}</p>
          <List questions={priced} />
        </>
      )}
      <PriceSheet content={content} lot={lot} />
    </details>
  );
}

/** What a bid has to hold: questions by envelope, then the price sheet; of several lots, what all ask and then each. */
export function Asked({ content }: { content: EventContent }) {
  const { lots, envelopes } = content;
  const one = lots.length === 1;
  const alternates = alternatesText({ content });
  const inEnvelope = (envelope: Question['envelope']) =>
    content.questions.filter((q) => q.envelope === envelope && (one || q.lotId === null));
  const technical = inEnvelope('technical');
  const rest = envelopes === 'two' ? inEnvelope('commercial') : inEnvelope('bid');
  return (
    <section id="bid" class="stack">
      <h2>{t(noticeWords(content, 'What a bid holds'))}</h2>
      {envelopes === 'two' ? (
        <>
          <h3>{t('Technical envelope')}</h3>
          {technical.length ? (
            <List questions={technical} />
          ) : (
            <p>{one ? t('Nothing is asked in it.') : t('Nothing of every lot is asked in it.')}</p>
          )}
          <h3>{t('Price envelope')}</h3>
        </>
      ) : null}
      {rest.length > 0 && <List questions={rest} />}
      {alternates && <p>{alternates}</p>}
      {one ? (
        <PriceSheet content={content} lot={lots[0]!} />
      ) : (
        <>
          {rest.length === 0 && envelopes === 'two' && <p>{t('The price sheet of the lot.')}</p>}
          <h3>{t('Lot by lot')}</h3>
          {lots.map((lot) => (
            <LotAsks key={lot.id} content={content} lot={lot} />
          ))}
        </>
      )}
    </section>
  );
}
