import type { EventContent, Question } from '../../../shared/event.ts';
import { answerWords, column } from './words.ts';

const List = ({ questions }: { questions: readonly Question[] }) => (
  <ol>
    {questions.map((q) => (
      <li key={q.id}>
        {q.text} <small>({answerWords(q)})</small>
      </li>
    ))}
  </ol>
);

function PriceSheet({ content }: { content: EventContent }) {
  const { lines } = content.lots[0]!;
  if (!lines.length) return null;
  const quantities = column(lines.map((line) => line.quantity ?? '').filter((q) => q !== ''));
  return (
    <table>
      <caption>Price sheet, in {content.currency}</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Unit</th>
          <th scope="col" class="n">
            Quantity
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.name}</th>
            <td>{line.unit}</td>
            <td class="n">{line.quantity ? quantities.shift() : 'yours to state'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a bid has to hold: questions by envelope, then the price sheet. */
export function Asked({ content }: { content: EventContent }) {
  const inEnvelope = (envelope: Question['envelope']) => content.questions.filter((q) => q.envelope === envelope);
  const technical = inEnvelope('technical');
  const rest = content.envelopes === 'two' ? inEnvelope('commercial') : inEnvelope('bid');
  return (
    <section id="bid" class="stack">
      <h2>What a bid holds</h2>
      {content.envelopes === 'two' ? (
        <>
          <h3>Technical envelope</h3>
          {technical.length ? <List questions={technical} /> : <p>Nothing is asked in it.</p>}
          <h3>Price envelope</h3>
        </>
      ) : null}
      {rest.length > 0 && <List questions={rest} />}
      <PriceSheet content={content} />
    </section>
  );
}
