/** An organisation's logo: what is taken, found out from its bytes and not from what anybody calls them. */
import * as v from 'valibot';
import { Problem } from './problem.ts';
import { t } from './words/say.ts';

/** Bytes, and pixels a side: more than any notice shows. */
const logoLimits = { bytes: 200_000, side: 4_000, least: 16 } as const;

/** The bytes as base64. More than the limit comes through too, so that the refusal can say how large it is. */
export const LogoUpload = v.strictObject({
  base64: v.pipe(v.string(), v.maxLength(900_000)),
});

export type Logo = { contentType: 'image/png' | 'image/jpeg'; width: number; height: number };

const refuse = (code: string, text: string): never => {
  throw new Problem('logo-refused', text, { faults: [{ at: 'logo', code, text }] });
};

const word = (b: Uint8Array, at: number): number => ((b[at] ?? 0) << 8) | (b[at + 1] ?? 0);
const long = (b: Uint8Array, at: number): number => word(b, at) * 65_536 + word(b, at + 2);
const begins = (b: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, i) => b[i] === byte);
const text = (b: Uint8Array, from: number, to: number): string => String.fromCharCode(...b.subarray(from, to));

/** Width and height of a PNG: its first chunk says them, and its last one ends it (W3C PNG, section 5). */
function pngSize(b: Uint8Array): { width: number; height: number } | null {
  const ends = text(b, b.length - 8, b.length - 4) === 'IEND';
  return text(b, 12, 16) === 'IHDR' && ends ? { width: long(b, 16), height: long(b, 20) } : null;
}

/** Width and height of a JPEG: the first start-of-frame segment says them (ITU-T T.81, annex B). */
function jpegSize(b: Uint8Array): { width: number; height: number } | null {
  if (!(b[b.length - 2] === 0xff && b[b.length - 1] === 0xd9)) return null;
  let at = 2;
  while (at + 9 < b.length && b[at] === 0xff) {
    const marker = b[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // SOF0 to SOF15, without DHT (C4), JPG (C8) and DAC (CC).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: word(b, at + 5), width: word(b, at + 7) };
    at += 2 + word(b, at + 2);
  }
  return null;
}

/** What is wrong in the words of what it is: people rename files, and drawing programs write SVG. */
function notAnImage(b: Uint8Array): never {
  const head = new TextDecoder().decode(b.subarray(0, 1_000)).trimStart().toLowerCase();
  if (/<svg[\s>]/.test(head) || (head.startsWith('<?xml') && head.includes('svg')))
    return refuse('logo-svg', t('This is an SVG, which can carry programs. Save the logo as PNG or JPEG.'));
  if (head.startsWith('<'))
    return refuse(
      'logo-html',
      t('This is a page of HTML or XML, whatever its name says. Save the logo as PNG or JPEG.'),
    );
  if (begins(b, 0x47, 0x49, 0x46)) return refuse('logo-type', t('This is a GIF. Save the logo as PNG or JPEG.'));
  return refuse(
    'logo-type',
    t('This is neither a PNG nor a JPEG, whatever its name says. Save the logo as one of them.'),
  );
}

/** The bytes of an upload, or a refusal. */
export function logoBytes(base64: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(base64);
  } catch {
    return refuse('logo-broken', t('The file did not come through whole. Send it again.'));
  }
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}

/** What kind of image the bytes are, and how large; refuses everything but a whole PNG or JPEG within the limits. */
export function logoOf(bytes: Uint8Array): Logo {
  if (bytes.length === 0) return refuse('logo-empty', t('The file is empty.'));
  if (bytes.length > logoLimits.bytes)
    return refuse(
      'logo-large',
      t('The logo has {size} kB. It may have up to {most} kB.', {
        size: Math.ceil(bytes.length / 1_000),
        most: logoLimits.bytes / 1_000,
      }),
    );
  const png = begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  if (!png && !begins(bytes, 0xff, 0xd8, 0xff)) return notAnImage(bytes);
  const size = png ? pngSize(bytes) : jpegSize(bytes);
  if (!size) return refuse('logo-broken', t('The image is cut off or broken. Save it again, then send it.'));
  const { width, height } = size;
  if (Math.min(width, height) < logoLimits.least || Math.max(width, height) > logoLimits.side)
    return refuse(
      'logo-size',
      t('The logo has {width} × {height} pixels. Each side has {least} to {most}.', {
        width,
        height,
        least: logoLimits.least,
        most: t('{thousands},000', { thousands: logoLimits.side / 1_000 }),
      }),
    );
  return { contentType: png ? 'image/png' : 'image/jpeg', width, height };
}
