/** The replay as a bystander runs it: a command, a file, an exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Bundle } from '../../../shared/bundle.ts';
import { givenBundle } from '../../shared/given-bundle.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'evenhand-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(content: string | Buffer | null) {
  const path = join(folder, 'bundle.json');
  if (content !== null) writeFileSync(path, content);
  const files = content === null ? [] : [path];
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'cdk/local/replay.ts'), ...files], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
const changed = (change: (bundle: Bundle) => void): string => {
  const bundle = givenBundle();
  change(bundle);
  return JSON.stringify(bundle);
};

it('exits 0 and prints the ranking where the record is what follows', () => {
  const { status, stdout } = run(JSON.stringify(givenBundle()));
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual(givenBundle().result);
});

it('exits 0 and says what follows where nothing is recorded', () => {
  const { status, stdout, stderr } = run(changed((b) => void delete b.result));
  expect({ status, ranking: JSON.parse(stdout) }).toEqual({ status: 0, ranking: givenBundle().result });
  expect(stderr).toContain('records no result');
});

it('exits 1 with the first difference where the record is another', () => {
  const { status, stdout, stderr } = run(
    changed((b) => {
      b.marks[0]!.mark = '0';
    }),
  );
  expect(status).toBe(1);
  expect(JSON.parse(stdout).ranked[0].bidId).toBe('b');
  expect(stderr).toContain('result.ranked.0.bidId: recorded "a", computed "b"');
});

it.each<[string, string | Buffer | null, string]>([
  ['a file that is no bundle', '{"format":"ocds"}', 'at format'],
  ['a broken file', '{', 'not JSON'],
  ['Latin-1', Buffer.from(JSON.stringify(givenBundle()).replaceAll('Alpha', 'Älpha'), 'latin1'), 'not valid UTF-8'],
  ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(givenBundle())}`, 'utf16le'), 'not valid UTF-8'],
  ['no file', null, 'Give one file'],
])('exits 2 for %s, naming the place', (_, content, said) => {
  const { status, stdout, stderr } = run(content);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(said);
});

it('imports nothing of ours but shared', () => {
  const source = readFileSync(join(root, 'cdk/local/replay.ts'), 'utf8');
  const from = [...source.matchAll(/from '([^']+)'/g)].map(([, to = '']) => to);
  expect(from.filter((to) => !/^(node:fs$|\.\.\/\.\.\/shared\/)/.test(to))).toEqual([]);
});
