/** Letters of the result: drafted from the record, edited while a recommendation waits, fixed with the last approval. */
import type { OpenedBid } from '../../shared/api/evaluation.ts';
import * as routes from '../../shared/api/letters.ts';
import { fingerprint } from '../../shared/digest.ts';
import { methodOf, titleWithLot } from '../../shared/event.ts';
import { type LotRecord, next } from '../../shared/lot-record.ts';
import { awardNumber } from '../../shared/objection.ts';
import { can } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { NewFact } from '../../shared/record.ts';
import {
  draftLetter,
  editLetter,
  isEditable,
  type LetterGrounds,
  type LetterSection,
  reasonsIn,
  requireFit,
  type StoredLetter,
} from '../../shared/result-letters.ts';
import { t } from '../../shared/words/say.ts';
import { commands, reads, type Tools } from '../http/app.ts';
import { inLanguage } from '../http/language.ts';
import { settingsOf } from '../http/settings.ts';
import { keys } from '../ports/keys.ts';
import { all, type Write } from '../ports/store.ts';
import { lotWrite, placeFor } from './lot-command.ts';
import { toldOf } from './objections.ts';
import { rankingOf } from './ranking.ts';
import { aboutOf, openedBids, type Place } from './state.ts';

/** Bytes of letters in one item, which holds 400 kB. */
const bytesInItem = 200_000;

type Bidder = Pick<OpenedBid, 'bidId' | 'name' | 'entered'>;
type Letters = {
  award: number;
  bidders: Bidder[];
  drafts: (bidId: string) => LetterSection[];
  saved: Map<string, StoredLetter>;
};

const winnerOf = (lot: LotRecord) => lot.recommendation ?? lot.intent ?? lot.award;

async function lettersOf(tools: Tools, place: Place): Promise<Letters> {
  const { event, lot } = place;
  const { recommendation } = lot;
  if (!recommendation)
    throw new Problem('wrong-state', t('Letters are drafted once a bid is recommended.'), {
      data: { stage: lot.stage },
    });
  const award = awardNumber(lot);
  // What was edited for a recommendation that came back says nothing of the next one.
  const key = keys.letter(event.orgId, event.id, lot.lotId, recommendation.at, '');
  const [{ settings }, { ranking, corrections, marks, agreed }, bids, kept] = await Promise.all([
    settingsOf(tools.store, { id: event.orgId, name: event.orgName }),
    rankingOf(tools, place),
    openedBids(tools.store, place),
    all<StoredLetter>(tools.store, key.table, key.pk, key.sk),
  ]);
  const method = methodOf(event.content, lot.lotId);
  // Why an agreed mark is not the one that somebody gave: it stands after that person's own reason.
  const reconsidered = (agreed ?? []).flatMap(({ bidId, criterionId, changes }) =>
    changes.map(({ reason, place }) => ({ bidId, criterionId, reason, place })),
  );
  const grounds: LetterGrounds = {
    content: { ...event.content, method },
    ranking,
    reasonsFor: reasonsIn(method, [...marks, ...reconsidered], corrections),
    winner: winnerOf(lot)!,
    reasons: recommendation.reasons,
  };
  return {
    award,
    bidders: bids,
    // Whoever drafts, edits and approves reads what the bidders will: in the organisation's language as the bid was recommended.
    drafts: (bidId) => inLanguage(recommendation.language ?? settings.language, () => draftLetter(grounds, bidId)),
    saved: new Map(kept.map(({ data }) => [data.bidId, data])),
  };
}

const show = ({ drafts, saved }: Letters, { bidId, name, entered }: Bidder, winnerId: string): routes.LetterView => {
  const kept = saved.get(bidId);
  return {
    bidId,
    bidder: name,
    chosen: bidId === winnerId,
    ...(entered?.postal && { post: entered.postal }),
    sections: kept?.sections ?? drafts(bidId),
    version: kept?.version ?? 0,
    savedAt: kept?.savedAt ?? null,
    savedBy: kept?.savedBy ?? null,
  };
};

