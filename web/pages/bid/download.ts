import { giveFile } from '../../give-file.ts';

/** Gives the reader a text as a file. */
export const download = (name: string, type: string, text: string): void =>
  giveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
