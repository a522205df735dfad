/** Whoever reads letters at an address, and the language that they have chosen. */
import { sha256Hex } from '../../shared/digest.ts';
import type { Language } from '../../shared/words/language.ts';
import { keys } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';

export type Reader = { language: Language };

/** By what an address is known here: upper and lower case are one address. */
export const readerHash = (email: string): string => sha256Hex(email.trim().toLowerCase());

/** The language chosen by whoever reads at an address; undefined where nobody there has chosen one. */
export const chosenAt = async (store: Pick<Store, 'get'>, email: string): Promise<Language | undefined> =>
  (await store.get<Reader>(keys.reader(readerHash(email))))?.data.language;
