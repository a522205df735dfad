/** What a bidder was told of a lot, and its objections. Who has no letter there is no bidder of this lot. */
import * as routes from '../../shared/api/correspondence.ts';
import type { ResultView } from '../../shared/api/results.ts';
import { idFrom } from '../../shared/digest.ts';
import { methodOf, type Notice } from '../../shared/event.ts';
import { letterAbout, type Mail, write } from '../../shared/mail.ts';
import { type Objection, object } from '../../shared/objection.ts';
import type { ObjectedOrder } from '../../shared/orders.ts';
import { Problem } from '../../shared/problem.ts';
import type { ResultLetter } from '../../shared/result.ts';
import { marksIn } from '../../shared/result-marks.ts';
import type { Language } from '../../shared/words/language.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, type Signed, type Tools } from '../http/app.ts';
import { noticeOf } from '../http/events.ts';
import { inLanguage } from '../http/language.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';

type Place = { notice: Notice; lotId: string; letters: ResultLetter[]; objections: Objection[] };

/** Letters and objections of the actor's own organisation, newest first; `not-found` for who is no bidder of the lot. */
async function placeOf({ actor, params }: Signed<unknown>, { store }: Tools): Promise<Place> {
  if (actor.org.kind !== 'supplier')
    throw new Problem('not-allowed', t('Bidders read their results here. You work for a buyer.'));
  const lotId = params.lotId!;
  const notice = (await noticeOf(store, params.eventId!)).data;
  const result = keys.result(notice.orgId, notice.eventId, lotId, actor.org.id, '');
  const objection = keys.objection(notice.orgId, notice.eventId, lotId, actor.org.id, '');
  const [letters, objections] = await Promise.all([
    all<ResultLetter>(store, result.table, result.pk, result.sk),
    all<Objection>(store, objection.table, objection.pk, objection.sk),
  ]);
  if (letters.length === 0) throw new Problem('not-found', t('There is no result of this lot for your organisation.'));
  return {
    notice,
    lotId,
    letters: letters.map((l) => l.data).sort((a, b) => (a.at < b.at ? 1 : -1)),
    objections: objections.map((o) => o.data).sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)),
  };
}

/** When the standstill of the award at stake ends; null where none runs or ran. */
const endsOf = (letters: readonly ResultLetter[]): string | null =>
  letters.find((l) => l.award === letters[0]!.award && l.news === 'intended')?.ends ?? null;

/** The language in which a letter went out. */
const languageOf = ({ data }: Mail, reader: Language): Language =>
  ('language' in data ? data.language : undefined) ?? reader;

/** The words of the mail, without where it comes from: one reads them there. */
function words(mail: Mail, reader: Language): { subject: string; text: string; language: Language } {
  const language = languageOf(mail, reader);
  const { subject, text } = inLanguage(language, () => write(mail, ''));
  return { subject, text: text.replace(/\n\nEvenhand, \n$/, ''), language };
}

/** The marks in the letter of the award at stake: after a standstill, in the one that went out before it. */
function marksOf({ notice, lotId, letters }: Place, reader: Language): ResultView['marks'] {
  const [last] = letters;
  if (last!.news !== 'intended' && last!.news !== 'awarded') return null;
  const read = letters
    .filter((l) => l.award === last!.award)
    .map((l) => {
      const language = languageOf(l.mail, reader);
      const marks = inLanguage(language, () => marksIn(l, methodOf(notice.content, lotId)));
      return marks && { ...marks, language };
    });
  return read.find((marks) => marks !== null) ?? null;
}

function show(place: Place, { now, language }: Signed<unknown>): { body: ResultView } {
  const { notice, lotId, letters, objections } = place;
  const [last] = letters;
  const ends = endsOf(letters);
  const decided = last!.news === 'intended' || last!.news === 'awarded';
  // Whoever is to get the award has nothing to object to.
  const atStake = decided && !last!.chosen;
  const inTime = atStake && last!.news === 'intended' && ends !== null && now < ends;
  return {
    body: {
      eventId: notice.eventId,
      lotId,
      title: notice.content.title,
      reference: notice.content.reference,
      sandbox: notice.content.sandbox,
      buyer: notice.buyer,
      zone: notice.content.zone,
      letters: letters.map(({ at, news, chosen, ends: until, mail }) => ({
        at,
        news,
        chosen,
        ends: until,
        ...words(mail, language),
      })),
      marks: marksOf(place, language),
      disclosure: notice.content.disclosure,
      points: methodOf(notice.content, lotId).total,
      contact: notice.content.contact,
      keptUntil: notice.retainUntil,
      objections: objections.map(({ id, grounds, text, receivedAt, late, decision }) => ({
        id,
        grounds,
        text,
        receivedAt,
        late,
        decision,
      })),
      objecting: inTime ? 'open' : atStake ? 'late' : 'no',
      ends: decided ? ends : null,
    },
  };
}

export const readResult = reads(routes.readResult, async (call, tools: Tools) =>
  show(await placeOf(call, tools), call),
);

export const objectToAward = commands(routes.objectToAward, {
  async decide(call, tools: Tools) {
    const { actor, body, now, commandId } = call;
    const place = await placeOf(call, tools);
    const { notice, lotId, letters, objections } = place;
    const [last] = letters;
    const told = { news: last!.news, award: last!.award, ends: endsOf(letters) };
    const id = idFrom(commandId, 'objection');
    const who = { id, lotId, supplierId: actor.org.id, supplier: actor.org.name };
    const { objection, facts } = object(told, objections.length, body, who, actor, now);
    const order: ObjectedOrder = {
      kind: 'objected',
      id: commandId,
      orgId: notice.orgId,
      eventId: notice.eventId,
      lotId,
      at: now,
      who: { id: actor.id, name: actor.name },
      from: actor.org.name,
      late: objection.late,
    };
    return {
      about: { orgId: notice.orgId, eventId: notice.eventId },
      writes: [
        {
          put: keys.objection(notice.orgId, notice.eventId, lotId, actor.org.id, id),
          data: objection,
          version: 1,
          when: 'absent',
        },
        { put: keys.job(commandId), data: order, when: 'absent' },
      ],
      facts,
      mails: [
        {
          to: actor.email,
          letter: 'objection-made',
          data: {
            ...letterAbout(notice.content, notice.buyer, notice.eventId, lotId),
            supplier: actor.org.name,
            receivedAt: now,
            late: objection.late,
            text: objection.text,
          },
        },
      ],
      result: {},
    };
  },
  answer: async (_result, call, tools) => show(await placeOf(call, tools), call),
});
