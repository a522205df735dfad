import { answerText } from '../../../shared/answer.ts';
import type { OpenedBid } from '../../../shared/api/evaluation.ts';
import { questionsOf } from '../../../shared/asked.ts';
import type { EventContent, Question } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { sizeText } from '../../file-size.ts';
import { opensInTab } from '../../open-stored.ts';
import { Icon } from '../../parts/icon.tsx';
import { showsInPage } from './document-beside.tsx';

type File = OpenedBid['files'][number];
type Act = {
  onOpen: (file: File) => void;
  /** Shows a file here, beside the levels. */
  onShow: (file: File) => void;
  onCite?: ((place: string) => void) | undefined;
};

const Cite = ({ place, onCite }: { place: string; onCite: NonNullable<Act['onCite']> }) => (
  <button type="button" class="btn quiet" onClick={() => onCite(place)}>
    {t('Cite')}
    <span class="sr"> {place}</span>
  </button>
);

const Files = ({ files, onOpen, onShow, onCite }: { files: readonly File[] } & Act) => (
  <ul class="tasks files">
    {files.map((file) => (
      <li key={file.id}>
        <span>
          <button type="button" class="btn quiet" onClick={() => onOpen(file)}>
            {file.name}
            <span class="sr">, {opensInTab(file.contentType) ? t('opens in a new tab') : t('download')}</span>
          </button>{' '}
          {/* 0 under a pseudonym: a file could be known again by its length. */}
          {file.size > 0 && <small>{sizeText(file.size)}</small>}
        </span>
        <span>
          {showsInPage(file) && (
            <button type="button" class="btn quiet" onClick={() => onShow(file)}>
              {t('Show here')}
              <span class="sr"> {file.name}</span>
            </button>
          )}
          {onCite && <Cite place={file.name} onCite={onCite} />}
        </span>
      </li>
    ))}
  </ul>
);

/** Kinds whose answer is a few words. */
const shortKinds: readonly Question['kind'][] = ['number', 'choice', 'date'];

type AnswerProps = { n: number; question: Question; bid: OpenedBid } & Act;

function Answer({ n, question, bid, onOpen, onShow, onCite }: AnswerProps) {
  const answer = (bid.answers[question.id] ?? '').trim();
  const files = bid.files.filter((f) => f.questionId === question.id);
  const none = question.kind === 'file' ? files.length === 0 : answer === '';
  return (
    <section class="answer">
      <h3>
        <span class="asked">{t('Question {n}', { n })}</span> {question.text}
      </h3>
      {none && <p class="hint">{question.kind === 'file' ? t('No file.') : t('Not answered.')}</p>}
      {!none && question.kind === 'file' && <Files files={files} onOpen={onOpen} onShow={onShow} onCite={onCite} />}
      {!none && question.kind === 'yesno' && (
        <p>
          <Icon name={answer === 'yes' ? 'check' : 'x'} /> <strong>{answer === 'yes' ? t('Yes') : t('No')}</strong>
        </p>
      )}
      {!none && shortKinds.includes(question.kind) && (
        <p class="row base">
          <strong>{answerText(question, answer)}</strong>
          {onCite && <Cite place={t('Question {n}', { n })} onCite={onCite} />}
        </p>
      )}
      {!none && question.kind === 'text' && (
        <blockquote class="cite">
          <p class="typed">{answer}</p>
          {onCite && (
            <p>
              <Cite place={t('Question {n}', { n })} onCite={onCite} />
            </p>
          )}
        </blockquote>
      )}
    </section>
  );
}

/** A bid's answers under the questions of its lot, in the order of the notice; then files that answer no question. */
export function BidAnswers({
  content,
  lotId,
  bid,
  ...act
}: { content: EventContent; lotId: string; bid: OpenedBid } & Act) {
  const asked = questionsOf(content, lotId).map((question, i) => ({ question, n: i + 1 }));
  const here = asked.filter(({ question }) => bid.envelopes.includes(question.envelope));
  const more = bid.files.filter((f) => f.questionId === null);
  return (
    <>
      {here.length > 0 && <h2>{t('Answers')}</h2>}
      {here.map(({ question, n }) => (
        <Answer key={question.id} n={n} question={question} bid={bid} {...act} />
      ))}
      {more.length > 0 && (
        <>
          <h2>{here.length > 0 ? t('More files') : t('Files')}</h2>
          <Files files={more} {...act} />
        </>
      )}
    </>
  );
}
