import type { MeetingView } from '../../../shared/api/meeting.ts';
import type { JudgedCriterion } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { rich } from '../../rich.ts';
import type { Numbered } from '../evaluation/order.ts';
import type { At } from '../evaluation/walk.ts';

export type MeetingWay = 'criterion' | 'bid' | 'all';
type Props = {
  view: MeetingView;
  criteria: readonly Numbered<JudgedCriterion>[];
  way: MeetingWay;
  at: At;
  hrefOf: (to: Partial<At> & { way?: MeetingWay }) => string;
};

const ways = [
  { way: 'criterion', name: 'Criterion by criterion' },
  { way: 'bid', name: 'Bid by bid' },
  { way: 'all', name: 'All on one page, to print' },
] as const;

/** One pip for each criterion, or each bid: how much of it is still open. */
function Pips({ items, current, short }: { items: readonly Item[]; current: string; short?: boolean }) {
  return (
    <ol class={short ? 'pips' : 'pips criteria'}>
      {items.map(({ id, kind, n, name, left, of, href }) => (
        <li key={id}>
          <a
            href={href}
            class={left === 0 ? 'done' : left < of ? 'part' : undefined}
            aria-current={id === current ? 'true' : undefined}
            title={name}
          >
            <span class="sr">{kind} </span>
            {n}
            <span class="sr">, {name},</span>{' '}
            {/* Of thirty bids the shape says enough; the words are for those who do not see it. */}
            <small class={short ? 'sr' : undefined}>{left === 0 ? t('done') : t('{n} left', { n: left })}</small>
          </a>
        </li>
      ))}
    </ol>
  );
}
type Item = { id: string; kind: string; n: number; name: string; left: number; of: number; href: string };

/** What is open in all and where, and the ways through it. */
export function MeetingLeft({ view, criteria, way, at, hrefOf }: Props) {
  const count = (mine: (c: MeetingView['cells'][number]) => boolean) => {
    const cells = view.cells.filter(mine);
    return { of: cells.length, left: cells.filter((c) => c.open !== null).length };
  };
  return (
    <section class="stack tight queue" aria-labelledby="meeting-left">
      <h2 id="meeting-left" class="sr">
        {t('What is left to agree on')}
      </h2>
      <div class="row">
        <p>
          {view.open === 0
            ? t('Everything is agreed: the lead can lock the marks.')
            : rich('{done} of {of} marks agreed, {open} open', {
                done: <strong>{view.of - view.open}</strong>,
                of: view.of,
                open: <strong>{view.open}</strong>,
              })}
        </p>
        <progress max={view.of || 1} value={view.of - view.open} aria-label={t('Marks agreed')} />
      </div>
      <div class="row">
        <nav class="row ways" aria-label={t('Way through the marks')}>
          {ways.map((w) => (
            <a key={w.way} class="btn" href={hrefOf({ way: w.way })} aria-current={way === w.way ? 'true' : undefined}>
              {t(w.name)}
            </a>
          ))}
        </nav>
        {way === 'criterion' && (
          <Pips
            current={at.criterionId}
            items={criteria.map(({ n, criterion: { id, name } }) => ({
              ...{ id, n, name, kind: t('Criterion'), href: hrefOf({ criterionId: id }) },
              ...count((c) => c.criterionId === id),
            }))}
          />
        )}
        {way === 'bid' && (
          <Pips
            short
            current={at.bidId}
            items={view.bids.map(({ bidId, name }, i) => ({
              ...{ id: bidId, n: i + 1, name, kind: t('Bid'), href: hrefOf({ bidId }) },
              ...count((c) => c.bidId === bidId),
            }))}
          />
        )}
      </div>
    </section>
  );
}
