/** The log: errors with all they say, never the content of a bid. */
export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts: Record<string, unknown> & { error: unknown }): void;
}
