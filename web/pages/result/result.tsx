/** The result of a lot as its bidder reads it: the letters, the standstill, and the objection that it can make. */
import { useEffect, useState } from 'preact/hooks';
import { objectToAward, type ResultView, readResult } from '../../../shared/api/results.ts';
import { limits } from '../../../shared/event.ts';
import { type Grounds, groundsWords } from '../../../shared/objection.ts';
import { bothClocks } from '../../../shared/time.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Deadline } from '../../parts/deadline.tsx';
import { useParams } from '../../parts/doors.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { Marks } from './marks.tsx';

const words: Record<'left' | 'until' | 'over', Plain> = {
  left: 'Time left to object',
  until: 'You can object for',
  over: 'The standstill is over',
};

/** The last letter in a line. */
function headlineOf({ letters: [last], buyer }: ResultView): string {
  switch (last?.news) {
    case 'intended':
      return last.chosen ? t('Your bid is the intended award') : t('Your bid is not the intended award');
    case 'awarded':
      return last.chosen ? t('Your bid was chosen') : t('Your bid was not chosen');
    case 'set-aside':
      return t('The award was set aside');
    case 'price-sealed':
      return t('Your price envelope is not opened');
    case 'price-opens':
      return t('Your price envelope is opened after all');
    case 'no-award':
      return t('{buyer} made no award', { buyer });
    default:
      return t('Cancelled');
  }
}

function ObjectTo({ view, onChange }: { view: ResultView; onChange: (view: ResultView) => void }) {
  const [grounds, setGrounds] = useState<Grounds>('evaluation');
  const [text, setText] = useState('');
  const late = view.objecting === 'late';
  return (
    <section class="panel stack" aria-labelledby="object">
      <h2 id="object">{late ? t('Object late') : t('Object to the intended award')}</h2>
      <p class="measure">
        {late
          ? t('The standstill is over. An objection now is recorded as late, and does not hold up the award.')
          : t(
              'The award cannot become final while an objection that came in time is open. The buyer decides on it with reasons, which you get.',
            )}
      </p>
      <Form
        act={t('Send the objection')}
        kind="final"
        check={() =>
          text.trim() === '' ? [{ at: 'text', code: 'missing', text: t('Say what you object to, and why.') }] : []
        }
        send={async () => {
          const params = { eventId: view.eventId, lotId: view.lotId };
          onChange(await call(objectToAward, { params, body: { grounds, text: text.trim() } }));
          setText('');
        }}
      >
        {({ errorAt }) => (
          <>
            <Field id="grounds" label={t('It is about')}>
              <select value={grounds} onChange={(e) => setGrounds(e.currentTarget.value as Grounds)}>
                {Object.entries(groundsWords).map(([key, label]) => (
                  <option key={key} value={key}>
                    {t(label)}
                  </option>
                ))}
              </select>
            </Field>
            <Field id="text" label={t('What you object to, and why')} error={errorAt('text')}>
              <textarea
                rows={6}
                maxLength={limits.reason}
                value={text}
                onInput={(e) => setText(e.currentTarget.value)}
              />
            </Field>
          </>
        )}
      </Form>
    </section>
  );
}

const Ours = ({ view }: { view: ResultView }) => (
  <section class="panel stack" aria-labelledby="ours">
    <h2 id="ours">{t('What we objected to')}</h2>
    <ul class="stack plain">
      {view.objections.map((o) => (
        <li key={o.id} class="stack tight">
          <p>
            {rich('{grounds}, received {time}', {
              grounds: <strong>{t(groundsWords[o.grounds])}</strong>,
              time: <Time at={o.receivedAt} zone={view.zone} precision="second" />,
            })}{' '}
            {o.decision ? (
              <Tag kind={o.decision.upheld ? 'good' : 'bad'}>{o.decision.upheld ? t('upheld') : t('dismissed')}</Tag>
            ) : (
              <Tag icon="clock">{o.late ? t('late') : t('waits for the decision')}</Tag>
            )}
          </p>
          <blockquote class="cite">
            <p class="typed">{o.text}</p>
          </blockquote>
          {o.decision && <p class="typed">{o.decision.reasons}</p>}
        </li>
      ))}
    </ul>
  </section>
);

/** The words of a letter; the ways into this site that it names are read, printed and followed as in the e-mail. */
const withWays = (text: string) =>
  text.split(/(\/results\/[\w-]+\/[\w-]+)/).map((part, i) =>
    i % 2 ? (
      <a key={i} href={part}>
        {location.origin}
        {part}
      </a>
    ) : (
      part
    ),
  );

const Letters = ({ view }: { view: ResultView }) => (
  <section class="stack" aria-labelledby="letters">
    <h2 id="letters">{view.letters.length === 1 ? t('The letter') : t('The letters')}</h2>
    {view.letters.map((letter) => (
      <article key={letter.at} class="panel stack tight">
        <h3 lang={letter.language}>{letter.subject}</h3>
        <p>
          <small>
            {rich('Sent {time}', {
              time: <time dateTime={letter.at}>{bothClocks(letter.at, view.zone, 'second')}</time>,
            })}
          </small>
        </p>
        <p class="typed" lang={letter.language}>
          {withWays(letter.text.trim())}
        </p>
      </article>
    ))}
  </section>
);

/** The page `/results/:eventId/:lotId`. */
export default function ResultPage() {
  const { eventId = '', lotId = '' } = useParams();
  const load = useLoad(() => call(readResult, { params: { eventId, lotId } }), [eventId, lotId]);
  const view = load.data;
  useEffect(() => {
    if (view) barZone.value = view.zone;
  }, [view?.zone]);
  return (
    <Page
      title={view ? headlineOf(view) : t('Result')}
      ownHeading={!view && !load.problem}
      {...(view && { event: view })}
      over={<a href={`/bids/${eventId}/${lotId}`}>{t('Our bid')}</a>}
    >
      <Loaded load={load} what={t('Reading the result')}>
        {(shown) => (
          <>
            {shown.ends && <Deadline at={shown.ends} zone={shown.zone} from={shown.letters.at(-1)!.at} words={words} />}
            {(shown.marks || shown.objecting !== 'no') && <Marks view={shown} />}
            {shown.objections.length > 0 && <Ours view={shown} />}
            {shown.objecting !== 'no' && <ObjectTo view={shown} onChange={load.set} />}
            <Letters view={shown} />
            <p class="measure">
              <small>
                {rich(
                  'Your bids, receipts and these letters can be read again here until {time} at least; what you download is yours to keep.',
                  { time: <Time at={shown.keptUntil} zone={shown.zone} /> },
                )}
              </small>
            </p>
          </>
        )}
      </Loaded>
    </Page>
  );
}
