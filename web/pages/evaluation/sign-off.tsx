import { useEffect, useRef, useState } from 'preact/hooks';
import { wallClock } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { SheetState } from './sheet.ts';

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

/** Whether everything is saved, of all bids: one line that is always in sight. */
function AllSaved({ state, zone }: { state: SheetState; zone: string }) {
  const { kind, text } = stateWords(state, zone);
  return (
    <span role="status" class={kind || undefined}>
      {state.is === 'saved' && <Icon name="check" />} {text}
    </span>
  );
}

type Neighbour = { n: number; name: string; href: string } | null;
type Props = {
  n: number;
  name: string;
  signed: boolean;
  /** "3 marks missing on this bid"; empty when the bid can be signed off. */
  missing: string;
  state: SheetState;
  zone: string;
  previous: Neighbour;
  next: Neighbour;
  /** Saves what waits; true when everything is stored. */
  onSave: () => Promise<boolean>;
  onSignOff: () => Promise<void>;
  /** Signed off, and the dialog is closed: time to go on. */
  onSigned: () => void;
  /** The bid that was signed off before this one came: said once. */
  justBefore: string | null;
};

/** The bar at the foot: saved or not, what is missing, sign off, the bid before and the next one to do. */
export function SignOffBar(props: Props) {
  const { n, name, signed, missing, state, zone, previous, next, justBefore, onSave, onSignOff, onSigned } = props;
  const [asking, setAsking] = useState(false);
  const hindrance = missing !== '' ? missing : state.is === 'conflict' ? t('A mark was changed meanwhile') : '';
  // Not before the dialog has closed: while it is open, nothing behind it takes the focus.
  const justSigned = useRef(false);
  useEffect(() => {
    if (asking || !justSigned.current) return;
    justSigned.current = false;
    queueMicrotask(onSigned);
  }, [asking]);
  const ask = async () => {
    if (!hindrance && (await onSave())) setAsking(true);
  };
  return (
    <section class="actions dense" aria-label={t('Save and go on')}>
      <div class="wrap row">
        <AllSaved state={state} zone={zone} />
        <span role="status">{justBefore}</span>
        <small id="missing">
          {signed ? t('Signed off: these marks are final') : hindrance || t('Ready to sign off')}
        </small>
        <span class="end row">
          {previous && (
            <a class="btn" href={previous.href} title={previous.name}>
              {t('Bid {n}', { n: previous.n })}
            </a>
          )}
          {!signed && (
            <button
              type="button"
              id="sign-off"
              class="btn final"
              aria-disabled={hindrance ? true : undefined}
              aria-describedby="missing"
              onClick={() => void ask()}
            >
              {t('Sign off bid {n}', { n })}
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
        open={asking}
        title={t('Sign off your marks of {name}?', { name })}
        act={t('Sign off bid {n}', { n })}
        kind="final"
        onConfirm={async () => {
          await onSignOff();
          justSigned.current = true;
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('Your marks and reasons for this bid are final then. Nobody can change them, nor can you.')}</p>
      </Confirm>
    </section>
  );
}
