/** The ranking as the questions after it ask for it: rounded as published, and without rounding. */
import { type Exact, fraction } from '../../exact.ts';
import { type Evaluated, type Ranking, rank } from '../rank.ts';

/**
 * The ranking with nothing rounded. Rounded points make steps, and a step lies on no straight line: what is solved for weights is
 * solved for this one.
 */
export function unrounded(e: Evaluated): Ranking {
  const { rounding: _, ...method } = e.method;
  return rank({ ...e, method });
}

/** Reads what `toFraction` writes. */
export function exactOf(text: string): Exact {
  const [n = '0', d = '1'] = text.split('/');
  return fraction(BigInt(n), BigInt(d));
}

/** A bid by its id and its bidder's name. */
export type Named = { bidId: string; name: string };
export const nameOf = ({ bidId, name }: Named): Named => ({ bidId, name });
