/** A document on its way to the store: how far it is, or why it stopped. */
import { partText, sizeText } from '../../file-size.ts';
import { Icon } from '../../parts/icon.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Sending } from '../bid/sending.ts';

const words = (s: Sending): string => {
  const { size } = s.file;
  if (s.step === 'waiting') return `Waiting for its turn, ${sizeText(size)}`;
  if (s.step === 'reading') return `Computing its fingerprint, ${partText(s.bytes, size)}`;
  if (s.step === 'sending') return `Sending, ${partText(s.bytes, size)}`;
  return 'All is sent; the server checks that it is here';
};

type Props = { s: Sending; onCancel: () => void; onRetry: () => void };

/** One row of the list. */
export function OnTheWay({ s, onCancel, onRetry }: Props) {
  const stopped = s.step === 'stopped' || s.step === 'refused';
  const percent = s.file.size === 0 ? 100 : Math.floor((100 * s.bytes) / s.file.size);
  return (
    <li class="upload">
      <p>
        <strong>{s.file.name}</strong>{' '}
        {stopped && (
          <Tag kind="bad" icon="alert">
            {s.step === 'refused' ? 'Not accepted' : 'Stopped'}
          </Tag>
        )}
      </p>
      <span class="row">
        {s.step === 'stopped' && (
          <button type="button" class="btn small" aria-label={`Send ${s.file.name} again`} onClick={onRetry}>
            Send again
          </button>
        )}
        <button
          type="button"
          class="btn small"
          aria-label={stopped ? `Take ${s.file.name} off the list` : `Cancel ${s.file.name}`}
          onClick={onCancel}
        >
          {stopped ? 'Take off the list' : 'Cancel'}
        </button>
      </span>
      {stopped ? (
        <p class="error" role="alert">
          <Icon name="alert" />
          {s.why}
        </p>
      ) : (
        <>
          {s.step !== 'waiting' && <progress max={100} value={percent} aria-label={`${s.file.name}: ${words(s)}`} />}
          <small>{words(s)}</small>
        </>
      )}
    </li>
  );
}
