/** Where the ZIPs go: into a folder that the reader chooses, written as they grow; else to the browser's downloads. */
import { giveFile } from '../../give-file.ts';
import type { Sink } from './pack.ts';

const mebibyte = 1024 * 1024;

type Folder = {
  getFileHandle(
    name: string,
    options: { create: true },
  ): Promise<{
    createWritable(): Promise<{ write(chunk: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
  }>;
};
type Picks = { showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<Folder> };

/** Whether this browser writes into a folder on disk. */
export const picksFolders = (): boolean => 'showDirectoryPicker' in globalThis;

/** A folder that the reader chooses: nothing is held in memory, and a ZIP stays under what every program reads (4 GB). */
export async function folderSink(): Promise<Sink> {
  const folder = await (globalThis as Picks).showDirectoryPicker!({ mode: 'readwrite' });
  return {
    pieceBytes: 2048 * mebibyte,
    open: async (name) => (await folder.getFileHandle(name, { create: true })).createWritable(),
  };
}

/** The browser's downloads: a ZIP is held until it is whole, so it is short. */
export const downloadSink = (give = giveFile): Sink => ({
  pieceBytes: 192 * mebibyte,
  open: async (name) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    return {
      write: async (chunk) => void chunks.push(chunk),
      close: async () => give(name, new Blob(chunks, { type: 'application/zip' })),
    };
  },
});
