/** German: an event before and after its publication: overview, review, addenda, incidents, team, invitations, questions. */
export const event = {} as const;
