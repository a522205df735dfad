/** A supplier's own events: those that it is invited to, works on or follows. Following is known to nobody else. */
import * as routes from '../../shared/api/my-events.ts';
import type { Bid, Upload } from '../../shared/bid.ts';
import { cancellationOf } from '../../shared/cancellation.ts';
import { isPublic, type Notice } from '../../shared/event.ts';
import type { MyEvent, MyLot } from '../../shared/my-events.ts';
import type { Actor } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { type RoundInvite, roundLot } from '../../shared/rounds.ts';
import { instantOf } from '../../shared/time.ts';
import { openItems } from '../../shared/touched.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads } from '../http/app.ts';
import { cancelledOf, noticeOf } from '../http/events.ts';
import { keys } from '../ports/keys.ts';
import { all, type Stored } from '../ports/store.ts';
import { type BidTools, type CopyRecord, readCopy } from './copy.ts';
import { followerPuts } from './seal.ts';
import { touchedInCopy } from './touched.ts';
import { stateOf } from './view.ts';

/** Whether a person follows a notice; off where they do no more, or are not interested. */
export type Watch = { eventId: string; on: boolean };
export type TakenUp = { eventId: string; token: string };

/** All that a supplier has, each kind read once; the keys say of which event and lot. */
async function ownOf({ store, supplierId }: BidTools, personId: string) {
  const { table, pk } = keys.copy(supplierId, '', '');
  const invites = keys.round(supplierId, '', '', 0);
  const of = <T>(prefix: string) => all<T>(store, table, pk, prefix);
  const [copies, uploads, bids, taken, watched, rounds] = await Promise.all([
    of<CopyRecord>('COPY#'),
    of<Upload>('UPLOAD#'),
    of<Bid>('BID#'),
    of<TakenUp>('INVITED#'),
    of<Watch>(keys.watch(supplierId, personId, '').sk),
    all<RoundInvite>(store, invites.table, invites.pk, ''),
  ]);
  return { copies, uploads, bids, taken, watched: watched.filter((w) => w.data.on), rounds: rounds.map((r) => r.data) };
}
type Own = Awaited<ReturnType<typeof ownOf>>;

const eventIn = ({ key }: Stored<unknown>): string => key.sk.split('#')[1]!;
const lotIn = ({ key }: Stored<unknown>): string => key.sk.split('#')[2]!;

const eventsIn = ({ copies, uploads, bids, taken, watched }: Own): string[] => [
  ...new Set([...[...copies, ...uploads, ...bids, ...taken].map(eventIn), ...watched.map((w) => w.data.eventId)]),
];

function lotOfMine(own: Own, notice: Notice, lotId: string): Pick<MyLot, 'state' | 'answers'> {
  const here = (item: Stored<unknown>) => eventIn(item) === notice.eventId && lotIn(item) === lotId;
  const bid = own.bids.find(here)?.data;
  const copy = own.copies.find(here);
  const uploads = own.uploads
    .filter(here)
    .map((u) => u.data)
    .filter((u) => !u.removed);
  const touched = bid || copy || uploads.length > 0;
  return {
    state: touched ? stateOf(bid, copy?.version ?? 0, uploads) : 'untouched',
    answers: bid?.state === 'submitted' ? bid.notice : null,
  };
}

/** How much of a bid addenda touch. Its content is read only where the notice was changed since it was begun. */
async function touchedOf(tools: BidTools, own: Own, notice: Notice, lotId: string): Promise<number> {
  const here = (item: Stored<unknown>) => eventIn(item) === notice.eventId && lotIn(item) === lotId;
  const begun = own.copies.find(here)?.data;
  if (!begun || (begun.notice ?? 1) === notice.number) return 0;
  const uploads = own.uploads.filter((u) => here(u) && !u.data.removed).map((u) => u.data);
  const copy = await readCopy(tools, notice, lotId);
  const { touched } = await touchedInCopy(tools, notice, lotId, copy, uploads, own.bids.find(here)?.data);
  return openItems(touched).filter((x) => x.need !== 'read').length;
}

