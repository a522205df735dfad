/** The record is kept in English, whoever writes, and read in the language of whoever reads. */
import { afterEach, describe, expect, it } from 'vitest';
import { moveDeadline, proposeReopening } from '../../shared/addendum.ts';
import { chainFor, noteOf } from '../../shared/approval.ts';
import { decideAward, recommend } from '../../shared/award.ts';
import { askClarification } from '../../shared/clarification.ts';
import { recordedPlace } from '../../shared/draft-places.ts';
import { proposeEnding, setAside } from '../../shared/ending.ts';
import { type NotOpened, notOpenedFact } from '../../shared/not-opened.ts';
import { recordObjection } from '../../shared/objection.ts';
import { type Fact, type FactCode, factSentences, type NewFact } from '../../shared/record.ts';
import { factSentence, factWho, factWhy } from '../../shared/record-sentence.ts';
import { find, pointsOf } from '../../shared/responsiveness.ts';
import { leftOutText, rank } from '../../shared/scoring/rank.ts';
import { startingSettings } from '../../shared/settings.ts';
import { settingsChanges } from '../../shared/settings-changes.ts';
import { later } from '../../shared/time.ts';
import { de } from '../../shared/words/de.ts';
import { speakBy } from '../../shared/words/say.ts';
import {
  afterDeadline,
  beforeDeadline,
  closesAt,
  givenBidContent,
  givenContent,
  givenLot,
  givenPerson,
  givenPublished,
  givenRanking,
  givenScored,
  panel,
  people,
} from '../given.ts';

afterEach(() => speakBy(() => undefined));

const said = { way: 'email', receivedAt: '2026-12-01T10:00:00.000Z', receivedBy: 'Empfang', reason: 'x' } as const;
const withdrawnEntry: NotOpened = {
  ...{ bidder: 'Heron', receipt: 'EH-1', receivedAt: said.receivedAt, fingerprint: 'ab'.repeat(32) },
  ...{ entered: { ...said, by: 'Ben' }, became: 'withdrawn', at: '2026-12-01T11:00:00.000Z' },
  as: { ...said, by: 'Greta' },
};

function inGerman<T>(run: () => T): T {
  speakBy(() => de);
  const result = run();
  speakBy(() => undefined);
  return result;
}
const german = (fact: Pick<Fact, 'what' | 'data'>) => inGerman(() => factSentence(fact));

const { event } = givenPublished();
const content = givenContent();
const { lead, manager, evaluator } = people;
const dora = givenPerson('dora', ['approver']);

