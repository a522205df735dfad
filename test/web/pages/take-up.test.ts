import { expect, test } from 'vitest';
import { invitationIn } from '../../../web/pages/take-up.ts';

const token = 'x'.repeat(32);

test.each<[string | undefined, string | null]>([
  [`/invitation?token=${token}`, token],
  [undefined, null],
  ['/', null],
  ['/invitation', null],
  ['/invitation?token=short', null],
  [`/invitation?token=${token}&more=1`, null],
  [`/join?token=${token}`, null],
  [`https://elsewhere.example/invitation?token=${token}`, null],
  [`//elsewhere.example/invitation?token=${token}`, null],
])('a way to %s leads to the invitation %s', (to, found) => {
  expect(invitationIn(to)).toBe(found);
});
