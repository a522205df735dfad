/** The buyer's page of suppliers' questions: prepare answers, send them together. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { listQuestions, readEvent, sendAnswers } from '../../../shared/api/events.ts';
import { can } from '../../../shared/people.ts';
import { answersAtOnce, type StoredQuestion } from '../../../shared/questions.ts';
import { questionsCloseAt } from '../../../shared/questions-close.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { settled } from '../../saving.ts';
import { person } from '../../session.ts';
import { lotNameIn } from '../questions/lot-name.ts';
import { ClosedQuestion, OpenQuestion } from './asked-question.tsx';
import { EventPage } from './event-page.tsx';

const tabs = [
  { state: 'open', name: 'To answer' },
  { state: 'answered', name: 'Answered' },
  { state: 'withdrawn', name: 'Withdrawn' },
] as const satisfies readonly { state: string; name: Plain }[];

/** The page `/events/:eventId/questions`. */
export default function AskedQuestions() {
  const { params, query } = useRoute();
  const { eventId = '' } = params;
  const state = tabs.find((tab) => tab.state === query.state)?.state ?? 'open';
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  // What a card saved replaces its question without drawing the list anew: the text that is being typed stays.
  const latest = useRef(new Map<string, StoredQuestion>());
  const place = { params: { eventId } };
  const load = useLoad(
    async (signal) => {
      await settled();
      const [view, page] = await Promise.all([
        call(readEvent, { ...place, signal }),
        call(listQuestions, { ...place, query: { state }, signal }),
      ]);
      latest.current.clear();
      return { view, page, read: Date.now() };
    },
    [eventId, state],
  );
  const zone = load.data?.view.content.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  const send = async () => {
    await settled();
    const { sent } = await call(sendAnswers, { ...place, body: { questionIds: [...picked] } });
    setAsking(false);
    setPicked([]);
    setSaid(tn(sent, 'Sent {n} answer.', 'Sent {n} answers.'));
    await load.reload();
  };
  const content = load.data?.view.content;
  const until = content ? questionsCloseAt(content) : null;
  return (
    <EventPage
      title={t('Questions of suppliers')}
      dense
      over={<a href={`/events/${eventId}`}>{t('The event')}</a>}
      view={load.data?.view}
    >
      <nav class="row parts" aria-label={t('Questions by state')}>
        {tabs.map((tab) => (
          <a
            key={tab.state}
            href={`/events/${eventId}/questions?state=${tab.state}`}
            aria-current={tab.state === state ? 'page' : undefined}
          >
            {t(tab.name)}
          </a>
        ))}
      </nav>
      <Loaded load={load} what={t('Reading the questions')}>
        {({ view, page, read }) => {
          const me = person.value!;
          const writes = can(me, 'questions.answer', view);
          const shown = page.items.filter((q) => `${q.supplier} ${q.text}`.toLowerCase().includes(words.toLowerCase()));
          const lotName = lotNameIn(view.content);
          const toAll = picked.filter((id) => {
            const q = latest.current.get(id) ?? page.items.find((i) => i.id === id);
            return q?.prepared?.to === 'all';
          }).length;
          return (
            <div class="stack">
              <p class="measure">
                {until ? (
                  <>
                    {rich('Suppliers can ask until {time}.', { time: <Time at={until} zone={view.content.zone} /> })}{' '}
                    {t(
                      'What is answered to everybody stands beside the notice at once and goes round in one letter, 15 minutes later, with what is answered meanwhile.',
                    )}
                  </>
                ) : (
                  <>
                    {t('This event takes no questions: no time is set until which suppliers can ask.')}{' '}
                    {writes &&
                      rich('An {addendum} can set one while bids are open.', {
                        addendum: <a href={`/events/${eventId}/changes`}>{t('addendum')}</a>,
                      })}
                  </>
                )}
              </p>
              {page.items.length > 5 && (
                <Field id="words" label={t('Show those with these words')}>
                  <input type="search" value={words} onInput={(e) => setWords(e.currentTarget.value)} />
                </Field>
              )}
              {shown.length === 0 && <p class="panel">{state === 'open' ? t('No question waits.') : t('None.')}</p>}
              <ul class="plain stack">
                {shown.map((q) =>
                  q.state === 'open' ? (
                    <OpenQuestion
                      key={`${q.id} ${read}`}
                      eventId={eventId}
                      question={q}
                      zone={view.content.zone}
                      lotName={lotName(q.lotId)}
                      writes={writes}
                      picked={picked.includes(q.id)}
                      onPick={(on) => setPicked((ids) => (on ? [...ids, q.id] : ids.filter((id) => id !== q.id)))}
                      onSaved={(saved) => latest.current.set(q.id, saved)}
                      onReload={() => void load.reload()}
                    />
                  ) : (
                    <ClosedQuestion key={q.id} question={q} zone={view.content.zone} lotName={lotName(q.lotId)} />
                  ),
                )}
              </ul>
              <More
                page={page}
                read={(cursor) => call(listQuestions, { ...place, query: { state, cursor } })}
                onRead={(all) => load.set({ view, page: all, read })}
              >
                {t('Show later questions')}
              </More>
              {writes && state === 'open' && page.items.length > 0 && (
                <p class="row">
                  <button
                    type="button"
                    class="btn primary"
                    aria-disabled={picked.length === 0 || picked.length > answersAtOnce || undefined}
                    aria-describedby="send-why"
                    onClick={() => picked.length > 0 && picked.length <= answersAtOnce && setAsking(true)}
                  >
                    {tn(picked.length, 'Send {n} answer', 'Send {n} answers')}
                  </button>
                  <span id="send-why" class="hint">
                    {picked.length === 0 && t('Tick the answers that are to go out.')}
                    {picked.length > answersAtOnce && t('Up to {most} go out at a time.', { most: answersAtOnce })}
                  </span>
                </p>
              )}
              <p role="status">{said}</p>
              <Confirm
                open={asking}
                title={tn(picked.length, 'Send {n} answer?', 'Send {n} answers?')}
                act={tn(picked.length, 'Send {n} answer', 'Send {n} answers')}
                kind="final"
                onClose={() => setAsking(false)}
                onConfirm={send}
              >
                <p>
                  {t('{all} to everybody, {alone} to the asker alone. What is sent cannot be taken back.', {
                    all: toAll,
                    alone: picked.length - toAll,
                  })}
                </p>
              </Confirm>
            </div>
          );
        }}
      </Loaded>
    </EventPage>
  );
}
