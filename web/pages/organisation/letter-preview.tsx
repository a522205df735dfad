/** A letter as it would go out with these settings: the invitation to bid, about an event that is invented. */
import { write } from '../../../shared/mail.ts';
import type { Settings } from '../../../shared/settings.ts';
import { instantAt, later } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { inWords, wordsOfLetters } from '../../language.ts';
import { useLoad } from '../../load.ts';
import { Facts } from '../../parts/facts.tsx';
import { Loaded } from '../../parts/loaded.tsx';

/** The preview under the section of letters. */
export function LetterPreview({ settings }: { settings: Settings }) {
  const load = useLoad(() => wordsOfLetters(settings.language), [settings.language]);
  const day = instantAt(Math.ceil(now.value / 86_400_000) * 86_400_000);
  const title = t('Benches for the park by the lake');
  const letter = () =>
    write(
      {
        to: 'mara@company.example',
        letter: 'bid-withdrawn',
        data: {
          eventId: 'example',
          lotId: 'lot-1',
          title,
          reference: '26-014',
          buyer: settings.name,
          zone: settings.zone,
          receipt: 'EH-7Q4K-2M9D-X3WP',
          withdrawnAt: day,
          closesAt: later(day, 14 * 86_400),
        },
      },
      location.origin,
      settings.mail,
    );
  return (
    <details class="panel">
      <summary>{t('A letter with these settings')}</summary>
      <Loaded load={load} what={t('Reading the letters')}>
        {(words) => {
          const { subject, text } = inWords(words, letter);
          return (
            <div class="stack tight">
              <Facts
                items={[
                  [t('Subject'), <span lang={settings.language}>{subject}</span>],
                  [t('Replies go to'), settings.mail.replyTo || t('nobody')],
                ]}
              />
              <pre class="written" lang={settings.language}>
                {text}
              </pre>
            </div>
          );
        }}
      </Loaded>
    </details>
  );
}
