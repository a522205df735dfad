import { inspect } from 'node:util';
import { readOptions } from './options.ts';
import { type DemoPerson, rolesOf } from './people.ts';
import { Refusal } from './refusal.ts';
import type { Stack } from './stack.ts';

function welcome(stack: Stack): string {
  const people = stack.people().filter((person) => person.organisation);
  const width = Math.max(0, ...people.map(({ name }) => name.length));
  const line = (person: DemoPerson) => `    ${person.name.padEnd(width)}  ${rolesOf(person)}`;
  const groups = [...Map.groupBy(people, (person) => person.organisation?.name ?? '')];
  return [
    '',
    `  Evenhand   ${stack.url}`,
    `  Mail       ${stack.url}/mail`,
    `  Clock      ${stack.url}/local`,
    '',
    ...groups.flatMap(([organisation, members]) => [`  ${organisation}`, ...members.map(line), '']),
    people.length > 0
      ? '  Sign in chooses one of them, without a password.'
      : '  Nobody is here yet: sign in as somebody new.',
    `  Data is kept in ${stack.dataDir}. Ctrl-C stops everything.`,
    '',
    `Ready after ${(performance.now() / 1000).toFixed(1)} s`,
    '',
  ].join('\n');
}

/** Ends the process in order at a signal; at the second one, at once. */
function endAtSignals(started: Promise<Stack>): void {
  let ending = false;
  const end = (code: number) => {
    if (ending) process.exit(code);
    ending = true;
    started
      .then((stack) => stack.stop())
      .then(
        () => process.exit(code),
        () => process.exit(1),
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  started
    .then((stack) =>
      stack.onLost((reason) => {
        process.stderr.write(`The database has stopped: ${reason}\n`);
        end(1);
      }),
    )
    .catch(() => {});
}

// On AWS it would end one call of one function; here it must not end all of them.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`A function left a failure to nobody: ${inspect(reason)}\n`);
});

try {
  const options = readOptions(process.argv.slice(2));
  // Loaded only now: a wrong option is told at once.
  const { startStack } = await import('./stack.ts');
  const started = startStack(options);
  endAtSignals(started);
  const stack = await started;
  process.stdout.write(welcome(stack));
} catch (error) {
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`Evenhand could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof Refusal ? error.exitCode : 1);
}
