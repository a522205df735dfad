import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { scope } from '../../functions/names.ts';
import { robots } from '../robots.ts';
import { contentSecurityPolicy, furtherHeaders } from '../site-policy.ts';
import { html, sendJson, sendPage } from './page.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** esbuild's hash in a file's name: whatever is called so never changes. */
const hashed = /[-.][A-Z0-9]{8}\.[a-z0-9.]+$/;

interface File {
  readonly body: Buffer;
  readonly zipped: Buffer | undefined;
  readonly headers: OutgoingHttpHeaders;
}

/** Headers of every answer of the site; on AWS, CloudFront adds the same, and those that only HTTPS can have. */
const securityHeaders = (site: string): Record<string, string> => ({
  ...furtherHeaders,
  'content-security-policy': contentSecurityPolicy([site], [site]),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
});

/** What the site must know of where it runs. */
export function siteConfig(issuer: string, clientId: string) {
  return { issuer, clientId, scope: `openid email profile ${scope}`, api: '/api', local: true };
}

/** Serves the built site from memory: its files, and index.html for every address that is a page of it. */
export function siteFrom(folder: string, site: string, config: object) {
  const files = existsSync(folder) ? load(folder) : new Map<string, File>();
  const security = securityHeaders(site);
  return (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(security)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendJson(response, { message: 'Method Not Allowed' }, 405);
    }
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/config.json') return sendJson(response, config);
    if (path === '/robots.txt')
      return void response
        .writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' })
        .end(robots(site));
    const isPage = extname(path) === '';
    const file = files.get(path) ?? (isPage ? files.get('/index.html') : undefined);
    if (file) return sendFile(request, response, file);
    const title = isPage ? 'The site is not built' : 'No such file';
    sendPage(response, title, html`<h1>${title}</h1>`, isPage ? 503 : 404);
  };
}

function load(folder: string): Map<string, File> {
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const body = readFileSync(full);
    const type = types[extname(full)] ?? 'application/octet-stream';
    const zips = /^(text|application\/(json|manifest))|svg/.test(type);
    files.set(full.slice(folder.length).replaceAll('\\', '/'), {
      body,
      zipped: zips ? gzipSync(body) : undefined,
      headers: {
        'content-type': type,
        'cache-control': hashed.test(entry.name) ? 'public, max-age=31536000, immutable' : 'no-cache',
        vary: 'accept-encoding',
      },
    });
  }
  return files;
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: File): void {
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? file.zipped : undefined;
  const body = zipped ?? file.body;
  response
    .writeHead(200, { ...file.headers, ...(zipped && { 'content-encoding': 'gzip' }), 'content-length': body.length })
    .end(request.method === 'HEAD' ? undefined : body);
}
