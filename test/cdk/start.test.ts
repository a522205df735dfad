import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { background, http } from '../../functions/names.ts';
import { type Resource, resource, resourcesOf, type Synthesis, synthesise, wordsOf } from './synthesis.ts';

const run = promisify(execFile);
const areas = [...Object.keys(http), ...background];

let synthesis: Synthesis;
let resources: Resource[];

beforeAll(() => {
  synthesis = synthesise({ bundle: true });
  resources = resourcesOf(synthesis);
});

/** The function of an area: what it is told, and the file that it is. */
function functionOf(area: string) {
  const { properties, stack } = resource(resources, 'AWS::Lambda::Function', `EvenhandApi/${area}/Function`);
  const words = wordsOf(synthesis);
  const { Variables } = properties.Environment as { Variables: Record<string, unknown> };
  const { S3Key } = properties.Code as { S3Key: string };
  return {
    environment: Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, words(value, stack)])),
    file: join(synthesis.directory, `asset.${S3Key.replace('.zip', '')}`, 'index.mjs'),
  };
}

describe.each(areas)('the bundle of functions/%s', (area) => {
  it('starts with what its function is told and nothing more, and exports the handler', async () => {
    const { environment, file } = functionOf(area);
    const code = `const m = await import(${JSON.stringify(file)}); process.stdout.write(typeof m.handler);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...environment, AWS_REGION: 'eu-central-1' },
    });
    expect(stdout).toBe('function');
  });

  it('is small, and holds nothing of one machine', () => {
    const { file } = functionOf(area);
    // Of events, a third is the list of CPV codes, which it checks classes against.
    expect(statSync(file).size).toBeLessThan(area === 'events' ? 1_400_000 : 1_000_000);
    expect(readFileSync(file, 'utf8')).not.toMatch(/dynoxide|oidc-provider|cdk\/local/);
  });
});
