/** What the functions really do, from an RFP to an award and beside that way, against the rights that they get on AWS. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../cdk/local/client.ts';
import { openEnvelopes } from '../../cdk/local/main-job.ts';
import { background, http } from '../../functions/names.ts';
import * as addenda from '../../shared/api/addenda.ts';
import * as bids from '../../shared/api/bids.ts';
import * as correspondence from '../../shared/api/correspondence.ts';
import * as entered from '../../shared/api/entered-bids.ts';
import * as evaluation from '../../shared/api/evaluation.ts';
import * as events from '../../shared/api/events.ts';
import * as figures from '../../shared/api/figures.ts';
import * as opening from '../../shared/api/opening.ts';
import * as ourData from '../../shared/api/our-data.ts';
import * as people from '../../shared/api/people.ts';
import * as versions from '../../shared/api/versions.ts';
import { limits } from '../../shared/event.ts';
import { blankDeclaration, dayAt, dayLater } from '../../shared/profile.ts';
import { roundLot } from '../../shared/rounds.ts';
import { later, wallInput } from '../../shared/time.ts';
import { publishedByTheClock, reviewed, settle } from '../functions/before-publication.ts';
import { colleagueOf } from '../functions/bids/colleague.ts';
import * as onPaper from '../functions/bids/enter-a-bid.ts';
import { askBy, makeToken } from '../functions/by-token.ts';
import * as small from '../functions/small-event.ts';
import { startWorld, type World } from '../functions/world.ts';
import { givenBidContent, givenContent } from '../given.ts';
import { type Deed, deeds, did, named, notWalked, watchClients } from './deeds.ts';
import { covers, type Statement, statementsOf } from './policies.ts';
import { paths, synthesise } from './synthesis.ts';

vi.mock('../../cdk/local/lambda.ts', async (original) => {
  const real = await original<typeof import('../../cdk/local/lambda.ts')>();
  return {
    ...real,
    lambdasOf: ((handlers, seconds) => real.lambdasOf(named(handlers), seconds)) satisfies typeof real.lambdasOf,
  };
});
vi.mock('../../functions/ports/presign.ts', async (original) => {
  const real = await original<typeof import('../../functions/ports/presign.ts')>();
  return {
    ...real,
    // Whoever uses a signed address does so with the rights of who signed it.
    presignPut: ((client, upload) => {
      did('s3:PutObject', upload.bucket);
      return real.presignPut(client, upload);
    }) satisfies typeof real.presignPut,
    presignPart: ((client, part) => {
      did('s3:PutObject', part.bucket);
      return real.presignPart(client, part);
    }) satisfies typeof real.presignPart,
    presignGet: ((client, download) => {
      did('s3:GetObjectVersion', download.bucket);
      return real.presignGet(client, download);
    }) satisfies typeof real.presignGet,
  };
});

const areas = [...Object.keys(http), ...background];
const things: Record<string, string> = {
  records: 'EvenhandRecord/Records',
  sealed: paths.sealed,
  'evenhand-vault': paths.vault,
  'evenhand-documents': 'EvenhandRecord/Documents',
};
const rolesOf: Record<string, string[]> = {
  bids: [paths.bids, paths.supplier],
  opening: [paths.opening],
  notices: [paths.notices],
  bidders: [paths.bidders],
};

const rolesFor = (area: string) => rolesOf[area] ?? [`EvenhandApi/${area}/Role`];

let rights: Statement[];
let world: World;

beforeAll(async () => {
  rights = statementsOf(synthesise()).filter(({ allows, roles }) => allows && roles.length > 0);
  watchClients();
  world = await startWorld();
  await walkEverywhere(world);
  await walkTokens(world);
  await walkLeaving(world);
  await walkFigures(world);
  await walkAwards(world);
  await walkAddenda(world);
  await walkEntries(world);
  await walkTheFile(world);
  await walkTheProfile(world);
  await walkTheRounds(world);
  await walkTheMeeting(world);
});
afterAll(() => world?.stop());

const { lotId } = small;
const [first, second, third] = small.suppliers;
const bytes = Buffer.from('%PDF-1.4 What is asked for');

const asksUntil = (of: World) => ({
  closes: wallInput(small.minutesAhead(of, 3 * 24 * 60), 'UTC'),
  questionsUntil: wallInput(small.minutesAhead(of, 30), 'UTC'),
});

/** A question is asked, taken back, asked again and answered to all. */
async function walkQuestions(
  { cast }: World,
  who: string,
  place: { params: { eventId: string }; query: { invitation: string } },
) {
  const [asker, manager] = [cast.by(who), cast.by(small.manager)];
  const { params } = place;
  const body = { text: 'How tall?', lotId: null };
  const { items } = await asker.call(correspondence.askQuestion, { ...place, body });
  const taken = { ...place, params: { ...params, questionId: items[0]!.id } };
  await asker.call(correspondence.withdrawQuestion, taken);
  await asker.call(correspondence.askQuestion, { ...place, body });
  await asker.call(correspondence.listAsked, place);
  const { items: open } = await manager.call(events.listQuestions, { params });
  const questionId = open[0]!.id;
  const prepared = { to: 'all' as const, wording: 'How tall?', text: '45 cm.' };
  await manager.call(events.prepareAnswer, { params: { ...params, questionId }, ifMatch: 1, body: prepared });
  await manager.call(events.sendAnswers, { params, body: { questionIds: [questionId] } });
  await asker.call(events.listAnswers, place);
}

