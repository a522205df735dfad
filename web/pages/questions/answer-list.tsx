/** Questions and answers as everybody reads them. */
import '../../always.ts';
import { useState } from 'preact/hooks';
import { listAnswers } from '../../../shared/api/open.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';

type Props = {
  eventId: string;
  invitation: string | undefined;
  zone: string;
  /** Names of the lots, where there are several. */
  lotName: (lotId: string | null) => string | null;
};

/** The published answers, newest first, more on demand. */
export function AnswerList({ eventId, invitation, zone, lotName }: Props) {
  const read = (cursor?: string) => call(listAnswers, { params: { eventId }, query: { invitation, cursor } });
  const load = useLoad(() => read(), [eventId, invitation]);
  const [problem, setProblem] = useState<Error | null>(null);
  const more = async (cursor: string) => {
    setProblem(null);
    try {
      const page = await read(cursor);
      load.set({ items: [...(load.data?.items ?? []), ...page.items], cursor: page.cursor });
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
  return (
    <Loaded load={load} what={t('Reading the answers')}>
      {({ items, cursor }) => (
        <>
          {items.length === 0 && <p>{t('No question has been answered to everybody yet.')}</p>}
          {items.length > 0 && (
            <ul class="answers stack">
              {items.map((a) => {
                const lot = lotName(a.lotId);
                const time = <Time at={a.at} zone={zone} />;
                return (
                  <li key={a.id} class="stack tight">
                    <p>
                      <strong class="written">{a.question}</strong>
                    </p>
                    <p class="written">{a.answer}</p>
                    <p class="hint">
                      {lot ? rich('{lot} · answered {time}', { lot, time }) : rich('answered {time}', { time })}
                    </p>
                  </li>
                );
              })}
            </ul>
          )}
          <ProblemBanner problem={problem} />
          {cursor && (
            <p>
              <button type="button" class="btn" onClick={() => void more(cursor)}>
                {t('Show earlier answers')}
              </button>
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}
