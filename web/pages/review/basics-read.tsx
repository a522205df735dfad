import type { ComponentChildren } from 'preact';
import type { EventContent } from '../../../shared/event.ts';
import { instantAt } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { Facts } from '../../parts/facts.tsx';
import { deadlinePreview } from '../event/deadline-preview.ts';

/** The basics of a draft, to be read: what bidders see at the head of the notice. */
export function BasicsRead({ content, children }: { content: EventContent; children: ComponentChildren }) {
  const deadline = deadlinePreview(content, instantAt(now.value));
  return (
    <section class="stack" aria-labelledby="basics">
      <h2 id="basics">{content.title || t('No title yet')}</h2>
      <Facts
        items={[
          [t('Reference'), content.reference || '–'],
          [t('Who can bid'), content.access === 'open' ? t('Everybody') : t('Those invited')],
          [t('Bids close'), 'fault' in deadline ? deadline.fault : `${deadline.zone} = ${deadline.utc}`],
          [t('Sealed in'), content.envelopes === 'two' ? t('Two envelopes: technical, price') : t('One envelope')],
          [t('Opened by'), content.openersNeeded === 2 ? t('Two people together') : t('One person')],
          content.paperTo ? [t('Bids on paper or by e-mail'), content.paperTo] : null,
          [
            t('Contact'),
            <>
              {content.contact.name}
              <br />
              {content.contact.email}
            </>,
          ],
        ]}
      />
      {children}
    </section>
  );
}
