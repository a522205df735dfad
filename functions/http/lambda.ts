/** What handlers need from their surroundings. */
import { env, type TableName } from '../names.ts';

/** An environment variable that must be there; fails at start, not at the first request that needs it. */
export function requireEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
}

/** The names of both tables, from the environment. */
export const tableNames = (): Record<TableName, string> => ({
  records: requireEnv(env.recordsTable),
  sealed: requireEnv(env.sealedTable),
});