describe('what is kept', () => {
  const chain = () =>
    chainFor(
      { order: 'serial', steps: [{ name: '', over: '50', needed: 1, personIds: [] }] },
      'USD',
      { total: '100', currency: 'EUR' },
      [dora],
    );
  const conditions = () => pointsOf(content, 'lot-1').find((p) => p.kind === 'conditions')!;
  const checked = { bidId: 'bid-1', name: 'Heron', answers: givenBidContent().answers, prices: null, files: [] };
  const said = {
    verdict: 'not-responsive',
    reason: 'A reservation.',
    place: '§ 3',
    corrected: null,
    evidence: '',
  } as const;
  const kept: Record<string, () => unknown> = {
    'a moved deadline': () => moveDeadline(event, '2026-12-04T16:00', 'More time.', manager, beforeDeadline).facts,
    'a reopening': () =>
      proposeReopening(event, [], { closes: '2026-12-04T16:00', reason: 'A fault.' }, manager, later(closesAt, 60))
        .facts,
    'a chain of approvals': chain,
    'a recommendation': () =>
      recommend(
        givenLot('ranked', { past: [] }),
        givenRanking(),
        'ab',
        { bidId: 'bid-2', reasons: 'Next.', skipped: [{ bidId: 'bid-1', why: 'withdrew', reasons: 'It wrote so.' }] },
        chain,
        lead,
        afterDeadline,
      ),
    'an intended award': () =>
      decideAward(
        givenLot('recommended'),
        { approve: true, reason: '' },
        { standstillDays: 10, zone: 'America/Anchorage' },
        people.approver,
        afterDeadline,
      ),
    'an award set aside': () =>
      setAside(givenLot('awarded'), { reasons: 'A fault.', to: 'scoring' }, dora, afterDeadline),
    'an ending that is proposed': () =>
      proposeEnding(givenLot('ranked'), { how: 'no-award', reasons: 'Too dear.' }, lead, afterDeadline),
    'an objection': () =>
      recordObjection(
        givenLot('awarded'),
        { from: 'Heron', grounds: 'procedure', text: 'We object.' },
        later(afterDeadline, 30 * 86_400),
        'o1',
        lead,
        later(afterDeadline, 31 * 86_400),
      ),
    'a request to a bidder': () =>
      askClarification(
        givenLot('scoring'),
        'America/Anchorage',
        { bidId: 'bid-1', name: 'Heron', supplierId: 's1' },
        { kind: 'bid', text: 'Which?', due: '2026-12-20T12:00' },
        evaluator,
        afterDeadline,
        'c1',
      ),
    'a finding': () =>
      find(content, givenLot('scoring'), conditions(), checked, said, undefined, evaluator, afterDeadline),
    'a ranking': () =>
      rank({
        method: content.method,
        lot: content.lots[0]!,
        bids: [{ ...givenScored('bid-1', '1'), prices: [] }],
        marks: [],
        evaluators: panel,
      }),
    'settings that changed': () => {
      const before = startingSettings('Fir');
      const award = { order: 'serial' as const, steps: [{ name: 'Board', over: '5', needed: 2, personIds: [] }] };
      return settingsChanges(before, { ...before, zone: 'Europe/Vienna', award }, String);
    },
    'a place of a draft': () => ['', 'title', 'questions.0', 'lots.0.lines.0'].map((at) => recordedPlace(content, at)),
  };

  it.each(Object.entries(kept))('is English, whoever writes: %s', (_, make) => {
    const english = make();
    expect(inGerman(make)).toEqual(english);
  });
});

