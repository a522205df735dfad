/** Files that people send: their names, types and lengths. */
import * as v from 'valibot';
import { limits } from './event.ts';
import { limitText } from './in-parts.ts';
import type { Fault } from './problem.ts';
import { t } from './words/say.ts';

const endingOf = (name: string): string => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** File types that may be uploaded: ending → content type. Shown before the upload, and the ones enforced. */
export const fileTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** A file that somebody announces before sending it. */
export const FileAnnouncement = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(1_000)),
  size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type FileAnnouncement = v.InferOutput<typeof FileAnnouncement>;

/** What is wrong with an announced file: its name, type or length, where it may have up to `most` bytes. */
export function fileFaults(file: Pick<FileAnnouncement, 'name' | 'size'>, most: number = limits.fileBytes): Fault[] {
  const faults: Fault[] = [];
  if (
    /[/\\]/.test(file.name) ||
    /^\.+$|^\s|\s$/.test(file.name) ||
    file.name.length > limits.fileName ||
    /[\r\n\t]/.test(file.name)
  ) {
    faults.push({
      at: 'name',
      code: 'file-name',
      text: t('A file name has no slashes, no spaces at its ends, and at most {most} characters.', {
        most: limits.fileName,
      }),
    });
  }
  if (!Object.hasOwn(fileTypes, endingOf(file.name))) {
    faults.push({
      at: 'name',
      code: 'file-type',
      text: t('Files of this type are not accepted. Save it as one of: {list}.', {
        list: Object.keys(fileTypes).join(', '),
      }),
    });
  }
  if (file.size === 0) faults.push({ at: 'size', code: 'file-empty', text: t('This file is empty (0 bytes).') });
  if (file.size > most)
    faults.push({
      at: 'size',
      code: 'file-too-large',
      text: t('A file may have up to {size}.', { size: limitText(most) }),
    });
  return faults;
}

/** The content type that a file's ending stands for; what is stored and served, whatever the sender's machine believes. */
export const contentTypeOf = (name: string): string => {
  const ending = endingOf(name);
  return (Object.hasOwn(fileTypes, ending) ? fileTypes[ending] : undefined) ?? 'application/octet-stream';
};
