/**
 * Who bids: the legal identity of an organisation, who signs for it, with whom it bids together. It stands in a supplier's profile,
 * and in a bid that takes it over from there or fills it in. Each may be blank while it is written; what is wrong, and what is
 * missing before a bid can be submitted with it, is said here for page and server alike.
 */
import * as v from 'valibot';
import { isCountry } from './countries.ts';
import { canonical } from './digest.ts';
import { Email, LocalId, limits } from './event.ts';
import { type Fault, missing } from './problem.ts';
import { isLine } from './text.ts';
import { type Plain, t } from './words/say.ts';

const line = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** Of the form of a code of ISO 3166-1, or blank; whether there is such a country is asked where it matters. */
const CountryOrBlank = v.pipe(v.string(), v.regex(/^([A-Z]{2})?$/));

/** How long each part may be; the page says so before the server does. */
export const bidderLimits = { short: 100, address: 500, website: 300, share: 500, members: 20 } as const;

export const Identity = v.strictObject({
  name: line(limits.name),
  /** GmbH, SAS, Ltd, sole trader. */
  form: line(bidderLimits.short),
  /** In the commercial register, or whatever register there is. */
  registration: line(bidderLimits.short),
  /** VAT number, or another number for taxes. */
  taxId: line(bidderLimits.short),
  address: line(bidderLimits.address),
  country: CountryOrBlank,
  website: line(bidderLimits.website),
});
export type Identity = v.InferOutput<typeof Identity>;

export const Signatory = v.strictObject({ name: line(limits.name), role: line(bidderLimits.short), email: line(254) });
export type Signatory = v.InferOutput<typeof Signatory>;

/** Another organisation of a consortium. */
export const Member = v.strictObject({
  id: LocalId,
  name: line(limits.name),
  registration: line(bidderLimits.short),
  country: CountryOrBlank,
  role: line(bidderLimits.short),
  /** Which part of the work it does, in words. */
  share: line(bidderLimits.share),
});
export type Member = v.InferOutput<typeof Member>;

export const Bidder = v.strictObject({
  identity: Identity,
  signatory: Signatory,
  members: v.pipe(v.array(Member), v.maxLength(bidderLimits.members)),
});
export type Bidder = v.InferOutput<typeof Bidder>;

export const blankBidder = (): Bidder => ({
  identity: { name: '', form: '', registration: '', taxId: '', address: '', country: '', website: '' },
  signatory: { name: '', role: '', email: '' },
  members: [],
});
export const blankMember = (id: string): Member => ({
  ...{ id, name: '', registration: '', country: '', role: '', share: '' },
});

/** What each field is called, by its name. */
export const identityWords: Readonly<Record<keyof Identity, Plain>> = {
  name: 'Legal name',
  form: 'Legal form',
  registration: 'Registration number',
  taxId: 'VAT number or tax id',
  address: 'Address',
  country: 'Country',
  website: 'Website',
};
export const signatoryWords: Readonly<Record<keyof Signatory, Plain>> = {
  name: 'Name of the signatory',
  role: 'Role of the signatory',
  email: 'E-mail of the signatory',
};

const oneLine = (at: string, text: string): Fault[] =>
  text === '' || isLine(text) ? [] : [{ at, code: 'not-a-line', text: t('Write one line of words, without emoji.') }];
const country = (at: string, code: string): Fault[] =>
  code === '' || isCountry(code)
    ? []
    : [{ at, code: 'country-unknown', text: t('Choose a country by its code in ISO 3166, such as DE.') }];

/** True for an address of the web that a browser can open. */
function isWebsite(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return /^https?:$/.test(protocol) && hostname.includes('.');
  } catch {
    return false;
  }
}

