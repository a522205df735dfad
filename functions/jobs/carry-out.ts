/** Work orders, told apart by their kind. Each may be delivered again, and must do no harm then. */
import type { Job } from '../../shared/orders.ts';
import { tell } from './tell.ts';
import type { JobTools } from './tools.ts';

const kinds: { [K in Job['kind']]: (job: Extract<Job, { kind: K }>, tools: JobTools) => Promise<void> } = { tell };

/** Carries out one work order. */
export const carryOut = (job: Job, tools: JobTools): Promise<void> => kinds[job.kind](job, tools);
