/**
 * Every key of both tables, with who uses it. No list without a Query, no Scan.
 *
 * records
 *   PERSON#<person>                PERSON                       people: who acts (every request), bidders: who is still here, who manages, and lets go whose supplier leaves; list ORG#<org> → colleagues
 *   INVITE#<hash of token>         INVITE                       people, events write; people, events, bids read; list INVITES#<org> → open invitations of colleagues
 *   TOKEN#<hash of token>          TOKEN                        people writes; bids, correspondence read: whose program may call (PersonalToken); expires; list TOKENS#<org> → by the instant at which each ends or was revoked
 *   READER#<hash of e-mail>        READER                       people writes; people, notices, bidders read: the language that whoever reads there has chosen
 *   CMD#<person>#<key>             CMD                          every command of the buyer's side: idempotency
 *   TEAMS#<org>#<event>            TEAM                         events writes who is in the team, by id and role (Teamed); bids reads, as itself: who may enter a bid that came on paper
 *   EVENT#<org>#<event>            EVENT                        events; list EVENTS#<org> → events of an organisation
 *                                  TEAM#<person>                events; list TEAM#<person> → events of a team member
 *                                  UPLOAD#<file>                events: a document announced, not yet arrived
 *                                  INVITED#<e-mail>             events, jobs: who is invited (Invited); jobs, bidders, figures read
 *                                  UNINVITED#<e-mail>           events: whose invitation is withdrawn (Invited)
 *                                  INVITING#<order>#<part>      events orders, jobs counts: how far a list of invitations is
 *                                  TOINVITE#<order>#<part>      events writes, jobs orders it once the part before is done; expires
 *                                  ADDENDUM                     events, jobs: the working copy of an addendum
 *                                  REOPENING                    events: what the first of two people proposes after the deadline
 *                                  DEADLINE                     events, clock, jobs write; list CLOSING#<org> → what closes in a window
 *                                  RETENTION                    events, jobs: how long it is kept, whether its people are erased
 *                                  LETTER#<lot>#<at>#<bid>      evaluation: a letter of the result, edited before it goes out
 *                                  SENT#<lot>#<award>#<part>    evaluation writes with the last approval; jobs read
 *                                  FILE                         events orders, jobs make: the file of the event, from every partition of it
 *                                  LOT#<lot>                    events creates; opening, evaluation, clock, jobs write: the life of a lot; figures reads
 *                                  BID#<lot>#<bid>#<envelope>   opening writes; evaluation, jobs, figures read
 *                                  OFFER#<lot>#<round>#<bid>    opening writes; evaluation, figures read: what was bid again for a bid, in a round of best and final offers
 *                                  RANKED#<lot>#<round>         evaluation: the ranking as it stood before a round was called
 *                                  DECL#<lot>#<person>          evaluation; events, opening, figures read
 *                                  MARK#<lot>#<person>#<bid>#<criterion>  evaluation
 *                                  SIGNED#<lot>#<person>#<bid>  evaluation; figures reads
 *                                  AGREED#<lot>#<bid>#<criterion>  evaluation: the mark that the panel agreed on, with the reason of each change (StoredAgreed)
 *                                  NOTE#<person>#<lot>#<bid>#<criterion>  evaluation: what an evaluator noted, for their own eyes; erased with the event's people
 *                                  PSEUDONYMS#<lot>             opening draws once; opening, evaluation read: which bid is called A, B … (StoredPseudonyms)
 *                                  FINDING#<lot>#<bid>#<point>  evaluation: what the check found
 *                                  REJECTION#<lot>#<bid>        evaluation; jobs, figures read
 *                                  LOWPRICE#<lot>#<bid>         evaluation: what was decided of an explained price
 *   ROUND#<supplier>               <event>#<lot>#<round>        evaluation writes (RoundInvite); bids reads its own: that it may bid again, until when
 *   NOTICE#<event>                 NOTICE                       events writes; bids, opening, evaluation read
 *                                  CANCELLED                    events writes; bids, correspondence read: what of it is cancelled, and why
 *                                  VERSION#<n>                  events, jobs: a notice that an addendum has replaced; bidders, bids read
 *                                  ADDENDUM#<n>                 events, jobs: number, reason, deadline before and after; bidders reads
 *                                  ROW                          events: an open event, short; list NOTICES → public list, feeds, sitemap
 *   FACTS#<org>#<event>            <at>#<command>#<n>           all areas of the buyer's side append; people, events, jobs read; figures follows the stream
 *   OUTBOX#<command>#<n>           OUTBOX                       all append; notices sends; list HELD#<event> → letters of a sandbox event
 *   WORK#open#<command>            WORK                         opening orders and carries out
 *   JOB#<command>                  JOB                          work orders of the other areas; jobs carries out, by the order's kind
 *   DUE#<event>                    <command>#<lot>              events, evaluation, jobs write; clock; list DUE → what has fallen due
 *   DUE#-                          EXPIRY                       clock: up to which day it has had suppliers reminded of what runs out
 *   INCIDENTS#<org>                <incident>                   events, jobs: a portal incident, named by its instant
 *   INCIDENT#<incident>            EVENT#<event>                jobs: what became of one event in it; events reads
 *   TIDINGS#<command>              TIDINGS                      events, jobs order: everybody who may bid is told; clock: those with something unsent are reminded, and those of whom something runs out; events, clock: those who follow a class of a notice hear that it is published; jobs, evaluation: a letter goes to a bidder; bidders carries out
 *   LEAVE#<supplier>               LEAVE                        bids orders, alone: its people are let go; bidders carries out; people: nobody joins it any more
 *                                  AGAIN#<at>                   bids orders once more, where somebody of it acts all the same; bidders carries out
 *   TEMPLATES#<org>                ROW#<template>               events: templates of an organisation as their list shows them
 *                                  CONTENT#<template>           events: what a template holds
 *   ORGANISATION#<org>             SETTINGS                     people writes; buyers' areas, notices and clock read
 *   LOGO#<org>                     LOGO                         events: where the logo lies among the documents
 *   REVIEW#<org>#<event>           REVIEW                       events: who was asked, who approves; clock reads
 *                                  THREAD#<thread>              events: a comment and its answers
 *   ENTRIES#<org>                  <created>#<event>            events, figures: an event in lists; list LIVE#<org> → those that go on, by deadline
 *   FIGURES#<org>                  <event>#<lot>                figures: a lot added up; list FIGURES#<org> → by deadline
 *   EXPORT#<hash of token>         EXPORT                       figures: who may fetch tables; list EXPORTS#<org>
 *   MINUTES#<org>#<event>          <lot>#<envelope>             opening writes once; opening, correspondence read
 *   LETTERS#<org>#<event>          CLARIFY#<supplier>#<id>      evaluation asks after opening; correspondence answers
 *   SUPPLIERS#<org>                ENTRY#<id>                   events, jobs: an entry of the organisation's list of suppliers
 *                                  EMAIL#<e-mail>               events, jobs: whose it is; each once in a list
 *                                  FIND#<beginning>#<id>        events, jobs: names from each word on, e-mails; a search is a Query
 *                                  IN#<category>#<name>#<id>    events, jobs: all (no category) and each category, by name
 *                                  BLOCKED#<name>#<id>          events, jobs: who is not invited
 *                                  TAG#<category>               events, jobs: the categories there are
 *                                  IMPORT#<order>#<part>        events orders, jobs counts: how far an import is
 *   LETTERS#<org>#<event>          INTENT#<supplier>            correspondence writes: what a supplier says openly; events reads
 *                                  TRACE#<e-mail>               correspondence writes: an invitation opened, answered; events reads
 *                                  QUESTION#<supplier>.<n>      correspondence, events; list QUESTIONS#<org>#<event>#<state> → the buyer's list
 *                                  RESULT#<lot>#<supplier>#<at>  jobs write: a letter of the result; correspondence, evaluation read
 *                                  OBJECTION#<lot>#<supplier>#<id>  correspondence, evaluation
 *                                  DIGEST                       clock: up to when answers were sent round
 *                                  ANSWER#<at>#<answer>         events writes what everybody reads; events, clock read
 *
 * sealed
 *   S#<supplier>                   COPY#<event>#<lot>           bids: the working copy
 *                                  UPLOAD#<event>#<lot>#<file>  bids: files announced and arrived
 *                                  ACKNOWLEDGED#<event>#<lot>   bids: what of addenda was read and leaves a bid as it is, by whom
 *                                  BID#<event>#<lot>            bids: the standing bid; opening reads
 *                                  SUBMISSION#<event>#<lot>#<bid>  bids: every submission, kept; opening reads what was entered and does not stand
 *                                  INVITED#<event>              bids: an invitation taken up
 *                                  WATCH#<person>#<event>       bids: whether somebody follows a notice
 *                                  PROFILE                      bids: who the supplier is, what it has declared
 *                                  PROFILEDOC#<document>        bids: a document of the profile, announced and arrived
 *                                  CLASSES#<person>             bids: the classes of what is bought that somebody follows
 *                                  ENTERED#<event>#<bidder>     bids: of a buyer's person, whose partition (its desk) it is: bidders whose bids that person enters
 *                                  FOLLOWS#<event>#<person>     bids: that somebody stands under FOLLOW#<event>, where no supplier reads: what leaving blanks there
 *                                  LATEST                       bids: which submission was the last, of whatever lot: of one and leaving at one moment, one happens
 *                                  LEFT                         bids: that the supplier has left the portal, when, by whom (Left)
 *                                  FACT#<at>#<command>#<n>      bids appends
 *                                  CMD#<person>#<key>           bids: idempotency
 *   BALLOT#<event>#<lot>           S#<supplier>                 bids writes (each its own item), opening reads after the deadline
 *   FOLLOW#<event>                 S#<supplier>#<person>        bids writes (each its own item): who works on a bid or follows the notice; bidders reads, nobody else
 *                                  LOT#<supplier>#<lot>#COPY|BID|FILE#<file>  bids writes (each its own items): what is saved, what is submitted (Work); bidders reads
 *   EXPIRY#<day>                   S#<supplier>#<entry>         bids writes (each its own item): of what a supplier is reminded on that day, for it runs out (ExpiryNote); bidders reads, nobody else; expires
 *   CLASS#<scheme>#<branch>        S#<supplier>#<person>        bids writes (each its own item): who follows a class; bidders reads, nobody else
 *   TOLD#<order>                   TOLD                         bidders: how far those who follow a class are told of a notice
 *   OUTBOX#<command>#<n>           OUTBOX                       bids, bidders append; notices sends
 */
