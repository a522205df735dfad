/** Routes of the review before publication; functions/events serves them. */
import * as v from 'valibot';
import type { Schedule } from '../event.ts';
import { type ApprovalStanding, type Asked, reviewLimits, type Thread } from '../review.ts';
import { route } from './route.ts';

/** A colleague who may approve a publication; `own`: has written some of this draft, so that their approval would not count. */
export type Reviewer = { id: string; name: string; own: boolean };
export type ReviewView = {
  /** The version of the event that this is about, and its fingerprint: what an approval names. */
  version: number;
  fingerprint: string;
  standing: ApprovalStanding;
  asked: Asked[];
  threads: Thread[];
  reviewers: Reviewer[];
  schedule: Schedule | null;
};

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(reviewLimits.text));
const optional = v.pipe(v.string(), v.maxLength(reviewLimits.text));

export const readReview = route<ReviewView>()('GET', '/api/events/:eventId/review', 'The review of a draft');

export const ReviewRequest = v.strictObject({
  personIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.minLength(1), v.maxLength(reviewLimits.asked)),
  note: optional,
});
export const askReviewers = route<ReviewView>()(
  'POST',
  '/api/events/:eventId/review/reviewers',
  'Ask colleagues to review the draft; they get a mail',
  { body: ReviewRequest, status: 201 },
);

/** `fingerprint` names the version that was read: of any other, nothing is decided. */
export const ReviewVerdict = v.strictObject({
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  approves: v.boolean(),
  reason: optional,
});
export const decideReview = route<ReviewView>()(
  'POST',
  '/api/events/:eventId/review/decisions',
  'Approve the draft for publication, or ask for changes',
  { body: ReviewVerdict, status: 201 },
);

/** `at` is a path as in faults; empty: the whole draft. */
export const Comment = v.strictObject({
  at: v.pipe(v.string(), v.maxLength(reviewLimits.place), v.regex(/^[A-Za-z0-9.-]*$/)),
  text,
});
export const commentOnDraft = route<ReviewView>()(
  'POST',
  '/api/events/:eventId/review/threads',
  'Comment on the draft, or on a part of it',
  { body: Comment, status: 201 },
);
export const replyToComment = route<ReviewView>()(
  'POST',
  '/api/events/:eventId/review/threads/:threadId/replies',
  'Reply to a comment',
  { body: v.strictObject({ text }), status: 201 },
);
export const resolveComment = route<ReviewView>()(
  'POST',
  '/api/events/:eventId/review/threads/:threadId/resolved',
  'Resolve a comment, or take it up again',
  { body: v.strictObject({ resolved: v.boolean() }) },
);
