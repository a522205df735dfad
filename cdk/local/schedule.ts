import { randomUUID } from 'node:crypto';
import type { DemoClock } from './clock.ts';
import { region } from './environment.ts';
import type { Lambdas } from './lambda.ts';
import type { Log } from './log.ts';

/** The rule that calls the `clock` function, as EventBridge does; here also at every jump of the demo clock. */
export interface Schedule {
  /** Calls the function now, after a call that is under way; resolves when it has ended. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

const often = 5000;
const minute = 60_000;

/** Starts the rule: at every full minute of the demo clock, and every five seconds besides. */
export function startSchedule(lambdas: Lambdas, clock: DemoClock, log: Log): Schedule {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let last: Promise<void> = Promise.resolve();

  const tick = () => {
    last = last.then(async () => {
      if (stopped || !lambdas.has('clock')) return;
      try {
        await lambdas.invoke('clock', scheduledEvent(clock.now()));
      } catch (error) {
        log.error('The clock function failed:', error);
      }
    });
    return last;
  };
  const plan = () => {
    const untilMinute = minute - (clock.now() % minute);
    timer = setTimeout(() => void tick().then(plan), Math.min(often, untilMinute)).unref();
    if (stopped) clearTimeout(timer);
  };
  plan();
  return {
    tick,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}

function scheduledEvent(now: number) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '000000000000',
    time: new Date(now).toISOString(),
    region,
    resources: [`arn:aws:events:${region}:000000000000:rule/evenhand-clock`],
    detail: {},
  };
}