/** A template is saved, renamed, started from and deleted; the new event is a sandbox with an estimate. */
async function walkTemplates(manager: Client, params: { eventId: string }) {
  const { id: templateId } = await manager.call(events.saveTemplate, { params, body: { name: 'Benches' } });
  await manager.call(events.renameTemplate, { params: { templateId }, ifMatch: 1, body: { name: 'Seats' } });
  await manager.call(events.listTemplates);
  const from = { what: 'template' as const, templateId };
  const made = await manager.call(events.createEvent, { body: { title: 'Seats', zone: 'UTC', sandbox: true, from } });
  const place = { params: { eventId: made.id } };
  await manager.call(events.setEstimate, { ...place, ifMatch: made.version, body: { estimate: '1000' } });
  await manager.call(events.heldLetters, place);
  await manager.call(events.deleteTemplate, { params: { templateId } });
}

async function walkEverywhere({ cast, stack }: World) {
  const manager = cast.by(small.manager);
  const supplier = cast.by(first);
  await supplier.call(people.clock);
  await supplier.call(people.openApiDocument);
  await supplier.call(people.me);
  await supplier.call(people.chooseLanguage, { body: { language: 'en' } });

  const leaver = await colleagueOf(world, first);
  const { items } = await supplier.call(people.colleagues);
  const personId = items.find((p) => p.email === leaver)!.id;
  await supplier.call(people.removeColleague, { params: { personId } });

  await settle(world);
  const benches = { scheme: 'CPV' as const, code: '39113600-3', name: 'Benches' };
  await supplier.call(bids.followClass, { body: { ...benches, follows: true } });
  await supplier.call(bids.listMyClasses);
  const byTheClock = await publishedByTheClock(world, { classifications: [benches] });
  await supplier.call(events.readHouse, { params: { eventId: byTheClock } });

  const { eventId } = await small.draftSmall(world, {
    readOut: true,
    abnormallyLowPercent: '30',
    classifications: [benches],
  });
  const event = { eventId };
  const lot = { eventId, lotId };
  const announce = () =>
    manager.send(bytes, 'terms.pdf', (body) => manager.call(events.announceDocument, { params: event, body }));
  for (const keep of [false, true]) {
    const document = { eventId, fileId: await announce() };
    await manager.call(events.documentArrived, { params: document });
    await manager.call(events.readDocument, { params: document });
    if (!keep) await manager.call(events.removeDocument, { params: document });
  }
  const { version } = await manager.call(events.readEvent, { params: event });
  await reviewed(world, eventId);
  await manager.call(events.publishEvent, { params: event, ifMatch: version });
  await manager.call(events.inviteSuppliers, { params: event, body: { emails: [second] } });
  await manager.call(events.listInvitations, { params: event });
  await walkSuppliers(manager, event);
  await manager.call(events.listEvents);
  await manager.call(events.listEvents, { query: { order: 'deadline' } });
  // Who sees no others is shown those of the teams it is in.
  await cast.by(small.evaluators[0]).call(events.listEvents);
  await walkTemplates(manager, event);
  await stack.settled();

  await supplier.call(events.listNotices);
  await walkFeeds(event);
  const { documents } = await supplier.call(events.readNotice, { params: event });
  const fileId = documents[0]!.id;
  await supplier.call(events.readNoticeDocument, { params: { eventId, fileId } });
  const invited = () => /token=([\w-]+)/.exec(stack.mails(second)[0]?.text ?? '')?.[1] ?? '';
  const token = invited();
  await cast.by(second).call(bids.acceptEventInvitation, { body: { token } });
  const closed = { eventId: await small.publishSmall(world, { access: 'invited', ...asksUntil(world) }) };
  await manager.call(events.inviteSuppliers, { params: closed, body: { emails: [second] } });
  await stack.settled();
  await supplier.call(events.readNotice, { params: closed, query: { invitation: invited() } });
  const answer = { params: closed, query: { invitation: invited() } };
  await cast.by(second).call(correspondence.sayIntention, { ...answer, body: { intends: true, reason: '' } });
  await cast.by(second).call(correspondence.readCorrespondence, answer);
  await walkQuestions(world, second, answer);
  await small.bidFor(world, second, eventId, small.benchAt('20.00'));
  await small.bidFor(world, third, eventId, small.benchAt('850.00'));

  const taken = await small
    .fillBid(world, first, eventId)
    .then(() => small.sendDrawing(world, first, eventId, 'another'));
  await supplier.call(bids.readUpload, { params: { ...lot, fileId: taken } });
  await supplier.call(bids.removeUpload, { params: { ...lot, fileId: taken } });
  await small.sendInParts(world, first, eventId);
  await small.submit(world, first, eventId);
  await small.withdraw(world, first, eventId);
  const { bidId } = await small.submit(world, first, eventId);
  await supplier.call(bids.readSubmission, { params: { ...lot, bidId } });
  await supplier.call(ourData.listSubmissions);
  await supplier.call(ourData.listOurRecord);
  await supplier.call(bids.followNotice, { params: event, body: { follows: true } });
  await supplier.call(bids.readFollowing, { params: event });
  await supplier.call(bids.listMyEvents);
  await supplier.call(correspondence.listSaid, { query: { events: eventId } });

  await small.afterDeadline(world, eventId);
  const openers = small.openers.map(cast.by);
  await openEnvelopes(stack, openers, eventId, 'technical');
  for (const evaluator of small.evaluators) await small.score(world, evaluator, eventId, () => '4');
  const evaluator = cast.by(small.evaluators[0]);
  const { bids: opened } = await evaluator.call(evaluation.readEvaluation, { params: lot });
  const file = { ...lot, bidId: opened[0]!.bidId, fileId: opened[0]!.files[0]!.id };
  await evaluator.call(opening.readOpenedFile, { params: file });
  const lead = cast.by(small.lead);
  await lead.call(evaluation.declareConflict, { params: lot, body: { conflict: false, reason: '' } });
  await walkTheCheck(world, lot, opened[0]!.bidId);
  await lead.call(evaluation.lockMarks, { params: lot });
  await openEnvelopes(stack, openers, eventId, 'commercial');
  await lead.call(evaluation.readTabulation, { params: lot });
  await supplier.call(correspondence.readReadOut, { params: lot });
  await walkTheLowPrice(world, lot);
  const { ranking } = await lead.call(evaluation.readRanking, { params: lot });
  await lead.call(evaluation.readBundle, { params: lot });
  const best = { bidId: ranking.ranked[0]!.bidId, reasons: 'It has the most points by the published method.' };
  await lead.call(evaluation.recommendAward, { params: lot, body: best });
  await lead.call(evaluation.readLetters, { params: lot });
  const letter = { params: { ...lot, bidId: best.bidId }, ifMatch: 0, body: { sections: [] } };
  await lead.call(evaluation.saveLetter, letter);
  await small.declareNone(world, small.approver, eventId);
  await cast.by(small.approver).call(evaluation.decideOnAward, { params: lot, body: { approve: true, reason: '' } });
  await manager.call(events.readRecord, { params: event });
  await stack.settled();
}

