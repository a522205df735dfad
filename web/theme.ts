/** Light or dark: the system's, unless the reader has chosen; remembered on this computer. */

const root = document.documentElement;

/** True while the page is dark. */
export const isDark = (): boolean =>
  (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

/** Switches between light and dark. */
export function switchTheme(): void {
  const theme = isDark() ? 'light' : 'dark';
  root.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is shut: the choice holds until the page is left.
  }
}
