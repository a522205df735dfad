/** What the overview says of invitations: how many, what was said. All of it stands on a page of its own. */
import { type EventView, readInvitationSummary } from '../../../shared/api/events.ts';
import { isPublic } from '../../../shared/event.ts';
import { leastAdvanced, phaseOf } from '../../../shared/lot.ts';
import { instantAt } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { SummaryFacts } from '../invitations/summary-facts.tsx';

/** The section of the overview. */
export function Invitations({ view }: { view: EventView }) {
  const eventId = view.id;
  const load = useLoad((signal) => call(readInvitationSummary, { params: { eventId }, signal }), [eventId]);
  const open = view.published !== null && instantAt(now.value) < view.published.closesAt;
  const sealed = ['open', 'closed'].includes(phaseOf(view, leastAdvanced(view.lots), instantAt(now.value)));
  return (
    <section class="panel stack" aria-labelledby="invitations">
      <h2 id="invitations">{t('Invited suppliers')}</h2>
      <p class="measure">
        {isPublic(view.content)
          ? t('The notice is public; an invitation points a supplier to it.')
          : t('Only those invited see the notice and can bid.')}
        {sealed && ` ${t('Who of them bids is sealed.')}`}
      </p>
      <Loaded load={load} what={t('Reading the invitations')}>
        {(summary) => <SummaryFacts summary={summary} />}
      </Loaded>
      <p>
        <a class="btn" href={`/events/${eventId}/invitations`}>
          {open ? t('Invite suppliers, see who intends to bid') : t('All invitations')}
        </a>
      </p>
    </section>
  );
}
