/** The versions of a notice as anybody reads them: what each addendum changed, and what stood before. */
import type { Addendum } from '../../shared/addendum.ts';
import * as routes from '../../shared/api/versions.ts';
import { differences } from '../../shared/difference.ts';
import { documentOf, type Notice, noticeDocumentOf } from '../../shared/event.ts';
import { count } from '../../shared/numerals.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { reads } from '../http/app.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store } from '../ports/store.ts';
import { linkSeconds } from '../ports/vault.ts';
import type { EventTools } from './change.ts';
import { readable } from './notices.ts';

const noSuch = () => new Problem('not-found', t('There is no such version of this notice.'));

/** The number in a path: 1, 2, …; anything else names no version. */
function numbered(text: string | undefined): number {
  if (!text || !/^[1-9][0-9]{0,3}$/.test(text)) throw noSuch();
  return count(text);
}

/** A notice as it stood in one version: the newest, or one that an addendum has replaced. */
async function versionOf(store: Store, newest: Notice, number: number): Promise<Notice> {
  if (number === newest.number) return newest;
  const version = await store.get<Notice>(keys.noticeVersion(newest.eventId, number));
  if (!version) throw noSuch();
  return version.data;
}

const open = ({ by: _, ...addendum }: Addendum): routes.PublicAddendum => addendum;

export const listAddenda = reads(routes.listAddenda, async (call, tools: EventTools) => {
  const notice = await readable(call, tools);
  const place = keys.addendum(notice.eventId, 0);
  const items = (await all<Addendum>(tools.store, place.table, place.pk, place.sk)).map((a) => open(a.data));
  return { body: { items } };
});

export const readAddendum = reads(routes.readAddendum, async (call, tools: EventTools) => {
  const notice = await readable(call, tools);
  const number = numbered(call.params.number);
  const addendum = await tools.store.get<Addendum>(keys.addendum(notice.eventId, number));
  if (!addendum) throw noSuch();
  const [old, now] = await Promise.all([
    versionOf(tools.store, notice, number),
    versionOf(tools.store, notice, number + 1),
  ]);
  const side = (n: Notice) => ({ content: n.content, documents: n.documents.map(documentOf) });
  return { body: { addendum: open(addendum.data), differences: differences(side(old), side(now)) } };
});

export const readNoticeVersion = reads(routes.readNoticeVersion, async (call, tools: EventTools) => {
  const version = await versionOf(tools.store, await readable(call, tools), numbered(call.params.number));
  return { body: { ...version, documents: version.documents.map(noticeDocumentOf) }, version: version.number };
});

export const readVersionDocument = reads(routes.readVersionDocument, async (call, tools: EventTools) => {
  const version = await versionOf(tools.store, await readable(call, tools), numbered(call.params.number));
  const document = version.documents.find((d) => d.id === call.params.fileId);
  if (!document) throw noSuch();
  return { body: { url: await tools.documents.link(document.key, document.versionId, document, linkSeconds) } };
});
