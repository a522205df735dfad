/** Who may import whom: the walls of the house, walked file by file. README, "The map", says what each room is for. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const rooms = ['shared', 'functions', 'web', 'cdk', 'test'];

type Import = { from: string; to: string; type: boolean };

/** What a source file imports: our own files by their path from the top, packages by their name. */
function importsOf(from: string, source: string): Import[] {
  const fixed = source.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)';/gm);
  const later = source.matchAll(/\b()import\('([^']+)'\)/g);
  return [...fixed, ...later].map(([, type, to = '']) => ({
    from,
    to: to.startsWith('.') ? posix.join(dirname(from), to) : to,
    type: Boolean(type),
  }));
}

const isOurs = (path: string) => rooms.includes(path.split('/')[0]!) && /\.tsx?$/.test(path);
const within = (path: string, ...folders: string[]) => folders.some((f) => path === f || path.startsWith(`${f}/`));
/** `@noble/hashes` of `@noble/hashes/sha2.js`. */
const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
const isPort = (path: string) => within(path, 'functions/ports');

const pure = ['valibot', 'fraction.js', '@noble/hashes'];
const inBrowsers = [
  'preact',
  '@preact/signals',
  'preact-iso',
  'oidc-client-ts',
  'fflate',
  'valibot',
  '@noble/hashes',
  'read-excel-file',
  'write-excel-file',
];
/** Of Node, what carries the language of a request along. */
const inFunctions = [
  'node:async_hooks',
  'hono',
  'valibot',
  '@valibot/to-json-schema',
  'aws-lambda',
  'write-excel-file',
];

/** Ports that bring a service or the machine's randomness along, and those that build on them. */
function adaptersIn(imports: readonly Import[]): Set<string> {
  const adapters = new Set(['functions/ports/ids.ts']);
  for (let before = -1; before !== adapters.size; ) {
    before = adapters.size;
    for (const { from, to, type } of imports)
      if (isPort(from) && !type && (!isOurs(to) || adapters.has(to))) adapters.add(from);
  }
  return adapters;
}

/** Why an import is not allowed; undefined where it is. */
function wrong({ from, to, type }: Import, adapters: ReadonlySet<string>): string | undefined {
  const ours = isOurs(to);
  if (ours && within(to, 'test') && !within(from, 'test')) return 'nobody imports test';
  if (within(from, 'shared')) {
    if (ours ? !within(to, 'shared') : !pure.includes(packageOf(to))) return 'shared imports itself and pure libraries';
  }
  if (within(from, 'web') && from !== 'web/build.ts') {
    if (ours ? !within(to, 'web', 'shared') : !inBrowsers.includes(packageOf(to)))
      return 'web imports shared, and what runs in browsers';
  }
  if (within(from, 'cdk')) {
    const local = within(from, 'cdk/local');
    if (within(to, 'functions') && to !== 'functions/names.ts') return 'cdk knows functions by name and path alone';
    if (within(to, 'shared') && !local) return 'the stacks know no domain';
    if (within(to, 'web') && !(local && to === 'web/build.ts')) return 'cdk takes the site as it is built';
    if (within(to, 'cdk/local') && !local) return 'what is deployed knows nothing of one machine';
  }
  if (within(from, 'functions')) {
    const area = dirname(from);
    const handler = from.endsWith('/handler.ts');
    if (ours && !within(to, area, 'shared', 'functions/http', 'functions/ports', 'functions/names.ts'))
      return 'an area imports no other area';
    if (isPort(from)) {
      if (ours && within(to, 'functions/http')) return 'ports know nothing of HTTP';
    } else {
      if (!ours && !inFunctions.includes(packageOf(to))) return 'adapters alone import an SDK or the machine';
      if (adapters.has(to) && !type && !handler) return 'handlers alone compose';
    }
  }
  return undefined;
}

/** A file or folder for whatever has no place elsewhere. */
const isDrawer = (path: string) => /(^|\/)(utils?|helpers?|common|misc|types)(\.(test\.)?tsx?$|\/)/.test(path);

/** Circles of imports, each written from the file where the walk met it. */
function circlesIn(next: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}

const sources = globSync('{shared,functions,web,cdk,test}/**/*.{ts,tsx}', { cwd: root });
const imports = sources.flatMap((path) => importsOf(path, readFileSync(join(root, path), 'utf8')));
const adapters = adaptersIn(imports);

