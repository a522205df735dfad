/** A rehearsal for one lot: what it warns of, the ranking, the bid that is changed, what weights come to, where bids come from. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EventView } from '../../../../shared/api/events.ts';
import { decidingQuestions } from '../../../../shared/method.ts';
import { isDiscounted } from '../../../../shared/price-total.ts';
import type { Fault } from '../../../../shared/problem.ts';
import { publicationFaults } from '../../../../shared/publication.ts';
import { mostTried } from '../../../../shared/scoring/rehearsal/bid-table.ts';
import {
  priceRange,
  type Rehearsal,
  rehearse,
  type TriedBid,
  type Tried as TriedLot,
  triedOf,
} from '../../../../shared/scoring/rehearsal.ts';
import { instantAt } from '../../../../shared/time.ts';
import { t, tn } from '../../../../shared/words/say.ts';
import { now } from '../../../clock.ts';
import { Icon } from '../../../parts/icon.tsx';
import { partHref, partOf } from '../parts-of-draft.ts';
import { type Bids, changed, firstBids, makeUp, oneMore, without } from './bids.ts';
import { FromTable } from './from-table.tsx';
import { InEffect } from './in-effect.tsx';
import { MakeUp, type Range } from './make-up.tsx';
import { OneBid } from './one-bid.tsx';
import { TriedRanking } from './tried-ranking.tsx';
import { Warnings } from './warnings.tsx';

/** What keeps a method from being tried: publication faults of the method, of the lot's figures, of the questions that count. */
function faultsFor(view: EventView, l: number): Fault[] {
  const { content } = view;
  const tried = triedOf(content, l, true);
  const counts = new Set(tried.method.criteria.flatMap(decidingQuestions));
  const places = [
    tried.at,
    `${tried.lotAt}.ceiling`,
    `${tried.lotAt}.discountPercent`,
    ...content.lots[l]!.lines.map((_, i) => `${tried.lotAt}.lines.${i}`),
    ...content.questions.flatMap((q, i) => (counts.has(q.id) ? [`questions.${i}`] : [])),
  ];
  return publicationFaults(view, instantAt(now.peek())).filter((f) =>
    places.some((p) => f.at === p || f.at.startsWith(`${p}.`)),
  );
}

/** The method is not whole: what is missing, each with a way to it. */
function NotWhole({ view, faults, writes }: Pick<Props, 'view' | 'writes'> & { faults: Fault[] }) {
  return (
    <section class="errors stack tight" aria-labelledby="not-whole">
      <h2 id="not-whole">{t('The method cannot be tried yet')}</h2>
      <p>
        {tn(faults.length, 'One thing in it is not as it has to be.', '{n} things in it are not as they have to be.')}
      </p>
      <ul>
        {faults.map((f) => (
          <li key={`${f.at} ${f.code}`}>
            {writes ? <a href={partHref(view.id, partOf(f.at), f.at)}>{f.text}</a> : f.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Computed once the hands rest: what was computed before stays on the page until then. */
function useRehearsal(tried: TriedLot, bids: readonly TriedBid[]): Rehearsal | null {
  const [done, setDone] = useState<Rehearsal | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setDone(rehearse(tried, bids)), 60);
    return () => clearTimeout(timer);
  }, [tried, bids]);
  return done;
}

type Props = { view: EventView; l: number; writes: boolean };
type State = { byLine: boolean; bids: Bids; range: Range };

/** The rehearsal; of a method that is not whole, what it lacks. */
export function Rehearsing(props: Props) {
  const faults = useMemo(() => faultsFor(props.view, props.l), [props.view, props.l]);
  if (faults.length > 0) return <NotWhole {...props} faults={faults} />;
  if (triedOf(props.view.content, props.l, false).method.criteria.length === 0)
    return <p>{t('There is no criterion to try: bids of this event are read, not ranked.')}</p>;
  return <Whole {...props} />;
}

function Whole({ view, l, writes }: Props) {
  const { content } = view;
  const place = `${view.id} ${content.lots[l]!.id}`;
  const [{ byLine, bids, range }, setState] = useState<State>(() => {
    // The price as bid and what scoring counts of it are two where something is discounted: only lines tell both.
    const lines = isDiscounted(content.lots[l]!);
    const tried = triedOf(content, l, lines);
    const around = priceRange(tried, content.lots.length === 1 ? view.estimate : null);
    return { byLine: lines, range: around, bids: makeUp(tried, place, 1, firstBids, around) };
  });
  const tried = useMemo(() => triedOf(content, l, byLine), [content, l, byLine]);
  const [chosen, choose] = useState<string | null>(null);
  const rehearsal = useRehearsal(tried, bids.all);
  const panel = useRef<HTMLHeadingElement>(null);
  const set = (change: Partial<State>) => setState((s) => ({ ...s, ...change }));
  const bid = bids.all.find((b) => b.bidId === chosen) ?? null;
  const open = (bidId: string) => {
    choose(bidId);
    setTimeout(() => panel.current?.focus());
  };

  return (
    <>
      <Warnings eventId={writes ? view.id : null} rehearsal={rehearsal} of={bids.all.length} />
      <div class="two tree">
        <section class="panel stack" aria-labelledby="tried-bids">
          <div class="row base">
            <h2 id="tried-bids">{t('Ranking of these bids')}</h2>
            <button
              type="button"
              class="btn end"
              aria-disabled={bids.all.length >= mostTried || undefined}
              onClick={() => bids.all.length < mostTried && set({ bids: oneMore(bids, tried, place, range) })}
            >
              <Icon name="plus" />
              {t('One more bid')}
            </button>
          </div>
          <TriedRanking
            tried={tried}
            currency={content.currency}
            bids={bids.all}
            rehearsal={rehearsal}
            chosen={chosen}
            onChoose={open}
          />
        </section>
        <aside class="panel stack" aria-labelledby="one-bid">
          <h2 id="one-bid" tabIndex={-1} ref={panel}>
            {bid ? bid.name || t('A bid without a name') : t('No bid chosen')}
          </h2>
          {bid ? (
            <OneBid
              key={bid.bidId}
              tried={tried}
              currency={content.currency}
              bid={bid}
              onChange={(next) => set({ bids: changed(bids, next) })}
              onRemove={() => {
                set({ bids: without(bids, bid.bidId) });
                choose(null);
                panel.current?.focus();
              }}
            />
          ) : (
            <p>{t('Choose one in the table, to change its price, a mark or an answer, and see what follows.')}</p>
          )}
        </aside>
      </div>
      {rehearsal && rehearsal.weights.length > 0 && <InEffect method={tried.method} weights={rehearsal.weights} />}
      <MakeUp
        lot={content.lots[l]!}
        currency={content.currency}
        n={bids.all.length}
        range={range}
        byLine={byLine}
        onMake={(n, next, lines) => {
          choose(null);
          set({
            byLine: lines,
            range: next,
            bids: makeUp(triedOf(content, l, lines), place, bids.round + 1, n, next),
          });
        }}
      />
      <FromTable
        content={content}
        l={l}
        tried={tried}
        bids={bids.all}
        onTake={(all, lines) => {
          choose(null);
          set({ byLine: lines, bids: { all, made: 0, round: bids.round + 1 } });
        }}
      />
    </>
  );
}
