/** Randomness, passed in. */
export interface Ids {
  /** 128 random bits as 32 hex digits: salts, object keys. */
  random(): string;
  /** 192 random bits in base64url: a token that is itself the right to something. */
  token(): string;
}

const bytes = (n: number) => crypto.getRandomValues(new Uint8Array(n));

/** Ids from the machine's own randomness. */
export const systemIds: Ids = {
  random: () => Buffer.from(bytes(16)).toString('hex'),
  token: () => Buffer.from(bytes(24)).toString('base64url'),
};
