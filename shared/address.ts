/**
 * E-mail addresses as people write and paste them, made one: small letters, the domain as it stands in the DNS. A domain may be
 * internationalised (RFC 5890; `münchen.example` is `xn--mnchen-3ya.example`); the part before the @ may not, because
 * that takes SMTPUTF8 (RFC 6531) all the way, which Amazon SES does not speak.
 */
import { textFaults } from './text.ts';
import { type Plain, t } from './words/say.ts';

export type AddressFault = 'no-at' | 'local-part' | 'local-not-ascii' | 'domain' | 'too-long' | 'hidden-character';
export type ReadAddress = { email: string } | { fault: AddressFault; text: string };

const words: Record<AddressFault, Plain> = {
  'no-at': 'An address has one @ between a name and a domain.',
  'local-part': 'What stands before the @ is not the beginning of an address.',
  'local-not-ascii':
    'The part before the @ has letters beyond ASCII. Mail to such addresses cannot be sent from here; ask for another one.',
  domain: 'What stands after the @ is not the name of a domain.',
  'too-long': 'Too long: an address has at most 254 characters, 64 of them before the @.',
  'hidden-character': 'The address has a character in it that is not seen. Type it again.',
};

const refused = (fault: AddressFault): ReadAddress => ({ fault, text: t(words[fault]) });

/** Dot-atom of RFC 5322, 3.2.3. Quoted local parts are allowed by it and used by nobody; they are refused. */
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** Labels of letters, digits and hyphens, the last one a top-level domain (RFC 1123, 2.1; RFC 3696, 2): no bare IP address. */
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;
/** What an address of the web gives a meaning to before it looks at the name of the host. */
const notInDomain = /[\s/?#%:@\\<>[\]^|"'`{}!$&()*+,;=_~]/;

/** The name of a domain as it stands in the DNS (UTS 46, as every browser reads it); empty where it is none. */
function asciiDomain(text: string): string {
  if (notInDomain.test(text)) return '';
  try {
    return new URL(`http://${text}`).hostname;
  } catch {
    return '';
  }
}

/** Reads one address, bare or as `Name <address>`. */
export function readAddress(text: string): ReadAddress {
  const bare = (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim().replace(/^mailto:/i, '');
  if (textFaults(bare).length || /\p{Default_Ignorable_Code_Point}/u.test(bare)) return refused('hidden-character');
  const at = bare.lastIndexOf('@');
  if (at < 0) return refused('no-at');
  const before = bare.slice(0, at);
  if (/[^\p{ASCII}]/u.test(before)) return refused('local-not-ascii');
  if (!local.test(before)) return refused('local-part');
  const name = asciiDomain(bare.slice(at + 1));
  if (!domain.test(name)) return refused('domain');
  const email = `${before}@${name}`.toLowerCase();
  return before.length > 64 || email.length > 254 ? refused('too-long') : { email };
}

/** The digits and measures of Punycode for names of domains (RFC 3492, 5). */
const puny = { base: 36, least: 1, most: 26, skew: 38, damp: 700, bias: 72, from: 128 } as const;
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** What a label of the DNS after its `xn--` spells (RFC 3492, 6.2); null where it spells nothing. */
function unpuny(label: string): string | null {
  const split = label.lastIndexOf('-');
  const spelled = [...(split > 0 ? label.slice(0, split) : '')].map((c) => c.charCodeAt(0));
  let bias: number = puny.bias;
  let n: number = puny.from;
  let i = 0;
  for (let at = split > 0 ? split + 1 : 0; at < label.length; ) {
    const before = i;
    for (let weight = 1, k: number = puny.base; ; k += puny.base) {
      const digit = digits.indexOf(label[at++] ?? '?');
      if (digit < 0) return null;
      i += digit * weight;
      const threshold = Math.min(puny.most, Math.max(puny.least, k - bias));
      if (digit < threshold) break;
      weight *= puny.base - threshold;
    }
    const length = spelled.length + 1;
    let delta = Math.floor((i - before) / (before === 0 ? puny.damp : 2));
    delta += Math.floor(delta / length);
    let k = 0;
    for (; delta > ((puny.base - puny.least) * puny.most) / 2; k += puny.base) {
      delta = Math.floor(delta / (puny.base - puny.least));
    }
    bias = (k + (puny.base * delta) / (delta + puny.skew)) | 0;
    n += Math.floor(i / length);
    i %= length;
    if (n > 0x10ffff) return null;
    spelled.splice(i++, 0, n);
  }
  return String.fromCodePoint(...spelled);
}

/** Letters that look alike across scripts in one label: shown as it stands in the DNS, so that nobody is misled by it. */
const mixesScripts = (label: string): boolean =>
  ['Latin', 'Cyrillic', 'Greek'].filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(label)).length > 1;

/** An address as people read it: an internationalised domain in its own script (`info@münchen.example`). It is kept as it was. */
export function shownAddress(email: string): string {
  const at = email.lastIndexOf('@');
  const name = email.slice(at + 1);
  if (!/(^|\.)xn--/.test(name)) return email;
  const shown = name
    .split('.')
    .map((label) => {
      const spelled = label.startsWith('xn--') ? unpuny(label.slice(4)) : null;
      return spelled === null || mixesScripts(spelled) ? label : spelled;
    })
    .join('.');
  // Only what leads back to the same address is shown in its place.
  return asciiDomain(shown) === name ? `${email.slice(0, at + 1)}${shown}` : email;
}

export type ReadRow = { written: string } & ({ email: string; twice: boolean } | { fault: AddressFault; text: string });

/** Reads a list; each address counts once, however it is spelled. Rows keep their order, so that an answer can name them. */
export function readAddresses(written: readonly string[]): ReadRow[] {
  const seen = new Set<string>();
  return written.map((text) => {
    const read = readAddress(text);
    if ('fault' in read) return { written: text, ...read };
    const twice = seen.has(read.email);
    seen.add(read.email);
    return { written: text, email: read.email, twice };
  });
}

/** The addresses in a text as people paste it: one a line, or with commas or semicolons between them. */
export const piecesOf = (text: string): string[] =>
  text
    .split(/[,;\n\r\t]+/)
    .map((piece) => piece.trim())
    .filter(Boolean);
