/** A supplier reads and saves its profile: who it is and what it has declared. */
import * as routes from '../../shared/api/profile.ts';
import { who } from '../../shared/people.ts';
import { refuseFaults } from '../../shared/problem.ts';
import { entriesOf, profileFaults } from '../../shared/profile.ts';
import { commands, reads, requireVersion } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import type { BidTools } from './copy.ts';
import { expiryPuts } from './expiry.ts';
import { type KeptProfile, keptProfile, requireSupplier, showProfile } from './profile-shown.ts';

export const readProfile = reads(routes.readProfile, ({ actor }, tools: BidTools) => {
  requireSupplier(actor);
  return showProfile(tools);
});

export const saveProfile = commands(routes.saveProfile, {
  async decide(call, tools: BidTools) {
    const { actor, body, now } = call;
    requireSupplier(actor);
    const before = await keptProfile(tools);
    requireVersion(call, before.version);
    refuseFaults(profileFaults(body));
    const version = before.version + 1;
    return {
      about: { orgId: tools.supplierId, eventId: '-' },
      writes: [
        {
          put: keys.profile(tools.supplierId),
          data: { profile: body, savedBy: who(actor), savedAt: now } satisfies KeptProfile,
          version,
          when: before.version === 0 ? 'absent' : { version: before.version },
        },
        ...expiryPuts(actor, entriesOf(before.profile, []), entriesOf(body, []), now),
      ],
      facts: [{ what: 'profile.saved', data: { version } }],
      mails: [],
      result: {},
    };
  },
  answer: (_result, _call, tools) => showProfile(tools),
});
