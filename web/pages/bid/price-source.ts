/** Where prices come from that are not typed: whose sheet an uploaded workbook is, or which cells were pasted where. */
import '../../always.ts';
import type { BidView } from '../../../shared/api/bids.ts';
import { readNoticeVersion } from '../../../shared/api/versions.ts';
import { keyOf, type SheetKey, sheetDifferences, sheetIs } from '../../../shared/bid-sheet.ts';
import type { BlockAt } from '../../../shared/bid-sheet-read.ts';
import type { Difference } from '../../../shared/difference.ts';
import type { CellNote, Rows } from '../../../shared/table-cells.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import type { Sheet, Workbook } from '../../workbook-limits.ts';

/** The field in which cells were pasted. */
export type Place = BlockAt;
/**
 * A table of prices that may be read; `notice` is the version for which that was found out, `made` the one that the sheet
 * was made for: an older one may be taken where nothing has changed in what is priced. A block goes down the lines `among`
 * which it was pasted: those that were on the page.
 */
export type PriceSource = { notice: number; rows: Rows } & (
  | { is: 'sheet'; from: string | null; notes: readonly CellNote[]; key: string; made: number }
  | { is: 'block'; at: Place; among: readonly string[] }
);
/** Why a sheet is not read; `changes` is what an older version of the notice said otherwise. */
export type SheetRefusal = { text: string; changes: Difference[] };
export type Found = { source: PriceSource } | { refusal: SheetRefusal };

type Keyed = { sheet: Sheet; key: SheetKey & { cell: string } };
const refused = (text: string, changes: Difference[] = []): Found => ({ refusal: { text, changes } });

function notOurs(view: BidView, { key }: Keyed): Found {
  if (key.eventId !== view.notice.eventId) return refused(t('This is the price sheet of another event.'));
  const { lots } = view.notice.content;
  const name = (id: string) => lots.find((l) => l.id === id)?.name ?? id;
  return refused(
    t('This is the price sheet of the lot “{other}”. Here is the bid for the lot “{lot}”.', {
      other: name(key.lotId),
      lot: name(view.lotId),
    }),
  );
}

/** Whether the sheets of a workbook are this lot's, as priced now. Asks for an older version of the notice where one is. */
export async function sourceOf({ sheets, hidden }: Workbook, from: string | null, view: BidView): Promise<Found> {
  const { notice, lotId } = view;
  const keyed = sheets.flatMap((sheet): Keyed[] => {
    const key = keyOf(sheet.rows);
    return key ? [{ sheet, key }] : [];
  });
  const [any] = keyed;
  if (!any)
    return refused(
      hidden.length > 0
        ? t('No sheet of it has the key of a price sheet, and hidden ones were not read: {list}.', {
            list: hidden.join(', '),
          })
        : t('It has no key of a price sheet. Download the price sheet here, fill it in, upload that file.'),
    );
  const ours = keyed.filter(({ key }) => !sheetIs(key, notice, lotId).startsWith('other'));
  const [one, another] = ours;
  if (!one) return notOurs(view, any);
  if (another)
    return refused(
      t('Several of its sheets are the price sheet of this lot: {list}. Leave one.', {
        list: ours.map(({ sheet }) => sheet.name).join(', '),
      }),
    );
  const { sheet, key } = one;
  const versions = { sheet: key.notice, notice: notice.number };
  const is = sheetIs(key, notice, lotId);
  if (is === 'newer')
    return refused(
      t(
        'It is the price sheet of version {sheet} of the notice. This page still shows version {notice}: load it anew.',
        versions,
      ),
    );
  if (is === 'older') {
    const params = { eventId: notice.eventId, number: String(key.notice) };
    const query = { invitation: view.invitation ?? undefined };
    const old = await call(readNoticeVersion, { params, query });
    const changes = sheetDifferences(old.content, notice.content, lotId);
    if (changes.length > 0)
      return refused(
        t(
          'It is the price sheet of version {sheet} of the notice. Version {notice} holds, and changed what is priced. Download the price sheet anew, and copy your prices into it.',
          versions,
        ),
        changes,
      );
  }
  const { rows, notes } = sheet;
  return { source: { is: 'sheet', from, notice: notice.number, rows, notes, key: key.cell, made: key.notice } };
}

/** Cells that were pasted into a field; where they are a whole sheet with its key, they are read as that. */
export const pastedSource = async (rows: Rows, at: Place, among: readonly string[], view: BidView): Promise<Found> =>
  keyOf(rows)
    ? sourceOf({ sheets: [{ name: '', rows: rows.map((row) => [...row]), notes: [] }], hidden: [] }, null, view)
    : { source: { is: 'block', at, among, rows, notice: view.notice.number } };
