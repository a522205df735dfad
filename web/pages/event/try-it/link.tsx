/** The way from the criteria to their rehearsal. */
import { t } from '../../../../shared/words/say.ts';
import { useDraft } from '../fields.tsx';
import { lotOfPath } from '../method-at.ts';
import { useMethod } from '../method-here.tsx';

/** A link to the method that is edited here, tried for the lot whose own it is, or for the first that has none. */
export function TryItLink() {
  const { content, eventId } = useDraft();
  const l = lotOfPath(useMethod().at);
  const { lots } = content.value;
  const lot = typeof l === 'number' ? lots[l] : lots.find((x) => !x.method);
  return (
    <p class="row">
      <a class="btn" href={`/events/${eventId}/try-it${lot ? `?lot=${lot.id}` : ''}`}>
        {t('Try it')}
      </a>
      <small>{t('Made-up bids, or bids from a table, run through this method before it is published.')}</small>
    </p>
  );
}
