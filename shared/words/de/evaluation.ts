/** German: opening, declarations, marks, the matrix. */
export const evaluation = {} as const;
