/** The letters of the result: drafted from the record, edited by the lead, read by the approvers, as they go out. */
import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { type LettersView, type LetterView, readLetters, saveLetter } from '../../../shared/api/letters.ts';
import { limits } from '../../../shared/event.ts';
import { sentSections } from '../../../shared/result-letters.ts';
import { bothClocks } from '../../../shared/time.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { barZone } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { useParams } from '../../parts/doors.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Saved } from '../../parts/saved.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { settled, useSaver } from '../../saving.ts';
import { EventPage, useEvent } from '../event/event-page.tsx';

type Params = { eventId: string; lotId: string };

/** The letter as the bidder reads it. */
const Read = ({ letter }: { letter: LetterView }) => (
  <>
    {sentSections(letter.sections).map((s) => (
      <section key={s.heading} class="stack tight">
        <h3>{s.heading}</h3>
        <p class="written">{s.text}</p>
      </section>
    ))}
    {letter.sections.length === 0 && <p>{t('This letter says whether the bid was chosen, and nothing else.')}</p>}
  </>
);

function Edit({ letter, params, onReload }: { letter: LetterView; params: Params; onReload: () => void }) {
  const sections = useSignal(letter.sections);
  const version = useSignal(letter.version);
  const saver = useSaver<LetterView['sections']>(
    async (value, key) => {
      const body = { sections: value.map(({ id, text, leftOut }) => ({ id, text, leftOut })) };
      const where = { ...params, bidId: letter.bidId };
      const kept = await call(saveLetter, { params: where, body, ifMatch: version.value, key });
      version.value = kept.version;
    },
    [letter.bidId],
  );
  const set = (i: number, change: Partial<LetterView['sections'][number]>) => {
    sections.value = sections.value.map((s, k) => (k === i ? { ...s, ...change } : s));
    saver.changed(sections.value);
  };
  return (
    <div class="stack" onFocusOut={() => void saver.flush()}>
      {sections.value.map((s, i) => {
        const id = `${letter.bidId}-${s.id}`;
        return (
          <div key={s.id} class="stack tight">
            {s.leftOut === null ? (
              <Field
                id={id}
                label={s.heading}
                error={s.text.trim() === '' ? t('Write this part, or leave it out with a reason.') : undefined}
              >
                <textarea
                  rows={Math.min(14, s.text.split('\n').length + 2)}
                  maxLength={limits.text}
                  value={s.text}
                  onInput={(e) => set(i, { text: e.currentTarget.value })}
                />
              </Field>
            ) : (
              <Field
                id={id}
                label={t('{heading}: left out, because', { heading: s.heading })}
                hint={t('The bidder reads this reason in its place.')}
                error={s.leftOut.trim() === '' ? t('Say why this part is left out.') : undefined}
              >
                <textarea
                  rows={2}
                  maxLength={limits.reason}
                  value={s.leftOut}
                  onInput={(e) => set(i, { leftOut: e.currentTarget.value })}
                />
              </Field>
            )}
            <Choice
              type="checkbox"
              name={`${id}-out`}
              checked={s.leftOut !== null}
              onChoose={(out) =>
                set(i, { leftOut: out ? t('Confidential: it would harm the bidder’s business.') : null })
              }
            >
              {t('Leave this part out as confidential')}
            </Choice>
          </div>
        );
      })}
      <p class="row">
        <Saved state={saver.state} />
        {saver.state.value.is === 'conflict' && (
          <button type="button" class="btn" onClick={onReload}>
            {t('Show the newer version')}
          </button>
        )}
      </p>
    </div>
  );
}

const disclosureWords: Record<LettersView['disclosure'], Plain> = {
  full: 'Each bidder reads how its own bid and the chosen one were assessed, with the reasons, and who was chosen.',
  debrief: 'Each bidder reads how its own bid was assessed, both totals, its rank and why the other was chosen.',
  result: 'Each bidder reads whether its bid was chosen, and nothing else.',
};

/** The page `/ranking/:eventId/:lotId/letters`. */
export default function Letters() {
  const { eventId = '', lotId = '' } = useParams();
  const params = { eventId, lotId };
  const [editing, setEditing] = useState<string | null>(null);
  const load = useLoad(
    async (signal) => {
      await settled();
      return call(readLetters, { params, signal });
    },
    [eventId, lotId],
  );
  const event = useEvent(eventId);
  const zone = load.data?.zone;
  useEffect(() => {
    if (zone) barZone.value = zone;
  }, [zone]);
  const done = async () => {
    setEditing(null);
    await load.reload();
  };
  const view = load.data;
  const writes = Boolean(view?.editable && view.mayEdit);
  return (
    <EventPage
      title={t('Letters of the result')}
      over={<a href={`/ranking/${eventId}/${lotId}`}>{t('The ranking')}</a>}
      view={event}
      lotId={lotId}
    >
      <Loaded load={load} what={t('Reading the letters')}>
        {(all) => (
          <div class="stack">
            <p class="measure">
              {t(disclosureWords[all.disclosure])}{' '}
              {all.sentAt
                ? t('They have gone out as they stand here.')
                : all.editable
                  ? t('They go out with the last approval. The lead can change them until somebody has approved.')
                  : t('Somebody has approved: they go out as they stand here with the last approval.')}
            </p>
            <p>
              <button type="button" class="btn quiet no-print" onClick={() => print()}>
                {t('Print the letters')}
              </button>
            </p>
            {all.items.map((letter) => (
              <article key={letter.bidId} class="panel stack" aria-labelledby={`to-${letter.bidId}`}>
                <p class="row">
                  {letter.chosen ? (
                    <Tag kind="good" icon="check">
                      {t('Chosen')}
                    </Tag>
                  ) : (
                    <Tag>{t('Not chosen')}</Tag>
                  )}
                  <small>
                    {all.sentAt && `${t('Sent {time}', { time: bothClocks(all.sentAt, all.zone, 'second') })}. `}
                    {letter.version === 0
                      ? t('As drafted from the record')
                      : rich('Edited by {person}, {time}', {
                          person: letter.savedBy,
                          time: <Time at={letter.savedAt!} zone={all.zone} />,
                        })}
                  </small>
                </p>
                <h2 id={`to-${letter.bidId}`}>{t('To {bidder}', { bidder: letter.bidder })}</h2>
                {all.disclosure !== 'result' && (
                  <p class="no-print">
                    <a href={`/ranking/${eventId}/${lotId}/summaries#to-${letter.bidId}`}>
                      {t('Assessment summary: {bidder}', { bidder: letter.bidder })}
                    </a>
                  </p>
                )}
                {letter.post && (
                  <p class="warn">
                    <Icon name="alert" />{' '}
                    {t('Send this one by post, to {address}. The bidder has given no e-mail.', {
                      address: letter.post,
                    })}
                  </p>
                )}
                {editing === letter.bidId ? (
                  <>
                    <Edit letter={letter} params={params} onReload={() => void load.reload()} />
                    <p>
                      <button type="button" class="btn primary" onClick={() => void done()}>
                        {t('Show it as it goes out')}
                      </button>
                    </p>
                  </>
                ) : (
                  <>
                    <Read letter={letter} />
                    {writes && letter.sections.length > 0 && (
                      <p>
                        <button type="button" class="btn no-print" onClick={() => setEditing(letter.bidId)}>
                          {t('Edit the letter to {bidder}', { bidder: letter.bidder })}
                        </button>
                      </p>
                    )}
                  </>
                )}
              </article>
            ))}
          </div>
        )}
      </Loaded>
    </EventPage>
  );
}
