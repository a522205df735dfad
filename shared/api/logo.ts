/** Routes of an organisation's logo. functions/events serves them: it alone reaches the documents, among which logos lie. */
import { LogoUpload } from '../logo.ts';
import { route } from './route.ts';

/** `src` is the image itself, as a `data:` address: no page has to fetch it from elsewhere. */
export type LogoView = { src: string; width: number; height: number; sha256: string };
export type MyLogo = { logo: LogoView | null };

export const readLogo = route<MyLogo>()('GET', '/api/logo', 'The logo of my organisation');
export const setLogo = route<MyLogo>()(
  'POST',
  '/api/logo',
  'Set the logo: PNG or JPEG, up to 200 kB (administrators)',
  {
    body: LogoUpload,
  },
);
export const removeLogo = route<MyLogo>()('DELETE', '/api/logo', 'Take the logo off (administrators)');
