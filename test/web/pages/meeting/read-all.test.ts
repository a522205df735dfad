import { expect, test } from 'vitest';
import type { MeetingCell, MeetingView } from '../../../../shared/api/meeting.ts';
import { cellIn, withAgreed } from '../../../../web/pages/meeting/read-all.ts';

const cell = (bidId: string, criterionId: string): MeetingCell => ({
  ...{ bidId, criterionId, marks: [], lowest: null, highest: null, spread: null, wide: false },
  agreed: null,
  open: 'agreed-missing',
});
const view = { cells: [cell('a', 'x'), cell('b', 'x'), cell('a', 'y')], of: 3, open: 3 } as unknown as MeetingView;
const agreed = { bidId: 'a', criterionId: 'y', mark: '4', changes: [], by: 'Greta', at: '', version: 1 };

test('what is agreed settles its own cell, and one less is open', () => {
  const after = withAgreed(view, agreed);
  expect(after.open).toBe(2);
  expect(cellIn(after, agreed)).toMatchObject({ agreed: { mark: '4' }, open: null });
  expect(cellIn(after, { bidId: 'a', criterionId: 'x' })).toEqual(cell('a', 'x'));
});

test('an agreed mark that is changed later settles nothing twice', () => {
  expect(withAgreed(withAgreed(view, agreed), { ...agreed, mark: '3', version: 2 }).open).toBe(2);
});
