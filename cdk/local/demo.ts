/**
 * `npm run demo`: the whole main job over HTTP against a fresh stack, with a real RFP; with `--rush`, the last ten seconds of
 * 200 suppliers instead. Exits 0 only if every step held.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import * as bidRoutes from '../../shared/api/bids.ts';
import * as evaluation from '../../shared/api/evaluation.ts';
import { graceSeconds } from '../../shared/lot.ts';
import { money } from '../../shared/money.ts';
import { bothClocks, instantAt, instantOf, millis, wallInput } from '../../shared/time.ts';
import { alaskaContent } from './alaska.ts';
import { bidders } from './bidders.ts';
import { Refused } from './client.ts';
import {
  approve,
  lockMarks,
  openEnvelopes,
  prepareBid,
  publishEvent,
  readFacts,
  readRanking,
  recommend,
  registerEverybody,
  scoreBids,
  submitBid,
} from './main-job.ts';
import { rush } from './rush.ts';
import { type Stack, startStack } from './stack.ts';

const begun = performance.now();
const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
const step = (text: string) => console.log(`${seconds().padStart(6)} s  ${text}`);

/** The code with which the API refuses; fails where it does not refuse. */
const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => assert.fail('this was to be refused'),
    (error: unknown) => {
      if (error instanceof Refused) return error.problem.code;
      throw error;
    },
  );

const zone = 'America/Anchorage';
const lotId = 'lot-1';
const openerMails = ['iris@dhss.example', 'jonas@dhss.example'];
const evaluatorMails = ['eva@dhss.example', 'farid@dhss.example', 'greta@dhss.example', 'hugo@dhss.example'];

