import type { InvitationSummary } from '../../../shared/api/invitations.ts';
import { Facts } from '../../parts/facts.tsx';

/** How many are invited and what is known of them: said openly, and never a bid. */
export const SummaryFacts = ({ summary: { invited, states, uninvited } }: { summary: InvitationSummary }) => (
  <Facts
    items={[
      ['Invited', String(invited)],
      ['Link opened', String(states.opened + states.intends + states.declined)],
      ['Intend to bid', String(states.intends + uninvited.filter((u) => u.intends).length)],
      ['Declined', String(states.declined + uninvited.filter((u) => !u.intends).length)],
      states.withdrawn > 0 && ['Withdrawn', String(states.withdrawn)],
    ]}
  />
);
