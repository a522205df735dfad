/** The list of CPV 2008 as the server asks it: read once, at its first use. */
import { readCpv } from '../../shared/classification.ts';
import file from '../../shared/cpv-2008.json' with { type: 'json' };

let names: ReadonlyMap<string, string> | undefined;

/** Names by their eight digits. */
export const cpvNames = (): ReadonlyMap<string, string> => {
  names ??= new Map(readCpv(file.codes).map((e) => [e.code, e.name]));
  return names;
};
