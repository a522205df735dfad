import { pageWords } from '../../../shared/answer-words.ts';
import { inZone } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { partText } from '../../file-size.ts';
import { Banner } from '../../parts/banner.tsx';
import type { Desk } from './desk.ts';
import { type LeftOut as LeftOutFile, leftOut } from './left-out-files.ts';

function how({ size, how: h }: LeftOutFile): string {
  if (h.is === 'here') return t('It had arrived here, but nothing was submitted after that.');
  if (h.is === 'sent') return t('It was still on its way: {part} sent.', { part: partText(h.bytes, size) });
  return t('It had not arrived whole.');
}

/** Says of each file that came too late for a submission that it counts for nothing, and what stands. */
export function LeftOut({ desk }: { desk: Desk }) {
  const view = desk.view.value;
  const { content, closesAt } = view.notice;
  const files = leftOut(view, desk.files.list.value);
  // While a submission has no answer, nobody here knows what is in it.
  if (files.length === 0 || view.cancelled || desk.unanswered.value) return null;
  const when = inZone(closesAt, content.zone, 'second');
  const stands = view.standing;
  return (
    <section role="status">
      <Banner
        kind="warn"
        icon="alert"
        big={tn(files.length, 'A file is not in what the buyer has', '{n} files are not in what the buyer has')}
      >
        <p>
          {tn(
            files.length,
            pageWords(
              content,
              'This file was not part of a submitted bid when bids closed, {when}. The buyer does not get it.',
            ),
            pageWords(
              content,
              'These files were not part of a submitted bid when bids closed, {when}. The buyer does not get them.',
            ),
            { when },
          )}
        </p>
        <ul>
          {files.map((f) => (
            <li key={f.name + f.how.is}>
              <strong>{f.name}</strong>: {how(f)}
            </li>
          ))}
        </ul>
        <p>
          {stands
            ? t(pageWords(content, 'Your bid of {time} stands as it was submitted, receipt {receipt}.'), {
                time: inZone(stands.receivedAt, content.zone, 'millisecond'),
                receipt: stands.number,
              })
            : t('Nothing of yours was submitted.')}
        </p>
      </Banner>
    </section>
  );
}
