/** The working copy of an addendum as the editor of drafts knows a draft. */
import * as api from '../../../shared/api/addenda.ts';
import type { EventView } from '../../../shared/api/events.ts';
import { call } from '../../api.ts';
import type { Around, Save } from '../event/draft.ts';

/** What is published, with the words and documents of the working copy in their place. */
export const asDraft = (standing: EventView, draft: api.DraftAddendumView): EventView => ({
  ...standing,
  content: draft.content,
  documents: draft.documents,
  earlierDocuments: draft.earlierDocuments,
  version: draft.version,
});

/** The same of an answer; where the working copy is gone meanwhile, what is published. */
const answered =
  (standing: EventView) =>
  ({ draft }: api.AddendaView): EventView =>
    draft ? asDraft(standing, draft) : standing;

/** How the editor saves and reads an addendum. */
export function overTheApi(standing: EventView): { save: Save; around: Pick<Around, 'read' | 'addendum'> } {
  const params = { eventId: standing.id };
  const take = answered(standing);
  return {
    save: (_id, body, ifMatch, key) => call(api.saveAddendum, { params, body, ifMatch, key }).then(take),
    around: {
      read: () => call(api.readAddenda, { params }).then(take),
      addendum: {
        standing,
        announce: (body) => call(api.announceAddendumDocument, { params, body }),
        arrived: (fileId) => call(api.addendumDocumentArrived, { params: { ...params, fileId } }).then(take),
        remove: (fileId) => call(api.removeAddendumDocument, { params: { ...params, fileId } }).then(take),
      },
    },
  };
}
