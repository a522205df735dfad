/** German: what rules and refusals say, and what they are called. */
export const rules = {} as const;
