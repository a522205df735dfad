/** The organisation's logo: judged by its bytes, kept among the documents, shown at the head of notices. */
import type * as v from 'valibot';
import * as routes from '../../shared/api/events.ts';
import { sha256Hex } from '../../shared/digest.ts';
import { type Logo, type LogoUpload, logoBytes, logoOf } from '../../shared/logo.ts';
import { type Actor, allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { type Answer, commands, reads, type Signed } from '../http/app.ts';
import { settingsOf } from '../http/settings.ts';
import { documentKey, keys } from '../ports/keys.ts';
import type { EventTools } from './change.ts';
import { readable } from './notices.ts';

/** A logo as it is kept: what it is, and where its bytes lie. */
type StoredLogo = Logo & { sha256: string; key: string; versionId: string };
/** Kept even when there is none any more, so that its version goes on. */
type Kept = { logo: StoredLogo | null };

/** The logo of an organisation as an address that holds the image itself. */
async function logoView({ store, documents }: EventTools, orgId: string): Promise<routes.LogoView | null> {
  const logo = (await store.get<Kept>(keys.logo(orgId)))?.data.logo;
  if (!logo) return null;
  const bytes = await documents.get(logo.key, logo.versionId);
  const { width, height, sha256, contentType } = logo;
  return { src: `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`, width, height, sha256 };
}

const show = async (tools: EventTools, actor: Actor): Promise<Answer<routes.MyLogo>> => ({
  body: { logo: await logoView(tools, actor.org.id) },
});

export const readLogo = reads(routes.readLogo, async ({ actor }, tools: EventTools) => {
  allow(actor, 'settings.read');
  return show(tools, actor);
});

export const setLogo = commands(routes.setLogo, {
  async decide({ actor, body }: Signed<v.InferOutput<typeof LogoUpload>>, { store, ids, documents }: EventTools) {
    allow(actor, 'organisation.change');
    const bytes = logoBytes(body.base64);
    const logo = logoOf(bytes);
    const sha256 = sha256Hex(bytes);
    const before = await store.get<Kept>(keys.logo(actor.org.id));
    const key = documentKey(actor.org.id, 'logo', ids.random());
    const { versionId } = await documents.put(key, bytes, logo.contentType);
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [
        {
          put: keys.logo(actor.org.id),
          data: { logo: { ...logo, sha256, key, versionId } } satisfies Kept,
          version: (before?.version ?? 0) + 1,
          when: before ? { version: before.version } : 'absent',
        },
      ],
      facts: [{ what: 'organisation.logo', data: { width: logo.width, height: logo.height, sha256 } }],
      mails: [],
      result: {},
    };
  },
  answer: (_result, { actor }, tools) => show(tools, actor),
});

export const removeLogo = commands(routes.removeLogo, {
  async decide({ actor }, { store }: EventTools) {
    allow(actor, 'organisation.change');
    const before = await store.get<Kept>(keys.logo(actor.org.id));
    if (!before?.data.logo) throw new Problem('wrong-state', t('There is no logo to take off.'));
    return {
      about: { orgId: actor.org.id, eventId: '-' },
      writes: [
        {
          put: keys.logo(actor.org.id),
          data: { logo: null } satisfies Kept,
          version: before.version + 1,
          when: { version: before.version },
        },
      ],
      facts: [{ what: 'organisation.logo-removed' }],
      mails: [],
      result: {},
    };
  },
  answer: (_result, { actor }, tools) => show(tools, actor),
});

export const readHouse = reads(routes.readHouse, async (call, tools: EventTools) => {
  const notice = await readable(call, tools);
  const [{ settings }, logo] = await Promise.all([
    settingsOf(tools.store, { id: notice.orgId, name: notice.buyer }),
    logoView(tools, notice.orgId),
  ]);
  return { body: { colour: settings.colour, logo: logo && { src: logo.src, width: logo.width, height: logo.height } } };
});
