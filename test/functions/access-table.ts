/** The access table: each route, what each role is answered, and a request that is well formed. */
import { alaskaContent } from '../../cdk/local/alaska.ts';
import type * as bids from '../../shared/api/bids.ts';
import { blankContent } from '../../shared/event.ts';
import { blankProfile } from '../../shared/profile.ts';
import { startingSettings } from '../../shared/settings.ts';

/**
 * Columns: nobody signed in; signed in without an organisation; manager of another buyer; another supplier; the supplier who
 * bid; then the buyer's own: administrator, manager, approver, auditor, member without a part, and in the event's team: lead,
 * evaluator, opener. Approver, lead and evaluator have declared no conflict in the scored event.
 */
export const columns = [
  'nobody',
  'newcomer',
  'stranger',
  'rival',
  'bidder',
  'administrator',
  'manager',
  'approver',
  'auditor',
  'member',
  'lead',
  'evaluator',
  'opener',
] as const;

export type Ask = { params?: Record<string, string>; body?: unknown; ifMatch?: number };
export type Row = [route: string, statuses: string, ask?: (w: Ids) => Ask];
export type Ids = {
  /** An entry of the buyer's list of suppliers. */
  listed: string;
  draft: string;
  open: string;
  scored: string;
  document: string;
  submission: string;
  /** What whoever submits it again has seen of it. */
  seen: bids.Seen;
  openedBid: string;
  openedFile: string;
  member: string;
  evaluator: string;
};

export const someSupplier = {
  name: 'Some Supplier',
  emails: ['some@supplier.example'],
  categories: [],
  notes: '',
  blocked: null,
};
const someDocument = { kind: 'insurance', title: 'Liability', validFrom: '', validUntil: '' };
const someFile = { name: 'a.pdf', size: 1, sha256: '0'.repeat(64) };
const someComing = { way: 'paper', received: '2026-11-01T10:00', receivedBy: 'Front desk', reason: 'No computer.' };
const inOpen = (w: Ids) => ({ eventId: w.open, lotId: 'lot-1' });
const inEntry = (w: Ids) => ({ ...inOpen(w), bidderId: 'x', fileId: 'x', part: '1' });
const inScored = (w: Ids) => ({ eventId: w.scored, lotId: 'lot-1' });

