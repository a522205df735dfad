/**
 * A figure as a number, to say where on the paper a line or a rectangle ends; 0 of what is no figure. The one place where marks,
 * prices and points become numbers (shared/exact.grit sees to it): nothing is computed or ranked by what comes out.
 */
export const drawn = (shown: string): number => {
  // biome-ignore lint/plugin: only for pictures
  const number = Number(shown);
  return Number.isFinite(number) ? number : 0;
};
