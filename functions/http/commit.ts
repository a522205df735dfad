/**
 * One command, one transaction: the record with its version as condition, the audit facts, the outbox entries, the command's id.
 * Audit, optimistic locking, idempotency, and "no mail without the change, no change without the mail" are this one mechanism.
 */
import { sha256Hex } from '../../shared/digest.ts';
import type { Mail } from '../../shared/mail.ts';
import { type Actor, who } from '../../shared/people.ts';
import { Problem } from '../../shared/problem.ts';
import type { Fact, NewFact } from '../../shared/record.ts';
import { t } from '../../shared/words/say.ts';
import type { TableName } from '../names.ts';
import type { Ids } from '../ports/ids.ts';
import { type Key, keys } from '../ports/keys.ts';
import { Busy, Lost, type Store, type Write } from '../ports/store.ts';

/** What a command decides to do. `result` is small and is kept with the command's id: a repeated command answers from it. */
export type Commit<Result> = {
  about: { orgId: string; eventId: string };
  writes: Write[];
  facts: NewFact[];
  mails: Mail[];
  result: Result;
};

/** Who commands what, when, under which id; `token`: what the personal token is called by which their program did. */
export type Command = {
  id: string;
  digest: string;
  key: Key;
  now: string;
  who: Pick<Actor, 'id' | 'name'>;
  token?: string | null;
};

/** Where an area's facts and mails go: the buyer's side to `records`, the suppliers' to `sealed`. */
export type Book = {
  table: TableName;
  fact(about: Commit<unknown>['about'], at: string, commandId: string, n: number): Key;
};
/** The buyer's side: an event's facts in one partition. */
export const buyersBook: Book = {
  table: 'records',
  fact: (about, at, id, n) => keys.fact(about.orgId, about.eventId, at, id, n),
};
/** The suppliers' side: each supplier's facts in its own partition. */
export const supplierBook = (supplierId: string): Book => ({
  table: 'sealed',
  fact: (_, at, id, n) => keys.supplierFact(supplierId, at, id, n),
});

/** A command's id: the same person with the same key means the same command. */
export const commandId = (personId: string, key: string): string => sha256Hex(`${personId}\n${key}`).slice(0, 32);

/** Days that a command's id is remembered, and a letter in the outbox: it holds an address, and may hold the token of a link. */
const rememberDays = 400;
/** When such an item may go, in seconds since 1970. */
export const forgottenAt = (at: string): number => Math.floor(Date.parse(at) / 1000) + rememberDays * 86_400;
const attempts = 4;

type Remembered = { digest: string; result: unknown };

/** The writes that every commit has besides its own: facts and mails. */
export function bookkeeping(
  commit: Omit<Commit<unknown>, 'writes' | 'result'>,
  command: Pick<Command, 'id' | 'now' | 'who' | 'token'>,
  book: Book,
  ids: Ids,
): Write[] {
  const facts = commit.facts.map((fact, n): Write => {
    const entry: Fact = {
      ...fact,
      id: `${command.id}-${n}`,
      eventId: commit.about.eventId,
      at: command.now,
      who: who(command.who),
      salt: ids.random(),
      // For the suppliers' own book: what their programs are called is nothing that a buyer reads.
      ...(command.token && book.table === 'sealed' ? { token: command.token } : {}),
    };
    return { put: book.fact(commit.about, command.now, command.id, n), data: entry };
  });
  const mails = commit.mails.map(
    (mail, n): Write => ({
      put: keys.outbox(book.table, command.id, n),
      data: { ...mail, from: mail.from ?? commit.about.orgId, at: command.now },
      expiresAt: forgottenAt(command.now),
    }),
  );
  return [...facts, ...mails];
}

/**
 * Writes the facts and mails of one step of a job, unless an earlier delivery of the same order has: what stands on the
 * record stays as it was first written, salt and all.
 */
export async function bookOnce(
  store: Store,
  ids: Ids,
  command: Pick<Command, 'id' | 'now' | 'who'>,
  commit: Omit<Commit<unknown>, 'writes' | 'result'> & { writes?: Write[] },
): Promise<void> {
  const writes = [...(commit.writes ?? []), ...bookkeeping(commit, command, buyersBook, ids)];
  try {
    await store.write(writes.map((w): Write => ('put' in w ? { ...w, when: 'absent' } : w)));
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
  }
}

/**
 * Carries a command out: answers a repeated one from what is remembered; otherwise decides and commits, and where somebody else
 * was first, reads again and decides again, so that a wrong state is told apart from a race. `race` after 4 attempts, or where
 * DynamoDB goes on refusing because others write the same items.
 */
export async function carryOut<Result>(
  store: Store,
  ids: Ids,
  book: Book,
  command: Command,
  decide: () => Promise<Commit<Result>>,
): Promise<Result> {
  const remembered = async (): Promise<{ result: Result } | undefined> => {
    const before = await store.get<Remembered>(command.key);
    if (!before) return undefined;
    if (before.data.digest !== command.digest) {
      throw new Problem(
        'key-reused',
        t('This Idempotency-Key was used for another request. Use a new key for a new request.'),
      );
    }
    return { result: before.data.result as Result };
  };
  const before = await remembered();
  if (before) return before.result;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    let commit: Commit<Result>;
    try {
      commit = await decide();
    } catch (problem) {
      // What is refused now may be what the same request, sent twice at once, has done a moment ago.
      const other = problem instanceof Problem ? await remembered() : undefined;
      if (other) return other.result;
      throw problem;
    }
    const kept: Write = {
      put: command.key,
      data: { digest: command.digest, result: commit.result } satisfies Remembered,
      when: 'absent',
      expiresAt: forgottenAt(command.now),
    };
    try {
      await store.write([...commit.writes, ...bookkeeping(commit, command, book, ids), kept]);
      return commit.result;
    } catch (error) {
      if (error instanceof Busy) break;
      if (!(error instanceof Lost)) throw error;
      const other = await remembered();
      if (other) return other.result;
    }
  }
  throw new Problem('race', t('Others were changing this at the same moment. Nothing was changed; send it again.'));
}