describe('a fact in German', () => {
  it.each(Object.keys(factSentences) as FactCode[])('holds all that it holds in English: %s', (what) => {
    const names = [...factSentences[what].matchAll(/\{(\w+)\}/g)].map((m) => m[1]!);
    const fact = { what, data: Object.fromEntries(names.map((name) => [name, `<${name}>`])) };
    const sentence = german(fact);
    expect(sentence).not.toMatch(/[{}]/);
    expect(sentence).not.toBe(factSentence(fact));
    for (const name of names) expect(sentence).toContain(`<${name}>`);
  });

  it.each<[string, NewFact]>([
    ['Technische Umschläge: Öffnung angeordnet', { what: 'opening.started', data: { envelope: 'technical' } }],
    [
      'Angebote: Versuch der Öffnung abgelehnt: zu früh',
      { what: 'opening.refused', data: { envelope: 'bid', reason: 'too-early' } },
    ],
    [
      'Angebote: Versuch der Öffnung abgelehnt: hat selbst ein Angebot eingetragen',
      { what: 'opening.refused', data: { envelope: 'bid', reason: 'entry-apart' } },
    ],
    [
      'Nicht geöffnet: Das Angebot von Heron, das Ben eingetragen hatte (Empfangsbestätigung EH-1), wurde von Greta zurückgezogen, Di 1. Dez. 2026, 11:00 UTC; der Bieter verlangte es per E-Mail, eingegangen Di 1. Dez. 2026, 10:00 UTC bei Empfang',
      notOpenedFact(withdrawnEntry, 'lot-1', 'UTC'),
    ],
    [
      'Preisumschlag von Heron geöffnet, eingegangen X, Prüfsumme Y',
      { what: 'opening.bid', data: { envelope: 'commercial', bidder: 'Heron', received: 'X', sha256: 'Y' } },
    ],
    [
      'Frist durch Änderung 1 verschoben; Angebotsfrist endet Fr 4. Dez. 2026, 16:00 Anchorage (AKST, UTC−9); Sa 5. Dez. 2026, 01:00 UTC',
      {
        what: 'addendum.extended',
        data: {
          number: 1,
          moved: 'bids close Fri 4 Dec 2026, 16:00 Anchorage (AKST, UTC−9); Sat 5 Dec 2026, 01:00 UTC',
        },
      },
    ],
    [
      'Zuschlag an Final aufgehoben (Endgültig); als Nächstes folgt ein neuer Vergabevorschlag',
      { what: 'award.set-aside', data: { bidder: 'Final', was: 'Final', to: 'a new recommendation' } },
    ],
    [
      'Einspruch von Heron eingegangen: Wie die Vergabe durchgeführt wurde',
      { what: 'objection.received', data: { from: 'Heron', grounds: 'how the event was run' } },
    ],
    ['Kommentar zu: Los 1, Position 2, Title', { what: 'review.comment', data: { place: 'Lot 1, line 2, Title' } }],
    ['Kommentar zu: Frage 3', { what: 'review.comment', data: { place: 'Question 3' } }],
    [
      'Ausschluss des Angebots von Heron vorgeschlagen: Title',
      { what: 'check.rejection-proposed', data: { bidder: 'Heron', place: 'Title' } },
    ],
    [
      'Team gesetzt: Ann (Leitung, öffnende Person); Bob (the lead)',
      { what: 'event.team', data: { team: 'Ann (lead, opener); Bob (the lead)' } },
    ],
    [
      'Einstellungen geändert, Fassung 2: Genehmigung von Zuschlägen: Genehmigung: 1 von allen Genehmigenden → Board: 2 von Ann, Bob über 5',
      {
        what: 'organisation.settings',
        data: {
          version: 2,
          changes: 'Approval of awards: Approval: 1 of all approvers → Board: 2 of Ann, Bob above 5',
        },
      },
    ],
    [
      'Prüfung von Heron, aufzuklären: Die Gesamtsumme liegt nicht über der Preisobergrenze von USD 5.00.',
      {
        what: 'check.found',
        data: { bidder: 'Heron', verdict: 'to be clarified', point: 'The total is not above the ceiling of USD 5.00.' },
      },
    ],
  ])('says words of ours in German, and leaves what people wrote: %s', (sentence, fact) => {
    expect(german(fact)).toBe(sentence);
  });

  it('says why, and who, where that is in words of ours', () => {
    const declined = { what: 'supplier.declined', why: 'Not what we do: Not what we do at all.' } as const;
    expect(factWhy(declined)).toBe('Not what we do: Not what we do at all.');
    expect(inGerman(() => factWhy(declined))).toBe('Nicht unser Fach: Not what we do at all.');
    expect(inGerman(() => factWhy({ what: 'event.published', why: 'As scheduled by Ann' }))).toBe(
      'Wie terminiert von Ann',
    );
    expect(inGerman(() => factWhy({ what: 'award.returned', why: 'Another reason' }))).toBe('Another reason');
    expect(inGerman(() => factWho({ who: { id: 'clock', name: 'The portal’s clock' } }))).toBe('Die Uhr des Portals');
    expect(inGerman(() => factWho({ who: { id: 'ann', name: 'Ann Lee' } }))).toBe('Ann Lee');
  });
});

describe('what else is kept in words of ours', () => {
  it('is said again where it is read', () => {
    const note = 'The thresholds are in USD and the bid is in EUR: every step applies.';
    expect(noteOf({ note })).toBe(note);
    expect(inGerman(() => noteOf({ note }))).toBe(
      'Die Schwellen lauten auf USD, das Angebot auf EUR: Jeder Schritt gilt.',
    );
    const out = { code: 'above-ceiling', text: 'The price of 7 is above the ceiling of 5.' } as const;
    expect(inGerman(() => leftOutText(out))).toBe('Der Preis von 7 liegt über der Preisobergrenze von 5.');
    expect(inGerman(() => leftOutText({ code: 'rejected', text: 'The price sheet is not complete.' }))).toBe(
      'The price sheet is not complete.',
    );
  });
});
