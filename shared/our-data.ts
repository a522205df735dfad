/** What a supplier takes with it: how the files in its ZIP are named, always the same, and how to check them. */
import { t } from './words/say.ts';

/** Bytes up to which a file of a bid goes into the ZIP; a longer one is named in it, with where to fetch it. */
export const mostFileBytes = 64 * 1024 * 1024;

/** A name as part of a path: what every file system takes, short, never a way out of its folder. */
export function pathPart(name: string, most = 80): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}., _-]+/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. -]+|[. -]+$/g, '');
  const points = [...plain];
  if (points.length <= most) return plain || '-';
  // The ending says what it is.
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  return `${points.slice(0, most - ending.length).join('')}${ending}`;
}

/** The folder of an event: by its deadline, then by name; its id tells two of one name apart. */
export const eventFolder = ({
  eventId,
  title,
  closesAt,
}: {
  eventId: string;
  title: string;
  closesAt: string;
}): string => `events/${closesAt.slice(0, 10)} ${pathPart(title, 60)} ${pathPart(eventId)}`;

/** The folder of a submission: in the order in which they came. */
export const submissionFolder = (folder: string, { lotId, n, number }: { lotId: string; n: number; number: string }) =>
  `${folder}/${pathPart(lotId)}/${String(n).padStart(3, '0')} ${pathPart(number)}`;

/** Where a file lies: under its SHA-256, so that one that was submitted often is there once. */
export const fileIn = (folder: string, { name, sha256 }: { name: string; sha256: string }): string =>
  `${folder}/files/${sha256.slice(0, 16)} ${pathPart(name)}`;

/** The name of one ZIP of several. */
export const pieceName = (organisation: string, day: string, piece: number): string =>
  `evenhand ${pathPart(organisation, 40)} ${day} ${String(piece).padStart(2, '0')}.zip`.replaceAll(' ', '-');

/** What it is, for whoever opens it in ten years. */
export const readMe = (organisation: string, made: string, site: string): string =>
  `${[
    t('All that {organisation} has on Evenhand ({site}), as of {made}.', { organisation, site, made }),
    t(
      'organisation/: the organisation, its people and invitations, its record, its profile. events/: a folder for each event, and in it one for each lot, with the working copy, each submission, its files, the letters and what was written to and fro. manifest.json: every file here with its SHA-256, and every file that is not here, with where to fetch it, or that it is kept no longer.',
    ),
    t(
      'A submission’s folder has its receipt and its envelopes, byte for byte as they were sealed. To check one: the SHA-256 of an envelope’s file is the one that the receipt states for it.',
    ),
    'sha256sum "bid.json" "technical.json" "commercial.json"',
    t(
      'The fingerprint of the whole bid is the SHA-256 of the file fingerprint-of.json beside it, which names the event, the lot, the notice, the supplier and the SHA-256 of each envelope.',
    ),
    'sha256sum "fingerprint-of.json"',
    t(
      'The name of each file in files/ begins with the first 16 digits of its SHA-256. For a file that came in parts the receipt has the SHA-256 of each part, and the file’s own is the SHA-256 of these, as bytes, one after the other.',
    ),
    "split -b 67108864 --filter='sha256sum | cut -c1-64' FILE | xxd -r -p | sha256sum",
    t(
      'Where there are several ZIPs, unpack them all into one folder: each file is in one of them, and the manifest in the last one names them all.',
    ),
  ].join('\n\n')}\n`;
