/**
 * `npm run bench`: what it takes to rank the largest evaluation, what a submission and a saved mark ask of DynamoDB, what twenty submissions at once cost against twenty in a
 * row, how heavy each function is, and what a page costs of long lists. Figures of this machine, in one run; nothing here passes or fails.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { build } from 'esbuild';
import { alaskaContent } from '../../cdk/local/alaska.ts';
import { bidders } from '../../cdk/local/bidders.ts';
import { type Client, clientFor } from '../../cdk/local/client.ts';
import {
  openEnvelopes,
  prepareBid,
  publishEvent,
  registerEverybody,
  scoreBids,
  submitBid,
} from '../../cdk/local/main-job.ts';
import { startStack } from '../../cdk/local/stack.ts';
import { background, env, http } from '../../functions/names.ts';
import * as bids from '../../shared/api/bids.ts';
import * as evaluation from '../../shared/api/evaluation.ts';
import * as people from '../../shared/api/people.ts';
import { firmness } from './firmness.ts';
import { lists } from './lists.ts';
import { largeEvaluation, scoring } from './scoring.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'));
const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;

type Used = { calls: Record<string, number>; units: number };
let used: Used = { calls: {}, units: 0 };

/** Counts every call of the document clients in this process, and asks each for the capacity that it consumed. */
function count(): void {
  const send = DynamoDBDocumentClient.prototype.send as (command: {
    input: object;
    constructor: { name: string };
  }) => Promise<object>;
  DynamoDBDocumentClient.prototype.send = async function (
    this: unknown,
    command: { input: object; constructor: { name: string } },
  ) {
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer = await send.call(this, command);
    const name = command.constructor.name.replace('Command', '');
    used.calls[name] = (used.calls[name] ?? 0) + 1;
    const consumed =
      (answer as { ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[] }).ConsumedCapacity ??
      [];
    for (const each of [consumed].flat()) used.units += each.CapacityUnits ?? 0;
    return answer;
  } as typeof DynamoDBDocumentClient.prototype.send;
}

/** Suppliers that submit at once: more than the demo has. */
const together = 20;

async function newSupplier(url: string, i: number): Promise<Client> {
  const email = `bidder-${i}@supplier-${i}.example`;
  const client = await clientFor(url, email);
  const body = { kind: 'supplier', name: `Supplier ${i}`, personName: `Bidder ${i}`, email } as const;
  await client.call(people.createOrganisation, { body });
  return client;
}

async function measured<T>(act: () => Promise<T>): Promise<{ result: T; used: Used; ms: number }> {
  used = { calls: {}, units: 0 };
  const begun = performance.now();
  const result = await act();
  return { result, used, ms: performance.now() - begun };
}

const line = (what: string, { used: u, ms }: { used: Used; ms: number }) => {
  const calls = Object.entries(u.calls)
    .map(([name, n]) => `${n} ${name}`)
    .join(', ');
  console.log(
    `${what.padEnd(34)} ${calls.padEnd(40)} ${u.units.toFixed(1).padStart(6)} units  ${ms.toFixed(0).padStart(4)} ms`,
  );
};