/** Two bidders are asked for best and final offers: one makes one, two open it; another round is cancelled. */
async function walkTheRounds(world: World) {
  const { cast, stack } = world;
  const lead = cast.by(small.lead);
  const eventId = await small.publishSmall(world, { minimumNoticeDays: 0, offerRounds: 2, ...small.oneEnvelope });
  const lot = { eventId, lotId };
  const [one, other] = small.suppliers;
  await small.bidFor(world, one, eventId, small.benchAt('20.00'));
  await small.bidFor(world, other, eventId, small.benchAt('21.00'));
  await small.afterDeadline(world, eventId);
  await openEnvelopes(stack, small.openers.map(cast.by), eventId, 'bid');
  for (const evaluator of small.evaluators) await small.score(world, evaluator, eventId, () => '4');
  await small.declareNone(world, small.lead, eventId);
  await lead.call(evaluation.lockMarks, { params: lot });
  const { ranking } = await lead.call(evaluation.readRanking, { params: lot });
  const bidIds = ranking.ranked.map((r) => r.bidId);
  const call = (minutes: number) =>
    lead.call(evaluation.callRound, {
      params: lot,
      body: { bidIds, reasons: 'They lie close.', closes: small.minutesAhead(world, minutes).slice(0, 16) },
    });
  await call(60);
  const offers = { params: { eventId, lotId: roundLot(lotId, 1) } };
  const supplier = cast.by(one);
  const { content, version } = await supplier.call(bids.readBid, offers);
  await supplier.call(bids.saveBid, { ...offers, ifMatch: version, body: { ...content, ...small.benchAt('19.00') } });
  await supplier.call(bids.listMyEvents);
  const { seen } = await small.seenNow(world, one, offers.params);
  await supplier.call(bids.submitBid, { ...offers, ifMatch: version + 1, body: { mayBind: true, notice: 1, seen } });
  const { rounds } = await lead.call(evaluation.readRounds, { params: lot });
  await stack.moveClockTo(Date.parse(rounds[0]!.closesAt) + 61_000);
  for (const opener of small.openers)
    await cast.by(opener).call(opening.openOffers, { params: { ...lot, number: '1' } });
  await stack.settled();
  await lead.call(evaluation.readRounds, { params: lot });
  await call(60);
  await lead.call(evaluation.cancelRound, { params: { ...lot, number: '2' }, body: { reason: 'The budget was cut.' } });
  await stack.settled();
}

