import { pageWords } from '../../../shared/answer-words.ts';
import { inZone } from '../../../shared/time.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import type { Desk } from './desk.ts';

/** How the envelopes are opened that come first: by two people together or by one. */
const opened = {
  one: {
    byOne: 'After that, one person of the buyer opens the bids.',
    byTwo: 'After that, two people of the buyer together open the bids.',
  },
  two: {
    byOne: 'After that, one person of the buyer opens the technical envelopes.',
    byTwo: 'After that, two people of the buyer together open the technical envelopes.',
  },
} as const satisfies Record<'one' | 'two', Record<'byOne' | 'byTwo', Plain>>;

/** What happens next, as this event has it. */
export function WhatNext({ desk }: { desk: Desk }) {
  const { content, closesAt } = desk.view.value.notice;
  const by = content.openersNeeded === 2 ? 'byTwo' : 'byOne';
  const then = content.envelopes === 'two' ? opened.two[by] : pageWords(content, opened.one[by]);
  return (
    <section class="stack" aria-labelledby="then">
      <h2 id="then">{t('What happens next')}</h2>
      <ul>
        <li>
          {t(
            pageWords(
              content,
              'Until {when} you can replace or withdraw the bid. Each submission has a receipt of its own; replaced and withdrawn bids stay on record and are never opened.',
            ),
            { when: inZone(closesAt, content.zone, 'second') },
          )}
        </li>
        <li>
          {t(then)}
          {content.envelopes === 'two' && ` ${t('The price envelopes stay sealed until all marks are locked.')}`}
        </li>
        <li>{t('The receipt goes by e-mail to who submitted, and stays here.')}</li>
      </ul>
    </section>
  );
}
