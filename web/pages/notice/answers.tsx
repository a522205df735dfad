import type { ComponentProps, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { NoticeView } from '../../../shared/api/open.ts';
import { questionsCloseAt } from '../../../shared/questions-close.ts';
import { millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { person } from '../../session.ts';
import type { AnswerList } from '../questions/answer-list.tsx';
import { lotNameIn } from '../questions/lot-name.ts';

type List = ComponentType<ComponentProps<typeof AnswerList>>;

/** Questions and answers beside the notice; the list is fetched after the notice itself is there. */
export function Answers({ notice, invitation }: { notice: NoticeView; invitation: string | undefined }) {
  const [Here, setHere] = useState<List | null>(null);
  const { eventId, content } = notice;
  const until = questionsCloseAt(content);
  const takesQuestions = until !== null;
  const open = until !== null && now.value < millis(until);
  useEffect(() => {
    if (takesQuestions) void import('../questions/answer-list.tsx').then((m) => setHere(() => m.AnswerList));
  }, [takesQuestions]);
  if (!takesQuestions) return null;
  const query = invitation ? `?invitation=${encodeURIComponent(invitation)}` : '';
  return (
    <section id="answers" class="stack">
      <h2>{t('Questions and answers')}</h2>
      <p>
        {open
          ? rich('Questions are taken until {time}.', { time: <Time at={until!} zone={content.zone} /> })
          : until && rich('Questions were taken until {time}.', { time: <Time at={until} zone={content.zone} /> })}
      </p>
      {person.value?.org.kind !== 'buyer' && (
        <p>
          <a href={`/questions/${eventId}${query}`}>
            {open ? t('Ask a question, or see what we asked') : t('See what we asked')}
          </a>
        </p>
      )}
      {Here && <Here eventId={eventId} invitation={invitation} zone={content.zone} lotName={lotNameIn(content)} />}
    </section>
  );
}
