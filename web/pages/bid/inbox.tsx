/** The change inbox: what addenda touch of this bid, item by item, and the way to each; then the bid is submitted again in one step. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { isOfMethod } from '../../../shared/difference.ts';
import { bothClocks, wallClock } from '../../../shared/time.ts';
import { openItems, type Touched } from '../../../shared/touched.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { Difference } from '../../parts/changes.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { goTo } from '../../parts/error-summary.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { rich } from '../../rich.ts';
import type { Desk } from './desk.ts';
import {
  idOfTouched,
  inboxId,
  inboxSummary,
  inboxTitle,
  keepText,
  nameOf,
  nextOpen,
  tagOf,
  toSettle,
  touchedNow,
} from './inbox-items.ts';
import { SubmitAgain } from './submit-again.tsx';
import { type Copy, idOfMissing, missingOf, sectionId } from './task-list.ts';

const footId = `${inboxId}-foot`;
/** From so many on they can be confirmed at once. */
const manyFrom = 4;

/** The field that a thing is about, on this page; null for what is read elsewhere. */
function fieldOf({ id, of, what, envelope }: Touched): { id: string; section: string } | null {
  if (of === 'notice' || what === 'gone' || envelope === null) return null;
  const part = of === 'answer' ? 'questions' : of === 'file' ? 'files' : 'prices';
  return { id: idOfMissing(id), section: sectionId(envelope, part) };
}

type ItemProps = { desk: Desk; item: Touched; onKeep: (item: Touched) => void; busy: boolean };

/** Who has settled it, and when. */
function SettledBy({ item, zone }: { item: Touched; zone: string }) {
  const by = item.done?.by;
  if (!by) return null;
  return (
    <small>
      {rich('by {person}, {time}', {
        person: by.name,
        time: (
          <time dateTime={by.at} title={bothClocks(by.at, zone, 'second')}>
            {wallClock(by.at, zone)}
          </time>
        ),
      })}
    </small>
  );
}

/** Where in its question or line something changed; the name of that stands above. */
const placeIn = (item: Touched, { at, where, what }: Touched['differences'][number]): string | null => {
  if (item.of === 'notice' || isOfMethod(at)) return where;
  return what === 'added' || what === 'removed' ? null : where.split(' › ').at(-1)!;
};

const WhatChanged = ({ item }: { item: Touched }) => (
  <dl class="changes">
    {item.differences.map((d) => {
      const place = placeIn(item, d);
      return (
        <div key={`${d.at} ${d.what}`}>
          <dt class={place === null ? 'sr' : undefined}>{place ?? t('What changed')}</dt>
          <dd>
            <Difference d={d} />
          </dd>
        </div>
      );
    })}
  </dl>
);

function Item({ desk, item, onKeep, busy }: ItemProps) {
  const { notice, invitation } = desk.view.value;
  const field = fieldOf(item);
  const tag = tagOf(item);
  const name = nameOf(item);
  const query = invitation ? `?invitation=${encodeURIComponent(invitation)}` : '';
  const here = field && (document.getElementById(field.id) ? field.id : field.section);
  const way = here ? `#${here}` : `/notices/${notice.eventId}${query}#addenda`;
  const go = (event: Event) => here && goTo(event, document.getElementById(field.id) ? field.id : field.section);
  const open = item.done === null;
  const blank = item.mine === '';
  // What is new stands in its field as it is asked.
  const isNew = item.what === 'new';
  return (
    <li id={idOfTouched(item.id)} tabIndex={-1}>
      <div class="row base">
        <h3>
          {item.what === 'gone' ? (
            name
          ) : (
            <a href={way} onClick={go}>
              {name}
            </a>
          )}
        </h3>
        <span class="end">
          <SettledBy item={item} zone={notice.content.zone} />{' '}
          <Tag kind={tag.kind} icon={open ? (item.need === 'read' ? 'circle' : 'alert') : 'check'}>
            {tag.text}
          </Tag>
        </span>
      </div>
      {isNew ? null : open ? (
        <WhatChanged item={item} />
      ) : (
        <details>
          <summary>{t('What changed')}</summary>
          <WhatChanged item={item} />
        </details>
      )}
      {open && item.of !== 'notice' && !(blank && (item.of === 'prices' || item.fault)) && (
        <p class="mine-then">
          {blank
            ? t('You have said nothing here.')
            : rich(item.of === 'answer' ? 'Your answer: {answer}' : 'In your bid: {answer}', {
                answer: <strong>{item.mine}</strong>,
              })}
        </p>
      )}
      {open && item.fault && <p class="error">{item.fault}</p>}
      {open && (
        <p class="row">
          {item.need !== 'redo' && (
            <button type="button" class="btn small" aria-disabled={busy || undefined} onClick={() => onKeep(item)}>
              {keepText(item)}
              <span class="sr">: {name}</span>
            </button>
          )}
          {field && (
            <a class="btn small" href={way} onClick={go}>
              {blank && item.of !== 'prices' ? t('Answer|verb') : t('Change')}
              <span class="sr">: {name}</span>
            </a>
          )}
        </p>
      )}
    </li>
  );
}

