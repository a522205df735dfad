import { describe, expect, it } from 'vitest';
import { Problem, type ProblemCode, problemBody, statusOf } from '../../shared/problem.ts';

const codes = Object.keys(statusOf) as ProblemCode[];

describe('a problem', () => {
  it.each(codes)('has a code in words and a status that says who is at fault: %s', (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const problem = new Problem(code, 'What happened.');
    expect(problem.status).toBe(statusOf[code]);
    if (code === 'portal-fault') expect(problem.status).toBe(500);
    else expect([400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 428]).toContain(problem.status);
  });

  it('is an error with its text as message', () => {
    const problem = new Problem('too-early', 'Bids can be opened from 16:01.');
    expect(problem).toBeInstanceOf(Error);
    expect(problem.message).toBe('Bids can be opened from 16:01.');
    expect(problem.name).toBe('Problem');
    expect([problem.faults, problem.data]).toEqual([[], {}]);
  });

  it('reads as RFC 9457 has it, with the code, the fields and the facts', () => {
    const faults = [{ at: 'closes', code: 'deadline-past', text: 'The deadline has passed already.' }];
    const problem = new Problem('event-not-ready', 'One fault to put right.', { faults, data: { version: 3 } });
    expect(problemBody(problem, 'req-1')).toEqual({
      type: 'urn:evenhand:problem:event-not-ready',
      title: 'One fault to put right.',
      status: 422,
      code: 'event-not-ready',
      requestId: 'req-1',
      faults,
      data: { version: 3 },
    });
  });

  it('says nothing where there is nothing to say', () => {
    expect(Object.keys(problemBody(new Problem('not-found', 'There is no such event.')))).toEqual([
      'type',
      'title',
      'status',
      'code',
    ]);
  });

  it('never carries a stack or a cause to the caller', () => {
    const body = JSON.stringify(problemBody(new Problem('portal-fault', 'Something broke on our side.'), 'req-1'));
    expect(body).not.toMatch(/stack|cause|\.ts/);
  });
});
