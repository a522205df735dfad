import type { InvitationSummary } from '../../../shared/api/invitations.ts';
import { t } from '../../../shared/words/say.ts';
import { Facts } from '../../parts/facts.tsx';

/** How many are invited and what is known of them: said openly, and never a bid. */
export const SummaryFacts = ({ summary: { invited, states, uninvited } }: { summary: InvitationSummary }) => (
  <Facts
    items={[
      [t('Invited'), String(invited)],
      [t('Link opened'), String(states.opened + states.intends + states.declined)],
      [t('Intend to bid'), String(states.intends + uninvited.filter((u) => u.intends).length)],
      [t('Declined'), String(states.declined + uninvited.filter((u) => !u.intends).length)],
      states.withdrawn > 0 && [t('Withdrawn'), String(states.withdrawn)],
    ]}
  />
);
