/** The score sheet of one evaluator: the queue of bids, the bid on the left, its criteria on the right, saving and signing off. */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type EvaluationView, readEvaluation, saveMark, signOff } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { tonesOf } from '../../parts/criteria-bar.tsx';
import { rich } from '../../rich.ts';
import { BidPane } from './bid-pane.tsx';
import { CriterionSheet, idsOf } from './criterion.tsx';
import { Declared } from './declared.tsx';
import { lacks, missingText } from './draft.ts';
import { KeyList } from './key-list.tsx';
import { commandInSheet, type KeyCommand, levelKeys } from './keys.ts';
import { focusLevels } from './levels.tsx';
import { MarksRead } from './marks-read.tsx';
import { NotJudged } from './not-judged.tsx';
import { firstToMark, inOrder, judged, nextBid, nextCriterion, previousBid } from './order.ts';
import { Queue } from './queue.tsx';
import { sheet } from './sheet.ts';
import { SignOffBar } from './sign-off.tsx';

type Props = { view: EvaluationView; onChange: (view: EvaluationView) => void };

/** What the focus goes to once the next bid or criterion is drawn. */
type Aim = { at: 'heading' } | { at: 'levels'; criterionId: string } | { at: 'id'; id: string } | null;

function takeAim(aim: Aim): void {
  if (aim?.at === 'levels') focusLevels(idsOf(aim.criterionId).levels);
  if (aim?.at === 'heading') document.querySelector<HTMLElement>('#main h1')?.focus();
  if (aim?.at === 'id') document.getElementById(aim.id)?.focus();
}

/** The sheet's marks, made once for a visit: saved when one leaves, and the window asks before it loses something. */
function useSheet(view: EvaluationView) {
  const marks = useMemo(() => {
    const params = { eventId: view.eventId, lotId: view.lot.lotId };
    return sheet({
      bidIds: view.bids.map((b) => b.bidId),
      criterionIds: judged(view.content).map((c) => c.criterion.id),
      stored: view.myMarks,
      put: (place, { draft, version, key }) =>
        call(saveMark, { params: { ...params, ...place }, body: draft, ifMatch: version, key }),
    });
  }, []);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (['saving', 'offline', 'unmarked', 'refused'].includes(marks.state().is)) event.preventDefault();
    };
    const hidden = () => void (document.visibilityState === 'hidden' && marks.flush());
    addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', hidden);
      void marks.flush();
    };
  }, [marks]);
  return marks;
}