export const readLetters = reads(routes.readLetters, async ({ actor, params }, tools: Tools) => {
  const place = await placeFor(tools, actor, params, 'ranking.read');
  const [letters, told] = await Promise.all([lettersOf(tools, place), toldOf(tools.store, place)]);
  // A final award after a standstill is told by a letter of its own, which is not one of these.
  const [first] = told
    .filter((l) => l.news === 'intended' || l.news === 'awarded')
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const { content } = place.event;
  const { lot } = place;
  return {
    body: {
      title: titleWithLot(content, lot.lotId),
      reference: content.reference,
      zone: content.zone,
      disclosure: content.disclosure,
      editable: isEditable(lot),
      mayEdit: can(actor, 'letters.write', place.event),
      sentAt: first?.at ?? null,
      items: letters.bidders.map((b) => show(letters, b, winnerOf(lot)!.bidId)),
    },
  };
});

export const saveLetter = commands(routes.saveLetter, {
  async decide({ actor, body, params, ifMatch, now }, tools: Tools) {
    const place = await placeFor(tools, actor, params, 'letters.write');
    const { event, lot } = place;
    const letters = await lettersOf(tools, place);
    if (!isEditable(lot))
      throw new Problem(
        'letters-fixed',
        t('An approver has agreed to these letters. They change only after the recommendation was returned.'),
        { data: { stage: lot.stage } },
      );
    const bidder = letters.bidders.find((b) => b.bidId === params.bidId);
    if (!bidder) throw new Problem('not-found', t('There is no such bid in this lot.'));
    const kept = letters.saved.get(bidder.bidId);
    const version = kept?.version ?? 0;
    if (ifMatch !== version)
      throw new Problem('changed-meanwhile', t('Somebody changed this letter since you opened it. Load it again.'), {
        data: { version },
      });
    const { sections, facts } = editLetter(kept?.sections ?? letters.drafts(bidder.bidId), body.sections, bidder.name);
    const letter: StoredLetter = {
      bidId: bidder.bidId,
      sections,
      version: version + 1,
      savedAt: now,
      savedBy: actor.name,
    };
    return {
      about: aboutOf(place),
      writes: [
        {
          put: keys.letter(event.orgId, event.id, lot.lotId, lot.recommendation!.at, bidder.bidId),
          data: letter,
          version: letter.version,
          when: kept ? { version } : 'absent',
        },
        // Not past an approval at this moment; and who approves what they read before is told to read again.
        lotWrite(place, next(lot, {})),
      ],
      facts: facts.map((f): NewFact => ({ ...f, lotId: lot.lotId })),
      mails: [],
      result: {},
    };
  },
  async answer(_result, { actor, params }, tools) {
    const place = await placeFor(tools, actor, params, 'letters.write');
    const letters = await lettersOf(tools, place);
    const bidder = letters.bidders.find((b) => b.bidId === params.bidId)!;
    const body = show(letters, bidder, winnerOf(place.lot)!.bidId);
    return { body, version: body.version };
  },
});

/** Letters that go out, packed into as few items as they fit. */
function packed(letters: readonly { bidId: string; sections: LetterSection[] }[]): Record<string, LetterSection[]>[] {
  const parts: Record<string, LetterSection[]>[] = [{}];
  let bytes = 0;
  for (const { bidId, sections } of letters) {
    const size = Buffer.byteLength(JSON.stringify(sections));
    if (bytes > 0 && bytes + size > bytesInItem) {
      parts.push({});
      bytes = 0;
    }
    parts.at(-1)![bidId] = sections;
    bytes += size;
  }
  return parts;
}

/**
 * With the last approval: the letters as they stand now are kept as they go out, and their fingerprint goes on the record. None
 * where the event discloses the result alone.
 */
export async function fixedLetters(tools: Tools, place: Place): Promise<{ writes: Write[]; facts: NewFact[] }> {
  const { event, lot } = place;
  if (event.content.disclosure === 'result') return { writes: [], facts: [] };
  const letters = await lettersOf(tools, place);
  const going = letters.bidders.map(({ bidId }) => ({
    bidId,
    sections: letters.saved.get(bidId)?.sections ?? letters.drafts(bidId),
  }));
  requireFit(Buffer.byteLength(JSON.stringify(going)));
  return {
    // Each edit moves the lot one version on, so the approval's own condition on the lot holds these letters too.
    writes: packed(going).map(
      (part, i): Write => ({
        put: keys.sentLetters(event.orgId, event.id, lot.lotId, letters.award, i),
        data: part,
        when: 'absent',
      }),
    ),
    facts: [{ what: 'letters.approved', lotId: lot.lotId, data: { count: going.length, letters: fingerprint(going) } }],
  };
}