/** What is wrong with what is filled in; a blank is missing, not wrong. `at` is the path of the whole, empty or ending in a point. */
export function bidderWrong({ identity, signatory, members }: Bidder, at = ''): Fault[] {
  const faults = (['name', 'form', 'registration', 'taxId'] as const).flatMap((field) =>
    oneLine(`${at}identity.${field}`, identity[field]),
  );
  faults.push(...country(`${at}identity.country`, identity.country));
  if (identity.website !== '' && !isWebsite(identity.website))
    faults.push({
      at: `${at}identity.website`,
      code: 'not-an-address',
      text: t('Write the whole address of the website, such as https://example.com, or leave it empty.'),
    });
  faults.push(...(['name', 'role'] as const).flatMap((f) => oneLine(`${at}signatory.${f}`, signatory[f])));
  if (signatory.email !== '' && !v.is(Email, signatory.email))
    faults.push({ at: `${at}signatory.email`, code: 'email-wrong', text: t('Give an e-mail address.') });
  members.forEach((m, i) => {
    const here = `${at}members.${i}`;
    faults.push(...(['name', 'registration', 'role'] as const).flatMap((f) => oneLine(`${here}.${f}`, m[f])));
    faults.push(...country(`${here}.country`, m.country));
    if (members.findIndex((x) => x.id === m.id) !== i)
      faults.push({ at: `${here}.id`, code: 'member-twice', text: t('This member stands in the list twice.') });
  });
  return faults;
}

/** What is missing before a bid can be submitted with it. Website and, of number and tax id, one of the two may be blank. */
export function bidderMissing({ identity, signatory, members }: Bidder, at = ''): Fault[] {
  const blank = (text: string) => text.trim() === '';
  const faults: Fault[] = [];
  const need = (where: string, value: string, text: string) => {
    if (blank(value)) faults.push(missing(`${at}${where}`, text));
  };
  need('identity.name', identity.name, t('Give the legal name.'));
  need('identity.form', identity.form, t('Give the legal form.'));
  if (blank(identity.registration) && blank(identity.taxId))
    faults.push(missing(`${at}identity.registration`, t('Give the registration number, or the VAT number or tax id.')));
  need('identity.address', identity.address, t('Give the address.'));
  need('identity.country', identity.country, t('Choose the country.'));
  need('signatory.name', signatory.name, t('Give the name of the signatory.'));
  need('signatory.role', signatory.role, t('Give the role of the signatory.'));
  need('signatory.email', signatory.email, t('Give the e-mail address of the signatory.'));
  members.forEach((m, i) => {
    const n = i + 1;
    need(`members.${i}.name`, m.name, t('Member {n}: give its legal name.', { n }));
    need(`members.${i}.country`, m.country, t('Member {n}: choose its country.', { n }));
    need(`members.${i}.role`, m.role, t('Member {n}: say what its role is.', { n }));
  });
  return faults;
}

/** Every field with what it says: `identity.name`, `signatory.email`, `members.<id>`; blank ones are left out. */
export function bidderFields({ identity, signatory, members }: Bidder): Map<string, string> {
  const plain = (of: string, fields: Record<string, string>) =>
    Object.entries(fields).map(([name, text]): [string, string] => [`${of}.${name}`, text]);
  return new Map(
    [
      ...plain('identity', identity),
      ...plain('signatory', signatory),
      ...members.map((m): [string, string] => [`members.${m.id}`, canonical(m)]),
    ].filter(([, text]) => text !== ''),
  );
}

/** The fields in which two differ, in the order of the page. */
export function bidderDifferences(one: Bidder, other: Bidder): string[] {
  const [a, b] = [bidderFields(one), bidderFields(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((field) => a.get(field) !== b.get(field));
}

/** What a field of `bidderFields` is called; a member by its name, in whichever of the two it stands. */
export function bidderFieldName(field: string, ...places: readonly Bidder[]): string {
  const [of, name = ''] = field.split('.');
  if (of === 'identity') return t(identityWords[name as keyof Identity]);
  if (of === 'signatory') return t(signatoryWords[name as keyof Signatory]);
  const member = places.flatMap((b) => b.members).find((m) => m.id === name && m.name !== '');
  return t('Consortium member {name}', { name: member?.name ?? '–' });
}
