/** Routes about the file of an event: everything on the buyer's record of it, as HTML and JSON. Served by functions/events. */
import type { FiledDocument } from '../event-file.ts';
import { route } from './route.ts';

type Made = { name: string; size: number; sha256: string; url: string };
export type FileView = {
  /** `none`: never made. `ordered`: being made. */
  state: 'none' | 'ordered' | 'ready';
  orderedAt: string | null;
  orderedBy: string | null;
  /** When it was made: what happened later does not stand in it. */
  madeAt: string | null;
  html: Made | null;
  json: Made | null;
  documents: (FiledDocument & { url: string })[];
  retainUntil: string | null;
};
export const readFile = route<FileView>()(
  'GET',
  '/api/events/:eventId/file',
  'The file of the event, as it was made last',
);
export const makeFile = route<FileView>()(
  'POST',
  '/api/events/:eventId/file',
  'Make the file of the event as it stands now',
  { status: 202 },
);
