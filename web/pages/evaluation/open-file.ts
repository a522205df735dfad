/** Opens a document of a bid in a tab of its own. */
import { readOpenedFile } from '../../../shared/api/opening.ts';
import { call } from '../../api.ts';

export type FileAt = { eventId: string; lotId: string; bidId: string; fileId: string };

/**
 * Asks for the file's short-lived address and shows it in a new tab. The tab is opened at once, while the click still
 * counts as one, or a browser would take it for a pop-up; it is closed again where the address is refused.
 */
export async function openFile(params: FileAt): Promise<void> {
  const tab = window.open('', '_blank');
  if (tab) tab.opener = null;
  try {
    const { url } = await call(readOpenedFile, { params });
    if (tab) tab.location.replace(url);
    else location.assign(url);
  } catch (problem) {
    tab?.close();
    throw problem;
  }
}
