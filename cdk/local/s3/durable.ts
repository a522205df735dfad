import { open, writeFile } from 'node:fs/promises';

/** Writes a text that is on the disk when this has answered. */
export async function writeDurably(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flush: true });
}

/** Brings to the disk what was put into a folder or taken out of it. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
