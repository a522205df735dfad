import type { InvitationState } from '../../../shared/invitation.ts';
import type { Plain } from '../../../shared/words/say.ts';
import type { Kind } from '../../parts/tag.tsx';

/** Where an invitation stands, in the words that the buyer reads. */
export const stateWords: Record<InvitationState, { words: Plain; kind: Kind }> = {
  sent: { words: 'Sent', kind: 'plain' },
  opened: { words: 'Opened', kind: 'plain' },
  intends: { words: 'Intends to bid', kind: 'good' },
  declined: { words: 'Declined', kind: 'warn' },
  withdrawn: { words: 'Withdrawn', kind: 'bad' },
};
