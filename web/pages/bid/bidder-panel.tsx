/** Who bids, as the bid says it: taken over from the profile with one act or filled in here, and where it differs from there. */
import { useState } from 'preact/hooks';
import {
  type Bidder,
  bidderDifferences,
  bidderFieldName,
  bidderMissing,
  bidderWrong,
  blankBidder,
} from '../../../shared/bidder.ts';
import type { EnvelopeId } from '../../../shared/event.ts';
import { bidderIn } from '../../../shared/profile.ts';
import { t } from '../../../shared/words/say.ts';
import { BidderRead } from '../../parts/bidder.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { rich } from '../../rich.ts';
import { person } from '../../session.ts';
import { BidderFields } from '../profile/bidder-fields.tsx';
import type { Desk } from './desk.ts';
import { EnvelopePanel } from './envelope-panel.tsx';
import { useOurProfile } from './our-profile.tsx';

/** What our profile says; null where it says nothing yet. */
function useOurs(): Bidder | null {
  const view = useOurProfile();
  if (!view) return null;
  const ours = bidderIn(view.profile);
  return bidderDifferences(ours, blankBidder()).length ? ours : null;
}

/** Nothing is said yet. */
function NotBegun({ onBegin }: { onBegin: (bidder: Bidder) => void }) {
  const ours = useOurs();
  return (
    <>
      <p>
        {t(
          'Your legal identity, who signs and with whom you work may stand here. It is sealed with the rest, and the buyer reads it once that is opened.',
        )}
      </p>
      <p class="row">
        {ours && (
          <button type="button" class="btn primary" onClick={() => onBegin(ours)}>
            {t('Take from our profile')}
          </button>
        )}
        <button type="button" class="btn" onClick={() => onBegin(blankBidder())}>
          {t('Fill it in here')}
        </button>
        {!ours && person.value?.org.kind === 'supplier' && (
          <small>
            {rich('Fill in {profile} once, and take it over each time.', {
              profile: <a href="/profile">{t('our profile')}</a>,
            })}
          </small>
        )}
      </p>
    </>
  );
}

/** Where the bid says something else than the profile, and a way to take all of that over. */
function Differs({ bidder, onTake }: { bidder: Bidder; onTake: (ours: Bidder) => void }) {
  const ours = useOurs();
  const [asking, setAsking] = useState(false);
  const fields = ours ? bidderDifferences(bidder, ours) : [];
  if (!ours || fields.length === 0) return ours && <p class="hint">{t('As in our profile.')}</p>;
  const list = fields.map((field) => bidderFieldName(field, bidder, ours)).join('; ');
  return (
    <p class="row base">
      <span>{t('Differs from our profile: {list}.', { list })}</span>
      <button type="button" class="btn small" onClick={() => setAsking(true)}>
        {t('Take from our profile')}
      </button>
      <Confirm
        open={asking}
        title={t('Take all of it from our profile?')}
        act={t('Take from our profile')}
        onConfirm={() => onTake(ours)}
        onClose={() => setAsking(false)}
      >
        <p>{t('Here it replaces: {list}.', { list })}</p>
      </Confirm>
    </p>
  );
}

function Begun({ desk, bidder, envelope }: { desk: Desk; bidder: Bidder; envelope: EnvelopeId }) {
  const at = 'bidder.';
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [removing, setRemoving] = useState(false);
  const wrong = bidderWrong(bidder, at);
  const missing = bidderMissing(bidder, at);
  const [open, setOpen] = useState(wrong.length + missing.length > 0);
  // What is missing is told by the list of tasks and before submission; beside a field, what is wrong with it once it was left.
  const errorAt = (where: string) => (left.has(where) ? wrong.find((f) => f.at === where)?.text : undefined);
  const say = (next: Bidder | undefined) => {
    desk.sayBidder(next);
    if (next === undefined) requestAnimationFrame(() => document.getElementById(`${envelope}-bidder`)?.focus());
  };
  return (
    <>
      {!open && <BidderRead bidder={bidder} />}
      <Differs
        bidder={bidder}
        onTake={(ours) => {
          say(ours);
          void desk.saver.flush();
        }}
      />
      <details class="change-it" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>{t('Change it here')}</summary>
        <div class="stack measure">
          <BidderFields
            bidder={bidder}
            set={say}
            at={at}
            errorAt={errorAt}
            onLeave={(where) => {
              setLeft(new Set([...left, where]));
              void desk.saver.flush();
            }}
            level={3}
          />
        </div>
      </details>
      <p>
        <button type="button" class="btn small quiet" onClick={() => setRemoving(true)}>
          {t('Leave it out')}
        </button>
      </p>
      <Confirm
        open={removing}
        title={t('Leave out who we are?')}
        act={t('Leave it out')}
        kind="danger"
        onConfirm={() => {
          say(undefined);
          void desk.saver.flush();
        }}
        onClose={() => setRemoving(false)}
      >
        <p>{t('What stands here goes. Our profile stays as it is.')}</p>
      </Confirm>
    </>
  );
}

/** The panel, in the envelope that opens first. */
export function BidderPanel({ desk, envelope }: { desk: Desk; envelope: EnvelopeId }) {
  const { bidder } = desk.content.value;
  return (
    <EnvelopePanel envelope={envelope} part="bidder">
      {bidder ? (
        <Begun desk={desk} bidder={bidder} envelope={envelope} />
      ) : (
        <NotBegun
          onBegin={(begun) => {
            desk.sayBidder(begun);
            void desk.saver.flush();
            requestAnimationFrame(() => document.getElementById(`${envelope}-bidder`)?.focus());
          }}
        />
      )}
    </EnvelopePanel>
  );
}
