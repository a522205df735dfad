import type { ComponentChildren } from 'preact';
import type { EventContent } from '../../../shared/event.ts';
import { instantAt } from '../../../shared/time.ts';
import { now } from '../../clock.ts';
import { Facts } from '../../parts/facts.tsx';
import { deadlinePreview } from '../event/deadline-preview.ts';

/** The basics of a draft, to be read: what bidders see at the head of the notice. */
export function BasicsRead({ content, children }: { content: EventContent; children: ComponentChildren }) {
  const deadline = deadlinePreview(content, instantAt(now.value));
  return (
    <section class="stack" aria-labelledby="basics">
      <h2 id="basics">{content.title || 'No title yet'}</h2>
      <Facts
        items={[
          ['Reference', content.reference || '–'],
          ['Who can bid', content.access === 'open' ? 'Everybody' : 'Those invited'],
          ['Bids close', 'fault' in deadline ? deadline.fault : `${deadline.zone} = ${deadline.utc}`],
          ['Sealed in', content.envelopes === 'two' ? 'Two envelopes: technical, price' : 'One envelope'],
          ['Opened by', content.openersNeeded === 2 ? 'Two people together' : 'One person'],
          [
            'Contact',
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
