/** Routes of functions/bids: the profile of my organisation, on its own side. */
import * as v from 'valibot';
import { FileAnnouncement } from '../file.ts';
import type { Who } from '../people.ts';
import { DocumentWords, Profile, type ProfileDocument } from '../profile.ts';
import type { UploadTicket } from './events.ts';
import { route } from './route.ts';

export type ProfileView = {
  profile: Profile;
  version: number;
  /** Which colleague saved last; null before anybody has. */
  savedBy: Who | null;
  savedAt: string | null;
  /** Those that hold or held, not those that were replaced or taken off. */
  documents: ProfileDocument[];
};

export const readProfile = route<ProfileView>()('GET', '/api/profile', 'The profile of my organisation', {
  token: 'read',
});
/** If-Match: the version of the profile; "0" for the first save. */
export const saveProfile = route<ProfileView>()('PUT', '/api/profile', 'Save the profile of my organisation', {
  body: Profile,
  edit: true,
});

/** `replaces`: the id of the document whose place it takes once it is here. */
export const NewProfileDocument = v.strictObject({
  ...FileAnnouncement.entries,
  ...DocumentWords.entries,
  replaces: v.nullable(v.pipe(v.string(), v.maxLength(40))),
});
export const announceProfileDocument = route<UploadTicket>()(
  'POST',
  '/api/profile/documents',
  'Announce a document of the profile; answers where to send it',
  { body: NewProfileDocument, status: 201 },
);
export const profileDocumentArrived = route<ProfileView>()(
  'POST',
  '/api/profile/documents/:documentId/arrived',
  'The document is sent: check that it is safe here',
);
/** If-Match: the version of the document. */
export const saveProfileDocument = route<ProfileView>()(
  'PUT',
  '/api/profile/documents/:documentId',
  'Change what is said of a document of the profile',
  { body: DocumentWords, edit: true },
);
export const removeProfileDocument = route<ProfileView>()(
  'DELETE',
  '/api/profile/documents/:documentId',
  'Take a document off the profile',
);
export const readProfileDocument = route<{ url: string }>()(
  'GET',
  '/api/profile/documents/:documentId',
  'Where to fetch a document of the profile (a short-lived address)',
  { token: 'read' },
);
