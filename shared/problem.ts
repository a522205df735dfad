/** Problems: every refusal has a stable code, says what happened and what to do, and names the field (RFC 9457). */

/** Code → HTTP status. The one place that decides it. */
export const statusOf = {
  // who and where
  'not-signed-in': 401,
  'token-wrong': 401,
  'token-unknown': 401,
  'token-expired': 401,
  'token-revoked': 401,
  'token-ended': 401,
  'scope-missing': 403,
  'no-profile': 403,
  'not-allowed': 403,
  'not-found': 404,
  'no-such-route': 404,
  // the request's form
  'body-not-json': 400,
  'body-duplicate-key': 400,
  'body-wrong': 400,
  'body-too-large': 413,
  'content-type-missing': 415,
  'query-wrong': 400,
  'key-missing': 400,
  'key-reused': 422,
  'if-match-missing': 428,
  'changed-meanwhile': 412,
  race: 409,
  // what the request asks
  'event-not-ready': 422,
  'wrong-state': 422,
  'already-published': 422,
  'not-published': 422,
  'deadline-passed': 422,
  'deadline-near': 422,
  'too-early': 422,
  'addendum-not-ready': 422,
  'nothing-changed': 422,
  'notice-changed': 422,
  'bid-not-ready': 422,
  'nothing-submitted': 422,
  'paper-not-taken': 422,
  'entry-apart': 403,
  'file-not-arrived': 422,
  'file-not-accepted': 422,
  'too-many-files': 422,
  'too-many-classes': 422,
  'second-person-needed': 422,
  'declaration-missing': 403,
  'conflict-declared': 403,
  'prices-sealed': 403,
  'marks-missing': 422,
  'marks-locked': 422,
  'quorum-missing': 422,
  'meeting-missing': 422,
  'left-panel': 403,
  'names-hidden': 403,
  'not-first': 422,
  'panel-conflict': 422,
  'own-recommendation': 403,
  'approver-missing': 422,
  'objection-open': 422,
  'event-cancelled': 422,
  'check-open': 422,
  'round-running': 422,
  'rounds-used': 422,
  'abnormally-low-open': 422,
  'questions-closed': 422,
  'retention-runs': 422,
  'letters-fixed': 422,
  'letters-too-long': 422,
  'question-closed': 422,
  'answers-not-ready': 422,
  'already-member': 422,
  'invitation-used': 422,
  'link-ended': 410,
  'no-longer-kept': 410,
  'team-wrong': 422,
  'settings-wrong': 422,
  'last-administrator': 422,
  'last-person': 422,
  'bids-stand': 422,
  'organisation-left': 403,
  'invitation-withdrawn': 422,
  'logo-refused': 422,
  'approvals-missing': 422,
  'own-draft': 403,
  'review-full': 422,
  'publication-scheduled': 422,
  'schedule-wrong': 422,
  // ours
  'portal-fault': 500,
} as const;

export type ProblemCode = keyof typeof statusOf;

/** One thing that is wrong at one place. `at` is a path as in `lots.0.lines.2.quantity`; empty for the whole. */
export type Fault = { at: string; code: string; text: string };

/** A refusal. `text` says what happened and what to do; `faults` names fields; `data` carries facts for the caller. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly faults: Fault[];
  readonly data: Record<string, unknown>;
  constructor(code: ProblemCode, text: string, more: { faults?: Fault[]; data?: Record<string, unknown> } = {}) {
    super(text);
    this.name = 'Problem';
    this.code = code;
    this.faults = more.faults ?? [];
    this.data = more.data ?? {};
  }
  get status(): number {
    return statusOf[this.code];
  }
}

/** The fault of a field that was left empty. */
export const missing = (at: string, text: string): Fault => ({ at, code: 'missing', text });

/** A refusal of one place of the body. */
export const wrongAt = (at: string, code: string, text: string): Problem =>
  new Problem('body-wrong', text, { faults: [{ at, code, text }] });

/** Refuses words that are blank, at their field. */
export function requireWords(at: string, said: string, text: string): void {
  if (said.trim() === '') throw wrongAt(at, 'missing', text);
}

/** Throws `body-wrong` with these faults, if there are any. */
export function refuseFaults(faults: Fault[]): void {
  if (faults.length) throw new Problem('body-wrong', faults.map((f) => f.text).join(' '), { faults });
}

/** The JSON that a caller gets (application/problem+json). */
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  requestId?: string;
  faults?: Fault[];
  data?: Record<string, unknown>;
};

/** A problem as RFC 9457 has it; `type` is a URN made of the code, so that it is stable and needs no page. */
export const problemBody = (p: Problem, requestId?: string): ProblemBody => ({
  type: `urn:evenhand:problem:${p.code}`,
  title: p.message,
  status: p.status,
  code: p.code,
  ...(requestId ? { requestId } : {}),
  ...(p.faults.length ? { faults: p.faults } : {}),
  ...(Object.keys(p.data).length ? { data: p.data } : {}),
});