import type { TableName } from '../names.ts';

export type Key = { table: TableName; pk: string; sk: string };

const record = (pk: string, sk: string): Key => ({ table: 'records', pk, sk });
const sealed = (pk: string, sk: string): Key => ({ table: 'sealed', pk, sk });

/** A number of a version in a key, so that keys come in its order. */
const padded = (n: number): string => (n === 0 ? '' : String(n).padStart(4, '0'));

/** Every item's key. An empty last part makes the beginning that a Query asks for. */
export const keys = {
  person: (id: string) => record(`PERSON#${id}`, 'PERSON'),
  invite: (tokenHash: string) => record(`INVITE#${tokenHash}`, 'INVITE'),
  personalToken: (tokenHash: string) => record(`TOKEN#${tokenHash}`, 'TOKEN'),
  reader: (emailHash: string) => record(`READER#${emailHash}`, 'READER'),
  command: (personId: string, key: string) => record(`CMD#${personId}#${key}`, 'CMD'),
  event: (orgId: string, eventId: string) => record(`EVENT#${orgId}#${eventId}`, 'EVENT'),
  team: (orgId: string, eventId: string, personId: string) => record(`EVENT#${orgId}#${eventId}`, `TEAM#${personId}`),
  eventTeam: (orgId: string, eventId: string) => record(`TEAMS#${orgId}#${eventId}`, 'TEAM'),
  pendingDocument: (orgId: string, eventId: string, fileId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `UPLOAD#${fileId}`),
  invited: (orgId: string, eventId: string, email: string) => record(`EVENT#${orgId}#${eventId}`, `INVITED#${email}`),
  uninvited: (orgId: string, eventId: string, email: string) =>
    record(`EVENT#${orgId}#${eventId}`, `UNINVITED#${email}`),
  inviting: (orgId: string, eventId: string, order: string, part: number | '') =>
    record(`EVENT#${orgId}#${eventId}`, `INVITING#${order}#${part}`),
  toInvite: (orgId: string, eventId: string, order: string, part: number) =>
    record(`EVENT#${orgId}#${eventId}`, `TOINVITE#${order}#${part}`),
  supplier: (orgId: string, id: string) => record(`SUPPLIERS#${orgId}`, `ENTRY#${id}`),
  supplierEmail: (orgId: string, email: string) => record(`SUPPLIERS#${orgId}`, `EMAIL#${email}`),
  supplierFind: (orgId: string, term: string, id: string) => record(`SUPPLIERS#${orgId}`, `FIND#${term}#${id}`),
  supplierIn: (orgId: string, category: string, name: string, id: string) =>
    record(`SUPPLIERS#${orgId}`, `IN#${category}#${name}#${id}`),
  supplierBlocked: (orgId: string, name: string, id: string) => record(`SUPPLIERS#${orgId}`, `BLOCKED#${name}#${id}`),
  supplierTag: (orgId: string, category: string) => record(`SUPPLIERS#${orgId}`, `TAG#${category}`),
  importing: (orgId: string, order: string, part: number | '') =>
    record(`SUPPLIERS#${orgId}`, `IMPORT#${order}#${part}`),
  lot: (orgId: string, eventId: string, lotId: string) => record(`EVENT#${orgId}#${eventId}`, `LOT#${lotId}`),
  openedBid: (orgId: string, eventId: string, lotId: string, bidId: string, envelope: string) =>
    record(`EVENT#${orgId}#${eventId}`, `BID#${lotId}#${bidId}#${envelope}`),
  /** `round`: of best and final offers; an empty bid makes the beginning. */
  offer: (orgId: string, eventId: string, lotId: string, round: number, bidId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `OFFER#${lotId}#${padded(round)}#${bidId}`),
  rankedBefore: (orgId: string, eventId: string, lotId: string, round: number) =>
    record(`EVENT#${orgId}#${eventId}`, `RANKED#${lotId}#${padded(round)}`),
  round: (supplierId: string, eventId: string, lotId: string, round: number) =>
    record(`ROUND#${supplierId}`, eventId === '' ? '' : `${eventId}#${lotId}#${padded(round)}`),
  declaration: (orgId: string, eventId: string, lotId: string, personId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `DECL#${lotId}#${personId}`),
  /** `round`: as `inRound` writes a lot. */
  mark: (orgId: string, eventId: string, round: string, personId: string, bidId: string, criterionId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `MARK#${round}#${personId}#${bidId}#${criterionId}`),
  signed: (orgId: string, eventId: string, round: string, personId: string, bidId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `SIGNED#${round}#${personId}#${bidId}`),
  /** `round`: as `inRound` writes a lot. */
  agreed: (orgId: string, eventId: string, round: string, bidId: string, criterionId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `AGREED#${round}#${bidId}#${criterionId}`),
  note: (orgId: string, eventId: string, personId: string, lotId: string, bidId: string, criterionId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `NOTE#${personId}#${lotId}#${bidId}#${criterionId}`),
  pseudonyms: (orgId: string, eventId: string, lotId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `PSEUDONYMS#${lotId}`),
  finding: (orgId: string, eventId: string, lotId: string, bidId: string, pointId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `FINDING#${lotId}#${bidId}#${pointId}`),
  rejection: (orgId: string, eventId: string, lotId: string, bidId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `REJECTION#${lotId}#${bidId}`),
  lowPrice: (orgId: string, eventId: string, lotId: string, bidId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `LOWPRICE#${lotId}#${bidId}`),
  minutes: (orgId: string, eventId: string, lotId: string, envelope: string) =>
    record(`MINUTES#${orgId}#${eventId}`, `${lotId}#${envelope}`),
  clarification: (orgId: string, eventId: string, supplierId: string, id: string) =>
    record(`LETTERS#${orgId}#${eventId}`, `CLARIFY#${supplierId}#${id}`),
  file: (orgId: string, eventId: string) => record(`EVENT#${orgId}#${eventId}`, 'FILE'),
  retention: (orgId: string, eventId: string) => record(`EVENT#${orgId}#${eventId}`, 'RETENTION'),
  /** `recommendedAt`: each recommendation has letters of its own. */
  letter: (orgId: string, eventId: string, lotId: string, recommendedAt: string, bidId: string) =>
    record(`EVENT#${orgId}#${eventId}`, `LETTER#${lotId}#${recommendedAt}#${bidId}`),
  /** Letters as they go out, many in an item. */
  sentLetters: (orgId: string, eventId: string, lotId: string, award: number, part: number) =>
    record(`EVENT#${orgId}#${eventId}`, `SENT#${lotId}#${award}#${String(part).padStart(3, '0')}`),
  notice: (eventId: string) => record(`NOTICE#${eventId}`, 'NOTICE'),
  cancelled: (eventId: string) => record(`NOTICE#${eventId}`, 'CANCELLED'),
  noticeRow: (eventId: string) => record(`NOTICE#${eventId}`, 'ROW'),
  noticeVersion: (eventId: string, number: number) => record(`NOTICE#${eventId}`, `VERSION#${padded(number)}`),
  addendum: (eventId: string, number: number) => record(`NOTICE#${eventId}`, `ADDENDUM#${padded(number)}`),
  draftAddendum: (orgId: string, eventId: string) => record(`EVENT#${orgId}#${eventId}`, 'ADDENDUM'),
  reopening: (orgId: string, eventId: string) => record(`EVENT#${orgId}#${eventId}`, 'REOPENING'),
  deadline: (orgId: string, eventId: string) => record(`EVENT#${orgId}#${eventId}`, 'DEADLINE'),
  incident: (orgId: string, incidentId: string) => record(`INCIDENTS#${orgId}`, incidentId),
  incidentEvent: (incidentId: string, eventId: string) => record(`INCIDENT#${incidentId}`, `EVENT#${eventId}`),
  tidings: (commandId: string) => record(`TIDINGS#${commandId}`, 'TIDINGS'),
  leave: (supplierId: string) => record(`LEAVE#${supplierId}`, 'LEAVE'),
  leaveAgain: (supplierId: string, at: string) => record(`LEAVE#${supplierId}`, `AGAIN#${at}`),
  fact: (orgId: string, eventId: string, at: string, commandId: string, n: number) =>
    record(`FACTS#${orgId}#${eventId}`, `${at}#${commandId}#${String(n).padStart(4, '0')}`),
  outbox: (table: TableName, commandId: string, n: number): Key => ({
    table,
    pk: `OUTBOX#${commandId}#${n}`,
    sk: 'OUTBOX',
  }),
  work: (kind: 'open', commandId: string) => record(`WORK#${kind}#${commandId}`, 'WORK'),
  job: (commandId: string) => record(`JOB#${commandId}`, 'JOB'),
  due: (eventId: string, command: string, lotId: string) => record(`DUE#${eventId}`, `${command}#${lotId}`),
  expiryDue: () => record('DUE#-', 'EXPIRY'),
  template: (orgId: string, templateId: string) => record(`TEMPLATES#${orgId}`, `ROW#${templateId}`),
  templateContent: (orgId: string, templateId: string) => record(`TEMPLATES#${orgId}`, `CONTENT#${templateId}`),
  settings: (orgId: string) => record(`ORGANISATION#${orgId}`, 'SETTINGS'),
  question: (orgId: string, eventId: string, questionId: string) =>
    record(`LETTERS#${orgId}#${eventId}`, `QUESTION#${questionId}`),
  digest: (orgId: string, eventId: string) => record(`LETTERS#${orgId}#${eventId}`, 'DIGEST'),
  answer: (orgId: string, eventId: string, at: string, answerId: string) =>
    record(`LETTERS#${orgId}#${eventId}`, at === '' ? 'ANSWER#' : `ANSWER#${at}#${answerId}`),
  entry: (orgId: string, createdAt: string, eventId: string) => record(`ENTRIES#${orgId}`, `${createdAt}#${eventId}`),
  figure: (orgId: string, eventId: string, lotId: string) => record(`FIGURES#${orgId}`, `${eventId}#${lotId}`),
  exportToken: (tokenHash: string) => record(`EXPORT#${tokenHash}`, 'EXPORT'),
  logo: (orgId: string) => record(`LOGO#${orgId}`, 'LOGO'),
  review: (orgId: string, eventId: string) => record(`REVIEW#${orgId}#${eventId}`, 'REVIEW'),
  thread: (orgId: string, eventId: string, threadId: string) =>
    record(`REVIEW#${orgId}#${eventId}`, `THREAD#${threadId}`),
  trace: (orgId: string, eventId: string, email: string) => record(`LETTERS#${orgId}#${eventId}`, `TRACE#${email}`),
  intent: (orgId: string, eventId: string, supplierId: string) =>
    record(`LETTERS#${orgId}#${eventId}`, `INTENT#${supplierId}`),
  result: (orgId: string, eventId: string, lotId: string, supplierId: string, at: string) =>
    record(`LETTERS#${orgId}#${eventId}`, `RESULT#${lotId}#${supplierId}#${at}`),
  /** `supplier`: its id, or `-` for one that the buyer recorded. */
  objection: (orgId: string, eventId: string, lotId: string, supplier: string, id: string) =>
    record(`LETTERS#${orgId}#${eventId}`, `OBJECTION#${lotId}#${supplier}#${id}`),

  copy: (supplierId: string, eventId: string, lotId: string) => sealed(`S#${supplierId}`, `COPY#${eventId}#${lotId}`),
  upload: (supplierId: string, eventId: string, lotId: string, fileId: string) =>
    sealed(`S#${supplierId}`, `UPLOAD#${eventId}#${lotId}#${fileId}`),
  acknowledged: (supplierId: string, eventId: string, lotId: string) =>
    sealed(`S#${supplierId}`, `ACKNOWLEDGED#${eventId}#${lotId}`),
  bid: (supplierId: string, eventId: string, lotId: string) => sealed(`S#${supplierId}`, `BID#${eventId}#${lotId}`),
  submission: (supplierId: string, eventId: string, lotId: string, bidId: string) =>
    sealed(`S#${supplierId}`, `SUBMISSION#${eventId}#${lotId}#${bidId}`),
  takenUp: (supplierId: string, eventId: string) => sealed(`S#${supplierId}`, `INVITED#${eventId}`),
  watch: (supplierId: string, personId: string, eventId: string) =>
    sealed(`S#${supplierId}`, `WATCH#${personId}#${eventId}`),
  classes: (supplierId: string, personId: string) => sealed(`S#${supplierId}`, `CLASSES#${personId}`),
  /** `branch`: as `branchOf` writes a class. */
  classFollower: (supplierId: string, scheme: string, branch: string, personId: string) =>
    sealed(`CLASS#${scheme}#${branch}`, supplierId === '' ? 'S#' : `S#${supplierId}#${personId}`),
  told: (orderId: string) => sealed(`TOLD#${orderId}`, 'TOLD'),
  /** `desk`: follows from the person, as an id of a supplier does from its organisation. */
  entered: (desk: string, eventId: string, bidderId: string) => sealed(`S#${desk}`, `ENTERED#${eventId}#${bidderId}`),
  follows: (supplierId: string, eventId: string, personId: string) =>
    sealed(`S#${supplierId}`, `FOLLOWS#${eventId}#${personId}`),
  latest: (supplierId: string) => sealed(`S#${supplierId}`, 'LATEST'),
  left: (supplierId: string) => sealed(`S#${supplierId}`, 'LEFT'),
  supplierFact: (supplierId: string, at: string, commandId: string, n: number) =>
    sealed(`S#${supplierId}`, `FACT#${at}#${commandId}#${String(n).padStart(4, '0')}`),
  supplierCommand: (supplierId: string, personId: string, key: string) =>
    sealed(`S#${supplierId}`, `CMD#${personId}#${key}`),
  follower: (supplierId: string, eventId: string, personId: string) =>
    sealed(`FOLLOW#${eventId}`, `S#${supplierId}#${personId}`),
  /** `part`: COPY, BID, or FILE#<file>. */
  working: (supplierId: string, eventId: string, lotId: string, part: string) =>
    sealed(`FOLLOW#${eventId}`, `LOT#${supplierId}#${lotId}#${part}`),
  profile: (supplierId: string) => sealed(`S#${supplierId}`, 'PROFILE'),
  profileDocument: (supplierId: string, documentId: string) => sealed(`S#${supplierId}`, `PROFILEDOC#${documentId}`),
  expiry: (day: string, supplierId: string, entry: string) => sealed(`EXPIRY#${day}`, `S#${supplierId}#${entry}`),
  ballot: (supplierId: string, eventId: string, lotId: string) =>
    sealed(`BALLOT#${eventId}#${lotId}`, `S#${supplierId}`),
} as const;