/** The score sheet. */
export function ScoreSheet({ view, onChange }: Props) {
  const { query, path, route } = useLocation();
  const marks = useSheet(view);
  const { content, lot } = view;
  const { scale } = content.method;
  const tones = tonesOf(content.method.criteria);
  const criteria = judged(content);
  const criterionIds = criteria.map((c) => c.criterion.id);
  const bids = inOrder(view.bids);
  const bidIds = bids.map((b) => b.bidId);
  const signed = new Set(view.mySigned);
  // Rejected in the check: nobody need mark them.
  const out = new Set(view.beside.filter((b) => b.rejected).map((b) => b.bidId));
  const settled = new Set([...signed, ...out]);

  // Without a bid in the address: the first to do when one comes, and it stays when it is signed off.
  const [begin] = useState(() => bids.find((b) => !settled.has(b.bidId)) ?? bids[0]!);
  const bid = bids.find((b) => b.bidId === query.bid) ?? begin;
  const n = bidIds.indexOf(bid.bidId) + 1;
  const drafts = marks.drafts(bid.bidId);
  const complete = (id: string) => lacks(drafts[criterionIds.indexOf(id)]).length === 0;
  const [opened, setOpened] = useState<{ bidId: string; criterionId: string | null } | null>(null);
  // Asked once for each bid: a criterion must not fold away in the moment in which its reason is complete.
  const first = useMemo(() => firstToMark(criterionIds, complete), [bid.bidId]);
  const current = opened?.bidId === bid.bidId ? opened.criterionId : first;
  const [listing, setListing] = useState(false);
  const [signedNow, setSignedNow] = useState<{ n: number; bidId: string } | null>(null);

  const aim = useRef<Aim>(null);
  const shown = useRef(bid.bidId);
  // Before the next key can come: who types fast must not mark the criterion that they have just left.
  useLayoutEffect(() => {
    // By a link one comes to the bid's name; by a key straight to its first level.
    if (shown.current !== bid.bidId && !aim.current) aim.current = { at: 'heading' };
    shown.current = bid.bidId;
    takeAim(aim.current);
    aim.current = null;
  });
  const hrefOf = (bidId: string) => `${path}?bid=${encodeURIComponent(bidId)}`;
  const neighbour = (id: string | null) => {
    const found = bids.find((b) => b.bidId === id);
    return found ? { n: bidIds.indexOf(found.bidId) + 1, name: found.name, href: hrefOf(found.bidId) } : null;
  };
  const next = nextBid(bidIds, bid.bidId, settled);

  const goToCriterion = (criterionId: string | null) => {
    if (criterionId === null) {
      document.getElementById('sign-off')?.focus();
      return;
    }
    aim.current = { at: 'levels', criterionId };
    // A new object each time: also where the criterion is open already, the focus has to move.
    setOpened({ bidId: bid.bidId, criterionId });
  };
  const obey = (command: Exclude<KeyCommand, { do: 'mark' }>) => {
    if (command.do === 'list-keys') return setListing(true);
    if (command.do === 'next-criterion') return goToCriterion(nextCriterion(criterionIds, current ?? '', complete));
    void marks.flush(bid.bidId);
    if (next === null) return document.getElementById('sign-off')?.focus();
    const drafted = marks.drafts(next);
    const todo = firstToMark(criterionIds, (id) => lacks(drafted[criterionIds.indexOf(id)]).length === 0);
    aim.current = todo === null ? { at: 'heading' } : { at: 'levels', criterionId: todo };
    route(hrefOf(next));
  };

  const reload = async (criterionId: string) => {
    const now = await call(readEvaluation, { params: { eventId: view.eventId, lotId: lot.lotId } });
    const stored = now.myMarks.find((m) => m.bidId === bid.bidId && m.criterionId === criterionId);
    return marks.slot({ bidId: bid.bidId, criterionId }).adopt(stored);
  };
  const cite = (place: string) => {
    const id = current ?? criterionIds[0];
    if (id === undefined) return;
    const slot = marks.slot({ bidId: bid.bidId, criterionId: id });
    const before = slot.draft.value.place.trim();
    slot.change({ place: before === '' ? place : `${before}; ${place}` });
    aim.current = { at: 'id', id: idsOf(id).place };
    setOpened({ bidId: bid.bidId, criterionId: id });
  };
  const isSigned = signed.has(bid.bidId);
  const keys = levelKeys(scale).filter((k) => k !== null);

  return (
    <>
      <Queue
        queue={bids.map((b) => ({
          bid: b,
          drafts: marks.drafts(b.bidId),
          signed: signed.has(b.bidId),
          out: out.has(b.bidId),
        }))}
        currentId={bid.bidId}
        hrefOf={hrefOf}
      />
      <div class="two sheet">
        <BidPane view={view} bid={bid} n={n} onCite={isSigned ? undefined : cite}>
          <Declared view={view} onChange={onChange} />
        </BidPane>
        <section
          class="stack tight"
          aria-labelledby="score-sheet"
          onKeyDown={(event) => {
            const command = commandInSheet(event);
            if (command && command.do !== 'mark') {
              event.preventDefault();
              obey(command);
            }
          }}
        >
          <div class="row base">
            <h2 id="score-sheet">{t('Score sheet')}</h2>
            <span>
              {t('{given} of {all} marked', {
                given: drafts.filter((d) => d.mark !== '').length,
                all: criteria.length,
              })}
            </span>
            {!isSigned && (
              <small class="end wide">
                {rich('{first} to {last} mark, {enter} next criterion, {ctrl} {again} next bid', {
                  first: <kbd>{keys[0]}</kbd>,
                  last: <kbd>{keys[keys.length - 1]}</kbd>,
                  enter: <kbd>Enter</kbd>,
                  ctrl: <kbd>{t('Ctrl')}</kbd>,
                  again: <kbd>Enter</kbd>,
                })}
              </small>
            )}
            {!isSigned && (
              <button type="button" class="btn quiet" onClick={() => setListing(true)}>
                {t('All keys')}
              </button>
            )}
          </div>
          {isSigned ? (
            <MarksRead content={content} drafts={drafts} />
          ) : (
            <div key={bid.bidId}>
              {criteria.map((of) => {
                const place = { bidId: bid.bidId, criterionId: of.criterion.id };
                return (
                  <CriterionSheet
                    key={of.criterion.id}
                    of={of}
                    tone={tones[of.n - 1]!}
                    scale={scale}
                    zone={content.zone}
                    slot={marks.slot(place)}
                    others={bidIds
                      .filter((id) => id !== bid.bidId)
                      .map((bidId) => marks.slot({ ...place, bidId }).draft.value.mark)
                      .filter((mark) => mark !== '')}
                    open={current === of.criterion.id}
                    onToggle={() =>
                      setOpened({
                        bidId: bid.bidId,
                        criterionId: current === of.criterion.id ? null : of.criterion.id,
                      })
                    }
                    onCommand={obey}
                    onReload={() => reload(of.criterion.id).catch(() => null)}
                  />
                );
              })}
            </div>
          )}
          <NotJudged content={content} />
        </section>
      </div>
      <SignOffBar
        n={n}
        name={bid.name}
        signed={isSigned}
        missing={isSigned ? '' : missingText(drafts)}
        state={marks.state()}
        zone={content.zone}
        previous={neighbour(previousBid(bidIds, bid.bidId))}
        next={neighbour(next)}
        onSave={() => marks.flush(bid.bidId)}
        onSignOff={async () => {
          await call(signOff, { params: { eventId: view.eventId, lotId: lot.lotId, bidId: bid.bidId } });
          onChange({ ...view, mySigned: [...view.mySigned, bid.bidId] });
          setSignedNow({ n, bidId: bid.bidId });
        }}
        onSigned={() => {
          if (next) route(hrefOf(next));
          else document.getElementById('queue-line')?.focus();
        }}
        justBefore={signedNow && signedNow.bidId !== bid.bidId ? t('Bid {n} is signed off.', { n: signedNow.n }) : null}
      />
      {listing && <KeyList scale={scale} onClose={() => setListing(false)} />}
    </>
  );
}
