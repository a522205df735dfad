/** The profile of a supplier: who it is and what it has declared, in its own partition; see shared/profile.ts. */
import * as routes from '../../shared/api/profile.ts';
import { type Actor, type Who, who } from '../../shared/people.ts';
import { Problem, refuseFaults } from '../../shared/problem.ts';
import { blankProfile, entriesOf, type Profile, profileFaults } from '../../shared/profile.ts';
import { t } from '../../shared/words/say.ts';
import { type Answer, commands, reads, requireVersion } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import type { BidTools } from './copy.ts';
import { expiryPuts } from './expiry.ts';
import { documentsOf, shownDocument } from './profile-documents.ts';

type Kept = { profile: Profile; savedBy: Who; savedAt: string };

/** Refuses buyers: they have settings, and no profile. */
export function requireSupplier(actor: Actor): void {
  if (actor.org.kind === 'supplier') return;
  throw new Problem('not-allowed', t('A profile is a supplier’s. You work for a buyer here.'));
}

async function keptProfile({ store, supplierId }: BidTools) {
  const kept = await store.get<Kept>(keys.profile(supplierId));
  return { version: kept?.version ?? 0, profile: kept?.data.profile ?? blankProfile(), data: kept?.data };
}

/** The profile as its owner reads it; blank where nothing is saved yet (version 0). */
export async function showProfile(tools: BidTools): Promise<Answer<routes.ProfileView>> {
  const [{ version, profile, data }, documents] = await Promise.all([keptProfile(tools), documentsOf(tools)]);
  const body: routes.ProfileView = {
    profile,
    version,
    savedBy: data?.savedBy ?? null,
    savedAt: data?.savedAt ?? null,
    documents: documents.map(shownDocument).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1)),
  };
  return { body, version };
}

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
          data: { profile: body, savedBy: who(actor), savedAt: now } satisfies Kept,
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
