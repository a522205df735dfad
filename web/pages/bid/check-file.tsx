/** Checks a file on this computer against a receipt. Nothing is sent. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Receipt } from '../../../shared/api/bids.ts';
import { t } from '../../../shared/words/say.ts';
import { partText } from '../../file-size.ts';
import { Field } from '../../parts/field.tsx';
import { Tag } from '../../parts/tag.tsx';
import { NotSent } from '../../put-bytes.ts';
import { filesThatAre } from './file-check.ts';

type State =
  | { is: 'reading'; name: string; bytes: number; size: number }
  | { is: 'same'; name: string; as: string }
  | { is: 'other'; name: string }
  | { is: 'failed'; why: string };

function Outcome({ state }: { state: State }) {
  if (state.is === 'reading')
    return (
      <>
        <progress max={state.size} value={state.bytes} aria-label={state.name} />
        <small>{t('Computing its fingerprint, {partText}', { partText: partText(state.bytes, state.size) })}</small>
      </>
    );
  if (state.is === 'same')
    return (
      <>
        <Tag kind="good" icon="check">
          {t('The same file')}
        </Tag>{' '}
        {t('{file} on this computer is, byte for byte, {named} in this receipt.', {
          file: state.name,
          named: state.as,
        })}
      </>
    );
  if (state.is === 'failed') return <>{state.why}</>;
  return (
    <>
      <Tag kind="warn" icon="alert">
        {t('Not in this receipt')}
      </Tag>{' '}
      {t('No file in this receipt has the bytes of {file}.', { file: state.name })}
    </>
  );
}

export function CheckFile({ receipt }: { receipt: Receipt }) {
  const [state, setState] = useState<State | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  if (receipt.files.length === 0) return null;

  async function check(file: File): Promise<void> {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const { name, size } = file;
    const tell = (bytes: number) => setState({ is: 'reading', name, bytes, size });
    tell(0);
    try {
      const [found] = await filesThatAre(receipt.files, file, tell, control.signal);
      setState(found ? { is: 'same', name, as: found.name } : { is: 'other', name });
    } catch (problem) {
      if (control.signal.aborted) return;
      if (!(problem instanceof NotSent)) throw problem;
      setState({ is: 'failed', why: problem.message });
    }
  }

  return (
    <div class="stack tight no-print">
      <Field
        id="check-file"
        label={t('Check a file against this receipt')}
        hint={t('Its fingerprint is computed on your computer and compared with the one above. Nothing is sent.')}
      >
        <input
          type="file"
          onChange={(e) => {
            const file = e.currentTarget.files?.[0];
            if (file) void check(file);
          }}
        />
      </Field>
      <p role="status">{state && <Outcome state={state} />}</p>
    </div>
  );
}
