/**
 * What a new data folder holds: the demo's people and four events made from one real RFP: one open, one ready to open, one
 * under evaluation, one awarded. All of it over the API, by the people it belongs to, on a demo clock that begins a month
 * ago and ends now.
 */
import { instantAt, instantOf, millis, wallInput } from '../../shared/time.ts';
import { alaskaContent } from './alaska.ts';
import { bidders } from './bidders.ts';
import {
  approve,
  lockMarks,
  openEnvelopes,
  prepareBid,
  publishEvent,
  readRanking,
  recommend,
  registerEverybody,
  scoreBids,
  submitBid,
} from './main-job.ts';
import type { Stack } from './stack.ts';

const zone = 'America/Anchorage';
const day = 86_400_000;
const openerMails = ['iris@dhss.example', 'jonas@dhss.example'];
const [eva, farid, hugo] = ['eva@dhss.example', 'farid@dhss.example', 'hugo@dhss.example'];

/** Fills a new stack with the demo. */
export async function seed(stack: Stack): Promise<void> {
  const today = Date.now();
  stack.clock.beginAt(today - 35 * day);
  const cast = await registerEverybody(stack);
  const [manager, approver] = [cast.by('ben@dhss.example'), cast.by('carla@dhss.example')];
  const openers = openerMails.map(cast.by);

  const wall = (days: number) => wallInput(instantAt(today + days * day), zone).replace(/T.*/, 'T16:00');
  const publish = (title: string, reference: string, closes: string, evaluators?: readonly string[]) =>
    publishEvent(manager, { ...alaskaContent(closes), title, reference }, evaluators);
  /** Moves the clock to so many minutes after the deadline of a day. */
  const passDeadline = (closes: string, minutes: number) => {
    const deadline = instantOf(closes, zone);
    if ('fault' in deadline) throw new Error(`no such deadline: ${closes}`);
    return stack.moveClockTo(millis(deadline.at) + minutes * 60_000);
  };
  const submitAll = async (eventId: string, of: typeof bidders) => {
    await Promise.all(
      of.map(async (bidder) => {
        await prepareBid(cast.by(bidder.email), bidder, eventId);
        await submitBid(cast.by(bidder.email), eventId);
      }),
    );
  };

  const closesAwarded = wall(-16);
  const closesScoring = wall(-5);
  const closesReady = wall(-2);
  const closesOpen = wall(6);

  const awarded = await publish('Eligibility search tool, pilot in Juneau', 'RFP 26-0117', closesAwarded, [
    eva!,
    hugo!,
  ]);
  await stack.moveClockTo(today - 18 * day);
  await submitAll(awarded, bidders.slice(0, 5));
  const scoring = await publish('Eligibility search tool, northern offices', 'RFP 26-0152', closesScoring);
  await passDeadline(closesAwarded, 17 * 60);
  await openEnvelopes(stack, openers, awarded, 'technical');
  await stack.moveClockTo(today - 12 * day);
  // The first start should be quick: two of the four evaluators mark here.
  await Promise.all([scoreBids(cast.by(eva!), 0, bidders, awarded), scoreBids(cast.by(hugo!), 3, bidders, awarded)]);
  await lockMarks(manager, awarded);
  await stack.moveClockTo(today - 11 * day);
  await openEnvelopes(stack, openers, awarded, 'commercial');
  const [ready, open] = await Promise.all([
    publish('Eligibility search tool, coastal offices', 'RFP 26-0166', closesReady),
    publish('Eligibility search tool', 'RFP 26-0181', closesOpen),
  ]);
  await stack.moveClockTo(today - 9 * day);
  const { ranking } = await readRanking(manager, awarded);
  const first = ranking.ranked[0]!;
  await recommend(
    manager,
    awarded,
    first.bidId,
    `${first.name} has the most points by the published method, and the panel found its plan sound in each part.`,
  );
  await stack.moveClockTo(today - 8 * day);
  await approve(approver, awarded);

  await stack.moveClockTo(today - 6 * day);
  await submitAll(scoring, bidders.slice(0, 4));
  await passDeadline(closesScoring, 17 * 60);
  await openEnvelopes(stack, openers, scoring, 'technical');
  await stack.moveClockTo(today - 3 * day);
  await Promise.all([
    scoreBids(cast.by(eva!), 0, bidders, scoring),
    scoreBids(cast.by(farid!), 1, bidders, scoring, { bids: 2, criteria: 2 }),
  ]);
  await submitAll(ready, bidders.slice(0, 2));
  await passDeadline(closesReady, 2);

  const [paperHeron, lanternfish] = bidders;
  await submitAll(open, [lanternfish!]);
  await prepareBid(cast.by(paperHeron!.email), paperHeron!, open);
  if (stack.clock.now() < Date.now()) await stack.moveClockTo(Date.now());
  await stack.settled();
}
