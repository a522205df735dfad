/** Where one can go from an event: every page of it that this reader may read and that has something to show, in groups. */
import type { EventView } from '../../../shared/api/events.ts';
import { type EventContent, envelopesOf, priceEnvelope } from '../../../shared/event.ts';
import { isRanked, kindOf } from '../../../shared/kinds.ts';
import { isOpen, type LotRecord, nextEnvelope } from '../../../shared/lot.ts';
import { type Actor, can, teamRolesOf } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';

export type Place = { label: string; href: string; note?: string };
export type Places = { name: string; of: Place[]; lotId?: string };

const where = (condition: boolean, label: string, href: string, note = ''): Place[] =>
  condition ? [{ label, href, ...(note ? { note } : {}) }] : [];

function draftPlaces(view: EventView, me: Actor, at: string): Place[] {
  const writes = can(me, 'event.write', view);
  return [
    ...where(writes, t('Edit the draft'), `${at}/edit`),
    { label: t('Preview as a supplier sees it'), href: `${at}/preview` },
    { label: t('Review and approvals'), href: `${at}/review` },
    { label: t('Team'), href: `${at}/team` },
  ];
}

function noticePlaces(view: EventView, me: Actor, at: string): Place[] {
  const { content, published } = view;
  const version = published && published.number > 1 ? t('version {number}', { number: published.number }) : '';
  return [
    { label: t('The notice as bidders read it'), href: content.sandbox ? `${at}/preview` : `/notices/${view.id}` },
    { label: t('Changes and deadline'), href: `${at}/changes`, note: version },
    ...where(content.sandbox && can(me, 'event.write', view), t('Letters held back'), `${at}/held-letters`),
  ];
}

const bidsName = (content: EventContent, lot: LotRecord): string => {
  if (content.lots.length === 1) return isRanked(content) ? t('Bids and award') : t('Answers');
  return content.lots.find((l) => l.id === lot.lotId)?.name || t('A lot without a name');
};

/** The pages of a lot, in the order of the work: opened, checked, marked, ranked, told. */
function lotPlaces(view: EventView, me: Actor, lot: LotRecord): Place[] {
  const { content } = view;
  const at = `${view.id}/${lot.lotId}`;
  const first = isOpen(lot, envelopesOf(content)[0]!);
  const bids = first && (lot.openings[envelopesOf(content)[0]!]?.bids ?? 0) > 0;
  const reads = bids && can(me, 'bids.read', view);
  const ranked = bids && isRanked(content) && lot.locked !== null && nextEnvelope(view, lot) === null;
  const prices = kindOf(content).prices && isOpen(lot, priceEnvelope(content));
  return [
    ...where(can(me, 'opening.read', view), first ? t('Opening and minutes') : t('Opening'), `/opening/${at}`),
    ...where(reads && prices, t('Bid tabulation'), `/opening/${at}/tabulation`),
    ...where(reads, t('Check and clarifications'), `/check/${at}`),
    ...where(reads, isRanked(content) ? t('Marks') : t('Read the answers'), `/evaluation/${at}`),
    ...where(ranked && can(me, 'ranking.read', view), t('Ranking and award'), `/ranking/${at}`),
    ...where(
      ranked && lot.recommendation !== null && can(me, 'ranking.read', view),
      t('Letters of the result'),
      `/ranking/${at}/letters`,
    ),
  ];
}

/** Whether the event takes bids on paper and this reader enters them: nobody who opens or evaluates. */
const mayEnter = (view: EventView, me: Actor): boolean =>
  Boolean(view.content.paperTo) &&
  can(me, 'bids.enter', view) &&
  teamRolesOf(view, me.id).every((role) => role === 'lead');

/** The groups, those without a page left out. */
export function placesOf(view: EventView, me: Actor): Places[] {
  const at = `/events/${view.id}`;
  const suppliers = [
    ...where(can(me, 'event.write', view), t('Invitations'), `${at}/invitations`),
    ...where(can(me, 'questions.read', view), t('Questions and answers'), `${at}/questions`),
    ...where(mayEnter(view, me), t('Enter a bid that came on paper'), `${at}/enter`),
  ];
  const record = [
    ...where(view.published !== null, t('Team'), `${at}/team`),
    ...where(can(me, 'file.read', view), t('The file, for an auditor'), `${at}/file`),
    ...where(can(me, 'record.read', view), t('The record'), `${at}/record`),
  ];
  const groups: Places[] = view.published
    ? [
        { name: t('Notice'), of: noticePlaces(view, me, at) },
        { name: t('Suppliers'), of: suppliers },
        ...view.lots.map((lot) => ({
          name: bidsName(view.content, lot),
          of: lotPlaces(view, me, lot),
          lotId: lot.lotId,
        })),
        { name: t('People and record'), of: record },
      ]
    : [
        { name: t('Before publication'), of: draftPlaces(view, me, at) },
        { name: t('On record'), of: record },
      ];
  return groups.filter((g) => g.of.length > 0);
}
