/** Gives the reader a file that the browser has made or fetched. */
export function giveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address by then; at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
