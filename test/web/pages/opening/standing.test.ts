import { expect, test } from 'vitest';
import { millis } from '../../../../shared/time.ts';
import { timeLeft } from '../../../../web/pages/opening/countdown.ts';
import { bidsOpened, openingAct } from '../../../../web/pages/opening/envelope-words.ts';
import { envelopesWithState, type Standing, standing } from '../../../../web/pages/opening/standing.ts';
import { eventView, openingView } from '../../given-evaluation.ts';

const from = millis(openingView('sealed').from);
const at = (view: ReturnType<typeof openingView>, who: string, now = from): Standing =>
  standing(view, eventView(view.lot), who, now);

test('an opener can say "open" from the very instant on, and not a moment before', () => {
  const view = openingView('sealed');
  expect(at(view, 'open1', from - 1).hindrance).toBe('Not yet: it is possible in 1 s.');
  expect(at(view, 'open1', from).hindrance).toBe('');
  expect(at(view, 'open1', from - 8_056_000)).toMatchObject({
    waitMs: 8_056_000,
    headline: 'The technical envelopes are sealed',
  });
});

test('who has said it waits for the other opener, by name', () => {
  expect(at(openingView('sealed', 1), 'open1').hindrance).toBe(
    'You have said so. It takes one other opener: Ruth Abara.',
  );
  expect(at(openingView('sealed', 1), 'open2').hindrance).toBe('');
});

test('the first of two is told that nothing opens yet, the second that everything does', () => {
  expect(at(openingView('sealed', 0), 'open1').consequence).toMatch(/^You are the first of two\./);
  expect(at(openingView('sealed', 1), 'open2').consequence).toBe(
    'Jonas Peltier has said so already. With your word all technical envelopes of this lot are opened.',
  );
});

test('where an event asks for one opener, that is said', () => {
  const view = openingView('sealed');
  const event = eventView(view.lot);
  const alone = { ...event, content: { ...event.content, openersNeeded: 1 as const } };
  expect(standing(view, alone, 'open1', from).consequence).toMatch(/by yourself: this event asks for one opener\.$/);
});

test('the word of somebody who is no opener any more does not count', () => {
  const view = openingView('sealed', 1);
  const event = eventView(view.lot);
  const team = event.team.map((m) => (m.personId === 'open1' ? { ...m, roles: [] } : m));
  const now = standing(view, { ...event, team }, 'open2', from);
  expect(now.hindrance).toBe('');
  expect(now.consequence).toMatch(/^You are the first of two\./);
});

test('others read who can open', () => {
  expect(at(openingView('sealed'), 'lead').hindrance).toBe(
    'Only the openers of this event can open them: Jonas Peltier and Ruth Abara.',
  );
});

test('price envelopes wait for the lock, whatever the time, and no countdown runs', () => {
  expect(at(openingView('scoring'), 'open1')).toMatchObject({
    hindrance: 'The price envelopes stay sealed until the lead of the committee has locked the marks.',
    waitMs: null,
  });
  expect(at(openingView('locked'), 'open1').hindrance).toBe('');
});

test('while the order is carried out nobody can do anything', () => {
  expect(at(openingView('opening', 2), 'open1')).toMatchObject({
    underWay: true,
    headline: 'The technical envelopes are being opened',
  });
});

test('when all are open there is nothing next', () => {
  expect(at(openingView('ranked'), 'open1')).toMatchObject({ next: null, underWay: false, hindrance: '' });
  expect(envelopesWithState(openingView('scoring').lot, { envelopes: 'two' })).toEqual([
    { envelope: 'technical', open: true },
    { envelope: 'commercial', open: false },
  ]);
});

test.each([
  [0, '0 s'],
  [-5000, '0 s'],
  [400, '1 s'],
  [59_001, '1 min 00 s'],
  [845_000, '14 min 05 s'],
  [8_056_000, '2 h 14 min'],
  [86_400_000, '1 day 0 h'],
  [266_400_000, '3 days 2 h'],
])('%d ms are %s', (ms, text) => {
  expect(timeLeft(ms)).toBe(text);
});

test('envelopes and bids have their words', () => {
  const rfp = { kind: 'rfp' } as const;
  expect(openingAct('bid', rfp)).toBe('Open the bids');
  expect(openingAct('bid', { kind: 'rfi' })).toBe('Open the answers');
  expect(openingAct('commercial', rfp)).toBe('Open the price envelopes');
  expect([0, 1, 6].map(bidsOpened)).toEqual(['No bid was received', 'One bid was opened', '6 bids were opened']);
});
