/** Countries to choose from, by the reader's names for them. */
import { countries } from '../shared/countries.ts';
import { language } from './language.ts';

let names: Intl.DisplayNames | undefined;
let sorted: { code: string; name: string }[] | undefined;

/** What a country is called in the reader's language; the code itself where there is no such country. */
export function countryName(code: string): string {
  if (!countries.includes(code)) return code;
  names ??= new Intl.DisplayNames(language, { type: 'region' });
  return names.of(code) ?? code;
}

/** All of them, by name. */
export function countryList(): readonly { code: string; name: string }[] {
  sorted ??= countries
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return sorted;
}
