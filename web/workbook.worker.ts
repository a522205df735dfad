/** Reads a spreadsheet beside the page, so that a large or a hostile one never makes the page stand still. */
import { readWorkbook } from './workbook.ts';
import { type Workbook, WorkbookRefused } from './workbook-limits.ts';

export type WorkbookAnswer = { workbook: Workbook } | { refused: string };

self.addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    self.postMessage({ workbook: await readWorkbook(bytes, file.name) } satisfies WorkbookAnswer);
  } catch (error) {
    const refused =
      error instanceof WorkbookRefused ? error.message : 'The file cannot be read. It may have been moved or changed.';
    self.postMessage({ refused } satisfies WorkbookAnswer);
  }
});
