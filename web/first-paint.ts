/** Runs before the first paint, so that a page in dark does not flash white: the theme this reader chose, if any. */
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is shut (a private window, a policy): the system's theme holds.
}
