/** One file of a bid: on its way, stopped, refused, or safe here. */
import { type ComponentChildren, Fragment } from 'preact';
import type { UploadRow } from '../../../shared/api/bids.ts';
import { t } from '../../../shared/words/say.ts';
import { exactNow, now } from '../../clock.ts';
import { sizeText } from '../../file-size.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Tag } from '../../parts/tag.tsx';
import { rich } from '../../rich.ts';
import { type FileQueue, type Sending, underWay } from './sending.ts';
import { safeText, wordsOf } from './sending-words.ts';

export const Act = ({ of, onClick, children }: { of: string; onClick: () => void; children: ComponentChildren }) => (
  <button type="button" class="btn small" onClick={onClick}>
    {children}
    <span class="sr"> {of}</span>
  </button>
);

export const Name = ({ name, size }: { name: string; size: number }) => (
  <p>
    <strong>{name}</strong> <small>{sizeText(size)}</small>
  </p>
);

/** A file that the server holds, or has announced and never got. */
export function HeldFile({
  file,
  onRead,
  onRemove,
}: {
  file: UploadRow;
  onRead: () => void;
  /** Null once bids are closed. */
  onRemove: (() => void) | null;
}) {
  return (
    <li class="upload">
      <Name name={file.name} size={file.size} />
      {file.arrived ? (
        <Tag kind="good" icon="check">
          {t('Safe here')}
        </Tag>
      ) : (
        <Tag kind="warn" icon="part">
          {t('Not finished')}
        </Tag>
      )}
      <small>
        {file.arrived
          ? file.parts
            ? rich('SHA-256 {fingerprint}, computed over its {n} parts, is the same on your computer and here.', {
                fingerprint: <Fingerprint sha256={file.sha256} short />,
                n: file.parts.count,
              })
            : rich('SHA-256 {fingerprint} is the same on your computer and here.', {
                fingerprint: <Fingerprint sha256={file.sha256} short />,
              })
          : t('It did not arrive here and is not in your bid. Choose the file again to send it.')}
      </small>
      <p class="row">
        {file.arrived && (
          <Act of={file.name} onClick={onRead}>
            {t('Read')}
          </Act>
        )}
        {onRemove && (
          <Act of={file.name} onClick={onRemove}>
            {t('Take off')}
          </Act>
        )}
      </p>
    </li>
  );
}

type OnItsWay = { sending: Sending; queue: FileQueue; closesAt: string; zone: string };

function Progress({ sending: s, queue, closesAt, zone }: OnItsWay) {
  // Drawn again each second, also while no news comes: a stalled upload has to say so.
  void now.value;
  const w = wordsOf(s, exactNow(), closesAt, zone);
  return (
    <li class="upload">
      <Name name={s.file.name} size={s.file.size} />
      <Act of={s.file.name} onClick={() => queue.cancel(s.key)}>
        {s.parts ? t('Stop') : t('Cancel')}
      </Act>
      {w.percent !== null && <progress max={100} value={w.percent} aria-label={s.file.name} />}
      <small>
        {w.percent !== null && s.step === 'sending' && <strong>{w.percent} %, </strong>}
        {w.figures}
        {w.end && (
          <>
            , <strong>{w.end}</strong>
          </>
        )}
        . {w.safe}
        {w.warning && (
          <span class="warn">
            {' '}
            <Icon name="alert" /> {w.warning}
          </span>
        )}
      </small>
    </li>
  );
}

/** A file that is being read, sent or checked; or that stopped, and why. */
export function FileOnItsWay(props: OnItsWay) {
  const { sending: s, queue } = props;
  if (underWay(s)) return <Progress {...props} />;
  return (
    <li class="upload">
      <Name name={s.file.name} size={s.file.size} />
      <span class="row">
        {s.step === 'stopped' && (
          <Act of={s.file.name} onClick={() => queue.retry(s.key)}>
            {s.parts ? t('Go on') : t('Send again')}
          </Act>
        )}
        <Act of={s.file.name} onClick={() => queue.cancel(s.key)}>
          {s.step === 'stopped' && s.parts ? t('Take off') : t('Remove')}
        </Act>
      </span>
      {s.step === 'stopped' && s.pace && (
        <progress
          class="stopped"
          max={s.file.size}
          value={s.bytes}
          aria-label={t('{file}, stopped', { file: s.file.name })}
        />
      )}
      <small class={s.step === 'refused' ? 'error' : undefined}>
        {s.step === 'refused' ? (
          <Fragment>
            <Icon name="x" />
            {t('Not accepted: {why}', { why: s.why })}
          </Fragment>
        ) : (
          <Fragment>
            <strong>{t('Stopped.')}</strong> {s.why} {s.parts && safeText(s.parts)}
          </Fragment>
        )}
      </small>
    </li>
  );
}
