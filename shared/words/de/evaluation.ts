/** German: opening, check, marks, ranking, award. */
export const evaluation = {} as const;
