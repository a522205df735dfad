/** A file in parts that is here in part, and that this page no longer has: which one to choose again, and what is safe. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type PartsHere, readParts, type UploadRow } from '../../../shared/api/bids.ts';
import { t } from '../../../shared/words/say.ts';
import { Tag } from '../../parts/tag.tsx';
import { type BidPlace, call } from './call.ts';
import { safeText } from './sending-words.ts';
import { Act, Name } from './upload-row.tsx';

type Props = {
  file: UploadRow & { parts: { size: number; count: number } };
  params: BidPlace;
  accept: string;
  onChoose: (file: File) => void;
  onRemove: () => void;
};

export function UnfinishedFile({ file, params, accept, onChoose, onRemove }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState<PartsHere | null>(null);
  useEffect(() => {
    const away = new AbortController();
    call(readParts, { params: { ...params, fileId: file.id }, signal: away.signal })
      .then(setKnown)
      // Without the number the row still says what to do.
      .catch(() => {});
    return () => away.abort();
  }, [params, file.id]);
  const here = known?.here.length ?? null;

  return (
    <li class="upload">
      <Name name={file.name} size={file.size} />
      <Tag kind="warn" icon="part">
        {t('Not finished')}
      </Tag>
      {here !== null && <progress class="stopped" max={file.parts.count} value={here} aria-label={file.name} />}
      <small>
        {here !== null && <strong>{safeText({ here, count: file.parts.count })}</strong>}{' '}
        {t('The file is not in your bid yet. Choose it again on your computer: only what is missing is sent.')}
      </small>
      <p class="row">
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          aria-label={t('Choose {file} again', { file: file.name })}
          onChange={(e) => {
            const chosen = e.currentTarget.files?.[0];
            e.currentTarget.value = '';
            if (chosen) onChoose(chosen);
          }}
        />
        <Act of={file.name} onClick={() => input.current?.click()}>
          {t('Choose it again')}
        </Act>
        <Act of={file.name} onClick={onRemove}>
          {t('Take off')}
        </Act>
      </p>
    </li>
  );
}
