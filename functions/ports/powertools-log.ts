/** The log as JSON lines by Powertools. */
import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from './log.ts';

/** Names of places of AWS, which an error's words may hold: an object's begins with who bids, for which event. */
const withoutPlaces = (text: string): string => text.replace(/\barn:[^\s"'<>]+/g, 'arn:…');

/**
 * An error as it is logged: its name, words and stack. What else the SDK hangs on it (S3 answers with the object's key) would
 * tell who reads the log before opening whose bid was touched, and for which event.
 */
export function loggedError(error: unknown): Error {
  const { name, message, stack, cause } = error instanceof Error ? error : new Error(String(error));
  const logged = new Error(withoutPlaces(message), cause === undefined ? undefined : { cause: loggedError(cause) });
  logged.name = name;
  logged.stack = withoutPlaces(stack ?? '');
  return logged;
}

/** A log that names its function. */
export function powertoolsLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return {
    info: (message, facts = {}) => logger.info(message, facts),
    error: (message, { error, ...facts }) => logger.error(message, { ...facts, error: loggedError(error) }),
  };
}
