/**
 * Review before publication: colleagues comment and approve, and publication takes as many approvals as the organisation
 * asks for. An approval names exactly what was approved, by its fingerprint, and holds for that alone.
 */

import { fingerprint } from './digest.ts';
import type { EventRecord } from './event.ts';
import { type Actor, type Who, whoWhen } from './people.ts';
import { Problem, requireWords } from './problem.ts';
import type { Instant } from './time.ts';
import { t, tn } from './words/say.ts';

/** How much of each there may be in one review. */
export const reviewLimits = { threads: 200, replies: 50, text: 4_000, asked: 20, place: 120 } as const;

/** What a reviewer has said of one version. */
export type ReviewDecision = Who & { at: Instant; approves: boolean; reason: string; fingerprint: string };
/** A reviewer who was asked, by whom and when. */
export type Asked = Who & { email: string; by: Who & { email: string }; at: Instant };

/** The state of an event's review; what was said of earlier versions stays in it until that person says something new. */
export type Review = { asked: Asked[]; decisions: ReviewDecision[]; threads: number };
export const emptyReview: Review = { asked: [], decisions: [], threads: 0 };

/** A comment on the whole draft (`at` empty) or at a part of it, with what was answered. */
export type Thread = {
  id: string;
  at: string;
  /** Fingerprint of the draft that was commented on. */
  fingerprint: string;
  said: { by: Who; at: Instant; text: string }[];
  resolved: { by: Who; at: Instant } | null;
};

type Draft = Pick<EventRecord, 'content' | 'documents' | 'team'>;

/** The fingerprint of all that is published and of who will judge it: content, documents (by their bytes), team. */
export const draftFingerprint = ({ content, documents, team }: Draft): string =>
  fingerprint({
    content,
    documents: documents.map(({ id, name, sha256 }) => ({ id, name, sha256 })),
    team: team.map(({ personId, roles }) => ({ personId, roles })),
  });

/**
 * A draft after an edit: whoever changed anything of it is one of its editors from then on. While its publication is scheduled
 * nothing of it can change, so that what appears is what was approved.
 */
export function edited(before: EventRecord, after: EventRecord, who: string): EventRecord {
  if (after.published || draftFingerprint(before) === draftFingerprint(after)) return after;
  if (after.preparation.schedule)
    throw new Problem(
      'publication-scheduled',
      t('Publication of this event is scheduled, and nothing of it can change until then. Cancel the schedule first.'),
    );
  const { editors } = after.preparation;
  if (editors.includes(who)) return after;
  return { ...after, preparation: { ...after.preparation, editors: [...editors, who] } };
}

/** Why this person cannot approve this draft: nobody approves what they have written any of. Null where they can. */
export const ownWork = (event: Pick<EventRecord, 'preparation'>, personId: string): boolean =>
  event.preparation.editors.includes(personId);

/** What a reviewer says of the version they have read; what they said before gives way to it. */
export function decide(
  event: EventRecord,
  review: Review,
  said: { fingerprint: string; approves: boolean; reason: string },
  actor: Pick<Actor, 'id' | 'name'>,
  now: Instant,
): Review {
  if (event.published)
    throw new Problem('already-published', t('This event is published already. There is nothing left to approve.'));
  if (said.fingerprint !== draftFingerprint(event))
    throw new Problem(
      'changed-meanwhile',
      t('The draft was changed since you read it. Read the newer version, then decide.'),
    );
  if (said.approves && ownWork(event, actor.id))
    throw new Problem(
      'own-draft',
      t('You have written some of this draft. Nobody approves their own: ask a colleague.'),
    );
  if (!said.approves) requireWords('reason', said.reason, t('Say what should change.'));
  const decision: ReviewDecision = { ...whoWhen(actor, now), ...said };
  return { ...review, decisions: [...review.decisions.filter((d) => d.id !== actor.id), decision] };
}

/** Where the approvals of a draft stand, if `publisher` were to publish it. */
export type ApprovalStanding = {
  needed: number;
  /** Approvals of this very version that count. */
  given: ReviewDecision[];
  /** Asked for changes of this very version. */
  against: ReviewDecision[];
  /** Said of an earlier version: fallen away with the change. */
  fallen: ReviewDecision[];
  /** Asked, and silent on this version. */
  silent: Asked[];
  enough: boolean;
};

/**
 * Counts approvals: of this version, one for each person, none of whoever publishes or has written any of it. Where approvals
 * are needed, a standing wish for changes keeps the draft back until that person has approved or the draft has changed.
 */
export function approvalStanding(
  event: Draft & Pick<EventRecord, 'preparation'>,
  review: Review,
  needed: number,
  publisher: string,
): ApprovalStanding {
  const current = draftFingerprint(event);
  const here = review.decisions.filter((d) => d.fingerprint === current);
  const given = here.filter((d) => d.approves && d.id !== publisher && !ownWork(event, d.id));
  const against = here.filter((d) => !d.approves);
  return {
    needed,
    given,
    against,
    fallen: review.decisions.filter((d) => d.fingerprint !== current),
    silent: review.asked.filter((a) => !here.some((d) => d.id === a.id)),
    enough: needed === 0 || (given.length >= needed && against.length === 0),
  };
}

/** Refuses publication while approvals are missing; says of whom. */
export function requireApprovals(standing: ApprovalStanding): void {
  if (standing.enough) return;
  const { needed, given, against, silent } = standing;
  const names = (list: readonly Who[]) => list.map((w) => w.name).join(', ');
  const have =
    given.length === 0
      ? tn(
          needed,
          'Publication needs one approval; none of this version is given.',
          'Publication needs {n} approvals; none of this version is given.',
        )
      : tn(
          needed,
          'Publication needs one approval; given for this version: {names}.',
          'Publication needs {n} approvals; given for this version: {names}.',
          { names: names(given) },
        );
  const left = against.length
    ? t('Changes are asked for by {names}.', { names: names(against) })
    : silent.length
      ? t('Still to approve: {names}.', { names: names(silent) })
      : t('Ask a colleague to review it.');
  throw new Problem('approvals-missing', `${have} ${left}`, {
    data: {
      needed,
      given: given.map(({ id, name }) => ({ id, name })),
      against: against.map(({ id, name }) => ({ id, name })),
      waitingFor: silent.map(({ id, name }) => ({ id, name })),
    },
  });
}
