/** The frame of the editor: head, parts, what is saved, what is wrong, what can be undone. */
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { Saved } from '../../parts/saved.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useKept } from '../../saving.ts';
import { CheckAndSend } from '../addendum/check-and-send.tsx';
import { ReviewHere, ScheduledBanner } from '../review/in-editor.tsx';
import { Basics } from './basics.tsx';
import { Criteria } from './criteria.tsx';
import { Brought, Dispute } from './dispute.tsx';
import { Documents } from './documents.tsx';
import type { Draft } from './draft.ts';
import { DraftHere } from './fields.tsx';
import { PartFaults } from './part-faults.tsx';
import { PartsNav } from './parts-nav.tsx';
import { faultCount, type PartId, partHref, partsFor, pathOfId } from './parts-of-draft.ts';
import { PriceSheet } from './price-sheet.tsx';
import { CheckAndPublish } from './publish.tsx';
import { Questions } from './questions.tsx';

const shown: Readonly<Record<Exclude<PartId, 'team'>, ComponentType>> = {
  basics: Basics,
  documents: Documents,
  questions: Questions,
  prices: PriceSheet,
  criteria: Criteria,
  publish: CheckAndPublish,
};

const heading: Readonly<Record<PartId, Plain>> = {
  basics: 'Basics',
  documents: 'Documents',
  questions: 'Questions to bidders',
  prices: 'Price sheet',
  criteria: 'Criteria and points',
  team: 'Team',
  publish: 'Check and publish',
};

function UndoToast({ draft }: { draft: Draft }) {
  const done = draft.done.value;
  return (
    <div role="status" class={done ? 'toast' : undefined}>
      {done && (
        <>
          <span>{done.text}</span>{' '}
          <button type="button" id="undo" class="btn quiet" onClick={draft.undo}>
            {t('Undo')}
          </button>
        </>
      )}
    </div>
  );
}

/** Where a link from a fault has led: the control gets the focus, whatever part it stands in. */
function useArrival(part: PartId, draft: Draft): void {
  useEffect(() => {
    const id = location.hash.slice(1);
    if (!id) return;
    draft.checked.value = true;
    draft.wanted.value = pathOfId(id);
    history.replaceState(history.state, '', location.pathname + location.search);
    // The part may first have to bring the field to light: it stands there a few drawings later.
    const reach = (tries: number) => {
      const field = document.getElementById(id);
      if (!field && tries > 0) return requestAnimationFrame(() => reach(tries - 1));
      field?.focus();
      field?.scrollIntoView({ block: 'center' });
      draft.wanted.value = null;
    };
    requestAnimationFrame(() => reach(20));
  });
  const before = useRef(part);
  useEffect(() => {
    draft.done.value = null;
    if (part === 'publish') draft.checked.value = true;
    if (before.current !== part && !draft.wanted.value) document.querySelector('h1')?.focus();
    before.current = part;
  }, [part]);
}

type Props = { draft: Draft; part: PartId };

/** The editor of a draft, at one of its parts. */
export function DraftEditor({ draft, part }: Props) {
  useKept(draft.saver);
  useArrival(part, draft);
  const { envelopes } = draft.content.value;
  const faults = draft.faults.value;
  const { addendum } = draft;
  const Part = shown[part === 'team' ? 'basics' : part];
  const number = addendum?.standing.published?.number ?? 0;
  return (
    <DraftHere value={draft}>
      <Page
        title={addendum && part === 'publish' ? t('Check and send') : t(heading[part])}
        dense
        event={draft.content.value}
        steps={{ phase: addendum ? 'open' : 'draft', envelopes }}
        over={
          <>
            <a href={`/events/${draft.eventId}`}>{t('The event')}</a>
            <Tag>{addendum ? t('Addendum {number}, not sent', { number }) : t('Draft, only your team sees it')}</Tag>
          </>
        }
      >
        <Dispute draft={draft} />
        <PartsNav
          eventId={draft.eventId}
          content={draft.content.value}
          current={part}
          faults={faults}
          addendum={addendum !== null}
        />
        <PartFaults part={part} />
        {!addendum && <ScheduledBanner view={draft.view.value} />}
        <div class="stack" onFocusOut={() => void draft.saver.flush()}>
          {addendum && part === 'publish' ? <CheckAndSend standing={addendum.standing} /> : <Part key={part} />}
        </div>
        <UndoToast draft={draft} />
        {!addendum && <ReviewHere view={draft.view.value} part={part} />}
      </Page>
      <section class="actions dense" aria-label={t('Save and go on')}>
        <div class="wrap row">
          <Saved state={draft.saver.state} />
          <Brought draft={draft} />
          {part !== 'publish' && (
            <span class="end row">
              <a href={partHref(draft.eventId, 'publish')} class={faults.length ? 'bad' : 'good'}>
                {!faults.length && <Icon name="check" />} {faultCount(faults.length)}
              </a>
              <NextPart draft={draft} part={part} />
            </span>
          )}
        </div>
      </section>
    </DraftHere>
  );
}

function NextPart({ draft, part }: { draft: Draft; part: PartId }) {
  const { eventId } = draft;
  const parts = partsFor(draft.content.value, draft.faults.value);
  const next = parts[parts.findIndex((p) => p.id === part) + 1];
  return next ? (
    <a class="btn primary" href={partHref(eventId, next.id)}>
      {t('Next: {part}', { part: t(next.name) })}
    </a>
  ) : null;
}
