/** Tells every bidder of a lot its result: one letter each, in batches that fit a transaction, again without harm. */
import { type Disclosure, type EventRecord, envelopesOf } from '../../shared/event.ts';
import { type LetterAbout, letterAbout, type Mail } from '../../shared/mail.ts';
import type { News, TellOrder } from '../../shared/orders.ts';
import { isRejected, type Rejection } from '../../shared/rejection.ts';
import type { ResultLetter, ToldNews } from '../../shared/result.ts';
import { type LetterSection, sentSections } from '../../shared/result-letters.ts';
import { leftOutText } from '../../shared/scoring/rank.ts';
import { sealedBecause } from '../../shared/shortlist.ts';
import type { Language } from '../../shared/words/language.ts';
import { letterToBidder } from '../http/bidder-letters.ts';
import { bookOnce } from '../http/commit.ts';
import { inLanguage } from '../http/language.ts';
import { settingsOf } from '../http/settings.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store, type Write } from '../ports/store.ts';
import type { JobTools } from './tools.ts';

type Bidder = {
  bidId: string;
  supplierId: string;
  supplierName: string;
  contact: { email: string };
  envelope: string;
};

/** Bidders per transaction: a mail and a letter on record each, under DynamoDB's 100. */
const biddersAtOnce = 40;
/** Bytes of the letters of a transaction, each twice in it: under DynamoDB's 4 MB. */
const bytesAtOnce = 1_500_000;

/** The letters in batches that fit a transaction each; `from`: how many went before. */
function batches<T>(letters: readonly T[]): { from: number; letters: T[] }[] {
  const made: { from: number; letters: T[]; bytes: number }[] = [];
  letters.forEach((letter, from) => {
    const bytes = Buffer.byteLength(JSON.stringify(letter));
    const last = made.at(-1);
    if (last && last.letters.length < biddersAtOnce && last.bytes + bytes <= bytesAtOnce) {
      last.letters.push(letter);
      last.bytes += bytes;
    } else made.push({ from, letters: [letter], bytes });
  });
  return made;
}

type Sent = Record<string, LetterSection[]>;

