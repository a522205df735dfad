/** A letter as it would go out with these settings: the invitation to bid, about an event that is invented. */
import { write } from '../../../shared/mail.ts';
import type { Settings } from '../../../shared/settings.ts';
import { instantAt, later } from '../../../shared/time.ts';
import { now } from '../../clock.ts';
import { Facts } from '../../parts/facts.tsx';

/** The preview under the section of letters. */
export function LetterPreview({ settings }: { settings: Settings }) {
  const day = instantAt(Math.ceil(now.value / 86_400_000) * 86_400_000);
  const { subject, text } = write(
    {
      to: 'mara@company.example',
      letter: 'bid-withdrawn',
      data: {
        eventId: 'example',
        lotId: 'lot-1',
        title: 'Benches for the park by the lake',
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
      <summary>A letter with these settings</summary>
      <div class="stack tight">
        <Facts
          items={[
            ['Subject', subject],
            ['Replies go to', settings.mail.replyTo || 'nobody'],
          ]}
        />
        <pre class="written">{text}</pre>
      </div>
    </details>
  );
}
