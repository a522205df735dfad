/**
 * `npm run demo -- --rush`: the last ten seconds. 200 suppliers submit over HTTP, most of them at the very end; a few more too
 * late or with a bid that is not complete. Then two people open, and every acknowledged bid has to be there, and nothing else.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import * as bidRoutes from '../../shared/api/bids.ts';
import * as people from '../../shared/api/people.ts';
import type { EventContent } from '../../shared/event.ts';
import { graceSeconds } from '../../shared/lot.ts';
import { instantAt, wallInput } from '../../shared/time.ts';
import { alaskaContent } from './alaska.ts';
import { bidders, contentOf, filesOf } from './bidders.ts';
import { clientFor, Refused } from './client.ts';
import { openEnvelopes, publishEvent, registerEverybody } from './main-job.ts';
import {
  each,
  hands,
  type Kind,
  requireOpened,
  requireOwn,
  requireReasons,
  type Sent,
  type Supplier,
} from './rush-checks.ts';
import { beforeDeadline, figuresOf } from './rush-figures.ts';
import type { Stack } from './stack.ts';

type Step = (text: string) => void;
const within = 10_000;
const count = 200;
const beside = 10;
const lotId = 'lot-1';
const openerMails = ['iris@dhss.example', 'jonas@dhss.example'];
const evaluator = 'eva@dhss.example';

/** The Alaska RFP with one envelope, so that all of a bid is open at once, and with one file. */
function contentFor(closes: string): EventContent {
  const content = alaskaContent(closes);
  const asked = content.questions.filter((q) => q.kind !== 'file' || q.id === 'proposal');
  return { ...content, envelopes: 'one', questions: asked.map((q) => ({ ...q, envelope: 'bid' })) };
}

const kindOf = (n: number): Kind => {
  if (n >= count) return n < count + beside ? 'late' : 'unfinished';
  return n % 20 === 7 ? 'deaf' : 'punctual';
};

/** Registers a supplier and prepares its bid, of which nothing is left to do but to submit. */
async function prepared(stack: Stack, eventId: string, closesAt: number, n: number): Promise<Supplier> {
  const kind = kindOf(n);
  const name = String(n + 1).padStart(3, '0');
  const email = `bids@supplier-${name}.example`;
  const like = bidders[n % bidders.length]!;
  const company = `Supplier ${name}`;
  const bidder = { ...like, company, approach: `${company}: ${like.approach}` };
  const client = await clientFor(stack.url, email, `Person ${name}`);
  await client.call(people.createOrganisation, {
    body: { kind: 'supplier', name: company, personName: `Person ${name}`, email },
  });
  const params = { eventId, lotId };
  const body = contentOf(bidder);
  if (kind === 'unfinished') delete body.answers.research;
  await client.call(bidRoutes.saveBid, { params, ifMatch: 0, body });
  const [{ name: fileName, bytes, questionId }] = filesOf(bidder) as [ReturnType<typeof filesOf>[number]];
  const fileId = await client.send(bytes, fileName, (file) =>
    client.call(bidRoutes.announceUpload, { params, body: { ...file, envelope: 'bid', questionId } }),
  );
  const view = await client.call(bidRoutes.uploadArrived, { params: { ...params, fileId } });
  const early = kind === 'unfinished' ? within - 100 * (n - count) : beforeDeadline(n, count, within);
  return {
    kind,
    company,
    client,
    version: view.version,
    seen: bidRoutes.seenIn(view),
    sendAt: kind === 'late' ? closesAt + 1 + 100 * (n - count) : closesAt - early,
  };
}

