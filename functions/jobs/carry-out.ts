/** Work orders, told apart by their kind. Each may be delivered again, and must do no harm then. */
import type { Job } from '../../shared/orders.ts';
import { digest } from './digest.ts';
import { erase } from './erase.ts';
import { makeFile } from './file.ts';
import { importSuppliers } from './import-suppliers.ts';
import { moveDeadlines } from './incident.ts';
import { invite } from './invite.ts';
import { objected } from './objected.ts';
import { tell } from './tell.ts';
import type { MakingTools } from './tools.ts';

/** Carries out one work order. */
export function carryOut(job: Job, tools: MakingTools): Promise<void> {
  switch (job.kind) {
    case 'erase':
      return erase(job, tools);
    case 'file':
      return makeFile(job, tools);
    case 'tell':
      return tell(job, tools);
    case 'objected':
      return objected(job, tools);
    case 'digest':
      return digest(job, tools);
    case 'invite':
      return invite(job, tools);
    case 'incident':
      return moveDeadlines(job, tools);
    case 'import-suppliers':
      return importSuppliers(job, tools);
  }
}
