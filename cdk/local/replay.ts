/**
 * `npm run replay -- bundle.json`: recomputes an award bundle with shared/ alone, and prints the ranking as JSON. Exits 0 where it
 * is what the bundle records, or where the bundle records none; 1 with the first difference; 2 for a file that is no bundle.
 */
import { readFileSync, statSync } from 'node:fs';
import { bundleBytes, bundleText, NoBundle, readBundle } from '../../shared/bundle.ts';
import { fingerprint } from '../../shared/digest.ts';
import { replay } from '../../shared/replay.ts';

function end(code: 1 | 2, message: string): never {
  console.error(message);
  process.exit(code);
}

const [path, ...more] = process.argv.slice(2);
if (!path || more.length > 0) end(2, 'Give one file: npm run replay -- bundle.json');

let bytes: Buffer;
try {
  if (statSync(path).size > bundleBytes) end(2, `${path}: too long for a bundle.`);
  bytes = readFileSync(path);
} catch (problem) {
  end(2, `${path}: ${(problem as Error).message}`);
}

try {
  const { ranking, difference } = replay(readBundle(bundleText(bytes)));
  console.log(JSON.stringify(ranking, null, 2));
  console.error(`Fingerprint of the ranking, SHA-256: ${fingerprint(ranking)}. Compare it with the one on record.`);
  if (difference)
    end(
      1,
      `The bundle records another result. First difference at ${difference.at}: recorded ${JSON.stringify(difference.recorded)}, computed ${JSON.stringify(difference.computed)}.`,
    );
  console.error(
    difference === null ? 'The recorded result follows.' : 'The bundle records no result; this is what follows.',
  );
} catch (problem) {
  // Whatever else may fail, exit 1 is kept for a result that differs.
  if (!(problem instanceof NoBundle)) end(2, `${path}: could not be computed. ${String(problem)}`);
  end(2, `${path} is no award bundle${problem.at ? `, at ${problem.at}` : ''}: ${problem.message.replace(/\.$/, '')}.`);
}
