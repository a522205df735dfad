/** The last part of the editor: everything checked at once, what publication fixes, and the act itself. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { publishEvent } from '../../../shared/api/events.ts';
import { isPublic } from '../../../shared/event.ts';
import { methodFingerprint } from '../../../shared/publication.ts';
import { instantAt } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Icon } from '../../parts/icon.tsx';
import { rich } from '../../rich.ts';
import { deadlinePreview } from './deadline-preview.ts';
import { DraftSummary } from './draft-summary.tsx';
import { useDraft } from './fields.tsx';
import { faultsIn, partHref, parts } from './parts-of-draft.ts';

/** All faults, by part, each a link to its field; they keep a draft from being published, or an addendum from being sent. */
export function FaultList({ of = 'draft' }: { of?: 'draft' | 'addendum' }) {
  const { eventId, faults } = useDraft();
  const box = useRef<HTMLElement>(null);
  const all = faults.value;
  const some = all.length > 0;
  useEffect(() => {
    if (some) box.current?.focus();
  }, []);
  if (!some) return null;
  const heading =
    of === 'draft'
      ? tn(
          all.length,
          'One fault to put right before you can publish',
          '{n} faults to put right before you can publish',
        )
      : tn(
          all.length,
          'One fault to put right before you can send it',
          '{n} faults to put right before you can send it',
        );
  return (
    <section class="errors stack tight" aria-labelledby="faults" tabIndex={-1} ref={box}>
      <h2 id="faults">{heading}</h2>
      {parts.map(({ id, name }) => {
        const here = faultsIn(all, id);
        return (
          here.length > 0 && (
            <div key={id}>
              <h3>{t(name)}</h3>
              <ul>
                {here.map((fault) => (
                  <li key={`${fault.at} ${fault.code}`}>
                    <a href={partHref(eventId, id, fault.at)}>{fault.text}</a>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

/** What can no longer change afterwards. */
function WhatItFixes() {
  const { content } = useDraft();
  const c = content.value;
  const deadline = deadlinePreview(c, instantAt(now.value));
  return (
    <>
      <p>{t('What is published binds, and everybody can hold you to it:')}</p>
      <ul>
        <li>
          {rich(
            '{method} Criteria, points, scale, price formula and tie-breaks get a fingerprint and cannot be changed:',
            { method: <strong>{t('The method.')}</strong> },
          )}
          <br />
          <Fingerprint sha256={methodFingerprint(c)} />
        </li>
        <li>
          {rich('{sheet}, its currency and its ceiling; the questions; the envelopes.', {
            sheet: <strong>{t('The price sheet')}</strong>,
          })}
        </li>
        {'at' in deadline && (
          <li>
            {rich('{deadline} {local}, which is {utc}.', {
              deadline: <strong>{t('The deadline:')}</strong>,
              local: deadline.zone,
              utc: deadline.utc,
            })}
          </li>
        )}
        <li>
          {rich('{seal} From now until it is opened, nobody on your side can see how many bids there are, or whose.', {
            seal: <strong>{t('The seal.')}</strong>,
          })}
        </li>
      </ul>
      <p>
        {isPublic(c)
          ? t('The notice appears at once, for everybody.')
          : t('The notice is seen by those whom you invite. You invite them next.')}
      </p>
    </>
  );
}

/** The part "Check and publish". */
export function CheckAndPublish() {
  const draft = useDraft();
  const { route } = useLocation();
  const [asking, setAsking] = useState(false);
  const { eventId } = draft;
  const ready = draft.faults.value.length === 0;

  const publish = async () => {
    await draft.write(() => call(publishEvent, { params: { eventId }, ifMatch: draft.view.value.version }));
    route(`/events/${eventId}`);
  };

  return (
    <>
      <FaultList />
      {ready && (
        <section class="banner good" aria-label={t('Ready')}>
          <Icon name="check" huge />
          <div>
            <p class="big">{t('Nothing is missing')}</p>
            <p>{t('Read it once more below, as it will be published.')}</p>
          </div>
        </section>
      )}
      <DraftSummary />
      <p class="row">
        <button
          type="button"
          class="btn final"
          aria-disabled={!ready || undefined}
          aria-describedby={ready ? undefined : 'why-not'}
          onClick={() => ready && setAsking(true)}
        >
          {t('Publish')}
        </button>
        {!ready && <span id="why-not">{t('The faults above keep it from being published.')}</span>}
      </p>
      <Confirm
        open={asking}
        title={t('Publish “{title}”?', { title: draft.content.value.title })}
        act={t('Publish the event')}
        kind="final"
        onConfirm={publish}
        onClose={() => setAsking(false)}
      >
        <WhatItFixes />
      </Confirm>
    </>
  );
}
