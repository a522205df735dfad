/** Reads a spreadsheet beside the page, so that a large or a hostile one never makes the page stand still. */
import { speakBy, t, type Words } from '../shared/words/say.ts';
import { readWorkbook } from './workbook.ts';
import { type Workbook, WorkbookRefused } from './workbook-limits.ts';

/** The file, and the words of the page's language: a worker shares nothing with its page. */
export type WorkbookOrder = { file: File; words: Words };
export type WorkbookAnswer = { workbook: Workbook } | { refused: string };

self.addEventListener('message', async ({ data: { file, words } }: MessageEvent<WorkbookOrder>) => {
  speakBy(() => words);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    self.postMessage({ workbook: await readWorkbook(bytes, file.name) } satisfies WorkbookAnswer);
  } catch (error) {
    const refused =
      error instanceof WorkbookRefused
        ? error.message
        : t('The file cannot be read. It may have been moved or changed.');
    self.postMessage({ refused } satisfies WorkbookAnswer);
  }
});