/** Bids under pseudonyms, marked by two; a note; the meeting; one of the two leaves, and a substitute joins. */
async function walkTheMeeting(world: World) {
  const { cast, stack } = world;
  const { method } = givenContent();
  const eventId = await small.publishSmall(world, {
    pseudonyms: true,
    method: { ...method, combine: 'consensus' },
    closes: small.minutesAhead(world, 1).slice(0, 16),
  });
  const lot = { eventId, lotId };
  await small.bidFor(world, first, eventId);
  await small.afterDeadline(world, eventId);
  await openEnvelopes(stack, small.openers.map(cast.by), eventId, 'technical');
  for (const evaluator of small.evaluators) await small.score(world, evaluator, eventId, () => '4');
  const [lead, evaluator] = [cast.by(small.lead), cast.by(small.evaluators[0])];
  await small.declareNone(world, small.lead, eventId);
  const { bids: opened } = await evaluator.call(evaluation.readEvaluation, { params: lot });
  const at = { ...lot, bidId: opened[0]!.bidId, criterionId: 'design' };
  await evaluator.call(evaluation.saveNote, { params: at, body: { text: 'Ask for the drawing.' } });
  await evaluator.call(opening.readOpenedFile, { params: { ...at, fileId: opened[0]!.files[0]!.id } });
  await lead.call(evaluation.startMeeting, { params: lot });
  await evaluator.call(evaluation.readMeeting, { params: lot });
  const { cells } = await lead.call(evaluation.readMeeting, { params: lot });
  const cell = { ...lot, bidId: cells[0]!.bidId, criterionId: cells[0]!.criterionId };
  await lead.call(evaluation.saveAgreed, { params: cell, ifMatch: 0, body: { mark: '4', changes: [] } });
  const { person } = await cast.by(small.evaluators[1]).call(people.me);
  const leaver = { ...lot, personId: person!.id };
  await lead.call(evaluation.readLeaveEffect, { params: leaver });
  await lead.call(evaluation.leavePanel, { params: leaver, body: { marks: 'stand', reason: 'Ill.' } });
  const manager = cast.by(small.manager);
  const { version } = await manager.call(events.readEvent, { params: { eventId } });
  const members = await small.teamOf(world);
  await manager.call(events.setTeam, {
    params: { eventId },
    ifMatch: version,
    body: { members },
  });
  const conflict = { conflict: true, reason: 'A cousin.', bidders: [] };
  await evaluator.call(evaluation.declareConflict, { params: lot, body: conflict });
}

/** A supplier's profile with a declaration and documents, one of which runs out the next day. */
async function walkTheProfile({ cast, stack }: World) {
  const supplier = cast.by(first);
  const { profile, version } = await supplier.call(bids.readProfile);
  const tomorrow = dayLater(dayAt(new Date(stack.clock.now()).toISOString()), 1);
  const declaration = { ...blankDeclaration('taxes'), title: 'Taxes', text: 'All are paid.', validUntil: tomorrow };
  const body = { ...profile, declarations: [declaration] };
  await supplier.call(bids.saveProfile, { ifMatch: version, body });
  const words = { kind: 'insurance', title: 'Liability', validFrom: '', validUntil: tomorrow } as const;
  const announce = (replaces: string | null) =>
    supplier.send(bytes, 'terms.pdf', (file) =>
      supplier.call(bids.announceProfileDocument, { body: { ...file, ...words, replaces } }),
    );
  const params = { documentId: await announce(null) };
  await supplier.call(bids.profileDocumentArrived, { params });
  const later = { ...words, validUntil: dayLater(tomorrow, 5_000) };
  await supplier.call(bids.saveProfileDocument, { params, ifMatch: 2, body: later });
  await supplier.call(bids.readProfileDocument, { params });
  const second = { documentId: await announce(params.documentId) };
  await supplier.call(bids.profileDocumentArrived, { params: second });
  await supplier.call(bids.removeProfileDocument, { params: second });
  await stack.moveClockTo(stack.clock.now() + 2 * 86_400_000);
}

