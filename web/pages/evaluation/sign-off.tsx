import { useEffect, useRef, useState } from 'preact/hooks';
import { wallClock } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Icon } from '../../parts/icon.tsx';
import { rich } from '../../rich.ts';
import type { SheetState } from './sheet.ts';
import type { Left } from './walk.ts';

const stateWords = (state: SheetState, zone: string): { kind: string; text: string } => {
  switch (state.is) {
    case 'idle':
      return { kind: '', text: t('Nothing to save') };
    case 'saved':
      return { kind: 'good', text: t('All saved {time}', { time: wallClock(state.at, zone, 'second').slice(-8) }) };
    case 'saving':
      return { kind: '', text: t('Saving…') };
    case 'offline':
      return { kind: 'warn', text: t('Not saved: no connection, trying again') };
    case 'refused':
      return { kind: 'bad', text: t('Not saved: a mark was refused, see beside it') };
    case 'conflict':
      return { kind: 'bad', text: t('Not saved: a mark was changed meanwhile') };
    case 'unmarked':
      return { kind: 'warn', text: t('Not all saved: a reason has no level yet') };
  }
};

/** Whether everything is saved, of all bids: one line that is always in sight. What is saved is said aloud mark by mark, elsewhere. */
function AllSaved({ state, zone }: { state: SheetState; zone: string }) {
  const { kind, text } = stateWords(state, zone);
  return (
    <span class={kind || undefined}>
      {state.is === 'saved' && <Icon name="check" />} {text}
    </span>
  );
}

/** What is left: of this bid, on this criterion, in all. */
function LeftLine({ left, onNextOpen }: Pick<Props, 'left' | 'onNextOpen'>) {
  if (left.all === 0) return <strong id="left">{t('Nothing left to mark')}</strong>;
  return (
    <>
      <span id="left">
        {rich('Left: {all} in all, {bid} of this bid, {criterion} on this criterion', {
          all: <strong>{left.all}</strong>,
          bid: left.bid,
          criterion: left.criterion,
        })}
      </span>
      <button type="button" class="btn" onClick={onNextOpen}>
        {t('Next open mark')}
      </button>
    </>
  );
}

type Neighbour = { n: number; name: string; href: string } | null;
type Props = {
  n: number;
  name: string;
  signed: boolean;
  /** Rejected: nothing to sign off. */
  out: boolean;
  /** "3 marks missing on this bid"; empty when the bid can be signed off. */
  missing: string;
  left: Left;
  state: SheetState;
  zone: string;
  previous: Neighbour;
  next: Neighbour;
  /** Bids in which nothing is missing and that are not signed off. */
  ready: readonly string[];
  onNextOpen: () => void;
  /** Saves what waits; true when everything is stored. */
  onSave: () => Promise<boolean>;
  /** Signs off these; `this` bid alone where none are given. */
  onSignOff: (bidIds: readonly string[]) => Promise<void>;
  /** Signed off, and the dialog is closed: time to go on. */
  onSigned: () => void;
  /** What was signed off just now. */
  justBefore: string;
  bidId: string;
};

/** The bar at the foot: saved or not, what is left and missing, sign off, the bid before and the next one to do. */
export function SignOffBar(props: Props) {
  const { n, name, signed, out, missing, state, zone, previous, next, ready, bidId } = props;
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const hindrance = missing !== '' ? missing : state.is === 'conflict' ? t('A mark was changed meanwhile') : '';
  // Not before the dialog has closed: while it is open, nothing behind it takes the focus.
  const justSigned = useRef(false);
  useEffect(() => {
    if (asking || !justSigned.current) return;
    justSigned.current = false;
    queueMicrotask(props.onSigned);
  }, [asking]);
  const ask = async (ids: readonly string[]) => {
    if (await props.onSave()) setAsking(ids);
  };
  // Where nothing is left to mark, all that is ready is signed off in one act; else bid by bid.
  const all = props.left.all === 0 && ready.length > 1;
  const act = all ? t('Sign off {n} bids', { n: ready.length }) : t('Sign off bid {n}', { n });
  return (
    <section class="actions dense" aria-label={t('Save and go on')}>
      <div class="wrap row">
        <AllSaved state={state} zone={zone} />
        <LeftLine left={props.left} onNextOpen={props.onNextOpen} />
        <span role="status" class={props.justBefore ? undefined : 'sr'}>
          {props.justBefore}
        </span>
        <small id="missing">
          {out
            ? t('Rejected: not scored')
            : signed
              ? t('Signed off: these marks are final')
              : hindrance || t('Ready to sign off')}
        </small>
        <span class="end row">
          {previous && (
            <a class="btn" href={previous.href} title={previous.name}>
              {t('Bid {n}', { n: previous.n })}
            </a>
          )}
          {(all || (!signed && !out)) && (
            <button
              type="button"
              id="sign-off"
              class="btn final"
              aria-disabled={!all && hindrance ? true : undefined}
              aria-describedby="missing"
              onClick={() => (all || !hindrance) && void ask(all ? ready : [bidId])}
            >
              {act}
            </button>
          )}
          {next && (
            <a class={signed || hindrance ? 'btn primary' : 'btn'} id="next-bid" href={next.href} title={next.name}>
              {t('Next: bid {n}', { n: next.n })} <Icon name="right" />
            </a>
          )}
        </span>
      </div>
      <Confirm
        open={asking !== null}
        title={
          (asking?.length ?? 0) > 1
            ? t('Sign off your marks of {n} bids?', { n: asking?.length ?? 0 })
            : t('Sign off your marks of {name}?', { name })
        }
        act={act}
        kind="final"
        onConfirm={async () => {
          await props.onSignOff(asking ?? []);
          justSigned.current = true;
        }}
        onClose={() => setAsking(null)}
      >
        <p>
          {(asking?.length ?? 0) > 1
            ? t('Your marks and reasons for these bids are final then. Nobody can change them, nor can you.')
            : t('Your marks and reasons for this bid are final then. Nobody can change them, nor can you.')}
        </p>
      </Confirm>
    </section>
  );
}
