/** Objects: the vault (bids) and the documents bucket (what buyers publish). Written once, read by version. */

/** A signed request and the headers that it must be sent with. */
export type Ticket = { url: string; headers: Record<string, string> };
/**
 * What the store says of an object. `sha256` in hexadecimal; null where it was sent without one, and the composite of its
 * parts' where it came in `parts`, of which there are none otherwise.
 */
export type Held = { size: number; sha256: string | null; parts: number; versionId: string; contentType: string };
/** A part that the store holds. */
export type HeldPart = { n: number; size: number; sha256: string };

export interface Vault {
  /** Writes bytes under a key that must be new. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<{ versionId: string }>;
  get(key: string, versionId: string): Promise<Uint8Array>;
  /** What is held under a key, in its newest version or the one that is named; undefined where nothing has arrived. */
  head(key: string, versionId?: string): Promise<Held | undefined>;
  /** Keeps this version until the instant; nobody can delete it before (Object Lock, governance). */
  lock(key: string, versionId: string, until: string): Promise<void>;
  /** A signed request by which a browser sends exactly these bytes, once, within so many seconds. */
  ticket(key: string, file: { size: number; sha256: string; contentType: string }, seconds: number): Promise<Ticket>;
  /** Begins an object that comes in parts; answers the store's name for it. */
  begin(key: string, contentType: string): Promise<string>;
  /** A signed request by which a browser sends exactly the bytes of one part, again if need be. */
  partTicket(
    key: string,
    uploadId: string,
    part: { n: number; size: number; sha256: string },
    seconds: number,
  ): Promise<Ticket>;
  /** The parts that are here; undefined where the upload is completed, or was given up. */
  parts(key: string, uploadId: string): Promise<HeldPart[] | undefined>;
  /** Makes the object of its parts, which have these SHA-256s, under a key that must be new. Done twice it does no harm. */
  complete(key: string, uploadId: string, sha256: readonly string[]): Promise<void>;
  /** A signed address to fetch this version within so many seconds. */
  link(key: string, versionId: string, file: { name: string; contentType: string }, seconds: number): Promise<string>;
}

/** Seconds that an upload may take to begin after it was announced. */
export const ticketSeconds = 900;
/** Seconds that an address to read is good for. */
export const linkSeconds = 300;
