import { parseArgs } from 'node:util';
import { type DemoPerson, rolesOf } from './people.ts';
import { Refusal } from './refusal.ts';
import { type Stack, startStack } from './stack.ts';

const usage = 'Use: npm start -- [--port N] [--data DIR] [--empty]';

interface Options {
  readonly port: number;
  readonly dataDir: string;
  readonly empty: boolean;
}

function readOptions(args: string[]): Options {
  let values: { port: string; data: string; empty: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '8080' },
        data: { type: 'string', default: './.data' },
        empty: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. To specify')[0]?.split('\n')[0] : String(error);
    throw new Refusal(`${reason?.replace(/\.$/, '')}. ${usage}`, 2);
  }
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535) {
    throw new Refusal(`--port must be a number from 0 (any free port) to 65535, not "${values.port}". ${usage}`, 2);
  }
  if (values.data === '') throw new Refusal(`--data must name a folder. ${usage}`, 2);
  return { port, dataDir: values.data, empty: values.empty };
}

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

try {
  const options = readOptions(process.argv.slice(2));
  const started = startStack(options);
  endAtSignals(started);
  const stack = await started;
  process.stdout.write(welcome(stack));
} catch (error) {
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`Evenhand could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof Refusal ? error.exitCode : 1);
}
