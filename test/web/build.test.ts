import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, type Site } from '../../web/build.ts';

let outDir: string;
let site: Site;
let html: string;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'evenhand-site-'));
  site = await buildSite({ outDir, minify: true });
  html = await readFile(join(outDir, 'index.html'), 'utf8');
});
afterAll(() => rm(outDir, { recursive: true, force: true }));

const page = (name: string) => {
  const found = site.pages.find((p) => p.page === name);
  if (!found) throw new Error(`no page ${name} among ${site.pages.map((p) => p.page).join(', ')}`);
  return found;
};

describe('the built site', () => {
  it('fetches at most 30,000 bytes of gzipped JavaScript to show a public notice', () => {
    expect(page('notice').gzip).toBeLessThanOrEqual(30_000);
    expect(page('home').gzip).toBeLessThanOrEqual(30_000);
  });

  it('loads each page by itself, and neither the sign-in nor the schemas with a notice', async () => {
    const files = page('notice').files;
    const text = (await Promise.all(files.map((path) => readFile(join(outDir, path), 'utf8')))).join('\n');
    expect(text).not.toContain('code_verifier');
    expect(text).not.toContain('strict_object');
    expect(site.pages.length).toBeGreaterThanOrEqual(20);
    for (const name of ['bid/bid', 'event/edit', 'ranking/ranking']) {
      const own = page(name).files.find((path) => path.startsWith(`assets/${name.split('/')[1]}-`));
      expect(own).toBeDefined();
      expect(files).not.toContain(own);
    }
  });

  it('has an index.html with nothing inline', () => {
    const scripts = html.match(/<script\b[^>]*>[\s\S]*?<\/script>/g) ?? [];
    expect(scripts).toHaveLength(2);
    for (const script of scripts)
      expect(script).toMatch(/^<script( type="module")? src="\/assets\/[\w.-]+"><\/script>$/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|https?:\/\//i);
  });

  it('links only files that are there, under names that change with their content', async () => {
    const all = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((m) => m[1]!);
    // Feeds and the page for who runs no scripts are answers of the API.
    const linked = all.filter((path) => !path.startsWith('api/'));
    expect(linked.length).toBeGreaterThanOrEqual(4);
    for (const path of linked) expect(site.files.map((f) => f.path)).toContain(path);
    const assets = linked.filter((path) => path.startsWith('assets/'));
    for (const path of assets) expect(path).toMatch(/-[A-Z0-9]{8}\.(js|css)$/);
  });
});
