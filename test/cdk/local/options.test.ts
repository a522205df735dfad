import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../cdk/local/options.ts';
import { Refusal } from '../../../cdk/local/refusal.ts';

describe('the options of npm start', () => {
  it('are port 8080, the folder .data and the demo, if nothing else is said', () => {
    expect(readOptions([])).toEqual({ port: 8080, dataDir: './.data', empty: false });
  });

  it('are what is said', () => {
    const said = ['--port', '9000', '--data', '/tmp/x', '--empty'];
    expect(readOptions(said)).toEqual({ port: 9000, dataDir: '/tmp/x', empty: true });
  });

  it.each([
    [['--port', '80a'], '--port must be a number from 0 (any free port) to 65535, not "80a".'],
    [['--port', '65536'], '--port must be a number from 0 (any free port) to 65535, not "65536".'],
    [['--port=-1'], '--port must be a number from 0 (any free port) to 65535, not "-1".'],
    [['--data', ''], '--data must name a folder.'],
    [['--prot', '1'], "Unknown option '--prot'."],
    [['--empty=yes'], "Option '--empty' does not take an argument."],
    [['--port'], "Option '--port <value>' argument missing."],
    [['here'], "Unexpected argument 'here'."],
  ])('are refused in one sentence when they are %j', (args, said) => {
    const refusal = new Refusal(`${said} Use: npm start -- [--port N] [--data DIR] [--empty]`, 2);
    expect(() => readOptions(args)).toThrow(refusal);
  });
});
