/** Reads a spreadsheet that somebody chose: an Excel file beside the page, a text file (CSV) here. */
import { cellsOf } from '../shared/table-cells.ts';
import { t } from '../shared/words/say.ts';
import { wordsHere } from './language.ts';
import type { WorkbookAnswer, WorkbookOrder } from './workbook.worker.ts';
import { type Workbook, WorkbookRefused, workbookLimits } from './workbook-limits.ts';

/** Seconds after which a file is given up; what has a few thousand rows takes less than one. */
const patience = 30;

async function readText(file: File): Promise<Workbook> {
  const bytes = await file.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Excel writes as plain “CSV” in western Europe.
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  return { sheets: [{ name: file.name, rows: cellsOf(text).map((row) => [...row]), notes: [] }], hidden: [] };
}

/** The workbook of a file; throws `WorkbookRefused` with a text for its owner. */
export async function readFileOfCells(file: File): Promise<Workbook> {
  if (file.size > workbookLimits.bytes)
    throw new WorkbookRefused(
      t('The file is larger than {limit} MB. A price sheet needs a few hundred kB at most.', {
        limit: workbookLimits.bytes / 1e6,
      }),
    );
  if (/\.(csv|tsv|txt)$/i.test(file.name)) return readText(file);
  const worker = new Worker('/workbook.worker.js', { type: 'module' });
  try {
    return await new Promise<Workbook>((done, failed) => {
      const timer = setTimeout(
        () =>
          failed(
            new WorkbookRefused(t('The file was not read within {patience} s. Take a smaller one.', { patience })),
          ),
        patience * 1000,
      );
      worker.onmessage = ({ data }: MessageEvent<WorkbookAnswer>) => {
        clearTimeout(timer);
        if ('workbook' in data) done(data.workbook);
        else failed(new WorkbookRefused(data.refused));
      };
      worker.onerror = () =>
        failed(new WorkbookRefused(t('The file cannot be read in this browser. Paste its cells instead.')));
      worker.postMessage({ file, words: wordsHere() } satisfies WorkbookOrder);
    });
  } finally {
    worker.terminate();
  }
}
