/** Private notes: what an evaluator writes down for their own eyes on a bid and a criterion. They are not on the record. */
import * as routes from '../../shared/api/evaluation.ts';
import { envelopesOf, methodOf } from '../../shared/event.ts';
import { allowReading } from '../../shared/lot.ts';
import { allow } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { commands, type Tools } from '../http/app.ts';
import { maskFor, meantBid } from '../http/pseudonyms.ts';
import { keys } from '../ports/keys.ts';
import { aboutOf, declarationOf, placeOf } from './state.ts';

export const saveNote = commands(routes.saveNote, {
  async decide({ actor, body, params }, tools: Tools) {
    const place = await placeOf(tools, actor, params);
    const { event, lot } = place;
    allow(actor, 'bids.mark', event);
    allowReading(event, lot, (await declarationOf(tools.store, place, actor.id))?.data, actor);
    const criterionId = params.criterionId!;
    if (!methodOf(event.content, lot.lotId).criteria.some((c) => c.id === criterionId))
      throw new Problem('not-found', t('There is no such criterion in this lot.'));
    const bidId = meantBid(await maskFor(tools.store, event, lot, actor), params.bidId!);
    const first = keys.openedBid(event.orgId, event.id, lot.lotId, bidId, envelopesOf(event.content)[0]!);
    if (!(await tools.store.get(first))) throw new Problem('not-found', t('There is no such bid in this lot.'));
    const key = keys.note(event.orgId, event.id, actor.id, lot.lotId, bidId, criterionId);
    const before = await tools.store.get(key);
    return {
      about: aboutOf(place),
      writes: [
        {
          put: key,
          data: { bidId, criterionId, text: body.text.trim() },
          version: (before?.version ?? 0) + 1,
        },
      ],
      facts: [],
      mails: [],
      result: {},
    };
  },
  answer: async (_result, { body, params }) => ({
    body: { bidId: params.bidId!, criterionId: params.criterionId!, text: body.text.trim() },
  }),
});
