/** A supplier asks, reads what it asked, takes a question back. */
import * as routes from '../../shared/api/questions.ts';
import { idFrom } from '../../shared/digest.ts';
import type { Notice } from '../../shared/event.ts';
import { letterAbout } from '../../shared/mail.ts';
import { Problem } from '../../shared/problem.ts';
import { ask, type StoredQuestion, withdrawQuestion as takeBack } from '../../shared/questions.ts';
import { questionsCloseAt } from '../../shared/questions-close.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, type Signed, type Tools } from '../http/app.ts';
import { questionPut } from '../http/questions.ts';
import { keys } from '../ports/keys.ts';
import { all } from '../ports/store.ts';
import { supplierNotice } from './place.ts';

const asked = async ({ store }: Tools, notice: Notice, supplierId: string): Promise<StoredQuestion[]> => {
  const key = keys.question(notice.orgId, notice.eventId, `${supplierId}.`);
  return (await all<StoredQuestion>(store, key.table, key.pk, key.sk)).map((q) => q.data);
};

async function view(call: Signed<unknown>, tools: Tools): Promise<{ body: routes.AskedQuestions }> {
  const notice = await supplierNotice(call, tools);
  const items = (await asked(tools, notice, call.actor.org.id)).map(
    ({ id, text, lotId, askedAt, state, answer }): routes.AskedQuestion => ({
      id,
      text,
      lotId,
      askedAt,
      state,
      answer: answer && { to: answer.to, text: answer.text, at: answer.at },
    }),
  );
  const until = questionsCloseAt(notice.content);
  return { body: { until, items: items.sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1)) } };
}

export const listAsked = reads(routes.listAsked, (call, tools: Tools) => view(call, tools));

export const askQuestion = commands(routes.askQuestion, {
  async decide(call, tools: Tools) {
    const { actor, body, now, commandId } = call;
    const notice = await supplierNotice(call, tools);
    const before = await asked(tools, notice, actor.org.id);
    const id = `${actor.org.id}.${idFrom(commandId, 'question')}`;
    const { question, facts } = ask(notice, body, before.length, id, actor, now);
    return {
      about: { orgId: notice.orgId, eventId: notice.eventId },
      writes: [questionPut(notice.orgId, notice.eventId, question, 'absent')],
      facts,
      mails: [
        {
          to: notice.content.contact.email,
          letter: 'question-asked',
          data: {
            ...letterAbout(notice.content, notice.buyer, notice.eventId, question.lotId),
            supplier: question.supplier,
            question: question.text,
          },
        },
      ],
      result: {},
    };
  },
  answer: (_result, call, tools) => view(call, tools),
});

export const withdrawQuestion = commands(routes.withdrawQuestion, {
  async decide(call, tools: Tools) {
    const { actor, params } = call;
    const notice = await supplierNotice(call, tools);
    // The asker stands in the key: another supplier's question is not found.
    const own = params.questionId!.startsWith(`${actor.org.id}.`);
    const kept = own
      ? await tools.store.get<StoredQuestion>(keys.question(notice.orgId, notice.eventId, params.questionId!))
      : undefined;
    if (!kept) throw new Problem('not-found', t('There is no such question of yours.'));
    const { question, facts } = takeBack(kept.data);
    return {
      about: { orgId: notice.orgId, eventId: notice.eventId },
      writes: [questionPut(notice.orgId, notice.eventId, question, { version: kept.version })],
      facts,
      mails: [],
      result: {},
    };
  },
  answer: (_result, call, tools) => view(call, tools),
});
