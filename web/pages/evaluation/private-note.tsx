import { limits } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { savedWords } from '../../parts/saved.tsx';
import type { NoteSlot } from './note-slot.ts';

/** What an evaluator notes for themselves, beside the mark and no part of it. */
export function PrivateNote({ id, slot }: { id: string; slot: NoteSlot }) {
  const { text } = slot;
  return (
    <details class="private" open={text.peek() !== ''}>
      <summary>{t('Private note')}</summary>
      <div class="field">
        <label for={id} class="sr">
          {t('Private note')}
        </label>
        <p class="hint" id={`${id}-hint`}>
          {t('Only you read it. It is no part of the mark and stays off the record.')}
        </p>
        <textarea
          id={id}
          rows={2}
          maxLength={limits.reason}
          aria-describedby={`${id}-hint`}
          value={text.value}
          onInput={(event) => slot.change(event.currentTarget.value)}
          onBlur={() => void slot.saver.flush()}
        />
        <small>{savedWords(slot.saver.state.value)}</small>
      </div>
    </details>
  );
}
