/** The last part of the editor: everything checked at once, what publication fixes, and the act itself. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { publishEvent } from '../../../shared/api/events.ts';
import { isPublic } from '../../../shared/event.ts';
import { methodFingerprint } from '../../../shared/publication.ts';
import { instantAt } from '../../../shared/time.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Icon } from '../../parts/icon.tsx';
import { deadlinePreview } from './deadline-preview.ts';
import { DraftSummary } from './draft-summary.tsx';
import { useDraft } from './fields.tsx';
import { faultsIn, partHref, parts } from './parts-of-draft.ts';

/** All faults, by part, each a link to its field. */
export function FaultList({ before = 'you can publish' }: { before?: string }) {
  const { eventId, faults } = useDraft();
  const box = useRef<HTMLElement>(null);
  const all = faults.value;
  const some = all.length > 0;
  useEffect(() => {
    if (some) box.current?.focus();
  }, []);
  if (!some) return null;
  const heading =
    all.length === 1 ? `One fault to put right before ${before}` : `${all.length} faults to put right before ${before}`;
  return (
    <section class="errors stack tight" aria-labelledby="faults" tabIndex={-1} ref={box}>
      <h2 id="faults">{heading}</h2>
      {parts.map(({ id, name }) => {
        const here = faultsIn(all, id);
        return (
          here.length > 0 && (
            <div key={id}>
              <h3>{name}</h3>
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
      <p>What is published binds, and everybody can hold you to it:</p>
      <ul>
        <li>
          <strong>The method.</strong> Criteria, points, scale, price formula and tie-breaks get a fingerprint and
          cannot be changed:
          <br />
          <Fingerprint sha256={methodFingerprint(c)} />
        </li>
        <li>
          <strong>The price sheet</strong>, its currency and its ceiling; the questions; the envelopes.
        </li>
        {'at' in deadline && (
          <li>
            <strong>The deadline:</strong> {deadline.zone}, which is {deadline.utc}.
          </li>
        )}
        <li>
          <strong>The seal.</strong> From now until it is opened, nobody on your side can see how many bids there are,
          or whose.
        </li>
      </ul>
      <p>
        {isPublic(c)
          ? 'The notice appears at once, for everybody.'
          : 'The notice is seen by those whom you invite. You invite them next.'}
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
        <section class="banner good" aria-label="Ready">
          <Icon name="check" huge />
          <div>
            <p class="big">Nothing is missing</p>
            <p>Read it once more below, as it will be published.</p>
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
          Publish
        </button>
        {!ready && <span id="why-not">The faults above keep it from being published.</span>}
      </p>
      <Confirm
        open={asking}
        title={`Publish “${draft.content.value.title}”?`}
        act="Publish the event"
        kind="final"
        onConfirm={publish}
        onClose={() => setAsking(false)}
      >
        <WhatItFixes />
      </Confirm>
    </>
  );
}