async function calls(): Promise<void> {
  count();
  const stack = await startStack({ port: 0, dataDir: join(folder, 'data'), empty: true, quiet: true, site: false });
  try {
    const cast = await registerEverybody(stack);
    const manager = cast.by('ben@dhss.example');
    const closes = new Date(stack.clock.now() + 30 * 86_400_000).toISOString().replace(/T.*/, 'T16:00');
    const [one, many] = [
      await publishEvent(manager, alaskaContent(closes)),
      await publishEvent(manager, alaskaContent(closes)),
    ];
    const clients = await Promise.all(Array.from({ length: together }, (_, i) => newSupplier(stack.url, i)));
    console.log('DynamoDB per command (the Alaska RFP: 14 questions, 9 lines, 2 files)');
    for (const [i, client] of clients.entries())
      for (const eventId of [one, many]) await prepareBid(client, bidders[i % bidders.length]!, eventId);
    for (const bidder of bidders) await prepareBid(cast.by(bidder.email), bidder, one);
    for (const bidder of bidders) await submitBid(cast.by(bidder.email), one);
    /** What each has seen of its bid is read before it is measured. */
    const seen = new Map<string, bids.Seen>();
    for (const [i, client] of clients.entries())
      for (const eventId of [one, many])
        seen.set(
          `${i} ${eventId}`,
          bids.seenIn(await client.call(bids.readBid, { params: { eventId, lotId: 'lot-1' } })),
        );
    const submit = (client: Client, eventId: string) =>
      client.call(bids.submitBid, {
        params: { eventId, lotId: 'lot-1' },
        ifMatch: 1,
        body: { mayBind: true, notice: 1, seen: seen.get(`${clients.indexOf(client)} ${eventId}`)! },
      });
    const inRow: number[] = [];
    for (const client of clients) {
      const m = await measured(() => submit(client, one));
      inRow.push(m.ms);
      if (client === clients[1]) line('submit a bid', m);
    }
    const atOnce = await measured(() => Promise.all(clients.map((c) => submit(c, many))));
    console.log(
      `${together} submissions at once take ${(atOnce.ms / median(inRow)).toFixed(1)} × the time of one (${together}.0 × would be one after the other)`,
    );

    await stack.moveClockTo(stack.clock.now() + 33 * 86_400_000);
    await openEnvelopes(stack, ['iris@dhss.example', 'jonas@dhss.example'].map(cast.by), one, 'technical');
    const evaluator = cast.by('eva@dhss.example');
    const params = { eventId: one, lotId: 'lot-1' };
    await scoreBids(evaluator, 0, bidders, one, { bids: 1, criteria: 1 });
    const { bids: opened } = await evaluator.call(evaluation.readEvaluation, { params });
    const body = { mark: '3', reason: 'All is answered.', place: 'page 1' };
    const mark = (criterionId: string) => () =>
      evaluator.call(evaluation.saveMark, {
        params: { ...params, bidId: opened[1]!.bidId, criterionId },
        ifMatch: 0,
        body,
      });
    await mark('technical')();
    line('save a mark', await measured(mark('management')));
  } finally {
    await stack.stop();
  }
}

/** Bundles a handler as cdk does and imports it in fresh processes; answers bytes and the median of five imports. */
async function weigh(area: string): Promise<void> {
  const outfile = join(folder, `${area}.mjs`);
  await build({
    entryPoints: [new URL(`../../functions/${area}/handler.ts`, import.meta.url).pathname],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    logLevel: 'error',
  });
  const bytes = readFileSync(outfile);
  const script = join(folder, 'import.mjs');
  writeFileSync(
    script,
    'const t=performance.now();await import(process.argv[2]);console.log(performance.now()-t);process.exit(0);',
  );
  const surroundings = Object.fromEntries(
    [...Object.values(env), 'AWS_REGION'].map((name) => [
      name,
      name === 'AWS_REGION' ? 'eu-west-1' : name === env.supplierRole ? '' : 'x',
    ]),
  );
  const times = Array.from({ length: 5 }, () =>
    Number(
      execFileSync(process.execPath, [script, outfile], { env: { ...process.env, ...surroundings }, encoding: 'utf8' }),
    ),
  );
  console.log(
    `${area.padEnd(12)} ${String(Math.round(bytes.length / 1000)).padStart(5)} kB  ${String(Math.round(gzipSync(bytes).length / 1000)).padStart(4)} kB gzipped  ${median(times).toFixed(0).padStart(4)} ms to import`,
  );
}

try {
  const large = largeEvaluation();
  scoring(large);
  firmness(large);
  console.log();
  console.log('Functions, bundled and minified; cold import, median of 5');
  for (const area of [...Object.keys(http), ...background]) await weigh(area);
  console.log();
  await calls();
  console.log();
  await lists();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
