/** Secrets that are made by a request and shown in its own answer: kept nowhere, so a command that is asked for again shows none. */
import { sha256Hex } from '../../shared/digest.ts';

const made = new WeakMap<object, string>();

/** Holds the secret that a request has made, until it is answered. */
export const holdSecret = (call: object, secret: string): void => void made.set(call, secret);

/** The secret whose SHA-256 is `id`, where this very request has made it; else null. */
export function heldSecret(call: object, id: string): string | null {
  const secret = made.get(call);
  return secret !== undefined && sha256Hex(secret) === id ? secret : null;
}