describe('who imports whom', () => {
  it('keeps to the rooms of the house', () => {
    const found = imports.flatMap((i) => {
      const why = wrong(i, adapters);
      return why ? [`${i.from} imports ${i.to}: ${why}`] : [];
    });
    expect(imports.length).toBeGreaterThan(1000);
    expect(found).toEqual([]);
  });

  it('names files that exist', () => {
    const gone = imports.filter((i) => isOurs(i.to) && !existsSync(join(root, i.to)));
    expect(gone).toEqual([]);
  });

  it('leaves no file that nobody imports, but entries', () => {
    const entries = [/^functions\/\w+\/handler\.ts$/, /^web\/(main|build|first-paint)\.tsx?$/, /^cdk\/app\.ts$/];
    const started = [
      /^cdk\/local\/(start|demo|replay)\.ts$/,
      /\.worker\.ts$/,
      /\.test\.tsx?$/,
      /^test\/bench\//,
      /-process\.ts$/,
    ];
    const used = new Set(imports.map((i) => i.to));
    expect(sources.filter((s) => !used.has(s) && ![...entries, ...started].some((e) => e.test(s)))).toEqual([]);
  });

  it('goes round in no circle in shared and functions, not even for types', () => {
    const next = Map.groupBy(
      imports.filter((i) => isOurs(i.to) && within(i.from, 'shared', 'functions')),
      (i) => i.from,
    );
    expect(circlesIn(new Map([...next].map(([from, of]) => [from, of.map((i) => i.to)])))).toEqual([]);
  });

  it('sees a circle where there is one, and none where two ways lead to the same file', () => {
    const circle = { a: ['b', 'c'], b: ['d'], c: ['d'], d: ['e'], e: ['b'] };
    expect(circlesIn(new Map(Object.entries(circle)))).toEqual(['b → d → e → b']);
    expect(circlesIn(new Map(Object.entries({ a: ['b', 'c'], b: ['d'], c: ['d'] })))).toEqual([]);
  });

  it('names each file by what is in it', () => {
    expect(sources.filter(isDrawer)).toEqual([]);
    for (const name of ['utils', 'helpers', 'common', 'misc', 'types'])
      for (const ending of ['.ts', '.tsx', '.test.ts', '/index.ts'])
        expect(isDrawer(`shared/${name}${ending}`)).toBe(true);
  });

  it.each<[string, string, string]>([
    ['shared/bid.ts', 'node:crypto', 'pure'],
    ['shared/bid.ts', 'functions/http/body.ts', 'pure'],
    ['functions/events/write.ts', 'functions/bids/copy.ts', 'no other area'],
    ['functions/events/write.ts', '@aws-sdk/client-s3', 'adapters alone'],
    ['functions/events/write.ts', 'node:fs', 'adapters alone'],
    ['functions/events/write.ts', 'functions/ports/dynamo-store.ts', 'handlers alone'],
    ['functions/events/write.ts', 'functions/ports/ids.ts', 'handlers alone'],
    ['functions/http/app.ts', 'functions/bids/copy.ts', 'no other area'],
    ['functions/ports/store.ts', 'functions/http/app.ts', 'nothing of HTTP'],
    ['web/api.ts', 'functions/http/app.ts', 'shared'],
    ['web/api.ts', 'node:fs', 'browsers'],
    ['cdk/api-stack.ts', 'functions/ports/keys.ts', 'by name and path'],
    ['cdk/local/stack.ts', 'functions/bids/handler.ts', 'by name and path'],
    ['cdk/api-stack.ts', 'shared/lot.ts', 'no domain'],
    ['cdk/api-stack.ts', 'cdk/local/clock.ts', 'one machine'],
    ['web/api.ts', 'test/given.ts', 'test'],
  ])('%s does not import %s', (from, to, why) => {
    expect(wrong({ from, to, type: false }, adapters)).toContain(why);
  });
});

describe('package.json', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const packages = (of: readonly Import[]) =>
    new Set(of.filter((i) => !isOurs(i.to) && !/^(node:|\.)/.test(i.to)).map((i) => packageOf(i.to)));
  const atRunTime = imports.filter(
    (i) => !i.type && within(i.from, 'shared', 'functions', 'web') && i.from !== 'web/build.ts',
  );

  it('has as dependencies what functions and the site import when they run, and nothing else', () => {
    expect([...packages(atRunTime)].sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('has everything else that is imported as a development dependency', () => {
    const typesOf = (name: string) => `@types/${name}`;
    const missing = [...packages(imports)].filter(
      (name) => !(name in dependencies || name in devDependencies || typesOf(name) in devDependencies),
    );
    expect(missing).toEqual([]);
  });
});
