import { afterEach, expect, test } from 'vitest';
import { speakBy } from '../../shared/words/say.ts';
import { rich } from '../../web/rich.ts';

afterEach(() => speakBy(() => undefined));

test('fills parts of a page into a sentence, in the order of its language', () => {
  const link = { a: 'link' } as never;
  expect(rich('{buyer} invites you to bid for {event}.', { buyer: 'Harbour', event: link })).toEqual([
    '',
    'Harbour',
    ' invites you to bid for ',
    link,
    '.',
  ]);
  speakBy(() => ({ '{buyer} invites you to bid for {event}.': '{event}: Einladung von {buyer}' }));
  expect(rich('{buyer} invites you to bid for {event}.', { buyer: 'Harbour', event: link })).toEqual([
    '',
    link,
    ': Einladung von ',
    'Harbour',
    '',
  ]);
});

test('what is filled in is not read again: a name with braces stays as it was typed', () => {
  expect(rich('Bids close {time}.', { time: '{buyer}' })).toEqual(['Bids close ', '{buyer}', '.']);
});
