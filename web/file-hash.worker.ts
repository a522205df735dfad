/** Computes the SHA-256 of each part of a file beside the page, so that the page stays responsive and no file is held in memory. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export type HashOrder = { file: File; partSize: number };
export type HashAnswer = { read: number } | { sha256: string[] } | { failed: string };

const say = (answer: HashAnswer) => self.postMessage(answer);

/** Bytes between two words of how far it is: a page that is told of each chunk draws more than it shows. */
const tellEvery = 2_000_000;

/** The browser's own SHA-256 is many times faster, and takes a part at once. */
async function hashParts(file: File, partSize: number): Promise<void> {
  const parts: string[] = [];
  for (let start = 0; start < file.size; start += partSize) {
    const bytes = await file.slice(start, start + partSize).arrayBuffer();
    parts.push(bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
    say({ read: start + bytes.byteLength });
  }
  say({ sha256: parts });
}

/** Chunk by chunk: for a file in one piece, and where a page that is not served securely has no SHA-256 of the browser's. */
async function hashChunks(file: File, partSize: number): Promise<void> {
  const parts: string[] = [];
  const reader = file.stream().getReader();
  let sum = sha256.create();
  let inPart = 0;
  let read = 0;
  let told = 0;
  const close = () => {
    parts.push(bytesToHex(sum.digest()));
    sum = sha256.create();
    inPart = 0;
  };
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (let rest = chunk.value; rest.length > 0; ) {
      const taken = rest.subarray(0, partSize - inPart);
      sum.update(taken);
      inPart += taken.length;
      rest = rest.subarray(taken.length);
      if (inPart === partSize) close();
    }
    read += chunk.value.length;
    if (read - told >= tellEvery) {
      told = read;
      say({ read });
    }
  }
  // An empty file is one empty part.
  if (inPart > 0 || parts.length === 0) close();
  say({ read });
  say({ sha256: parts });
}

self.addEventListener('message', (event: MessageEvent<HashOrder>) => {
  const { file, partSize } = event.data;
  const inParts = file.size > partSize && globalThis.crypto?.subtle !== undefined;
  (inParts ? hashParts : hashChunks)(file, partSize).catch((e: unknown) =>
    say({ failed: e instanceof Error ? e.name : 'Error' }),
  );
});
