/** German: the letters, and what is written into them. */
export const letters = {} as const;