/** Figures, their tables signed in and by token, and the rows computed again. */
/** An event that ends without a bid: its file is made, it is kept longer, then its personal data are erased. */
async function walkTheFile({ cast, stack }: World) {
  const [administrator, manager] = [cast.by('ada@dhss.example'), cast.by(small.manager)];
  const { eventId, version } = await small.draftSmall(world, { ...small.oneEnvelope, retentionYears: 1 });
  const params = { eventId };
  await cast.by(small.lead).call(events.commentOnDraft, { params, body: { at: '', text: 'Well said.' } });
  await manager.call(events.publishEvent, { params, ifMatch: version });
  await manager.call(events.inviteSuppliers, { params, body: { emails: [second] } });
  await stack.settled();
  const token = /token=([\w-]+)/.exec(stack.mails(second)[0]?.text ?? '')?.[1] ?? '';
  await cast.by(second).call(correspondence.invitationOpened, { body: { token } });
  await small.afterDeadline(world, eventId);
  await openEnvelopes(stack, small.openers.map(cast.by), eventId, 'bid');
  const none = { eventId, lotId };
  const ending = { how: 'no-award' as const, reasons: 'No bid was received.' };
  await cast.by(small.lead).call(evaluation.proposeAnEnding, { params: none, body: ending });
  await cast.by(small.approver).call(evaluation.decideOnEnding, { params: none, body: { agree: true, reason: '' } });
  await manager.call(events.makeFile, { params });
  await stack.settled();
  await manager.call(events.readFile, { params });
  const { retainUntil } = await manager.call(events.readRetention, { params });
  await manager.call(events.holdEvent, { params, body: { until: later(retainUntil, 60), why: 'An audit.' } });
  await manager.call(events.releaseEvent, { params });
  // The demo clock goes a year at most at a time.
  await stack.moveClockTo(stack.clock.now() + 300 * 86_400_000);
  await stack.moveClockTo(Date.parse(retainUntil) + 60_000);
  await administrator.call(events.eraseEvent, { params });
  await stack.settled();
}

/** A supplier that has something saved and nothing submitted leaves the portal: its people are let go, and whom they invited. */
async function walkLeaving(of: World) {
  const { client } = await of.newcomer('Zoe Leaving');
  const body = { kind: 'supplier' as const, name: 'Otter Works', personName: 'Zoe', email: 'zoe@otter.example' };
  await client.call(people.createOrganisation, { body });
  const eventId = await small.publishSmall(of, small.oneEnvelope);
  const place = { params: { eventId, lotId } };
  await client.call(bids.saveBid, { ...place, ifMatch: 0, body: givenBidContent() });
  await client.call(people.inviteColleague, { body: { email: 'yan@otter.example', roles: ['bidder'] } });
  await client.call(ourData.readLeaving);
  await client.call(ourData.leavePortal, { body: { name: body.name } });
  await of.stack.settled();
}

/** A supplier's program reads a bid and what was said about it; its token is seen and revoked. */
async function walkTokens(of: World) {
  const supplier = of.cast.by(first);
  const { token, row } = await makeToken(of, first, { scopes: ['read'] });
  for (const route of [bids.listMyEvents, correspondence.listSaid])
    expect((await askBy(of, token, route)).status).toBe(200);
  const { token: other } = await makeToken(of, first);
  expect((await askBy(of, other, correspondence.listSaid)).status).toBe(200);
  await supplier.call(people.listPersonalTokens);
  await supplier.call(people.revokePersonalToken, { params: { tokenId: row.id } });
}

async function walkFigures({ cast, send, token }: World) {
  const administrator = cast.by('ada@dhss.example');
  const manager = cast.by(small.manager);
  await manager.call(figures.readFigures);
  await send(await token(small.manager), 'GET', '/api/figures/tables/lots.csv');
  const made = await administrator.call(figures.createToken, { body: { name: 'Monthly report', days: 30 } });
  const authorization = `Basic ${Buffer.from(`x:${made.token}`).toString('base64')}`;
  await send(null, 'GET', '/api/exports/events.csv', { headers: { authorization } });
  const { items } = await administrator.call(figures.listTokens);
  await administrator.call(figures.revokeToken, { params: { tokenId: items[0]!.id } });
  await administrator.call(figures.rebuildFigures);
}

/** What answers no JSON is fetched as a feed reader does. */
async function walkFeeds({ eventId }: { eventId: string }) {
  const names = ['feed.atom', 'feed.json', 'calendar.ics', 'sitemap.xml', 'open.html'];
  for (const name of [...names, `${eventId}/calendar.ics`, `${eventId}/page`])
    expect((await fetch(`${world.stack.url}/api/notices/${name}`)).status, name).toBe(200);
}

