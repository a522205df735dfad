/** The record of an event: facts. Each change writes its facts in the same transaction. */
import { fingerprint } from './digest.ts';
import type { Who } from './people.ts';
import { bothClocks, type Instant } from './time.ts';
import { inEnglish, type Message } from './words/say.ts';

/**
 * Codes of what can happen, each with the sentence that the timeline shows. `{name}` is filled from the fact's data, which is kept in
 * English; record-sentence.ts says both to a reader.
 */
export const factSentences = {
  'organisation.created': 'Organisation registered: {name}',
  'organisation.invited': 'Colleague invited as {roles}: {email}',
  'organisation.joined': 'Joined by invitation: {name}',
  'organisation.left': 'No longer here: {name}',
  'organisation.closed': 'The organisation left the portal: {name}',
  'organisation.roles': 'Roles of {name} set to {roles}',
  'organisation.invited-again': 'Invitation sent again: {email}',
  'organisation.invitation-withdrawn': 'Invitation withdrawn: {email}',
  'organisation.settings': 'Settings changed, version {version}: {changes}',
  'organisation.logo': 'Logo set: {width} × {height} pixels (SHA-256 {sha256})',
  'organisation.logo-removed': 'Logo taken off',
  'event.created': 'Event created: {title}',
  'event.created-from-template': 'Event created from the template {template}: {title}',
  'event.created-from-event': 'Event created from {from}: {title}',
  'event.template': 'Saved as the template {name}',
  'template.renamed': 'Template {before} renamed: {name}',
  'template.deleted': 'Template deleted: {name}',
  'event.estimate': 'Estimate set: {estimate}',
  'event.saved': 'Draft saved, version {version}',
  'event.team': 'Team set: {team}',
  'event.evaluators': 'Joined the evaluators while bids are open: {names}',
  'event.document-added': 'Document added: {name} (SHA-256 {sha256})',
  'event.document-replaced': 'Document replaced, version {version}: {name} (SHA-256 {sha256})',
  'event.document-removed': 'Document removed: {name}',
  'review.asked': 'Asked to review: {names}',
  'review.comment': 'Comment on {place}',
  'review.reply': 'Reply to a comment on {place}',
  'review.resolved': 'Comment on {place} resolved',
  'review.reopened': 'Comment on {place} taken up again',
  'review.approved': 'Approved for publication: version {version}, fingerprint {fingerprint}',
  'review.changes': 'Changes asked for before publication: version {version}, fingerprint {fingerprint}',
  'publication.scheduled': 'Publication scheduled for {at}; fingerprint of what will be published {fingerprint}',
  'publication.unscheduled': 'Scheduled publication cancelled: {at}',
  'publication.failed': 'Not published at {at}: {reason}',
  'event.published': 'Published as notice {number}; bids close {closes}; fingerprint of the method {method}',
  'addendum.started': 'Addendum {number} started as a working copy',
  'addendum.discarded': 'Working copy of addendum {number} discarded',
  'addendum.sent':
    'Addendum {number} sent, version {version} of the notice holds; {moved}; fingerprint of the method {method}',
  'addendum.extended': 'Deadline moved by addendum {number}; {moved}',
  'addendum.reopened': 'Reopened by addendum {number}; {moved}',
  'reopening.proposed': 'First of two people to reopen the event; bids would close {closes}',
  'reopening.dropped': 'Proposal to reopen the event taken back',
  'incident.declared':
    'Portal incident declared by the first of two people; deadlines from {from} to {until} would move by {hours} h',
  'incident.ordered': 'Portal incident confirmed; deadlines from {from} to {until} move by {hours} h',
  'incident.moved': 'Deadline moved for a portal incident, as addendum {number}; {moved}',
  'event.invited': 'Invited: {emails}',
  'event.closed': 'Bids closed',
  'supplier.intends': 'Intends to bid: {supplier}',
  'question.asked': 'Question {question} asked by {supplier}',
  'question.withdrawn': 'Question {question} withdrawn by {supplier}',
  'question.answered': 'Question {question} answered to {to}',
  'answers.told': 'Answers sent to {count} suppliers in one letter each',
  'supplier.declined': 'Declined to bid: {supplier}',
  'profile.saved': 'Profile saved, version {version}',
  'profile.document-added': 'Document added to the profile: {title} (SHA-256 {sha256})',
  'profile.document-replaced': 'Document of the profile replaced: {title} (SHA-256 {sha256})',
  'profile.document-changed': 'Details of a document of the profile changed: {title}',
  'profile.document-removed': 'Document taken off the profile: {title}',
  'bid.entry-begun': 'Began to enter the bid of {bidder}, received {at} by {receivedBy}',
  'bid.submitted': 'Bid submitted, receipt {receipt}, fingerprint {fingerprint}',
  'bid.replaced': 'Bid replaced, receipt {receipt}, fingerprint {fingerprint}',
  'bid.withdrawn': 'Bid withdrawn, receipt {receipt}',
  'opening.attested': 'First of two people ready to open the {envelope} envelopes',
  'opening.started': 'Opening of the {envelope} envelopes ordered',
  'opening.refused': 'Attempt to open the {envelope} envelopes refused: {reason}',
  'opening.bid': 'Opened the {envelope} envelope of {bidder}, received {received}, fingerprint {sha256}',
  'opening.entered': 'The bid of {bidder} was entered by {by}: it came {way}, received {at} by {receivedBy}',
  'opening.entry-withdrawn':
    'Not opened: the bid of {bidder} that {enterer} had entered (receipt {receipt}) was withdrawn by {by}, {done}; the bidder asked for it {way}, received {at} by {receivedBy}',
  'opening.entry-replaced':
    'Not opened: the bid of {bidder} that {enterer} had entered (receipt {receipt}) was replaced by {by}, {done}; the later one came {way}, received {at} by {receivedBy}',
  'opening.price-sealed': 'Not opened: the price envelope of {bidder} (receipt {receipt}), {why}',
  'opening.done': 'All {envelope} envelopes open: {count}',
  'opening.minutes': 'Minutes of the opening of the {envelope} envelopes fixed, fingerprint {minutes}',
  'evaluation.declared': 'Declared no conflict of interest',
  'evaluation.conflict': 'Declared a conflict of interest and left the lot',
  'evaluation.conflict-with': 'Declared a conflict of interest with {bidders} and left the lot',
  'evaluation.marks-gone': 'The marks of {name} go, for all bids of the lot: {marks}; below the quorum: {below}',
  'evaluation.left': 'Left the panel: {name}; the marks given stand, for all bids of the lot: {marks}',
  'evaluation.left-with-marks':
    'Left the panel: {name}; the marks given go, for all bids of the lot: {marks}; below the quorum: {below}',
  'evaluation.marked': 'Marked a criterion of bid {bidId}, version {version}',
  'evaluation.signed': 'Signed off the marks of {bidder}',
  'evaluation.meeting': 'The panel meets to agree on marks: {panel}',
  'evaluation.agreed':
    'Agreed on a mark for {bidder}: {criterion}; marks changed and explained: {changed}; version {version}',
  'evaluation.agreed-locked': 'Agreed marks locked: {count}, fingerprint {agreed}',
  'evaluation.locked': 'Marks locked; the panel is {panel}; fingerprint of its marks {marks}',
  'evaluation.shortlisted':
    'By the locked marks the price envelopes to open are those of {opens}; sealed for good stay those of {sealed}',
  'check.found': 'Check of {bidder}, {verdict}: {point}',
  'check.corrected': 'Claim of {bidder} found false, scored as {corrected} and not as {own}: {point}',
  'check.rejection-proposed': 'Proposed to reject the bid of {bidder}: {place}',
  'check.rejected': 'Rejected the bid of {bidder}, as {proposer} had proposed: {place}',
  'check.rejection-lifted': 'Rejection of the bid of {bidder} lifted',
  'check.price-explained': 'Explanation of the price of {bidder} {decision}',
  'clarification.asked': 'Asked {bidder} to make something clear until {due}, request {id}',
  'clarification.price-asked': 'Asked {bidder} to explain its price until {due}, request {id}',
  'clarification.extended': 'More time for {bidder} to answer request {id}, until {due}',
  'clarification.answered': 'Request {id} answered by {bidder}',
  'round.called':
    'Round {number} of best and final offers called until {closes}, invited: {bidders}; fingerprint of the ranking before {ranking}',
  'round.cancelled': 'Round {number} of best and final offers cancelled; what was submitted in it is never opened',
  'round.attested': 'First of two people ready to open the offers of round {number}',
  'round.opening': 'Opening of the offers of round {number} ordered',
  'round.refused': 'Attempt to open the offers of round {number} refused: {reason}',
  'round.offer': 'Opened the offer of {bidder} in round {number}, received {received}, fingerprint {sha256}',
  'round.stands': 'No offer of {bidder} in round {number}: its earlier bid stands',
  'round.done': 'All offers of round {number} open: {count}',
  'round.minutes': 'Minutes of the opening of the offers of round {number} fixed, fingerprint {minutes}',
  'award.recommended': 'Recommended {bidder} with {total} points',
  'award.despite-conflict': 'Recommended although {people} of the panel declared a conflict of interest',
  'award.returned': 'Recommendation returned to the committee',
  'award.approved': 'Award to {bidder} approved',
  'award.skipped': 'Passed over {bidder}: {why}',
  'award.step': 'Award to {bidder} approved in the step {step}; others follow',
  'award.intended': 'Intended award to {bidder}; the standstill ends {ends}',
  'award.final': 'Award to {bidder} made final',
  'award.set-aside': 'Award to {bidder} set aside ({was}); next is {to}',
  'award.ending-proposed': 'Proposed to end the lot without an award: {how}',
  'award.ending-declined': 'Declined to end the lot without an award: {how}',
  'award.none': 'Lot ended without an award',
  'lot.cancelled': 'Lot cancelled',
  'event.cancelled': 'Event cancelled; what was submitted is never opened',
  'objection.received': 'Objection received from {from}: {grounds}',
  'objection.late': 'Objection received late from {from}, after the standstill: {grounds}',
  'objection.dismissed': 'Objection of {from} dismissed',
  'objection.upheld': 'Objection of {from} upheld',
  'event.invitation-sent-again': 'Invitation sent again to {emails}',
  'event.invitation-withdrawn': 'Invitation withdrawn: {emails}',
  'invitation.opened': 'Invitation opened: {email}',
  'suppliers.added': 'Supplier added to the list: {name}',
  'suppliers.changed': 'Entry of the supplier list changed: {name}',
  'suppliers.removed': 'Supplier taken off the list: {name}',
  'suppliers.imported': 'Rows of a file taken into the supplier list: {count}',
  'retention.held': 'Kept longer, until {until}',
  'retention.released': 'No longer kept beyond its date',
  'erasure.ordered': 'Erasure of personal data ordered',
  'erasure.done': 'Personal data erased: {changed} entries changed, {removed} removed',
  'file.made': 'File of the event made (JSON, SHA-256 {json}; HTML, SHA-256 {html})',
  'token.made': 'Personal token made for {scopes}, valid until {until}: {name}',
  'token.revoked': 'Personal token of {person} revoked: {name}',
  'figures.token-made': 'Token for figures made, valid until {until}: {name}',
  'figures.token-revoked': 'Token for figures revoked: {name}',
  'figures.fetched': 'Figures fetched with a token for the first time that day: {name}, {file}',
  'letter.edited': 'Letter to {bidder} edited; left out: {left}',
  'letters.approved': 'Letters of the result approved as they go out: {count}, fingerprint {letters}',
  'award.told': 'Result sent to {count} bidders',
  'shortlist.told': 'Bidders told by letter whether their price envelopes are opened: {count}',
} as const satisfies Readonly<Record<string, Message>>;

export type FactCode = keyof typeof factSentences;

/** What a decision says happened; the commit adds salt and order. */
export type NewFact = {
  what: FactCode;
  lotId?: string;
  data?: Record<string, string | number | boolean>;
  why?: string;
};

export type Fact = NewFact & {
  id: string;
  eventId: string;
  at: Instant;
  who: Who;
  /** 128 random bits: what is published about a fact gives nothing else away. */
  salt: string;
  /** On the suppliers' side: what the personal token is called by which a program did it. */
  token?: string;
};

/** The leaf of a fact: SHA-256 of its canonical JSON, salt included. */
export const leaf = (fact: Fact): string => fingerprint(fact);

/** A time as facts keep it: by both clocks, in English, whoever writes. */
export const recordedTime = (at: Instant, zone: string): string => inEnglish(() => bothClocks(at, zone));
