/** German: the organisation: people, settings, suppliers, lists of events, figures, the file. */
export const organisation = {} as const;
