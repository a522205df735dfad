/** The list of CPV 2008 as the server asks it: read once, at its first use. */
import { cpvList } from '../../shared/cpv.ts';

let names: ReadonlyMap<string, string> | undefined;

/** Names by their eight digits. */
export const cpvNames = (): ReadonlyMap<string, string> => {
  names ??= new Map(cpvList().map((e) => [e.code, e.name]));
  return names;
};