/** A lot in a round of its evaluation: each round keeps marks and signatures of its own. */
export const inRound = (lotId: string, round: number): string => (round === 1 ? lotId : `${lotId}@${round}`);

/** Partitions of the index `list` of records. */
export const lists = {
  colleagues: (orgId: string) => `ORG#${orgId}`,
  invites: (orgId: string) => `INVITES#${orgId}`,
  tokens: (orgId: string) => `TOKENS#${orgId}`,
  events: (orgId: string) => `EVENTS#${orgId}`,
  team: (personId: string) => `TEAM#${personId}`,
  questions: (orgId: string, eventId: string, state: string) => `QUESTIONS#${orgId}#${eventId}#${state}`,
  closing: (orgId: string) => `CLOSING#${orgId}`,
  held: (eventId: string) => `HELD#${eventId}`,
  live: (orgId: string) => `LIVE#${orgId}`,
  figures: (orgId: string) => `FIGURES#${orgId}`,
  exports: (orgId: string) => `EXPORTS#${orgId}`,
  notices: 'NOTICES',
  due: 'DUE',
} as const;

/** Key of an object in the vault: supplier, event, lot and envelope are in it from the moment it exists. */
export const vaultKey = (
  supplierId: string,
  eventId: string,
  lotId: string,
  envelope: string,
  random: string,
): string => `${supplierId}/${eventId}/${lotId}/${envelope}/${random}`;

/** Key of a document of a supplier's profile: beside its bids, and of no event. */
export const profileKey = (supplierId: string, random: string): string => `${supplierId}/profile/${random}`;

/** Key of a buyer's document. */
export const documentKey = (orgId: string, eventId: string, random: string): string => `${orgId}/${eventId}/${random}`;