/** The parts of each bidder's letter, as they were approved; none where the event discloses the result alone. */
async function sentLetters(store: Store, { orgId, eventId, lotId, news }: TellOrder): Promise<Sent> {
  if (news.what !== 'intended' && news.what !== 'awarded') return {};
  const key = keys.sentLetters(orgId, eventId, lotId, news.award, 0);
  const parts = await all<Sent>(store, key.table, key.pk, key.sk.replace(/[^#]*$/, ''));
  return Object.assign({}, ...parts.map((p) => p.data));
}

/** Whether news are told to a bidder: most to everybody. */
const concerns = (news: News, bidId: string): boolean =>
  news.what !== 'shortlist' || bidId in news.out || news.back.includes(bidId);
const newsOf = (news: News, bidId: string): ToldNews =>
  news.what !== 'shortlist' ? news.what : bidId in news.out ? 'price-sealed' : 'price-opens';

/** The letter that a bidder gets of the news. */
function letterOf(
  news: News,
  about: LetterAbout & { language: Language },
  b: Bidder,
  rejection: Rejection | undefined,
  told: { disclosure: Disclosure; sections: LetterSection[] },
): Mail {
  const to = b.contact.email;
  const data = { ...about, supplier: b.supplierName };
  const sections = inLanguage(about.language, () => sentSections(told.sections));
  const winner = told.disclosure === 'result' || !('winner' in news) ? null : news.winner;
  // A letter in parts says it in a part of its own.
  const out =
    isRejected(rejection) && sections.length === 0 ? { rejected: `${rejection.reason} (${rejection.place})` } : {};
  switch (news.what) {
    case 'intended':
      return b.bidId === news.bidId
        ? { to, letter: 'intent-awarded', data: { ...data, ends: news.ends, sections } }
        : { to, letter: 'intent-not-awarded', data: { ...data, ...out, winner, ends: news.ends, sections } };
    case 'awarded':
      return b.bidId === news.bidId
        ? { to, letter: 'result-awarded', data: { ...data, sections } }
        : { to, letter: 'result-not-awarded', data: { ...data, ...out, winner, sections } };
    case 'set-aside':
      return { to, letter: 'award-set-aside', data: { ...data, reasons: news.reasons } };
    case 'no-award':
      return { to, letter: 'no-award', data: { ...data, reasons: news.reasons } };
    case 'shortlist': {
      const left = news.out[b.bidId];
      return left
        ? {
            to,
            letter: 'price-sealed',
            data: {
              ...data,
              reason: inLanguage(about.language, () =>
                told.disclosure === 'result' ? sealedBecause(left) : leftOutText(left),
              ),
            },
          }
        : { to, letter: 'price-opens', data };
    }
    case 'cancelled':
      return { to, letter: 'lot-cancelled', data: { ...data, reasons: news.reasons } };
  }
}

/**
 * Writes every bidder's letter, for those who work on its bid now and where the bidder reads it again, then on the record how many; what an earlier delivery
 * of the order wrote stays.
 */
export async function tell(order: TellOrder, { store, ids }: JobTools): Promise<void> {
  const { orgId, eventId, lotId, news } = order;
  const about = { orgId, eventId };
  const event = await store.get<EventRecord>(keys.event(orgId, eventId));
  if (!event) throw new Error(`order ${order.id} names no event`);
  const { content, orgName } = event.data;
  const place = keys.openedBid(orgId, eventId, lotId, '', '');
  const bids = await all<Bidder>(store, place.table, place.pk, `BID#${lotId}#`);
  const bidders = bids
    .map((b) => b.data)
    .filter((b) => b.envelope === envelopesOf(content)[0] && concerns(news, b.bidId));
  const rejections = await all<Rejection>(store, place.table, place.pk, `REJECTION#${lotId}#`);
  // As it was approved: in the organisation's language.
  const { settings } = await settingsOf(store, { id: orgId, name: orgName });
  const language = ('language' in news && news.language) || settings.language;
  const data = { ...letterAbout(content, orgName, eventId, lotId), language };
  // After a standstill they went out before it.
  const before = news.what === 'awarded' && content.standstillDays > 0;
  const sent = before ? {} : await sentLetters(store, order);
  const command = { now: order.at, who: order.who };
  const written = bidders.map((b) => {
    const rejection = rejections.find((r) => r.data.bidId === b.bidId)?.data;
    const told = { disclosure: content.disclosure, sections: sent[b.bidId] ?? [] };
    return { b, mail: letterOf(news, data, b, rejection, told) };
  });
  for (const { from, letters } of batches(written)) {
    const sent = letters.map(({ b, mail }) =>
      letterToBidder({ ...order, id: `${order.id}-${b.bidId}` }, b.supplierId, mail),
    );
    const kept = letters.map(({ b, mail }): Write => {
      const letter: ResultLetter = {
        lotId,
        supplierId: b.supplierId,
        supplier: b.supplierName,
        email: b.contact.email,
        bidId: b.bidId,
        at: order.at,
        award: news.award,
        news: newsOf(news, b.bidId),
        chosen: 'bidId' in news && news.bidId === b.bidId,
        ends: news.what === 'intended' ? news.ends : null,
        mail,
      };
      return { put: keys.result(orgId, eventId, lotId, b.supplierId, order.at), data: letter };
    });
    const mails = sent.flatMap((s) => s.mails);
    const writes = [...kept, ...sent.flatMap((s) => s.writes)];
    await bookOnce(store, ids, { ...command, id: `${order.id}-${from}` }, { about, facts: [], mails, writes });
  }
  const what = news.what === 'shortlist' ? ('shortlist.told' as const) : ('award.told' as const);
  const told = { what, lotId, data: { count: bidders.length } };
  await bookOnce(store, ids, { ...command, id: `${order.id}-told` }, { about, facts: [told], mails: [] });
}
