/** Request bodies: read once, strictly. */
import * as v from 'valibot';
import { shapeOf } from '../../shared/json.ts';
import { type Fault, Problem } from '../../shared/problem.ts';
import { textFaults } from '../../shared/text.ts';
import { type Plain, t } from '../../shared/words/say.ts';

/** Bytes of JSON that a command may have; files do not come this way. */
const bodyBytes = 1024 * 1024;
/** How deep a body may be nested: more than any schema asks for, less than what a walk over it could not bear. */
const bodyDepth = 20;

/** Parses JSON as it came: refuses another content type, more than 1 MiB, broken JSON, deep nesting, and a key that stands twice. */
export function parseBody(text: string, contentType: string | undefined): unknown {
  if (!/^application\/json(\s*;|$)/i.test(contentType ?? '')) {
    throw new Problem('content-type-missing', t('Send JSON, with content-type: application/json.'));
  }
  if (Buffer.byteLength(text) > bodyBytes)
    throw new Problem(
      'body-too-large',
      t('A request may have up to 1 MiB. Files are sent to the address that an announcement answers.'),
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('body-not-json', t('The body is not JSON.'));
  }
  const { depth, twice } = shapeOf(text);
  if (depth > bodyDepth)
    throw new Problem('body-wrong', t('The body is nested deeper than anything that is asked for.'));
  if (twice !== null) {
    throw new Problem(
      'body-duplicate-key',
      t('A key stands twice in the same object. Which one is meant cannot be told.'),
      {
        faults: [{ at: twice.slice(0, 100), code: 'key-twice', text: t('This key stands twice.') }],
      },
    );
  }
  return value;
}

const issueText = (issue: v.BaseIssue<unknown>): { code: string; text: string } => {
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return { code: 'unknown-key', text: t('There is no such field.') };
    // Also where the whole is no object at all, which valibot reports alike but without a key.
    return issue.expected === 'Object'
      ? { code: 'wrong-type', text: t('Expected: an object.') }
      : { code: 'missing', text: t('This field is missing.') };
  }
  if (issue.type === 'max_length')
    return {
      code: 'too-long',
      text: t('Too long: at most {most}.', { most: String(issue.requirement) }),
    };
  if (issue.type === 'min_length') return { code: 'missing', text: t('Fill this in.') };
  if (issue.type === 'length')
    return { code: 'wrong-length', text: t('Exactly {length}.', { length: String(issue.requirement) }) };
  if (issue.type === 'regex')
    return {
      code: 'wrong-form',
      text: t('This is not in the form that is expected here (numbers: ASCII digits, a point, no signs or exponents).'),
    };
  if (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant')
    return { code: 'not-a-choice', text: t('Choose one of: {expected}.', { expected: issue.expected ?? '' }) };
  return { code: 'wrong-type', text: t('Expected: {expected}.', { expected: issue.expected ?? t('another type') }) };
};

/** Where the schema left out in silence what was sent, or read a list as an object: nobody may take that for accepted. */
function unread(sent: unknown, read: unknown, at = ''): Fault[] {
  if (sent === null || typeof sent !== 'object' || read === null || typeof read !== 'object') return [];
  if (Array.isArray(sent) !== Array.isArray(read))
    return [{ at, code: 'wrong-type', text: t('Expected: another type than a list.') }];
  return Object.entries(sent).flatMap(([key, value]) => {
    const path = at ? `${at}.${key}` : key;
    return Object.hasOwn(read, key)
      ? unread(value, (read as Record<string, unknown>)[key], path)
      : [{ at: path, code: 'unknown-key', text: t('There is no such field.') }];
  });
}

const textFaultWords = {
  'text-control': 'Text may not have control characters.',
  'text-direction': 'Text may not have marks that turn its direction; they can make it read as something else.',
  'text-broken': 'Text has a broken character in it (half of one, or �). Type it again.',
} as const satisfies Record<string, Plain>;

/** Checks a body against its schema and all its text against what text may hold; names every fault at its field, echoes nothing. */
export function checkBody<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  const faults: Fault[] = [
    ...(result.success
      ? unread(value, result.output)
      : result.issues.map((issue) => ({ at: v.getDotPath(issue) ?? '', ...issueText(issue) }))),
    ...textFaults(value).map((f) => ({ at: f.at, code: f.code, text: t(textFaultWords[f.code]) })),
  ].map((fault) => ({ ...fault, at: fault.at.slice(0, 200) }));
  if (faults.length || !result.success) {
    throw new Problem(
      'body-wrong',
      faults.length === 1 ? faults[0]!.text : t('{n} fields are not as they should be.', { n: faults.length }),
      { faults: faults.slice(0, 100) },
    );
  }
  return result.output;
}
