/** A path of this site, or "/": where a redirect comes back to must never lead elsewhere, nor around in a circle. */
export const ownPath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) && !/^\/(callback|sign-in)\b/.test(path) ? path : '/';