export const listMyEvents = reads(routes.listMyEvents, async ({ actor, now }, tools: BidTools) => {
  if (actor.org.kind !== 'supplier') return { body: { items: [] } };
  const own = await ownOf(tools, actor.id);
  const items = await Promise.all(
    eventsIn(own).map(async (eventId): Promise<MyEvent> => {
      const [{ data: notice }, cancelled] = await Promise.all([
        noticeOf(tools.store, eventId),
        cancelledOf(tools.store, eventId),
      ]);
      const roundName = (lotId: string) => notice.content.lots.find((l) => l.id === lotId)?.name ?? lotId;
      const { title, reference, zone, questionsUntil, lots } = notice.content;
      const until = questionsUntil === '' ? null : instantOf(questionsUntil, zone);
      return {
        eventId,
        title,
        reference,
        buyer: notice.buyer,
        zone,
        closesAt: notice.closesAt,
        questionsUntil: until && 'at' in until ? until.at : null,
        notice: notice.number,
        invitation: own.taken.find((i) => eventIn(i) === eventId)?.data.token ?? null,
        follows: own.watched.some((w) => w.data.eventId === eventId),
        rounds: own.rounds
          .filter((r) => r.eventId === eventId && !r.cancelled)
          .map(({ lotId, number, closesAt }) => {
            const { state } = lotOfMine(own, notice, roundLot(lotId, number));
            const submitted = state === 'submitted' || state === 'changed';
            return { lotId: roundLot(lotId, number), name: roundName(lotId), number, closesAt, submitted };
          }),
        lots: await Promise.all(
          lots.map(async ({ id, name }): Promise<MyLot> => {
            const goesOn = cancellationOf(cancelled, id) === null;
            return {
              lotId: id,
              name,
              ...lotOfMine(own, notice, id),
              touched: goesOn && now < notice.closesAt ? await touchedOf(tools, own, notice, id) : 0,
              cancelled: !goesOn,
            };
          }),
        ),
      };
    }),
  );
  return { body: { items: items.sort((a, b) => (a.closesAt < b.closesAt ? 1 : -1)) } };
});

/** The notice that somebody follows: one that they may read. */
async function readable({ store, supplierId }: BidTools, actor: Actor, eventId: string): Promise<Notice> {
  if (actor.org.kind !== 'supplier')
    throw new Problem('not-allowed', t('Suppliers follow notices. You work for a buyer here.'));
  const [{ data: notice }, taken] = await Promise.all([
    noticeOf(store, eventId),
    store.get(keys.takenUp(supplierId, eventId)),
  ]);
  if (!isPublic(notice.content) && !taken)
    throw new Problem('not-found', t('There is no such event, or it is not yours to see.'));
  return notice;
}

async function following({ store, supplierId }: BidTools, actor: Actor, eventId: string) {
  const watch = await store.get<Watch>(keys.watch(supplierId, actor.id, eventId));
  return { body: { follows: watch?.data.on ?? false } };
}

export const readFollowing = reads(routes.readFollowing, async ({ actor, params }, tools: BidTools) => {
  const { eventId } = await readable(tools, actor, params.eventId!);
  return following(tools, actor, eventId);
});

export const followNotice = commands(routes.followNotice, {
  async decide({ actor, body, params }, tools: BidTools) {
    const { eventId } = await readable(tools, actor, params.eventId!);
    const { supplierId } = tools;
    // Who works on a bid is told of what changes, whether or not they follow; only who merely followed is told no more.
    const { copies, uploads, bids, taken } = await ownOf(tools, actor.id);
    const works = [...copies, ...uploads, ...bids, ...taken].some((item) => eventIn(item) === eventId);
    return {
      about: { orgId: supplierId, eventId },
      writes: [
        {
          put: keys.watch(supplierId, actor.id, eventId),
          data: { eventId, on: body.follows } satisfies Watch,
        },
        ...(body.follows || !works ? followerPuts(supplierId, eventId, actor, body.follows) : []),
      ],
      facts: [],
      mails: [],
      result: {},
    };
  },
  answer: (_result, { actor, params }, tools) => following(tools, actor, params.eventId!),
});
