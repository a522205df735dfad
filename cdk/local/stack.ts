import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { scope, streams } from '../../functions/names.ts';
import { jwtAuthorizer } from './authorizer.ts';
import { beginningOf } from './beginning.ts';
import { type DemoClock, openClock } from './clock.ts';
import { clockPages } from './clock-page.ts';
import { startDatabase } from './database.ts';
import { buckets, openCredentials, region, setEnvironment } from './environment.ts';
import { openFolder } from './folder.ts';
import { gateway } from './gateway.ts';
import { clientId, identityPath, openIdentity } from './identity.ts';
import { type Handlers, lambdasOf, loadHandlers } from './lambda.ts';
import { type Log, terminalLog } from './log.ts';
import { type Mail, openMailbox, ses } from './mail.ts';
import { mailPages } from './mail-page.ts';
import { sendJson } from './page.ts';
import { type DemoPerson, demoPeople } from './people.ts';
import { openPeople } from './people-list.ts';
import { localS3 } from './s3.ts';
import { startSchedule } from './schedule.ts';
import { listen, type RequestHandler } from './server.ts';
import { sesSignatureCheck } from './ses-signature.ts';
import { siteConfig, siteFrom } from './site.ts';
import { startStreams } from './streams.ts';
import { createTables } from './tables.ts';

export interface StackOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly dataDir: string;
  /** Start with nobody and nothing instead of the demo. Counts only for a new data folder. */
  readonly empty: boolean;
  readonly quiet?: boolean;
  /** Handlers instead of those in functions/; a function that is not among them does not exist then. */
  readonly handlers?: Handlers;
  /** Seconds that a function may take, if not as long as on AWS. */
  readonly functionSeconds?: number;
  /** Build and serve the site; true if not said. */
  readonly site?: boolean;
  readonly log?: Log;
}

/** The running system. */
export interface Stack {
  readonly url: string;
  readonly dataDir: string;
  readonly clock: DemoClock;
  /** Everybody whom the identity provider knows. */
  people(): readonly DemoPerson[];
  /** The mails that were caught, newest first. */
  mails(to?: string): readonly Mail[];
  /** Moves the demo clock forward to an instant, and resolves when what fell due has been done and told. */
  moveClockTo(instant: number): Promise<void>;
  /** Resolves when no record of a stream waits to be delivered. */
  settled(): Promise<void>;
  /** Calls back when the database has ended by itself; nothing works from then on. */
  onLost(tell: (reason: string) => void): void;
  stop(): Promise<void>;
}

/**
 * Starts the whole system in this process: tables, buckets, identity, mail, functions, site, on one port.
 * One at a time in a process, unless its handlers are given: those in functions/ read the process's environment.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const log = options.log ?? terminalLog(options.quiet ?? false);
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    return await start(options, log, stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  options: StackOptions,
  log: Log,
  stops: (() => Promise<void> | void)[],
  stop: () => Promise<void>,
): Promise<Stack> {
  const folder = openFolder(options.dataDir);
  stops.push(folder.close);
  const server = await listen(options.port, log);
  stops.push(server.close);
  const url = `http://localhost:${server.port}`;
  const siteFolder = folder.at('site');
  const building = options.site === false ? undefined : buildInto(siteFolder);
  // Awaited below; a failure meanwhile is not lost.
  building?.catch(() => {});

  const begun = beginningOf(folder);
  begun.forgetHalfADemo();
  const database = await startDatabase(folder);
  stops.push(database.stop);
  const credentials = openCredentials(folder);
  stops.push(setEnvironment(url, database.endpoint, credentials));
  const client = new DynamoDBClient({ maxAttempts: 5 });
  const streamsClient = new DynamoDBStreamsClient({ endpoint: database.endpoint });
  stops.push(() => {
    client.destroy();
    streamsClient.destroy();
  });

  const clock = openClock(folder);
  const people = openPeople(folder, options.empty ? [] : demoPeople);
  const mailbox = openMailbox(folder);
  const [arns, identity, handlers] = await Promise.all([
    createTables(client),
    openIdentity(url, folder, people, log),
    options.handlers ?? loadHandlers(),
  ]);
  const lambdas = lambdasOf(handlers, options.functionSeconds);
  const feed = startStreams({ mappings: streams, client: streamsClient, arns, region, lambdas, folder, clock, log });
  stops.push(feed.stop);
  lambdas.onDone(feed.wake);
  const schedule = startSchedule(lambdas, clock, log);
  stops.push(schedule.stop);
  // First of all no more requests are taken, and those under way end.
  stops.push(() => lambdas.idle(1000), server.close);
  await building;

  const authorize = jwtAuthorizer({ issuer: identity.issuer, clientId, jwks: identity.jwks, scope });
  const mail = mailPages(mailbox, url);
  const demoClock = clockPages(clock, schedule.tick);
  const style = readFileSync(new URL('page.css', import.meta.url));
  const s3 = localS3({
    dataDir: folder.at('s3'),
    region,
    credentials,
    buckets: [
      { name: buckets.vault, versioned: true, objectLock: true },
      { name: buckets.documents, versioned: true, objectLock: false },
    ],
    basePath: '/s3',
    allowedOrigins: [url],
  });
  const routes: [path: string, handle: RequestHandler][] = [
    ['/api', gateway({ lambdas, authorize, clock, log })],
    [identityPath, identity.handle],
    ['/s3', s3.handle],
    ['/ses', ses({ mailbox, clock, check: sesSignatureCheck(region, credentials) })],
    ['/mail', mail],
    ['/mail.json', mail],
    [
      '/local/page.css',
      (_, response) => response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(style),
    ],
    ['/local', demoClock],
    // Where an SDK ends that was told of no other place: nothing leaves this machine.
    ['/aws', (_, response) => sendJson(response, { message: 'Not on this machine.' }, 501)],
    ['/', siteFrom(siteFolder, url, siteConfig(identity.issuer, clientId))],
  ];
  server.answerWith((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const [, handle] =
      routes.find(([prefix]) => prefix === '/' || path === prefix || path.startsWith(`${prefix}/`)) ?? [];
    return handle?.(request, response);
  });

  const settled = feed.settled;
  const stack: Stack = {
    url,
    dataDir: folder.path,
    clock,
    people: people.all,
    mails: mailbox.list,
    moveClockTo: async (instant) => {
      clock.moveTo(instant);
      await schedule.tick();
      await settled();
    },
    settled,
    onLost: database.onLost,
    stop,
  };
  await begun.once(async () => {
    if (options.empty || options.handlers) return;
    const { seed } = await import('./seed.ts');
    await seed(stack);
  });
  return stack;
}

async function buildInto(outDir: string): Promise<void> {
  const { buildSite } = await import('../../web/build.ts');
  await buildSite({ outDir, minify: true });
}
