/** Work orders, told apart by their kind. Each may be delivered again, and must do no harm then. */
import type { Job } from '../../shared/orders.ts';
import { digest } from './digest.ts';
import { tell } from './tell.ts';
import type { JobTools } from './tools.ts';

/** Carries out one work order. */
export function carryOut(job: Job, tools: JobTools): Promise<void> {
  switch (job.kind) {
    case 'tell':
      return tell(job, tools);
    case 'digest':
      return digest(job, tools);
  }
}