/** The organisation's list, an import and invitations that take a work order; sent again, opened, withdrawn. */
/** What changes after publication: addenda, deadlines, an event reopened, an incident; told on the suppliers' side. */
async function walkAddenda({ cast, stack }: World) {
  const [manager, lead, supplier] = [cast.by(small.manager), cast.by(small.lead), cast.by(first)];
  const inDays = (days: number) => wallInput(small.minutesAhead(world, days * 1440), 'UTC');
  const eventId = await small.publishSmall(world, { ...small.oneEnvelope, closes: inDays(10) });
  const [params, lot] = [{ eventId }, { eventId, lotId }];
  await manager.call(events.inviteSuppliers, { params, body: { emails: [second] } });
  await small.bidFor(world, first, eventId);
  await manager.call(addenda.startAddendum, { params });
  await manager.call(addenda.discardAddendum, { params });
  const { draft } = await manager.call(addenda.startAddendum, { params });
  const announce = () =>
    manager.send(bytes, 'terms.pdf', (body) => manager.call(addenda.announceAddendumDocument, { params, body }));
  for (const keep of [false, true]) {
    const document = { eventId, fileId: await announce() };
    await manager.call(addenda.addendumDocumentArrived, { params: document });
    if (!keep) await manager.call(addenda.removeAddendumDocument, { params: document });
  }
  const body = { ...draft!.content, title: 'Forty-four benches' };
  const { version: copy } = (await manager.call(addenda.readAddenda, { params })).draft!;
  const { draft: saved } = await manager.call(addenda.saveAddendum, { params, ifMatch: copy, body });
  const reason = 'A quantity was wrong.';
  await manager.call(addenda.sendAddendum, { params, ifMatch: saved!.version, body: { reason } });
  const { version } = await manager.call(events.readEvent, { params });
  await manager.call(addenda.moveDeadline, { params, ifMatch: version, body: { closes: inDays(12), reason } });
  await supplier.call(versions.listAddenda, { params });
  await supplier.call(versions.readAddendum, { params: { eventId, number: '1' } });
  const { documents } = await supplier.call(versions.readNoticeVersion, { params: { eventId, number: '2' } });
  await supplier.call(versions.readVersionDocument, { params: { eventId, number: '2', fileId: documents[0]!.id } });
  await supplier.call(bids.acknowledgeChanges, { params: lot, body: { notice: 3, items: ['notice.basics'] } });
  const { standing } = await supplier.call(bids.readBid, { params: lot });
  await supplier.call(bids.confirmBid, { params: lot, body: { mayBind: true, notice: 3, bidId: standing!.bidId } });
  await small.afterDeadline(world, eventId);
  const proposal = { params, body: { closes: inDays(1), reason } };
  await manager.call(addenda.proposeReopening, proposal);
  await manager.call(addenda.dropReopening, { params });
  const { reopening } = await manager.call(addenda.proposeReopening, proposal);
  await lead.call(addenda.confirmReopening, { params, ifMatch: reopening!.version });
  const window = { from: small.minutesAhead(world, 0), until: small.minutesAhead(world, 2 * 1440) };
  await manager.call(addenda.listClosing, { query: window });
  const incident = await manager.call(addenda.declareIncident, { body: { ...window, hours: 24, reason } });
  const other = await small.secondManager(world);
  const at = { incidentId: incident.id };
  await other.call(addenda.confirmIncident, { params: at, ifMatch: incident.version });
  await stack.settled();
  await manager.call(addenda.listIncidents);
  await manager.call(addenda.readIncident, { params: at });
}

/** A colleague of the buyer enters a bid that came on paper, and takes it back as its bidder asks. */
async function walkEntries({ cast }: World) {
  const manager = cast.by(small.manager);
  const eventId = await small.publishSmall(world, onPaper.paperTo);
  const bidderId = await onPaper.begin(world, small.manager, eventId);
  await manager.call(entered.listEntered, { params: { eventId } });
  const lot = { eventId, bidderId, lotId };
  const version = await onPaper.typeIn(world, small.manager, lot);
  const [scan] = (await manager.call(entered.readEntered, { params: lot })).uploads;
  await manager.call(entered.readEnteredUpload, { params: { ...lot, fileId: scan!.id } });
  const size = limits.partBytes;
  const sha256 = ['0'.repeat(64), '1'.repeat(64)];
  const { fileId } = await manager.call(entered.announceEnteredInParts, {
    params: lot,
    body: { name: 'plans.zip', size: size + 8, inParts: { size, sha256 }, envelope: 'technical', questionId: null },
  });
  const inParts = { ...lot, fileId };
  await manager.call(entered.readEnteredParts, { params: inParts });
  await manager.call(entered.enteredPartTicket, { params: { ...inParts, part: '1' } });
  await manager.call(entered.removeEntered, { params: inParts });
  const { bidId } = await onPaper.submitAs(world, small.manager, lot, version);
  await manager.call(entered.withdrawEntered, { params: lot, body: { bidId, coming: onPaper.handedIn(world) } });
  const other = await onPaper.enterBid(world, small.manager, eventId);
  const shown = { eventId, bidderId: other.bidderId, receipt: other.receipt.number };
  await manager.call(entered.withdrawByReceipt, { params: shown, body: { coming: onPaper.handedIn(world) } });
}

