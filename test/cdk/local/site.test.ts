import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { siteConfig, siteFrom } from '../../../cdk/local/site.ts';
import { givenFolder } from './running-stack.ts';

describe('the site', () => {
  it('answers every page address with index.html, which is asked for anew each time', async () => {
    const get = await givenSite();
    for (const path of ['/', '/index.html', '/notices/1', '/callback?code=1']) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toBe('<!doctype html>');
    }
  });

  it('lets browsers keep files whose names carry a hash, and sends them small', async () => {
    const get = await givenSite();
    const answer = await get('/assets/main-ABCD2345.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toBe('export {};');
    expect((await get('/robots.txt')).headers.get('cache-control')).toBe('no-cache');
  });

  it('does not pass a page off as a missing file, nor a file of the machine as one of the site', async () => {
    const get = await givenSite();
    for (const path of ['/assets/gone-ABCD2345.js', '/../secret.txt', '/%2e%2e/secret.txt', '/favicon.ico']) {
      expect((await get(path)).status).toBe(404);
    }
    expect((await get('/', 'POST')).status).toBe(405);
  });

  it('allows its pages nothing but itself', async () => {
    const get = await givenSite();
    for (const path of ['/', '/assets/main-ABCD2345.js', '/config.json', '/missing.js']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; /);
      if (path !== '/missing.js') expect(policy).toContain("connect-src 'self' http://localhost:1");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const { headers } = await get('/');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('says where to sign in and where the API is', async () => {
    const get = await givenSite();
    expect(await (await get('/config.json')).json()).toEqual({
      issuer: 'http://localhost:1/oidc',
      clientId: 'evenhand-site',
      scope: 'openid email profile evenhand/use',
      api: '/api',
      local: true,
    });
  });
});

async function givenSite(): Promise<(path: string, method?: string) => Promise<Response>> {
  const folder = givenFolder();
  const built = join(folder, 'built');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(built, 'index.html'), '<!doctype html>');
  writeFileSync(join(built, 'robots.txt'), '');
  writeFileSync(join(built, 'assets', 'main-ABCD2345.js'), 'export {};');
  const site = 'http://localhost:1';
  const server = createServer(siteFrom(built, site, siteConfig(`${site}/oidc`, 'evenhand-site')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return (path, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
}
