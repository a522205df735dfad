/** E-mail addresses as people paste them: one a line, with commas or semicolons, or as "Name <address>". */
import * as v from 'valibot';
import { Email } from '../../../shared/event.ts';

export type Addresses = { emails: string[]; wrong: string[]; twice: string[]; known: string[] };

const bare = (piece: string): string => (/<([^<>]*)>\s*$/.exec(piece)?.[1] ?? piece).trim();

/**
 * Reads addresses from a text. Each comes once, however it is spelled in upper and lower case; `known` are those that
 * were invited before.
 */
export function addressesIn(text: string, invited: readonly string[]): Addresses {
  const before = new Set(invited.map((e) => e.toLowerCase()));
  const found: Addresses = { emails: [], wrong: [], twice: [], known: [] };
  const seen = new Set<string>();
  for (const piece of text.split(/[,;\n\r]+/)) {
    const email = bare(piece.trim());
    if (email === '') continue;
    const key = email.toLowerCase();
    if (!v.is(Email, email)) found.wrong.push(email);
    else if (seen.has(key)) found.twice.push(email);
    else if (before.has(key)) found.known.push(email);
    else found.emails.push(email);
    seen.add(key);
  }
  return found;
}

/** What is wrong with a list of addresses before it is sent, in one sentence; null where nothing is. */
export function addressesFault(found: Addresses, most: number): string | null {
  if (found.wrong.length)
    return `Not an e-mail address: ${found.wrong.slice(0, 5).join(', ')}${found.wrong.length > 5 ? ' and more' : ''}. Correct it or take it out.`;
  if (found.emails.length === 0)
    return found.known.length ? 'All of these were invited before.' : 'Write at least one e-mail address.';
  if (found.emails.length > most) return `Invite at most ${most} at a time; these are ${found.emails.length}.`;
  return null;
}
