import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { background, functionSeconds, type HttpFunction, http } from '../../functions/names.ts';

export type FunctionName = HttpFunction | (typeof background)[number];

/** A function's entry; what it takes depends on what calls it. */
export type Handler = (event: never, context: Context) => unknown;

export type Handlers = Partial<Record<FunctionName, Handler>>;

/** The functions, called as Lambda calls them. */
export interface Lambdas {
  has(name: string): boolean;
  /** Calls a function and answers with what it returned, as JSON; undefined where it returned nothing. */
  invoke(name: string, event: object): Promise<string | undefined>;
  /** Calls back whenever a call has ended, however it ended. */
  onDone(tell: () => void): void;
  /** Resolves when no call is under way any more, or after the given milliseconds. */
  idle(ms: number): Promise<void>;
}

/** A function that did not end within its time. */
export class TimedOut extends Error {}

const names: readonly FunctionName[] = [...(Object.keys(http) as HttpFunction[]), ...background];

let loads = 0;

/** Imports the handler of each folder of functions/. The environment must be set before: handlers read it as they load. */
export async function loadHandlers(): Promise<Handlers> {
  loads++;
  const loaded = names.map(async (name): Promise<[FunctionName, Handler]> => {
    const file = new URL(`../../functions/${name}/handler.ts`, import.meta.url);
    // A second system in this process has another environment, so its handlers are loaded anew.
    const module: { handler?: Handler } = await import(loads === 1 ? file.href : `${file.href}?${loads}`);
    if (typeof module.handler !== 'function') throw new Error(`functions/${name}/handler.ts exports no handler.`);
    return [name, module.handler];
  });
  return Object.fromEntries(await Promise.all(loaded));
}

/** Calls handlers with events that went through JSON, a context, and a time limit, as Lambda does. */
export function lambdasOf(handlers: Handlers, seconds: number = functionSeconds): Lambdas {
  const table = new Map<string, Handler>(Object.entries(handlers));
  const running = new Set<Promise<unknown>>();
  const listeners: (() => void)[] = [];

  async function call(name: string, handler: Handler, event: object): Promise<string | undefined> {
    const ends = Date.now() + seconds * 1000;
    const stopTimer = new AbortController();
    const late = setTimeout(seconds * 1000, undefined, { signal: stopTimer.signal, ref: false }).then(() => {
      throw new TimedOut(`${name} did not end within ${seconds} s`);
    });
    late.catch(() => {});
    try {
      const copy = JSON.parse(JSON.stringify(event)) as never;
      return JSON.stringify(await Promise.race([handler(copy, contextOf(name, ends)), late]));
    } finally {
      stopTimer.abort();
    }
  }

  return {
    has: (name) => table.has(name),
    invoke: async (name, event) => {
      const handler = table.get(name);
      if (!handler) throw new Error(`There is no function ${name}.`);
      const under = call(name, handler, event);
      running.add(under);
      try {
        return await under;
      } finally {
        running.delete(under);
        for (const tell of listeners) tell();
      }
    },
    onDone: (tell) => {
      listeners.push(tell);
    },
    idle: async (ms) => {
      await Promise.race([Promise.allSettled(running), setTimeout(ms, undefined, { ref: false })]);
    },
  };
}

function contextOf(name: string, ends: number): Context {
  const nothing = () => {};
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: '1024',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, ends - Date.now()),
    done: nothing,
    fail: nothing,
    succeed: nothing,
  };
}
