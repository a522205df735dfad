/** The classes of what is bought that somebody of a supplier follows. That, too, is known on the suppliers' side alone. */
import * as routes from '../../shared/api/my-events.ts';
import type { Classification } from '../../shared/event.ts';
import {
  branchIn,
  type ClassFollower,
  followClass as withClass,
  followClassNoMore as withoutClass,
} from '../../shared/my-classes.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';
import type { BidTools } from './copy.ts';
import type { Watch } from './my-events.ts';

async function view({ store, supplierId }: BidTools, personId: string): Promise<routes.MyClasses> {
  const { table, pk, sk } = keys.watch(supplierId, personId, '');
  const [followed, watched] = await Promise.all([
    store.get<Classification[]>(keys.classes(supplierId, personId)),
    all<Watch>(store, table, pk, sk),
  ]);
  return {
    items: followed?.data ?? [],
    passed: watched.filter((w) => !w.data.on).map((w) => w.data.eventId),
  };
}

export const listMyClasses = reads(routes.listMyClasses, async ({ actor }, tools: BidTools) =>
  actor.org.kind === 'supplier' ? { body: await view(tools, actor.id) } : { body: { items: [], passed: [] } },
);

export const followClass = commands(routes.followClass, {
  async decide({ actor, body }, tools: BidTools) {
    if (actor.org.kind !== 'supplier')
      throw new Problem('not-allowed', t('Suppliers follow notices. You work for a buyer here.'));
    const { store, supplierId } = tools;
    const { follows, ...wanted } = body;
    const place = keys.classes(supplierId, actor.id);
    const before = await store.get<Classification[]>(place);
    const list = before?.data ?? [];
    const after = follows ? withClass(list, wanted) : withoutClass(list, wanted);
    const { scheme, branch } = branchIn(wanted);
    const follower: ClassFollower = { email: actor.email, followed: wanted, ...(follows ? {} : { off: true }) };
    const changed = after.length !== list.length;
    return {
      about: { orgId: supplierId, eventId: '' },
      writes: changed
        ? [
            {
              put: place,
              data: after,
              version: (before?.version ?? 0) + 1,
              // Two tabs at once: the one counts what the other has added.
              when: before ? { version: before.version } : 'absent',
            },
            { put: keys.classFollower(supplierId, scheme, branch, actor.id), data: follower },
          ]
        : [],
      facts: [],
      mails: [],
      result: {},
    };
  },
  answer: async (_result, { actor }, tools) => ({ body: await view(tools, actor.id) }),
});
