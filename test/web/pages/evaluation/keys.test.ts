import { expect, test } from 'vitest';
import { commandInLevels, commandInSheet, levelKeys } from '../../../../web/pages/evaluation/keys.ts';

const scale = (...marks: string[]) => marks.map((mark) => ({ mark }));
const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', true>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const zeroToFive = scale('0', '1', '2', '3', '4', '5');

test('a digit gives the level that has it as its mark', () => {
  expect(commandInLevels(press('4'), zeroToFive)).toEqual({ do: 'mark', mark: '4' });
  expect(commandInLevels(press('3'), scale('1', '3', '5'))).toEqual({ do: 'mark', mark: '3' });
});

test('ten is marked by its Roman numeral where the 0 is a mark of its own', () => {
  const zeroToTen = scale('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10');
  expect(commandInLevels(press('x'), zeroToTen)).toEqual({ do: 'mark', mark: '10' });
  expect(commandInLevels(press('X'), zeroToTen)).toEqual({ do: 'mark', mark: '10' });
});

test('a digit that is no level gives nothing', () => {
  expect(commandInLevels(press('7'), zeroToFive)).toBeNull();
  expect(commandInLevels(press('2'), scale('1', '3', '5'))).toBeNull();
});

test.each([
  [scale('0', '25', '50', '75', '100'), ['0', '1', '2', '3', '4']],
  [
    scale('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'),
    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'x'],
  ],
  [scale('1', '2', '3', '4', '5', '6', '7', '8', '9', '10'), ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']],
  [scale('0', '5', '10'), ['0', '5', 'x']],
  [scale('0', '1', '2', '2.5', '3'), ['0', '1', '2', null, '3']],
])('no two levels of a scale share a key, and a mark of one digit is its own key', (levels, keys) => {
  expect(levelKeys(levels)).toEqual(keys);
  const used = keys.filter((k) => k !== null);
  expect(new Set(used).size).toBe(used.length);
});

test('in the levels Enter goes on, letters go to the next open mark, the bids beside, the other way, a document', () => {
  expect(commandInLevels(press('Enter'), zeroToFive)).toEqual({ do: 'go-on' });
  expect(commandInLevels(press('Enter', { ctrlKey: true }), zeroToFive)).toEqual({ do: 'go-on' });
  expect(commandInLevels(press('Enter', { metaKey: true }), zeroToFive)).toEqual({ do: 'go-on' });
  const does = (key: string) => commandInLevels(press(key), zeroToFive)?.do;
  expect(['o', 'n', 'p', 'w', 'd', '?'].map(does)).toEqual([
    'next-open',
    'next-bid',
    'previous-bid',
    'other-way',
    'document',
    'list-keys',
  ]);
  expect(does('W')).toBe('other-way');
});

test('where marks lie between the levels, arrows to the sides go one step; else they stay with the browser', () => {
  expect(commandInLevels(press('ArrowRight'), zeroToFive, '0.5')).toEqual({ do: 'step', to: 'up' });
  expect(commandInLevels(press('ArrowLeft'), zeroToFive, '0.5')).toEqual({ do: 'step', to: 'down' });
  expect(commandInLevels(press('ArrowRight'), zeroToFive)).toBeNull();
});

test.each(['ArrowDown', 'Tab', ' ', 'a'])('%s stays with the browser', (key) => {
  expect(commandInLevels(press(key), zeroToFive, '0.5')).toBeNull();
});

test('a digit or a letter held with Ctrl or Alt is a command of the browser, not of the sheet', () => {
  for (const key of ['4', 'o', 'w']) {
    expect(commandInLevels(press(key, { ctrlKey: true }), zeroToFive)).toBeNull();
    expect(commandInLevels(press(key, { altKey: true }), zeroToFive)).toBeNull();
  }
});

test('in a text field every key is text, except Ctrl+Enter', () => {
  for (const key of ['4', '?', 'o', 'Enter']) expect(commandInSheet(press(key))).toBeNull();
  expect(commandInSheet(press('Enter', { ctrlKey: true }))).toEqual({ do: 'go-on' });
});
