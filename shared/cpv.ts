/** The list of CPV 2008, a third of a megabyte: the server reads it at its first use, a page fetches it when somebody searches. */
import { type CpvEntry, readCpv } from './classification.ts';
import file from './cpv-2008.json' with { type: 'json' };

/** Every code with its English name, in the order of the codes. */
export const cpvList = (): CpvEntry[] => readCpv(file.codes);
