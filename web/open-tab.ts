/**
 * Shows a stored file in a new tab. `find` asks for its short-lived address. The tab is opened at once, while the click
 * still counts as one, or a browser would take it for a pop-up; it is closed again where the address is refused.
 */
export async function openInTab(find: () => Promise<{ url: string }>): Promise<void> {
  const tab = window.open('', '_blank');
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
