/** A document on its way to the store: how far it is, or why it stopped. */
import { t } from '../../../shared/words/say.ts';
import { partText, sizeText } from '../../file-size.ts';
import { Icon } from '../../parts/icon.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Sending } from '../bid/sending.ts';

const words = (s: Sending): string => {
  const { size } = s.file;
  if (s.step === 'waiting') return t('Waiting for its turn, {sizeText}', { sizeText: sizeText(size) });
  if (s.step === 'reading') return t('Computing its fingerprint, {partText}', { partText: partText(s.bytes, size) });
  if (s.step === 'sending') return t('Sending, {partText}', { partText: partText(s.bytes, size) });
  return t('All is sent; the server checks that it is here');
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
            {s.step === 'refused' ? t('Not accepted') : t('Stopped')}
          </Tag>
        )}
      </p>
      <span class="row">
        {s.step === 'stopped' && (
          <button
            type="button"
            class="btn small"
            aria-label={t('Send {file} again', { file: s.file.name })}
            onClick={onRetry}
          >
            {t('Send again')}
          </button>
        )}
        <button
          type="button"
          class="btn small"
          aria-label={
            stopped ? t('Take {file} off the list', { file: s.file.name }) : t('Cancel {file}', { file: s.file.name })
          }
          onClick={onCancel}
        >
          {stopped ? t('Take off the list') : t('Cancel')}
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
