/** Builds the site: bundles with hashed names, one style sheet, index.html that only links. `node web/build.ts` prints what each page weighs. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export type BuiltFile = { path: string; bytes: number; gzip: number };
/** All the JavaScript that a browser fetches to show one page to somebody who is signed out. */
export type PageWeight = { page: string; files: string[]; bytes: number; gzip: number };
export type Site = { files: BuiltFile[]; pages: PageWeight[] };

/** What is served as it stands here: the icon, and the example that bidders download. */
const asTheyAre = { 'icon.svg': 'web/style/icon.svg', 'submit-a-bid.mjs': 'web/submit-a-bid.mjs' };

const options = { outDir: join(root, 'dist', 'site'), minify: true };

/** Files that must be there with a file: itself and what it imports statically, all the way down. */
function closure(outputs: Metafile['outputs'], start: string, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen;
  seen.add(start);
  for (const { path, kind } of outputs[start]?.imports ?? []) {
    if (kind === 'import-statement') closure(outputs, path, seen);
  }
  return seen;
}

/** The document. Nothing inline: the page runs under script-src 'self'; style-src 'self'. */
const html = (names: { firstPaint: string; main: string; style: string; preload: string[] }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Requests for proposals, sealed bids, published weights, exact rankings.">
<title>Evenhand</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="alternate" href="/api/notices/feed.atom" type="application/atom+xml" title="Open notices">
<link rel="alternate" href="/api/notices/feed.json" type="application/feed+json" title="Open notices">
<script src="/${names.firstPaint}"></script>
<link rel="stylesheet" href="/${names.style}">
${names.preload.map((path) => `<link rel="modulepreload" href="/${path}">\n`).join('')}<script type="module" src="/${names.main}"></script>
</head>
<body>
<div id="app"></div>
<noscript><p>Evenhand needs JavaScript, to compute prices and deadlines on this page. <a href="/api/notices/open.html">Open notices can be read without it.</a></p><p lang="de">Evenhand braucht JavaScript, um Preise und Fristen auf dieser Seite zu berechnen. <a href="/api/notices/open.html?language=de">Offene Bekanntmachungen sind auch ohne lesbar.</a></p></noscript>
</body>
</html>
`;

/** Builds the site into a folder that is emptied first. */
export async function buildSite({ outDir, minify }: { outDir: string; minify: boolean } = options): Promise<Site> {
  await rm(outDir, { recursive: true, force: true });
  const shared = {
    absWorkingDir: root,
    outdir: outDir,
    outbase: 'web',
    bundle: true,
    minify,
    metafile: true,
    write: true,
    target: 'es2023',
    legalComments: 'none',
    entryNames: 'assets/[name]-[hash]',
    logLevel: 'warning',
  } as const;
  const workers = (await readdir(join(root, 'web'))).filter((name) => name.endsWith('.worker.ts'));
  const [site, first, beside] = await Promise.all([
    build({
      ...shared,
      entryPoints: ['web/main.tsx', 'web/style/site.css'],
      format: 'esm',
      splitting: true,
      chunkNames: 'assets/[name]-[hash]',
      assetNames: 'assets/[name]-[hash]',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      ...(minify ? {} : { sourcemap: 'linked' as const }),
    }),
    build({ ...shared, entryPoints: ['web/first-paint.ts'], format: 'iife' }),
    // Pages start a worker by its name, so that has no hash.
    build({ ...shared, entryPoints: workers.map((name) => `web/${name}`), entryNames: '[name]', format: 'esm' }),
  ]);

  const outputs = { ...site.metafile.outputs, ...first.metafile.outputs, ...beside.metafile.outputs };
  const named = (path: string) => relative(outDir, join(root, path));
  const built = (entry: string) => Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry)!;
  const main = built('web/main.tsx');
  const always = closure(outputs, main);

  await mkdir(outDir, { recursive: true });
  const page = html({
    firstPaint: named(built('web/first-paint.ts')),
    main: named(main),
    style: named(built('web/style/site.css')),
    preload: [...always].filter((path) => path !== main).map(named),
  });
  await writeFile(join(outDir, 'index.html'), page);
  for (const [name, from] of Object.entries(asTheyAre))
    await writeFile(join(outDir, name), await readFile(join(root, from)));

  const files: BuiltFile[] = [];
  for (const path of [...Object.keys(outputs).map(named), 'index.html', ...Object.keys(asTheyAre)].sort()) {
    const content = await readFile(join(outDir, path));
    files.push({ path, bytes: content.length, gzip: gzipSync(content).length });
  }
  const weigh = (paths: string[]): Pick<PageWeight, 'bytes' | 'gzip'> =>
    files
      .filter((file) => paths.includes(file.path))
      .reduce((sum, { bytes, gzip }) => ({ bytes: sum.bytes + bytes, gzip: sum.gzip + gzip }), { bytes: 0, gzip: 0 });
  const pages = Object.entries(outputs)
    .filter(([, output]) => output.entryPoint?.startsWith('web/pages/'))
    .map(([path, output]) => {
      const all = new Set([built('web/first-paint.ts'), ...always, ...closure(outputs, path)]);
      const paths = [...all].map(named);
      return { page: output.entryPoint!.replace(/^web\/pages\/|\.tsx$/g, ''), files: paths, ...weigh(paths) };
    })
    .sort((a, b) => a.page.localeCompare(b.page));
  return { files, pages };
}

if (import.meta.main) {
  const { files, pages } = await buildSite();
  const line = (name: string, gzip: number, bytes: number) =>
    console.log(`${name.padEnd(34)}${String(gzip).padStart(8)} gzipped${String(bytes).padStart(10)} bytes`);
  console.log('JavaScript of each page, all in all:');
  for (const { page, gzip, bytes } of pages) line(page, gzip, bytes);
  console.log('\nFiles:');
  for (const { path, gzip, bytes } of files) if (!path.endsWith('.map')) line(path, gzip, bytes);
}
