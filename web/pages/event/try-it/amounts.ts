/** Amounts of a rehearsal as they are read. */
import { exactPlain, grouped } from '../../../../shared/exact.ts';

/** An amount with its thousands apart: whole, or with two decimals. */
export const shownAmount = (amount: string): string => grouped(exactPlain(amount), amount.includes('.') ? 2 : 0);