/** Submits at its moment. A lost answer is asked for again with the same key, after the deadline. */
async function submitted(stack: Stack, eventId: string, closesAt: number, s: Supplier): Promise<Sent> {
  const key = randomUUID();
  const submit = () =>
    s.client.call(bidRoutes.submitBid, {
      params: { eventId, lotId },
      key,
      ifMatch: s.version,
      body: { mayBind: true, notice: 1, seen: s.seen },
    });
  await setTimeout(Math.max(0, s.sendAt - stack.clock.now()));
  const sentAt = performance.now();
  const inTime = stack.clock.now() < closesAt;
  let answeredAt = 0;
  const answered = () => {
    answeredAt = performance.now();
  };
  const first = submit().finally(answered);
  /** What the first answer said that nobody heard. */
  let unheard: bidRoutes.Receipt | null = null;
  try {
    if (s.kind === 'deaf') {
      unheard = await first.catch(() => null);
      await setTimeout(Math.max(0, closesAt + 500 - stack.clock.now()));
    }
    const receipt = await (s.kind === 'deaf' ? submit() : first);
    if (unheard) assert.equal(receipt.number, unheard.number, `${s.company} asked again and got another receipt`);
    return { ...s, inTime, receipt, problem: null, outcome: { sentAt, answeredAt, receipt: receipt.number } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    assert(!unheard, `${s.company} was acknowledged, asked again and was refused`);
    return {
      ...s,
      inTime,
      receipt: null,
      problem: error.problem,
      outcome: { sentAt, answeredAt, code: error.problem.code },
    };
  }
}

function show(all: readonly Sent[]): void {
  const f = figuresOf(all.map((s) => s.outcome));
  const ms = (n: number) => `${Math.round(n)} ms`;
  /** Sent before the deadline and received after it: the way there counts too, and a machine that is busy makes it longer. */
  const onTheWay = all.filter((s) => s.inTime && s.problem?.code === 'deadline-passed');
  const deaf = all.filter((s) => s.kind === 'deaf');
  const rows: [string, string | number][] = [
    ['sent', f.sent],
    ['acknowledged', f.acknowledged],
    ...f.refused.map(([code, n]): [string, number] => [`refused, ${code}`, n]),
    ['sent in time, received late', onTheWay.length],
    [
      'first answer lost, asked again',
      `${deaf.length}, of them ${deaf.filter((s) => s.receipt).length} with a receipt`,
    ],
    ['latency p50 / p95 / longest', `${ms(f.latency.p50)} / ${ms(f.latency.p95)} / ${ms(f.latency.max)}`],
    ['first sent to last answered', `${(f.took / 1000).toFixed(1)} s`],
  ];
  console.log('\nThe rush (suppliers and portal share one process on this machine)');
  for (const [name, value] of rows) console.log(`  ${name.padEnd(32)} ${value}`);
  console.log('');
}

/** The whole of it against a fresh stack; throws where anything does not hold. */
export async function rush(stack: Stack, step: Step): Promise<void> {
  const cast = await registerEverybody(stack);
  const zone = 'America/Anchorage';
  const closesAt = (Math.ceil(stack.clock.now() / 60_000) + 30) * 60_000;
  const eventId = await publishEvent(cast.by('ben@dhss.example'), contentFor(wallInput(instantAt(closesAt), zone)));
  step('one event, one envelope, two openers');
  const all = Array.from({ length: count + 2 * beside }, (_, n) => n);
  const suppliers = await each(all, hands, (n) => prepared(stack, eventId, closesAt, n));
  step(`${suppliers.length} suppliers registered, each with answers, prices and a file, not submitted`);

  await stack.settled();
  await stack.moveClockTo(closesAt - within - 1000);
  step(`11 s to the deadline: ${count} submit, ${beside} more too late, ${beside} with an answer missing`);
  const sent = await Promise.all(suppliers.map((s) => submitted(stack, eventId, closesAt, s)));
  const acknowledged = sent.filter((s) => s.receipt);
  show(sent);
  requireReasons(sent);
  assert(acknowledged.length > 0, 'nothing was acknowledged');
  step('every refusal says why: late with both times, or what is missing');

  await stack.moveClockTo(closesAt + (graceSeconds + 1) * 1000);
  const opened = await openEnvelopes(stack, openerMails.map(cast.by), eventId, 'bid');
  assert.equal(opened, acknowledged.length);
  step(`two people opened ${opened} bids`);
  const files = await requireOpened(cast.by(evaluator), { eventId, lotId }, acknowledged);
  step(`all that was acknowledged is there, and nothing else: answers, prices, ${files} files by their SHA-256`);
  await each(acknowledged, hands, (s) => requireOwn({ eventId, lotId }, s));
  step(
    `the fingerprints of ${acknowledged.length} receipts, computed anew from what their suppliers read again, are the same`,
  );
}
