/** German: writing an event: basics, lots, questions, price sheet, criteria, documents. */
export const drafting = {} as const;
