/** A zip archive of given parts, which may lie about their size. */
import { deflateRawSync } from 'node:zlib';

const words = (...numbers: [value: number, bytes: 2 | 4][]): Buffer =>
  Buffer.concat(
    numbers.map(([value, bytes]) => {
      const b = Buffer.alloc(bytes);
      b.writeUIntLE(value, 0, bytes);
      return b;
    }),
  );

/** The archive; `says` puts another unpacked size in its list than is true. */
export function zipOf(parts: Record<string, string | Buffer>, says?: number): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content);
    const data = deflateRawSync(raw);
    const sizes: [number, 4][] = [
      [0, 4],
      [data.length, 4],
      [says ?? raw.length, 4],
    ];
    const path = Buffer.from(name);
    const head = words([0x04034b50, 4], [20, 2], [0, 2], [8, 2], [0, 4], ...sizes, [path.length, 2], [0, 2]);
    const local = Buffer.concat([head, path, data]);
    list.push(
      words([0x02014b50, 4], [20, 2], [20, 2], [0, 2], [8, 2], [0, 4], ...sizes, [path.length, 2], [0, 2], [0, 2]),
      words([0, 2], [0, 2], [0, 4], [at, 4]),
      path,
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const count = Object.keys(parts).length;
  const end = words([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [at, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** The parts of a workbook whose first sheet has these rows, written as XML. */
export const workbookParts = (
  sheetData: string,
  more: { after?: string; sheets?: string; parts?: Record<string, string> } = {},
): Record<string, string> => ({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${more.sheets ?? '<sheet name="Prices" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData>${more.after ?? ''}</worksheet>`,
  ...more.parts,
});