/** Nothing while no addendum has touched anything since the bid was begun or last submitted. */
export function Inbox({ desk, copy }: { desk: Desk; copy: Copy }) {
  const { notice, since, standing, uploads } = desk.view.value;
  const all = touchedNow(desk);
  const { busy, problem, act } = useAct();
  const [asking, setAsking] = useState<'all' | 'submit' | null>(null);
  const next = useRef<string | null>(null);
  const open = openItems(all).length;
  useEffect(() => {
    if (next.current === null) return;
    const id = next.current;
    next.current = null;
    document.getElementById(id)?.focus();
  });
  // From a letter or a list one comes to the inbox, once the bid is there.
  useEffect(() => {
    if (location.hash === `#${inboxId}`) document.getElementById(inboxId)?.focus();
  }, []);
  if (all.length === 0) return null;

  const keep = (item: Touched) =>
    act(async () => {
      await desk.acknowledge([item.id]);
      const after = nextOpen(all, item.id);
      next.current = after === null ? footId : idOfTouched(after);
    });
  const settle = toSettle(all);
  const keepable = settle.filter((x) => x.need === 'confirm');
  const missing = missingOf(copy);
  const unfinished = uploads.some((u) => !u.arrived) || desk.files.list.value.length > 0;
  const older = standing !== null && standing.notice < notice.number;
  return (
    <section id={inboxId} class="panel stack inbox" aria-labelledby={`${inboxId}-h`} tabIndex={-1}>
      <div class="row base">
        <h2 id={`${inboxId}-h`}>{inboxTitle(since, notice.number)}</h2>
        <span class="end">
          <Tag kind={open === 0 ? 'good' : 'plain'}>
            {t('{done} of {all} done', { done: all.length - open, all: all.length })}
          </Tag>
        </span>
      </div>
      <p role="status">
        <strong>{inboxSummary(all)}</strong> {t('What is not named here stays as it is: nothing else is asked again.')}
      </p>
      <ProblemBanner problem={problem} />
      <ol class="touched">
        {all.map((item) => (
          <Item key={item.id} desk={desk} item={item} onKeep={(x) => void keep(x)} busy={busy} />
        ))}
      </ol>
      <div id={footId} class="row" tabIndex={-1}>
        {keepable.length >= manyFrom && (
          <button type="button" class="btn" onClick={() => setAsking('all')}>
            {t('All {n} unchanged', { n: keepable.length })}
          </button>
        )}
        {settle.length > 0 ? null : missing.length > 0 || unfinished || !older ? (
          <>
            <a class="btn primary" href="#check">
              {t('Check and submit')}
            </a>
            {missing.length > 0 && (
              <small>{tn(missing.length, 'One thing is missing.', '{n} things are missing.')}</small>
            )}
          </>
        ) : (
          <>
            <button type="button" class="btn final" onClick={() => setAsking('submit')}>
              {t('Submit again')}
            </button>
            <small>{t('It then answers version {number} of the notice.', { number: notice.number })}</small>
          </>
        )}
      </div>
      <SubmitAgain desk={desk} open={asking === 'submit'} onClose={() => setAsking(null)} />
      <Confirm
        open={asking === 'all'}
        title={t('All {n} unchanged?', { n: keepable.length })}
        act={t('All unchanged')}
        onConfirm={async () => {
          await desk.acknowledge(keepable.map((x) => x.id));
          next.current = footId;
        }}
        onClose={() => setAsking(null)}
      >
        <p>{t('You say of each that you have read what changed, and that your answer or price stays as it is:')}</p>
        <ul>
          {keepable.map((x) => (
            <li key={x.id}>{x.title}</li>
          ))}
        </ul>
      </Confirm>
    </section>
  );
}

/** At its field: an addendum touches it, and the way back to where that is told. Nothing once it is settled. */
export function TouchedMark({ desk, field }: { desk: Desk; field: string }) {
  const item = touchedNow(desk).find((x) => x.id === field && x.done === null);
  if (!item) return null;
  const id = idOfTouched(field);
  return (
    <small class="touched-mark">
      <Tag kind={item.need === 'redo' ? 'bad' : 'warn'} icon="alert">
        {item.what === 'new' ? t('New by addendum') : t('Changed by addendum')}
      </Tag>{' '}
      <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
        {t('See what changed')}
      </a>
    </small>
  );
}