async function walkSuppliers(manager: Client, event: { eventId: string }) {
  const entry = { name: 'Some Supplier', emails: ['some@supplier.example'], categories: ['Doors'], notes: '' };
  const { id: supplierId, version } = await manager.call(events.addSupplier, { body: { ...entry, blocked: null } });
  const body = { ...entry, categories: [], blocked: 'Wound up.' };
  await manager.call(events.saveSupplier, { params: { supplierId }, ifMatch: version, body });
  await manager.call(events.readSupplier, { params: { supplierId } });
  await manager.call(events.listSuppliers);
  await manager.call(events.listSupplierCategories);
  const { order } = await manager.call(events.importSuppliers, { body: { rows: [{ ...entry, name: 'Renamed' }] } });
  await world.stack.settled();
  await manager.call(events.readSupplierImport, { params: { orderId: order } });
  await manager.call(events.removeSupplier, { params: { supplierId } });
  const emails = Array.from({ length: 160 }, (_, i) => `supplier-${i}@many.example`);
  await manager.call(events.inviteSuppliers, { params: event, body: { emails } });
  await world.stack.settled();
  await manager.call(events.readInvitationSummary, { params: event });
  const token = /token=([\w-]+)/.exec(world.stack.mails('supplier-7@many.example')[0]?.text ?? '')?.[1] ?? '';
  await manager.call(correspondence.invitationOpened, { body: { token } });
  await world.stack.moveClockTo(world.stack.clock.now() + 61_000);
  const again = ['supplier-7@many.example'];
  await manager.call(events.resendInvitations, { params: event, body: { emails: again } });
  await manager.call(events.withdrawInvitations, { params: event, body: { emails: again, reason: 'Wrong address.' } });
}

/** An award with a standstill, objected to and set aside; lots that end without one; an event that is cancelled. */
async function walkAwards({ cast, stack }: World) {
  const manager = cast.by(small.manager);
  const lead = cast.by(small.lead);
  const approver = cast.by(small.approver);
  const openers = small.openers.map(cast.by);
  const eventId = await small.publishSmall(world, { standstillDays: 1, ...small.oneEnvelope });
  const lot = { eventId, lotId };
  await small.bidFor(world, first, eventId, small.benchAt('20.00'));
  await small.afterDeadline(world, eventId);
  await openEnvelopes(stack, openers, eventId, 'bid');
  for (const evaluator of small.evaluators) await small.score(world, evaluator, eventId, () => '4');
  for (const who of [small.lead, small.approver]) await small.declareNone(world, who, eventId);
  await lead.call(evaluation.lockMarks, { params: lot });
  const { ranking } = await lead.call(evaluation.readRanking, { params: lot });
  const best = { bidId: ranking.ranked[0]!.bidId, reasons: 'It has the most points by the published method.' };
  const intend = async () => {
    await lead.call(evaluation.recommendAward, { params: lot, body: best });
    await approver.call(evaluation.decideOnAward, { params: lot, body: { approve: true, reason: '' } });
    await stack.settled();
  };
  await intend();
  await cast.by(first).call(correspondence.readResult, { params: lot });
  await cast
    .by(first)
    .call(correspondence.objectToAward, { params: lot, body: { grounds: 'procedure', text: 'It was too quick.' } });
  await manager.call(evaluation.recordAnObjection, {
    params: lot,
    body: {
      from: 'A neighbour',
      received: wallInput(new Date(stack.clock.now()).toISOString(), 'UTC'),
      grounds: 'other',
      text: 'It is too loud.',
    },
  });
  await approver.call(evaluation.setAwardAside, { params: lot, body: { reasons: 'A fault.', to: 'ranked' } });
  await intend();
  const { objections } = await lead.call(evaluation.readRanking, { params: lot });
  expect(objections).toHaveLength(2);
  await cast
    .by(first)
    .call(correspondence.objectToAward, { params: lot, body: { grounds: 'procedure', text: 'It was too quick.' } });
  const again = await lead.call(evaluation.readRanking, { params: lot });
  const params = { ...lot, objectionId: again.objections.at(-1)!.id };
  const dismissed = { upheld: false, reasons: 'It was as published.', to: 'ranked' as const };
  await approver.call(evaluation.decideAnObjection, { params, body: dismissed });
  await stack.moveClockTo(Date.parse(again.lot.intent!.ends) + 61_000);
  await lead.call(evaluation.makeAwardFinal, { params: lot });

  const none = { eventId: await small.publishSmall(world, small.oneEnvelope), lotId };
  await small.afterDeadline(world, none.eventId);
  await openEnvelopes(stack, openers, none.eventId, 'bid');
  const ending = { how: 'no-award' as const, reasons: 'No bid was received.' };
  await lead.call(evaluation.proposeAnEnding, { params: none, body: ending });
  await approver.call(evaluation.decideOnEnding, { params: none, body: { agree: true, reason: '' } });
  const off = { eventId: await small.publishSmall(world) };
  await manager.call(events.cancelEvent, { params: off, body: { lotId: null, reasons: 'It is not needed.' } });
  await stack.settled();
}

