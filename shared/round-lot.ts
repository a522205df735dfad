/** What a round of best and final offers is called on the suppliers' side, where it is a lot of its own (rounds.ts). */
import { count } from './numerals.ts';

/** The lot of a round, as the suppliers' side has it; no lot that a buyer writes is called so. */
export const roundLot = (lotId: string, number: number): string => `${lotId}_r${number}`;
/** The lot and the number of a round's lot; null for any other. */
export function roundOf(lotId: string): { lotId: string; number: number } | null {
  const found = /^([a-z0-9-]{1,40})_r([1-9][0-9]{0,2})$/.exec(lotId);
  return found && { lotId: found[1]!, number: count(found[2]!) };
}
