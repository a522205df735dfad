/** The tables, for a person who is signed in, and for a report that has a token. */
import * as routes from '../../shared/api/figures.ts';
import { sha256Hex } from '../../shared/digest.ts';
import { eventTable, lotTable, type Table, type TableFile, tableCsv, tableFiles } from '../../shared/figure-tables.ts';
import { type FigureToken, inForce, useToken } from '../../shared/figure-token.ts';
import { figures } from '../../shared/figures.ts';
import { allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { type Answer, type Call, reads, type Tools } from '../http/app.ts';
import { bookkeeping, buyersBook } from '../http/commit.ts';
import { inLanguage } from '../http/language.ts';
import { keys } from '../ports/keys.ts';
import { Busy, Lost } from '../ports/store.ts';
import { entryRows, figureRows, periodOf } from './rows.ts';
import { tokenPut } from './tokens.ts';
import { workbookOf } from './workbook.ts';

export const readFigures = reads(routes.readFigures, async ({ actor, query }, { store }: Tools) => {
  allow(actor, 'figures.read');
  return { body: figures(await figureRows(store, actor.org.id, periodOf(query))) };
});

const isTable = (file: string): file is TableFile => (tableFiles as readonly string[]).includes(file);

/** A table of an organisation as a file; `not-found` for any other name. */
async function fileOf(call: Call, { store }: Tools, orgId: string): Promise<Answer<unknown>> {
  const file = call.params.file!;
  if (!isTable(file))
    throw new Problem('not-found', t('There is no such table. There are: {list}.', { list: tableFiles.join(', ') }));
  const period = periodOf(call.query);
  const table: Table = file.startsWith('lots')
    ? lotTable(await figureRows(store, orgId, period))
    : eventTable(await entryRows(store, orgId), call.now);
  const name = `evenhand-${file}`;
  if (file.endsWith('.csv')) {
    const bytes = new TextEncoder().encode(tableCsv(table));
    return { body: null, file: { contentType: 'text/csv; charset=utf-8; header=present', name, bytes } };
  }
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { body: null, file: { contentType, name, bytes: await workbookOf(table) } };
}

export const readTable = reads(routes.readTable, async (call, tools: Tools) => {
  allow(call.actor, 'figures.read');
  return fileOf(call, tools, call.actor.org.id);
});

/** The token of a request. A wrong one, an expired one and a revoked one are answered alike. */
async function tokenOf({ password, now }: Call, { store }: Tools): Promise<{ token: FigureToken; version: number }> {
  const kept = password ? await store.get<FigureToken>(keys.exportToken(sha256Hex(password))) : undefined;
  if (kept && inForce(kept.data, now)) return { token: kept.data, version: kept.version };
  throw new Problem(
    'token-wrong',
    t(
      'Fetch this with Basic authentication: any user name, and as password a token that an administrator has made. This one is missing, wrong, expired or revoked.',
    ),
  );
}

/** Notes the use of a token; where it is used twice at the same moment, the other one's note is enough. */
async function noteUse(call: Call, { store, ids }: Tools, kept: { token: FigureToken; version: number }) {
  const { token, facts } = useToken(kept.token, call.params.file!, call.now);
  const who = { id: `token-${token.id.slice(0, 12)}`, name: `Token “${token.name}”` };
  const command = { id: ids.random(), now: call.now, who };
  const about = { orgId: token.orgId, eventId: '-' };
  try {
    await store.write([
      tokenPut(token, kept.version + 1, { version: kept.version }),
      ...bookkeeping({ about, facts, mails: [] }, command, buyersBook, ids),
    ]);
  } catch (error) {
    if (!(error instanceof Lost || error instanceof Busy)) throw error;
  }
}

export const refreshTable = reads(routes.refreshTable, async (call, tools: Tools) => {
  const kept = await tokenOf(call, tools);
  // A report finds columns and sheet by their names, whatever language its computer asks for.
  const answer = await inLanguage('en', () => fileOf(call, tools, kept.token.orgId));
  await noteUse(call, tools, kept);
  return answer;
});