/** Finds, rejects, takes back in, asks, hears; leaves nothing that holds the lock up. */
async function walkTheCheck({ cast, stack }: World, lot: { eventId: string; lotId: string }, bidId: string) {
  const lead = cast.by(small.lead);
  const params = { ...lot, bidId };
  const point = { ...params, pointId: 'conditions' };
  const fine = { verdict: 'responsive', reason: '', place: '', corrected: null, evidence: '' } as const;
  const body = { ...fine, verdict: 'not-responsive', reason: 'A page is missing.', place: 'RFP 2' } as const;
  await lead.call(evaluation.saveFinding, { params: point, ifMatch: 0, body });
  await lead.call(evaluation.proposeRejection, { params, body: { reason: body.reason, place: body.place } });
  await cast.by(small.evaluators[0]).call(evaluation.confirmRejection, { params });
  await lead.call(evaluation.liftRejection, { params, body: { reason: 'The page is there.' } });
  await lead.call(evaluation.saveFinding, { params: point, ifMatch: 1, body: fine });
  const ask = { kind: 'bid' as const, text: 'Which larch?', due: small.minutesAhead(world, 90).slice(0, 16) };
  await lead.call(evaluation.askBidder, { params, body: ask });
  for (const who of [first, second]) {
    const { items } = await cast.by(who).call(correspondence.listRequests, { params: { eventId: lot.eventId } });
    for (const { id: requestId } of items) {
      const due = small.minutesAhead(world, 120).slice(0, 16);
      await lead.call(evaluation.extendRequest, {
        params: { ...params, requestId },
        body: { due, reason: 'Holidays.' },
      });
      const request = { eventId: lot.eventId, requestId };
      await cast.by(who).call(correspondence.answerRequest, { params: request, body: { text: 'Siberian.' } });
    }
  }
  await lead.call(opening.readMinutes, { params: { ...lot, envelope: 'technical' } });
  await lead.call(evaluation.readCheck, { params: lot });
  await stack.settled();
}

/** A price far below the others is asked about, explained and accepted. */
async function walkTheLowPrice({ cast }: World, lot: { eventId: string; lotId: string }) {
  const lead = cast.by(small.lead);
  const { low } = await lead.call(evaluation.readCheck, { params: lot });
  const params = { ...lot, bidId: low!.rows.find((r) => r.flagged)!.bidId };
  const ask = { kind: 'price' as const, text: 'Why so low?', due: small.minutesAhead(world, 90).slice(0, 16) };
  await lead.call(evaluation.askBidder, { params, body: ask });
  const { items } = await cast.by(second).call(correspondence.listRequests, { params: { eventId: lot.eventId } });
  const request = { eventId: lot.eventId, requestId: items[0]!.id };
  await cast.by(second).call(correspondence.answerRequest, { params: request, body: { text: 'Our own forest.' } });
  await lead.call(evaluation.decideLow, { params, body: { accepted: true, reasons: 'It holds.' } });
}

/** A table, its index, or an object, as policies name it. */
function placeOf({ action, resource }: Pick<Deed, 'action' | 'resource'>): string {
  const [base = '', ...below] = resource.split('/');
  return [`{${things[base]}}`, ...(action.startsWith('s3:') ? ['an-object'] : below)].join('/');
}

function mayDo({ area, action, resource, key }: Deed): boolean {
  const wanted = placeOf({ action, resource });
  return rolesFor(area).some((role) =>
    rights.some(({ roles, actions, resources, conditions }) => {
      if (!roles.includes(role) || !covers(actions, action) || !covers(resources, wanted)) return false;
      const keys = conditions['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
      return keys === undefined || covers(keys, key);
    }),
  );
}

describe('with every route walked once', () => {
  it('every function has worked', () => {
    expect(notWalked()).toEqual([]);
    expect([...new Set(deeds().map(({ area }) => area))].sort()).toEqual(areas.sort());
  });

  it('no function did what its role on AWS could not', () => {
    expect(deeds().filter((deed) => !mayDo(deed))).toEqual([]);
  });

  it('no role reaches keys of a table that its function did not touch', () => {
    const reading = ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'];
    const touched = (role: string, action: string, prefix: string, table: string) =>
      deeds().some(
        (deed) =>
          rolesFor(deed.area).includes(role) &&
          placeOf(deed) === table &&
          (reading.includes(action) ? reading.includes(deed.action) : deed.action === action) &&
          covers([prefix], deed.key),
      );
    const spare = rights.flatMap(({ roles, actions, resources, conditions }) =>
      (conditions['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? []).flatMap((prefix) =>
        actions.flatMap((action) =>
          roles
            .filter((role) => !touched(role, action, prefix, resources[0]!))
            .map((role) => `${role} ${action} ${prefix} ${resources}`),
        ),
      ),
    );
    expect(spare).toEqual([]);
  });
});