async function mainJob(stack: Stack): Promise<void> {
  const cast = await registerEverybody(stack);
  const [manager, approver, stranger] = ['ben@dhss.example', 'carla@dhss.example', 'olga@fernhaven.example'].map(
    cast.by,
  ) as [ReturnType<typeof cast.by>, ReturnType<typeof cast.by>, ReturnType<typeof cast.by>];
  const openers = openerMails.map(cast.by);
  step('eight organisations, 17 people, registered and joined by invitation');

  const closes = wallInput(instantAt(stack.clock.now() + 21 * 86_400_000), zone).replace(/T.*/, 'T16:00');
  const deadline = instantOf(closes, zone);
  assert('at' in deadline);
  const eventId = await publishEvent(manager, alaskaContent(closes));
  step(`RFP published with its document; bids close ${bothClocks(deadline.at, zone)}`);
  const params = { eventId, lotId };

  for (const bidder of bidders) {
    const client = cast.by(bidder.email);
    await prepareBid(client, bidder, eventId);
    const receipt = await submitBid(client, eventId);
    const again = await submitBid(client, eventId);
    assert.equal(again.bidId, receipt.bidId, 'the same submit twice makes one bid');
    step(`${bidder.company} submitted, receipt ${receipt.number}, SHA-256 ${receipt.fingerprint.slice(0, 16)}…`);
  }
  const first = cast.by(bidders[0]!.email);
  const before = await first.call(bidRoutes.readBid, { params });
  await first.call(bidRoutes.withdrawBid, { params, body: { bidId: before.standing!.bidId } });
  const replaced = await first.call(bidRoutes.saveBid, {
    params,
    ifMatch: before.version,
    body: {
      ...before.content,
      answers: {
        ...before.content.answers,
        testing: 'Tests come before code; five case workers try every second version.',
      },
    },
  });
  assert.equal(replaced.state, 'withdrawn');
  await submitBid(first, eventId);
  step(`${bidders[0]!.company} withdrew, changed an answer and submitted again`);

  assert.equal(
    await refusal(openers[0]!.call(evaluation.readEvaluation, { params: { eventId: `${eventId}x`, lotId } })),
    'not-found',
  );
  assert.equal(await refusal(stranger.call(evaluation.readEvaluation, { params })), 'not-found');
  assert.equal(await refusal(openEnvelopes(stack, [openers[0]!], eventId, 'technical')), 'too-early');
  assert.deepEqual((await cast.by(evaluatorMails[0]!).call(evaluation.readEvaluation, { params })).bidders, []);
  step('before the deadline: sealed, to openers, evaluators and strangers');

  await stack.moveClockTo(millis(deadline.at));
  assert.equal(await refusal(submitBid(cast.by(bidders[1]!.email), eventId)), 'deadline-passed');
  step('the deadline: a submission in its first instant is refused with both times');
  await stack.moveClockTo(millis(deadline.at) + (graceSeconds + 1) * 1000);

  assert.equal(
    await refusal(openEnvelopes(stack, [openers[0]!, openers[0]!], eventId, 'technical')),
    'second-person-needed',
  );
  assert.equal(await openEnvelopes(stack, [openers[1]!], eventId, 'technical'), 6);
  step('two people opened six technical envelopes; one person twice was refused');

  for (const [i, mail] of evaluatorMails.entries()) {
    const client = cast.by(mail);
    if (i === 0) {
      const view = await client.call(evaluation.readEvaluation, { params });
      assert.equal(view.bids.length, 0, 'no document before a declaration');
    }
    const given = await scoreBids(client, i, bidders, eventId);
    const view = await client.call(evaluation.readEvaluation, { params });
    assert(
      view.bids.every((b) => b.prices === null && b.total === null),
      'no price before the marks are locked',
    );
    step(`${mail.split('@')[0]} declared no conflict, gave ${given} marks with reasons and signed off`);
  }
  assert.equal(await refusal(openEnvelopes(stack, [openers[0]!], eventId, 'commercial')), 'wrong-state');
  await lockMarks(manager, eventId);
  step('the marks are locked');
  assert.equal(await openEnvelopes(stack, openers, eventId, 'commercial'), 6);
  step('two people opened six price envelopes');

  const { ranking, fingerprint } = await readRanking(manager, eventId);
  const winner = ranking.ranked[0]!;
  await recommend(manager, eventId, winner.bidId, `${winner.name} has the most points by the published method.`);
  assert.equal(await refusal(approve(manager, eventId)), 'not-allowed');
  await approve(approver, eventId);
  await stack.settled();
  step('recommended by the lead, approved by another person');
  for (const bidder of bidders) {
    const letter = stack.mails(bidder.email)[0];
    assert.match(letter?.subject ?? '', bidder.company === winner.name ? /^Your bid was chosen/ : /^Result/);
  }
  step('every bidder was told by e-mail');
  const { items } = await readFacts(manager, eventId);
  assert(
    items.some((f) => f.what === 'award.approved') && items.filter((f) => f.what === 'opening.refused').length >= 3,
  );
  step(`the record has ${items.length} facts, with each refused attempt to open`);

  console.log(`\nRanking (points of 1,000, compared exactly; SHA-256 of the ranking ${fingerprint.slice(0, 16)}…)`);
  for (const r of ranking.ranked)
    console.log(
      `${String(r.rank).padStart(3)}  ${r.name.padEnd(26)} ${r.total.shown.padStart(8)}  ${money(r.price, 'USD').padStart(16)}`,
    );
  assert.equal(winner.name, 'Paper Heron Collective');
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { rush: { type: 'boolean', default: false } } });
  const dataDir = mkdtempSync(join(tmpdir(), 'evenhand-demo-'));
  const stack = await startStack({ port: 0, dataDir, empty: true, quiet: true, site: false });
  try {
    step(`a fresh stack at ${stack.url}`);
    await (values.rush ? rush(stack, step) : mainJob(stack));
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

try {
  await run();
  console.log(`\nEvery step held, in ${seconds()} s.`);
} catch (error) {
  console.error(error);
  console.log(`\nA step failed after ${seconds()} s.`);
  process.exitCode = 1;
}
