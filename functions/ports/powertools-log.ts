/** The log as JSON lines by Powertools. */
import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from './log.ts';

/** A log that names its function. */
export function powertoolsLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return {
    info: (message, facts = {}) => logger.info(message, facts),
    error: (message, { error, ...facts }) =>
      logger.error(message, { ...facts, error: error instanceof Error ? error : new Error(String(error)) }),
  };
}
