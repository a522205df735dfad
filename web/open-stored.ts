/** Opens stored files: in a new tab what browsers show, as a download what they do not. */

/** Types that the store serves to be shown; all others come as a download. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

/** True for a file that opens in a new tab; others come as a download. */
export const opensInTab = (contentType: string): boolean => shown.has(contentType);

/**
 * Opens a stored file. `find` asks for its short-lived address. A tab is opened at once, while the click still counts as
 * one, or a browser would take it for a pop-up; it is closed again where the address is refused.
 */
export async function openStored(contentType: string, find: () => Promise<{ url: string }>): Promise<void> {
  const tab = opensInTab(contentType) ? window.open('', '_blank') : null;
  if (tab) tab.opener = null;
  try {
    const { url } = await find();
    if (tab) tab.location.replace(url);
    else location.assign(url);
  } catch (problem) {
    tab?.close();
    throw problem;
  }
}
