/** Real things of several events and suppliers, for tests that somebody else reaches for them. */
import { openEnvelopes } from '../../../cdk/local/main-job.ts';
import * as bids from '../../../shared/api/bids.ts';
import * as evaluation from '../../../shared/api/evaluation.ts';
import * as events from '../../../shared/api/events.ts';
import * as people from '../../../shared/api/people.ts';
import {
  afterDeadline,
  bidFor,
  draftSmall,
  evaluators,
  lotId,
  manager,
  minutesAhead,
  openers,
  publishSmall,
  suppliers,
} from '../small-event.ts';
import { startWorld, type World } from '../world.ts';

const [maya, tomas, ines] = suppliers;
const [eva] = evaluators;
const administrator = 'ada@dhss.example';
const stranger = 'olga@fernhaven.example';

/** Ids of real things; tests use them in the name of somebody whose they are not. */
export type Things = Record<
  | 'open'
  | 'draft'
  | 'invited'
  | 'scored'
  | 'otherScored'
  | 'upload'
  | 'pending'
  | 'submission'
  | 'openedBid'
  | 'otherOpenedBid'
  | 'secondOpenedBid'
  | 'openedFile'
  | 'document'
  | 'invitation'
  | 'colleagueInvitation'
  | 'usedInvitation'
  | 'stranger'
  | 'supplier',
  string
>;

const tokenIn = (world: World, email: string) =>
  /token=([\w-]+)/.exec(world.stack.mails(email)[0]?.text ?? '')?.[1] ?? '';

/** Starts a world with them. */
export async function startWithThings(): Promise<{ world: World; of: Things }> {
  const world = await startWorld();
  const { cast, stack } = world;
  const soon = { closes: minutesAhead(world, 3).slice(0, 16) };
  const [scored, otherScored] = [await publishSmall(world, soon), await publishSmall(world, soon)];
  for (const who of [maya, tomas]) await bidFor(world, who, scored);
  await bidFor(world, ines, otherScored);
  await afterDeadline(world, scored);
  for (const eventId of [scored, otherScored]) {
    await openEnvelopes(stack, openers.map(cast.by), eventId, 'technical');
    const declared = { params: { eventId, lotId }, body: { conflict: false, reason: '' } };
    await cast.by(eva).call(evaluation.declareConflict, declared);
  }
  const opened = (eventId: string) => cast.by(eva).call(evaluation.readEvaluation, { params: { eventId, lotId } });
  const [first, second] = (await opened(scored)).bids;
  const [otherBid] = (await opened(otherScored)).bids;

  const open = await publishSmall(world);
  const { bidId } = await bidFor(world, maya, open);
  const params = { eventId: open, lotId };
  const { uploads } = await cast.by(maya).call(bids.readBid, { params });
  const file = { name: 'b.pdf', size: 3, sha256: 'b'.repeat(64), envelope: 'technical', questionId: null } as const;
  const { fileId: pending } = await cast.by(maya).call(bids.announceUpload, { params, body: file });
  const { eventId: draft } = await draftSmall(world);
  const document = await cast
    .by(manager)
    .send(Buffer.from('%PDF terms'), 'terms.pdf', (body) =>
      cast.by(manager).call(events.announceDocument, { params: { eventId: draft }, body }),
    );
  await cast.by(manager).call(events.documentArrived, { params: { eventId: draft, fileId: document } });

  const invited = await publishSmall(world, { access: 'invited' });
  const emails = [maya];
  await cast.by(manager).call(events.inviteSuppliers, { params: { eventId: invited }, body: { emails } });
  for (const email of ['new@dhss.example', 'newer@dhss.example'])
    await cast.by(administrator).call(people.inviteColleague, { body: { email, roles: ['member'] } });
  await stack.settled();
  const usedInvitation = tokenIn(world, 'newer@dhss.example');
  const { client } = await world.newcomer();
  const newer = { token: usedInvitation, personName: 'Newer', email: 'newer@dhss.example' };
  await client.call(people.acceptInvitation, { body: newer });
  await cast.by(maya).call(bids.acceptEventInvitation, { body: { token: tokenIn(world, maya) } });
  const idOf = async (email: string) => (await cast.by(email).call(people.me)).person!.id;
  const of = {
    ...{ open, draft, invited, scored, otherScored, pending, document, usedInvitation },
    upload: uploads[0]!.id,
    submission: bidId,
    openedBid: first!.bidId,
    secondOpenedBid: second!.bidId,
    otherOpenedBid: otherBid!.bidId,
    openedFile: first!.files[0]!.id,
    invitation: tokenIn(world, maya),
    colleagueInvitation: tokenIn(world, 'new@dhss.example'),
    stranger: await idOf(stranger),
    supplier: await idOf(maya),
  };
  return { world, of };
}
