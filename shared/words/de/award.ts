/** German: the check, the ranking, the award and its letters. */
export const award = {} as const;
