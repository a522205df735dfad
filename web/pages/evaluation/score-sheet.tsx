/** The score sheet of one evaluator: what is left, the bid on the left, marks on the right, saving and signing off. */

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type EvaluationView, readEvaluation, signOff } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Announcer, announce } from './announce.tsx';
import { BidPane } from './bid-pane.tsx';
import { Declared } from './declared.tsx';
import { missingText } from './draft.ts';
import { KeyHints, KeyList } from './key-list.tsx';
import { type Command, commandInSheet } from './keys.ts';
import { idsOf } from './mark-panel.tsx';
import { MarksOfBid, MarksOnCriterion } from './marks-of.tsx';
import { NotJudged } from './not-judged.tsx';
import { inOrder, judged, nextBid, previousBid } from './order.ts';
import { pipState } from './pips.ts';
import { Queue } from './queue.tsx';
import { SignOffBar } from './sign-off.tsx';
import { useDocument } from './use-document.ts';
import { useNotes } from './use-notes.ts';
import { useSheet } from './use-sheet.ts';
import { useSitting } from './use-sitting.ts';
import { leftOf } from './walk.ts';

type Props = { view: EvaluationView; onChange: (view: EvaluationView) => void };

/** The score sheet. */
export function ScoreSheet({ view, onChange }: Props) {
  const { route } = useLocation();
  const { content, lot, method } = view;
  const criteria = judged(method, view.myCriteria);
  const marks = useSheet(view, criteria);
  const notes = useNotes(view);
  const bids = inOrder(view);
  const bidIds = bids.map((b) => b.bidId);
  const signed = new Set(view.mySigned);
  // Rejected in the check: nobody need mark them.
  const out = new Set(view.beside.filter((b) => b.rejected).map((b) => b.bidId));
  const settled = new Set([...signed, ...out]);
  const sitting = useSitting({ view, bids, criteria, marks, settled });
  const { way, at, bid, hrefOf } = sitting;
  const doc = useDocument(bid);
  const n = bidIds.indexOf(bid.bidId) + 1;
  const drafts = marks.drafts(bid.bidId);
  const [listing, setListing] = useState(false);
  const [signedNow, setSignedNow] = useState('');
  const isSigned = signed.has(bid.bidId);
  const state = marks.state();
  useEffect(() => {
    if (state.is === 'offline') announce(t('Not saved: no connection, trying again'));
    if (state.is === 'refused') announce(t('Not saved: a mark was refused, see beside it'));
  }, [state.is]);

  const obey = (command: Command) => {
    if (command.do === 'list-keys') return setListing(true);
    if (command.do === 'document') return doc.next();
    sitting.obey(command);
  };
  const cite = (place: string) => {
    const slot = marks.slot(at);
    const before = slot.draft.value.place.trim();
    slot.change({ place: before === '' ? place : `${before}; ${place}` });
    sitting.aimAt(idsOf(at.criterionId).place);
  };
  const reload = async (place: typeof at) => {
    const now = await call(readEvaluation, { params: { eventId: view.eventId, lotId: lot.lotId } });
    const stored = now.myMarks.find((m) => m.bidId === place.bidId && m.criterionId === place.criterionId);
    return marks.slot(place).adopt(stored);
  };
  const neighbour = (id: string | null) => {
    const found = bids.find((b) => b.bidId === id);
    return found
      ? { n: bidIds.indexOf(found.bidId) + 1, name: found.name, href: hrefOf({ bidId: found.bidId }) }
      : null;
  };
  const ready = bids.filter((b) => !settled.has(b.bidId) && pipState(marks.drafts(b.bidId), false) === 'ready');
  const sheet = { view, criteria, marks, notes, bids, settled, sitting, obey, reload };

  return (
    <>
      <Announcer />
      <Queue
        queue={bids.map((b) => ({
          bid: b,
          drafts: marks.drafts(b.bidId),
          signed: signed.has(b.bidId),
          out: out.has(b.bidId),
        }))}
        criteria={criteria}
        way={way}
        at={at}
        hrefOf={hrefOf}
      />
      <div class="two sheet">
        <BidPane view={view} bid={bid} n={n} shown={doc.shown} onShow={doc.show} onCite={isSigned ? undefined : cite}>
          <Declared view={view} onChange={onChange} />
        </BidPane>
        <section
          class="stack tight"
          aria-labelledby="score-sheet"
          onKeyDown={(event) => {
            const command = commandInSheet(event);
            if (command) {
              event.preventDefault();
              obey(command);
            }
          }}
        >
          <div class="row base">
            <h2 id="score-sheet">{t('Score sheet')}</h2>
            <button type="button" class="btn quiet end" onClick={() => setListing(true)}>
              {t('All keys')}
            </button>
          </div>
          {!isSigned && <KeyHints />}
          {way === 'bid' ? (
            <MarksOfBid {...sheet} signed={isSigned} />
          ) : (
            <MarksOnCriterion {...sheet} signed={signed} out={out} />
          )}
          <NotJudged content={content} method={method} />
        </section>
      </div>
      <SignOffBar
        n={n}
        bidId={bid.bidId}
        name={bid.name}
        signed={isSigned}
        missing={settled.has(bid.bidId) ? '' : missingText(drafts)}
        left={leftOf(sitting.field, at)}
        state={state}
        zone={content.zone}
        previous={neighbour(previousBid(bidIds, bid.bidId))}
        next={neighbour(nextBid(bidIds, bid.bidId, settled))}
        ready={ready.map((b) => b.bidId)}
        out={out.has(bid.bidId)}
        onNextOpen={() => obey({ do: 'next-open' })}
        onSave={() => marks.flush()}
        onSignOff={async (ids) => {
          const done: string[] = [];
          try {
            for (const bidId of ids) {
              await call(signOff, { params: { eventId: view.eventId, lotId: lot.lotId, bidId } });
              done.push(bidId);
            }
          } finally {
            // What was signed off before one was refused is final all the same.
            onChange({ ...view, mySigned: [...view.mySigned, ...done] });
          }
          setSignedNow(
            ids.length === 1
              ? t('Bid {n} is signed off.', { n: bidIds.indexOf(ids[0]!) + 1 })
              : t('{n} bids are signed off.', { n: ids.length }),
          );
        }}
        onSigned={() => {
          const next = nextBid(bidIds, bid.bidId, settled);
          if (next === null) document.getElementById('queue-line')?.focus();
          else if (way === 'bid') sitting.goToBid(next);
          else route(hrefOf({ bidId: next }), true);
        }}
        justBefore={signedNow}
      />
      {listing && <KeyList method={method} criteria={criteria} onClose={() => setListing(false)} />}
    </>
  );
}
