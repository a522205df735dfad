/** Computes a file's SHA-256 beside the page, chunk by chunk, so that the page stays responsive and no file is held in memory. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export type HashAnswer = { read: number } | { sha256: string } | { failed: string };

const say = (answer: HashAnswer) => self.postMessage(answer);

async function hash(file: File): Promise<void> {
  const sum = sha256.create();
  const reader = file.stream().getReader();
  let read = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    sum.update(chunk.value);
    read += chunk.value.length;
    say({ read });
  }
  say({ sha256: bytesToHex(sum.digest()) });
}

self.addEventListener('message', (event: MessageEvent<File>) => {
  hash(event.data).catch((e: unknown) => say({ failed: e instanceof Error ? e.name : 'Error' }));
});