// prettier-ignore
export const table: Row[] = [
  //                              nob new str riv bid adm man app aud mem lea eva ope
  ['people.clock', '200 200 200 200 200 200 200 200 200 200 200 200 200'],
  ['people.openApiDocument', '200 200 200 200 200 200 200 200 200 200 200 200 200'],
  ['people.me', '401 200 200 200 200 200 200 200 200 200 200 200 200'],
  [
    'people.createOrganisation',
    '401 201 422 422 422 422 422 422 422 422 422 422 422',
    () => ({ body: { kind: 'supplier', name: 'New Ltd', personName: 'New Comer', email: 'new@new.example' } }),
  ],
  [
    'people.acceptInvitation',
    '401 404 422 422 422 422 422 422 422 422 422 422 422',
    () => ({ body: { token: 'x'.repeat(32), personName: 'New Comer', email: 'new@new.example' } }),
  ],
  [
    'people.chooseLanguage',
    '401 403 200 200 200 200 200 200 200 200 200 200 200',
    () => ({ body: { language: 'en' } }),
  ],
  ['people.colleagues', '401 403 200 200 200 200 200 200 200 200 200 200 200'],
  [
    'people.setRoles',
    '401 403 404 400 400 412 403 403 403 403 403 403 403',
    (w) => ({ params: { personId: w.member }, ifMatch: 999, body: { roles: ['member'] } }),
  ],
  [
    'people.removeColleague',
    '401 403 404 404 404 422 422 422 422 422 422 422 422',
    (w) => ({ params: { personId: w.member } }),
  ],
  [
    'people.inviteColleague',
    '401 403 201 400 400 201 403 403 403 403 403 403 403',
    () => ({ body: { email: 'someone@else.example', roles: ['member'] } }),
  ],

  ['people.readSettings', '401 403 200 403 403 200 200 200 200 200 200 200 200'],
  [
    'people.saveSettings',
    '401 403 412 403 403 412 403 403 403 403 403 403 403',
    () => ({ ifMatch: 999, body: startingSettings('Another name') }),
  ],
  ['people.readOrganisationRecord', '401 403 200 200 200 200 403 403 200 403 403 403 403'],
  ['people.listPersonalTokens', '401 403 403 200 200 403 403 403 403 403 403 403 403'],
  [
    'people.createPersonalToken',
    '401 403 403 201 201 403 403 403 403 403 403 403 403',
    () => ({ body: { name: 'A program', days: 30, scopes: ['read'] } }),
  ],
  [
    'people.revokePersonalToken',
    '401 403 404 404 404 404 404 404 404 404 404 404 404',
    () => ({ params: { tokenId: 'x' } }),
  ],
  ['people.listColleagueInvitations', '401 403 200 200 200 200 403 403 403 403 403 403 403'],
  [
    'people.inviteAgain',
    '401 403 404 404 404 404 403 403 403 403 403 403 403',
    () => ({ params: { invitationId: 'x' } }),
  ],
  [
    'people.withdrawInvitation',
    '401 403 404 404 404 404 403 403 403 403 403 403 403',
    () => ({ params: { invitationId: 'x' } }),
  ],

  ['events.readLogo', '401 403 200 403 403 200 200 200 200 200 200 200 200'],
  [
    'events.setLogo',
    '401 403 422 403 403 422 403 403 403 403 403 403 403',
    () => ({ body: { base64: btoa('<svg onload="alert(1)"/>') } }),
  ],
  ['events.removeLogo', '401 403 422 403 403 422 403 403 403 403 403 403 403'],
  ['events.readHouse', '200 200 200 200 200 200 200 200 200 200 200 200 200', (w) => ({ params: { eventId: w.open } })],
  [
    'events.readReview',
    '401 403 404 404 404 403 200 200 200 403 200 200 200',
    (w) => ({ params: { eventId: w.draft } }),
  ],
  [
    'events.askReviewers',
    '401 403 404 404 404 403 400 403 403 403 400 403 403',
    (w) => ({ params: { eventId: w.draft }, body: { personIds: [w.member], note: '' } }),
  ],
  [
    'events.decideReview',
    '401 403 404 404 404 403 412 412 403 403 403 403 403',
    (w) => ({ params: { eventId: w.draft }, body: { fingerprint: '0'.repeat(64), approves: true, reason: '' } }),
  ],
  [
    'events.commentOnDraft',
    '401 403 404 404 404 403 201 201 403 403 201 201 201',
    (w) => ({ params: { eventId: w.draft }, body: { at: '', text: 'Read it.' } }),
  ],
  [
    'events.replyToComment',
    '401 403 404 404 404 403 404 404 403 403 404 404 404',
    (w) => ({ params: { eventId: w.draft, threadId: 'x' }, body: { text: 'Read it.' } }),
  ],
  [
    'events.resolveComment',
    '401 403 404 404 404 403 404 404 403 403 404 404 404',
    (w) => ({ params: { eventId: w.draft, threadId: 'x' }, body: { resolved: true } }),
  ],
  [
    'events.schedulePublication',
    '401 403 404 404 404 403 412 403 403 403 412 403 403',
    (w) => ({ params: { eventId: w.draft }, ifMatch: 999, body: { at: '2030-01-01T12:00' } }),
  ],
  [
    'events.cancelSchedule',
    '401 403 404 404 404 403 422 403 403 403 422 403 403',
    (w) => ({ params: { eventId: w.draft } }),
  ],

  ['events.listEvents', '401 403 200 200 200 200 200 200 200 200 200 200 200'],
  [
    'events.createEvent',
    '401 403 201 403 403 403 201 403 403 403 403 403 403',
    () => ({ body: { title: 'Another event', zone: 'UTC' } }),
  ],
  [
    'events.readEvent',
    '401 403 404 404 404 403 200 200 200 403 200 200 200',
    (w) => ({ params: { eventId: w.draft } }),
  ],
  [
    'events.saveEvent',
    '401 403 404 404 404 403 412 403 403 403 412 403 403',
    (w) => ({
      params: { eventId: w.draft },
      ifMatch: 999,
      body: blankContent('Changed', 'UTC', { name: 'A', email: 'a@b.example' }),
    }),
  ],
  [
    'events.setTeam',
    '401 403 404 404 404 403 412 403 403 403 412 403 403',
    (w) => ({ params: { eventId: w.draft }, ifMatch: 999, body: { members: [] } }),
  ],
  [
    'events.announceDocument',
    '401 403 404 404 404 403 422 403 403 403 422 403 403',
    (w) => ({ params: { eventId: w.open }, body: someFile }),
  ],
  [
    'events.documentArrived',
    '401 403 404 404 404 403 422 403 403 403 422 403 403',
    (w) => ({ params: { eventId: w.open, fileId: w.document } }),
  ],
  [
    'events.removeDocument',
    '401 403 404 404 404 403 422 403 403 403 422 403 403',
    (w) => ({ params: { eventId: w.open, fileId: w.document } }),
  ],
  [
    'events.readDocument',
    '401 403 404 404 404 403 200 200 200 403 200 200 200',
    (w) => ({ params: { eventId: w.open, fileId: w.document } }),
  ],
  [
    'events.saveTemplate',
    '401 403 404 404 404 403 201 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.draft }, body: { name: 'A template' } }),
  ],
  ['events.listTemplates', '401 403 200 403 403 403 200 403 403 403 403 403 403'],
  [
    'events.renameTemplate',
    '401 403 404 403 403 403 404 403 403 403 403 403 403',
    () => ({ params: { templateId: 'nowhere' }, ifMatch: 999, body: { name: 'Another name' } }),
  ],
  [
    'events.deleteTemplate',
    '401 403 404 403 403 403 404 403 403 403 403 403 403',
    () => ({ params: { templateId: 'nowhere' } }),
  ],
  [
    'events.setEstimate',
    '401 403 404 404 404 403 412 403 403 403 412 403 403',
    (w) => ({ params: { eventId: w.draft }, ifMatch: 999, body: { estimate: '1000' } }),
  ],
  [
    'events.heldLetters',
    '401 403 404 404 404 403 200 403 403 403 200 403 403',
    (w) => ({ params: { eventId: w.draft } }),
  ],
  [
    'events.publishEvent',
    '401 403 404 404 404 403 412 403 403 403 412 403 403',
    (w) => ({ params: { eventId: w.open }, ifMatch: 999 }),
  ],
  [
    'events.inviteSuppliers',
    '401 403 404 404 404 403 422 403 403 403 422 403 403',
    (w) => ({ params: { eventId: w.draft }, body: { emails: ['a@b.example'] } }),
  ],
  [
    'events.listInvitations',
    '401 403 404 404 404 403 200 403 403 403 200 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.readInvitationSummary',
    '401 403 404 404 404 403 200 403 403 403 200 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.resendInvitations',
    '401 403 404 404 404 403 400 403 403 403 400 403 403',
    (w) => ({ params: { eventId: w.open }, body: { emails: ['not-invited@b.example'] } }),
  ],
  [
    'events.withdrawInvitations',
    '401 403 404 404 404 403 400 403 403 403 400 403 403',
    (w) => ({ params: { eventId: w.open }, body: { emails: ['not-invited@b.example'], reason: '' } }),
  ],
  ['events.listSuppliers', '401 403 200 403 403 200 200 200 200 403 403 403 403'],
  ['events.listSupplierCategories', '401 403 200 403 403 200 200 200 200 403 403 403 403'],
  [
    'events.readSupplier',
    '401 403 404 403 403 200 200 200 200 403 403 403 403',
    (w) => ({ params: { supplierId: w.listed } }),
  ],
  [
    'events.addSupplier',
    '401 403 400 403 403 400 400 403 403 403 403 403 403',
    () => ({ body: { ...someSupplier, emails: ['no address'] } }),
  ],
  [
    'events.saveSupplier',
    '401 403 404 403 403 412 412 403 403 403 403 403 403',
    (w) => ({ params: { supplierId: w.listed }, ifMatch: 999, body: someSupplier }),
  ],
  [
    'events.removeSupplier',
    '401 403 404 403 403 404 404 403 403 403 403 403 403',
    () => ({ params: { supplierId: 'not-there' } }),
  ],
  [
    'events.importSuppliers',
    '401 403 400 403 403 400 400 403 403 403 403 403 403',
    () => ({ body: { rows: [{ name: 'A', emails: ['no address'], categories: [], notes: '' }] } }),
  ],
  [
    'events.readSupplierImport',
    '401 403 404 403 403 404 404 404 404 403 403 403 403',
    () => ({ params: { orderId: 'not-there' } }),
  ],
  [
    'events.cancelEvent',
    '401 403 404 404 404 403 400 403 403 403 400 403 403',
    (w) => ({ params: { eventId: w.open }, body: { lotId: null, reasons: ' ' } }),
  ],
  [
    'events.readRecord',
    '401 403 404 404 404 403 200 200 200 403 200 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.listQuestions',
    '401 403 404 404 404 403 200 403 200 403 200 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.prepareAnswer',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: { eventId: w.open, questionId: 'x' }, ifMatch: 1, body: { to: 'all', wording: '', text: '' } }),
  ],
  [
    'events.sendAnswers',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: { eventId: w.open }, body: { questionIds: ['x'] } }),
  ],
  [
    'events.listAnswers',
    '200 200 200 200 200 200 200 200 200 200 200 200 200',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.readRetention',
    '401 403 404 404 404 200 200 403 200 403 200 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.holdEvent',
    '401 403 404 404 404 400 400 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.open }, body: { until: '2026-01-01T00:00:00.000Z', why: 'A case.' } }),
  ],
  [
    'events.releaseEvent',
    '401 403 404 404 404 422 422 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.eraseEvent',
    '401 403 404 404 404 422 403 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  ['events.readFile', '401 403 404 404 404 403 200 403 200 403 200 403 403', (w) => ({ params: { eventId: w.open } })],
  ['events.makeFile', '401 403 404 404 404 403 202 403 202 403 202 403 403', (w) => ({ params: { eventId: w.open } })],
  ['events.listNotices', '200 200 200 200 200 200 200 200 200 200 200 200 200'],
  ['events.atomFeed', '200 200 200 200 200 200 200 200 200 200 200 200 200'],
  ['events.jsonFeedOfNotices', '200 200 200 200 200 200 200 200 200 200 200 200 200'],
  ['events.calendarOfNotices', '200 200 200 200 200 200 200 200 200 200 200 200 200'],
  ['events.sitemapOfNotices', '200 200 200 200 200 200 200 200 200 200 200 200 200'],
  ['events.pageOfOpenNotices', '200 200 200 200 200 200 200 200 200 200 200 200 200'],
  [
    'events.calendarOfNotice',
    '200 200 200 200 200 200 200 200 200 200 200 200 200',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.pageOfNotice',
    '200 200 200 200 200 200 200 200 200 200 200 200 200',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.readNotice',
    '200 200 200 200 200 200 200 200 200 200 200 200 200',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.readNoticeDocument',
    '200 200 200 200 200 200 200 200 200 200 200 200 200',
    (w) => ({ params: { eventId: w.open, fileId: w.document } }),
  ],

  [
    'events.readAddenda',
    '401 403 404 404 404 403 200 200 200 403 200 200 200',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.startAddendum',
    '401 403 404 404 404 403 201 403 403 403 422 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.saveAddendum',
    '401 403 404 404 404 403 412 403 403 403 412 403 403',
    (w) => ({ params: { eventId: w.open }, ifMatch: 999, body: alaskaContent('2026-11-27T16:00') }),
  ],
  [
    'events.announceAddendumDocument',
    '401 403 404 404 404 403 201 403 403 403 201 403 403',
    (w) => ({ params: { eventId: w.open }, body: someFile }),
  ],
  [
    'events.addendumDocumentArrived',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: { eventId: w.open, fileId: 'x' } }),
  ],
  [
    'events.removeAddendumDocument',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: { eventId: w.open, fileId: 'x' } }),
  ],
  [
    'events.sendAddendum',
    '401 403 404 404 404 403 412 403 403 403 412 403 403',
    (w) => ({ params: { eventId: w.open }, ifMatch: 999, body: { reason: 'A slip.' } }),
  ],
  [
    'events.discardAddendum',
    '401 403 404 404 404 403 200 403 403 403 404 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.moveDeadline',
    '401 403 404 404 404 403 412 403 403 403 412 403 403',
    (w) => ({ params: { eventId: w.open }, ifMatch: 999, body: { closes: '2026-11-27T16:00', reason: 'A slip.' } }),
  ],
  [
    'events.proposeReopening',
    '401 403 404 404 404 403 422 403 403 403 422 403 403',
    (w) => ({ params: { eventId: w.scored }, body: { closes: '2036-11-27T16:00', reason: 'Down.' } }),
  ],
  [
    'events.dropReopening',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: { eventId: w.scored } }),
  ],
  [
    'events.confirmReopening',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: { eventId: w.scored }, ifMatch: 1 }),
  ],
  ['events.listClosing', '401 403 400 403 403 403 400 403 400 403 403 403 403'],
  ['events.listIncidents', '401 403 200 403 403 403 200 403 200 403 403 403 403'],
  [
    'events.declareIncident',
    '401 403 422 403 403 403 422 403 403 403 403 403 403',
    () => ({
      body: { from: '2026-11-27T16:00:00.000Z', until: '2026-11-27T16:00:00.000Z', hours: 24, reason: 'Down.' },
    }),
  ],
  [
    'events.readIncident',
    '401 403 404 403 403 403 404 403 404 403 403 403 403',
    () => ({ params: { incidentId: 'x' } }),
  ],
  [
    'events.confirmIncident',
    '401 403 404 403 403 403 404 403 403 403 403 403 403',
    () => ({ params: { incidentId: 'x' }, ifMatch: 1 }),
  ],
  [
    'events.listAddenda',
    '200 200 200 200 200 200 200 200 200 200 200 200 200',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'events.readAddendum',
    '404 404 404 404 404 404 404 404 404 404 404 404 404',
    (w) => ({ params: { eventId: w.open, number: '2' } }),
  ],
  [
    'events.readNoticeVersion',
    '200 200 200 200 200 200 200 200 200 200 200 200 200',
    (w) => ({ params: { eventId: w.open, number: '1' } }),
  ],
  [
    'events.readVersionDocument',
    '200 200 200 200 200 200 200 200 200 200 200 200 200',
    (w) => ({ params: { eventId: w.open, number: '1', fileId: w.document } }),
  ],

  ['bids.readBid', '401 403 403 200 200 403 403 403 403 403 403 403 403', (w) => ({ params: inOpen(w) })],
  [
    'bids.saveBid',
    '401 403 403 412 412 403 403 403 403 403 403 403 403',
    (w) => ({ params: inOpen(w), ifMatch: 999, body: { currency: 'USD', answers: {}, prices: [] } }),
  ],
  [
    'bids.announceUpload',
    '401 403 403 422 422 403 403 403 403 403 403 403 403',
    (w) => ({ params: inOpen(w), body: { ...someFile, envelope: 'bid', questionId: null } }),
  ],
  [
    'bids.announceInParts',
    '401 403 403 422 422 403 403 403 403 403 403 403 403',
    (w) => ({
      params: inOpen(w),
      body: {
        name: 'a.zip',
        size: 1,
        inParts: { size: 1, sha256: ['0'.repeat(64)] },
        envelope: 'bid',
        questionId: null,
      },
    }),
  ],
  [
    'bids.readParts',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    (w) => ({ params: { ...inOpen(w), fileId: w.openedFile } }),
  ],
  [
    'bids.partTicket',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    (w) => ({ params: { ...inOpen(w), fileId: w.openedFile, part: '1' } }),
  ],
  [
    'bids.uploadArrived',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    (w) => ({ params: { ...inOpen(w), fileId: 'x' } }),
  ],
  [
    'bids.removeUpload',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    (w) => ({ params: { ...inOpen(w), fileId: 'x' } }),
  ],
  [
    'bids.readUpload',
    '401 403 403 404 200 403 403 403 403 403 403 403 403',
    (w) => ({ params: { ...inOpen(w), fileId: w.openedFile } }),
  ],
  [
    'bids.submitBid',
    '401 403 403 412 201 403 403 403 403 403 403 403 403',
    (w) => ({ params: inOpen(w), ifMatch: 1, body: { mayBind: true, notice: 1, seen: w.seen } }),
  ],
  [
    'bids.confirmBid',
    '401 403 403 422 422 403 403 403 403 403 403 403 403',
    (w) => ({ params: inOpen(w), body: { mayBind: true, notice: 1, bidId: w.submission } }),
  ],
  [
    'bids.acknowledgeChanges',
    '401 403 403 200 200 403 403 403 403 403 403 403 403',
    (w) => ({ params: inOpen(w), body: { notice: 1, items: ['notice.basics'] } }),
  ],
  [
    'bids.withdrawBid',
    '401 403 403 422 422 403 403 403 403 403 403 403 403',
    (w) => ({ params: inScored(w), body: { bidId: w.submission } }),
  ],
  [
    'bids.readSubmission',
    '401 403 403 404 200 403 403 403 403 403 403 403 403',
    (w) => ({ params: { ...inOpen(w), bidId: w.submission } }),
  ],
  [
    'bids.acceptEventInvitation',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    () => ({ body: { token: 'x'.repeat(32) } }),
  ],
  ['bids.readProfile', '401 403 403 200 200 403 403 403 403 403 403 403 403'],
  [
    'bids.saveProfile',
    '401 403 403 412 412 403 403 403 403 403 403 403 403',
    () => ({ ifMatch: 999, body: blankProfile() }),
  ],
  [
    'bids.announceProfileDocument',
    '401 403 403 422 422 403 403 403 403 403 403 403 403',
    () => ({ body: { ...someFile, ...someDocument, name: 'a.exe', replaces: null } }),
  ],
  [
    'bids.profileDocumentArrived',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    () => ({ params: { documentId: 'x' } }),
  ],
  [
    'bids.saveProfileDocument',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    () => ({ params: { documentId: 'x' }, ifMatch: 1, body: someDocument }),
  ],
  [
    'bids.removeProfileDocument',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    () => ({ params: { documentId: 'x' } }),
  ],
  [
    'bids.readProfileDocument',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    () => ({ params: { documentId: 'x' } }),
  ],
  ['bids.listEntered', '401 403 404 404 404 403 200 403 403 403 200 403 403', (w) => ({ params: { eventId: w.open } })],
  [
    'bids.beginEntry',
    // The notice takes bids on the portal alone.
    '401 403 404 404 404 403 422 403 403 403 422 403 403',
    (w) => ({
      params: { eventId: w.open },
      body: {
        bidder: 'Old Mill Joinery',
        contact: { name: 'Ruth Miller', email: 'ruth@old-mill.example', postal: '' },
        coming: someComing,
      },
    }),
  ],
  ['bids.readEntered', '401 403 404 404 404 403 404 403 403 403 404 403 403', (w) => ({ params: inEntry(w) })],
  [
    'bids.saveEntered',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: inEntry(w), ifMatch: 0, body: { currency: 'USD', answers: {}, prices: [] } }),
  ],
  [
    'bids.announceEntered',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: inEntry(w), body: { ...someFile, envelope: 'technical', questionId: null } }),
  ],
  [
    'bids.announceEnteredInParts',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({
      params: inEntry(w),
      body: {
        name: 'a.zip',
        size: 70 * 1024 * 1024,
        inParts: { size: 64 * 1024 * 1024, sha256: ['0'.repeat(64), '1'.repeat(64)] },
        envelope: 'technical',
        questionId: null,
      },
    }),
  ],
  ['bids.readEnteredParts', '401 403 404 404 404 403 404 403 403 403 404 403 403', (w) => ({ params: inEntry(w) })],
  ['bids.enteredPartTicket', '401 403 404 404 404 403 404 403 403 403 404 403 403', (w) => ({ params: inEntry(w) })],
  ['bids.enteredArrived', '401 403 404 404 404 403 404 403 403 403 404 403 403', (w) => ({ params: inEntry(w) })],
  ['bids.removeEntered', '401 403 404 404 404 403 404 403 403 403 404 403 403', (w) => ({ params: inEntry(w) })],
  ['bids.readEnteredUpload', '401 403 404 404 404 403 404 403 403 403 404 403 403', (w) => ({ params: inEntry(w) })],
  [
    'bids.submitEntered',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: inEntry(w), ifMatch: 1, body: { asReceived: true, notice: 1, coming: someComing } }),
  ],
  [
    'bids.withdrawEntered',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: inEntry(w), body: { bidId: w.submission, coming: someComing } }),
  ],
  [
    'bids.withdrawByReceipt',
    '401 403 404 404 404 403 404 403 403 403 404 403 403',
    (w) => ({ params: { ...inEntry(w), receipt: 'x' }, body: { coming: someComing } }),
  ],
  ['bids.listSubmissions', '401 403 403 200 200 403 403 403 403 403 403 403 403'],
  ['bids.listOurRecord', '401 403 403 200 200 403 403 403 403 403 403 403 403'],
  ['bids.readLeaving', '401 403 403 200 200 403 403 403 403 403 403 403 403'],
  // The rival and the bidder are here, and type another name: nobody has to leave for this.
  ['bids.leavePortal', '401 403 403 400 422 403 403 403 403 403 403 403 403', () => ({ body: { name: 'Nobody' } })],
  ['bids.listMyEvents', '401 403 200 200 200 200 200 200 200 200 200 200 200'],
  [
    'bids.readFollowing',
    '401 403 403 200 200 403 403 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'bids.followNotice',
    '401 403 403 200 200 403 403 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.open }, body: { follows: true } }),
  ],
  ['bids.listMyClasses', '401 403 200 200 200 200 200 200 200 200 200 200 200'],
  [
    'bids.followClass',
    '401 403 403 200 200 403 403 403 403 403 403 403 403',
    () => ({ body: { scheme: 'CPV', code: '39113600-3', name: 'Benches', follows: true } }),
  ],

  ['figures.readFigures', '401 403 200 403 403 403 200 200 200 403 403 403 403'],
  [
    'figures.readTable',
    '401 403 200 403 403 403 200 200 200 403 403 403 403',
    () => ({ params: { file: 'lots.csv' } }),
  ],
  // Nobody is signed in there: a token of its own opens it, in figures.test.ts.
  [
    'figures.refreshTable',
    '401 401 401 401 401 401 401 401 401 401 401 401 401',
    () => ({ params: { file: 'lots.csv' } }),
  ],
  ['figures.listTokens', '401 403 200 403 403 200 403 403 403 403 403 403 403'],
  [
    'figures.createToken',
    '401 403 201 403 403 201 403 403 403 403 403 403 403',
    () => ({ body: { name: 'Monthly report', days: 30 } }),
  ],
  ['figures.revokeToken', '401 403 404 403 403 404 403 403 403 403 403 403 403', () => ({ params: { tokenId: 'x' } })],
  ['figures.rebuildFigures', '401 403 200 403 403 200 403 403 403 403 403 403 403'],

  ['correspondence.listSaid', '401 403 200 200 200 200 200 200 200 200 200 200 200'],
  [
    'correspondence.readCorrespondence',
    '401 403 403 200 200 403 403 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  ['correspondence.readResult', '401 403 403 404 404 403 403 403 403 403 403 403 403', (w) => ({ params: inOpen(w) })],
  [
    'correspondence.objectToAward',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    (w) => ({ params: inOpen(w), body: { grounds: 'other', text: 'No.' } }),
  ],
  [
    'correspondence.sayIntention',
    '401 403 403 200 200 403 403 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.open }, body: { intends: true, reason: '' } }),
  ],
  // Whoever holds the link may say that it was opened; this one leads nowhere.
  [
    'correspondence.invitationOpened',
    '404 404 404 404 404 404 404 404 404 404 404 404 404',
    () => ({ body: { token: 'x'.repeat(32) } }),
  ],

  [
    'correspondence.listAsked',
    '401 403 403 200 200 403 403 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.open } }),
  ],
  [
    'correspondence.askQuestion',
    '401 403 403 422 422 403 403 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.open }, body: { text: 'Why?', lotId: null } }),
  ],
  [
    'correspondence.withdrawQuestion',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.open, questionId: 'x' } }),
  ],

  [
    'correspondence.listRequests',
    '401 403 403 200 200 403 403 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.scored } }),
  ],
  [
    'correspondence.answerRequest',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    (w) => ({ params: { eventId: w.scored, requestId: 'x' }, body: { text: 'Larch.' } }),
  ],
  // This event reads nothing out.
  [
    'correspondence.readReadOut',
    '401 403 403 404 404 403 403 403 403 403 403 403 403',
    (w) => ({ params: inScored(w) }),
  ],

  ['opening.readOpening', '401 403 404 404 404 403 200 200 200 403 200 200 200', (w) => ({ params: inOpen(w) })],
  [
    'opening.openEnvelope',
    '401 403 404 404 404 403 403 403 403 403 403 403 422',
    (w) => ({ params: { ...inOpen(w), envelope: 'technical' } }),
  ],
  [
    'opening.openOffers',
    '401 403 404 404 404 403 403 403 403 403 403 403 404',
    (w) => ({ params: { ...inOpen(w), number: '1' } }),
  ],
  [
    'opening.readMinutes',
    '401 403 404 404 404 403 200 200 200 403 200 200 200',
    (w) => ({ params: { ...inScored(w), envelope: 'technical' } }),
  ],
  [
    'opening.readOpenedFile',
    '401 403 404 404 404 403 403 200 403 403 200 200 403',
    (w) => ({ params: { ...inScored(w), bidId: w.openedBid, fileId: w.openedFile } }),
  ],

  [
    'evaluation.readEvaluation',
    '401 403 404 404 404 403 200 200 200 403 200 200 200',
    (w) => ({ params: inScored(w) }),
  ],
  [
    'evaluation.declareConflict',
    '401 403 404 404 404 403 403 400 400 403 400 400 403',
    (w) => ({ params: inScored(w), body: { conflict: true, reason: ' ' } }),
  ],
  [
    'evaluation.saveMark',
    '401 403 404 404 404 403 403 403 403 403 403 412 403',
    (w) => ({
      params: { ...inScored(w), bidId: w.openedBid, criterionId: 'technical' },
      ifMatch: 999,
      body: { mark: '3', reason: '', place: '' },
    }),
  ],
  [
    'evaluation.signOff',
    '401 403 404 404 404 403 403 403 403 403 403 422 403',
    (w) => ({ params: { ...inScored(w), bidId: w.openedBid } }),
  ],
  [
    'evaluation.saveNote',
    '401 403 404 404 404 403 403 403 403 403 403 200 403',
    (w) => ({ params: { ...inScored(w), bidId: w.openedBid, criterionId: 'technical' }, body: { text: 'Mine.' } }),
  ],
  [
    'evaluation.readLeaveEffect',
    '401 403 404 404 404 403 403 403 403 403 200 200 403',
    (w) => ({ params: { ...inScored(w), personId: w.evaluator } }),
  ],
  [
    'evaluation.leavePanel',
    '401 403 404 404 404 403 403 403 403 403 422 403 403',
    (w) => ({ params: { ...inScored(w), personId: w.evaluator }, body: { marks: 'stand', reason: 'Ill.' } }),
  ],
  ['evaluation.startMeeting', '401 403 404 404 404 403 403 403 403 403 422 403 403', (w) => ({ params: inScored(w) })],
  ['evaluation.readMeeting', '401 403 404 404 404 403 403 403 403 403 422 422 403', (w) => ({ params: inScored(w) })],
  [
    'evaluation.saveAgreed',
    '401 403 404 404 404 403 403 403 403 403 422 403 403',
    (w) => ({
      params: { ...inScored(w), bidId: w.openedBid, criterionId: 'technical' },
      ifMatch: 0,
      body: { mark: '3', changes: [] },
    }),
  ],
  ['evaluation.readCheck', '401 403 404 404 404 403 403 200 403 403 200 200 403', (w) => ({ params: inScored(w) })],
  [
    'evaluation.saveFinding',
    '401 403 404 404 404 403 403 403 403 403 412 412 403',
    (w) => ({
      params: { ...inScored(w), bidId: w.openedBid, pointId: 'conditions' },
      ifMatch: 999,
      body: { verdict: 'responsive', reason: '', place: '', corrected: null, evidence: '' },
    }),
  ],
  [
    'evaluation.proposeRejection',
    '401 403 404 404 404 403 403 403 403 403 422 403 403',
    (w) => ({ params: { ...inScored(w), bidId: w.openedBid }, body: { reason: 'Not complete.', place: 'RFP 2' } }),
  ],
  [
    'evaluation.confirmRejection',
    '401 403 404 404 404 403 403 404 403 403 404 404 403',
    (w) => ({ params: { ...inScored(w), bidId: w.openedBid } }),
  ],
  [
    'evaluation.liftRejection',
    '401 403 404 404 404 403 403 403 403 403 404 403 403',
    (w) => ({ params: { ...inScored(w), bidId: w.openedBid }, body: { reason: 'It is complete.' } }),
  ],
  [
    'evaluation.askBidder',
    '401 403 404 404 404 403 403 403 403 403 422 422 403',
    (w) => ({
      params: { ...inScored(w), bidId: w.openedBid },
      body: { kind: 'price', text: 'Why so low?', due: '2030-01-01T12:00' },
    }),
  ],
  [
    'evaluation.extendRequest',
    '401 403 404 404 404 403 403 403 403 403 404 404 403',
    (w) => ({
      params: { ...inScored(w), bidId: w.openedBid, requestId: 'x' },
      body: { due: '2030-01-01T12:00', reason: 'Holidays.' },
    }),
  ],
  [
    'evaluation.decideLow',
    '401 403 404 404 404 403 403 403 403 403 422 403 403',
    (w) => ({ params: { ...inScored(w), bidId: w.openedBid }, body: { accepted: true, reasons: 'It holds.' } }),
  ],
  // Prices are sealed there to everybody.
  [
    'evaluation.readTabulation',
    '401 403 404 404 404 403 403 403 403 403 403 403 403',
    (w) => ({ params: inScored(w) }),
  ],
  ['evaluation.lockMarks', '401 403 404 404 404 403 403 403 403 403 422 403 403', (w) => ({ params: inScored(w) })],
  ['evaluation.readRanking', '401 403 404 404 404 403 422 422 422 403 422 422 403', (w) => ({ params: inScored(w) })],
  ['evaluation.readBundle', '401 403 404 404 404 403 422 422 422 403 422 422 403', (w) => ({ params: inScored(w) })],
  ['evaluation.readLetters', '401 403 404 404 404 403 422 422 422 403 422 422 403', (w) => ({ params: inScored(w) })],
  [
    'evaluation.saveLetter',
    '401 403 404 404 404 403 403 403 403 403 422 403 403',
    (w) => ({ params: { ...inScored(w), bidId: w.openedBid }, ifMatch: 0, body: { sections: [] } }),
  ],
  ['evaluation.readRounds', '401 403 404 404 404 403 422 422 422 403 422 422 403', (w) => ({ params: inScored(w) })],
  [
    'evaluation.callRound',
    '401 403 404 404 404 403 403 403 403 403 422 403 403',
    (w) => ({ params: inScored(w), body: { bidIds: [w.openedBid], reasons: 'Close.', closes: '2030-01-01T10:00' } }),
  ],
  [
    'evaluation.cancelRound',
    '401 403 404 404 404 403 403 403 403 403 404 403 403',
    (w) => ({ params: { ...inScored(w), number: '1' }, body: { reason: 'No.' } }),
  ],
  [
    'evaluation.recommendAward',
    '401 403 404 404 404 403 403 403 403 403 422 403 403',
    (w) => ({ params: inScored(w), body: { bidId: w.openedBid, reasons: 'Most points.' } }),
  ],
  [
    'evaluation.decideOnAward',
    '401 403 404 404 404 403 403 422 403 403 403 403 403',
    (w) => ({ params: inScored(w), body: { approve: true, reason: '' } }),
  ],
  [
    'evaluation.makeAwardFinal',
    '401 403 404 404 404 403 403 422 403 403 422 403 403',
    (w) => ({ params: inScored(w) }),
  ],
  [
    'evaluation.setAwardAside',
    '401 403 404 404 404 403 403 422 403 403 403 403 403',
    (w) => ({ params: inScored(w), body: { reasons: 'A fault.', to: 'ranked' } }),
  ],
  [
    'evaluation.recordAnObjection',
    '401 403 404 404 404 403 422 403 403 403 422 403 403',
    (w) => ({
      params: inScored(w),
      body: { from: 'Driftwood', received: '2026-01-01T10:00', grounds: 'other', text: 'No.' },
    }),
  ],
  [
    'evaluation.decideAnObjection',
    '401 403 404 404 404 403 403 404 403 403 403 403 403',
    (w) => ({
      params: { ...inScored(w), objectionId: 'x' },
      body: { upheld: false, reasons: 'It stands.', to: 'ranked' },
    }),
  ],
  [
    'evaluation.proposeAnEnding',
    '401 403 404 404 404 403 403 403 403 403 400 403 403',
    (w) => ({ params: inScored(w), body: { how: 'no-award', reasons: ' ' } }),
  ],
  [
    'evaluation.decideOnEnding',
    '401 403 404 404 404 403 403 422 403 403 403 403 403',
    (w) => ({ params: inScored(w), body: { agree: true, reason: '' } }),
  ],
];
