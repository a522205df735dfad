/**
 * Whom the buyer's side may write to about an event before opening: those who were invited, those who said that they intend to
 * bid, those who asked. Never those who bid: nobody here knows them.
 */
import type { StoredIntention } from '../../shared/intention.ts';
import type { StoredQuestion } from '../../shared/questions.ts';
import { keys } from '../ports/keys.ts';
import { all, type Store } from '../ports/store.ts';

/** Addresses, each once, in small letters; without those who declined. */
export async function openCircle(store: Store, orgId: string, eventId: string): Promise<string[]> {
  const invited = keys.invited(orgId, eventId, '');
  const intent = keys.intent(orgId, eventId, '');
  const question = keys.question(orgId, eventId, '');
  const [invitations, intentions, questions] = await Promise.all([
    all<{ email: string }>(store, invited.table, invited.pk, invited.sk),
    all<StoredIntention>(store, intent.table, intent.pk, intent.sk),
    all<StoredQuestion>(store, question.table, question.pk, question.sk),
  ]);
  const declined = new Set(intentions.filter((i) => !i.data.intends).map((i) => i.data.by.email.toLowerCase()));
  const circle = [
    ...invitations.map((i) => i.data.email),
    ...intentions.filter((i) => i.data.intends).map((i) => i.data.by.email),
    ...questions.map((q) => q.data.by.email),
  ].map((email) => email.toLowerCase());
  return [...new Set(circle)].filter((email) => !declined.has(email)).sort();
}
