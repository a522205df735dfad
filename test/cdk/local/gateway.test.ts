import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { signIn } from '../../../cdk/local/sign-in.ts';
import { givenStack, stackForFile } from './running-stack.ts';

const megabyte = 1024 * 1024;

/** What the function does; each test says. */
let behave: (event: APIGatewayProxyEventV2, context: Context) => unknown = () => ({});
const given = stackForFile({
  handlers: { events: (event: APIGatewayProxyEventV2, context) => behave(event, context) },
});

describe('the event that a function receives', () => {
  it('has the shape of payload format 2.0', async () => {
    const { url, event } = await received('/api/notices/a%20b?x=1&y=%C3%A4&x=2', {
      headers: { 'X-Twice': 'one', cookie: 'a=1; b=2', 'user-agent': 'a test' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /api/notices/{proxy+}',
      rawPath: '/api/notices/a b',
      rawQueryString: 'x=1&y=%C3%A4&x=2',
      queryStringParameters: { x: '1,2', y: 'ä' },
      pathParameters: { proxy: 'a b' },
      cookies: ['a=1', 'b=2'],
      isBase64Encoded: false,
      requestContext: {
        domainName: new URL(url).host,
        routeKey: 'GET /api/notices/{proxy+}',
        stage: '$default',
        http: { method: 'GET', path: '/api/notices/a b', protocol: 'HTTP/1.1', userAgent: 'a test' },
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        requestId: expect.any(String),
      },
    });
    expect(event.headers).toMatchObject({ 'x-twice': 'one', host: new URL(url).host, 'x-forwarded-proto': 'http' });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event).not.toHaveProperty('body');
    expect(['127.0.0.1', '::1']).toContain(event.requestContext.http.sourceIp);
  });

  it('has no query and no path parameters where there are none', async () => {
    const { event } = await received('/api/notices');
    expect(event.rawQueryString).toBe('');
    expect(event).not.toHaveProperty('queryStringParameters');
    expect(event).not.toHaveProperty('pathParameters');
    expect(event).not.toHaveProperty('cookies');
    expect(event.routeKey).toBe('GET /api/notices');
  });

  it('joins headers that were sent twice', async () => {
    const events: APIGatewayProxyEventV2[] = [];
    const stack = await givenStack({
      handlers: { events: (event: APIGatewayProxyEventV2) => void events.push(event) },
    });
    await new Promise((resolve, reject) => {
      httpRequest(`${stack.url}/api/notices`, { headers: { 'X-Twice': ['one', 'two'] } }, resolve)
        .on('error', reject)
        .end();
    });
    expect(events[0]?.headers['x-twice']).toBe('one,two');
  });

  it('carries the time of the demo clock', async () => {
    const events: APIGatewayProxyEventV2[] = [];
    const stack = await givenStack({
      handlers: { events: (event: APIGatewayProxyEventV2) => void events.push(event) },
    });
    await stack.moveClockTo(Date.now() + 86_400_000);
    const before = stack.clock.now();
    await fetch(`${stack.url}/api/notices`);
    expect(events[0]?.requestContext.timeEpoch).toBeGreaterThanOrEqual(before);
    expect(events[0]?.requestContext.timeEpoch).toBeLessThanOrEqual(stack.clock.now());
  });

  it.each(['application/json', 'application/problem+json', 'text/csv; charset=utf-8', 'application/xml'])(
    'carries a body of %s as text',
    async (type) => {
      const event = await posted(type, '{"ä":1}');
      expect(event).toMatchObject({ body: '{"ä":1}', isBase64Encoded: false });
    },
  );

  it.each(['application/octet-stream', 'application/pdf', ''])('carries a body of "%s" in base64', async (type) => {
    const bytes = randomBytes(64);
    const event = await posted(type, bytes);
    expect(event).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true });
  });

  it('comes with a context that counts down', async () => {
    const contexts: Context[] = [];
    behave = (_event, context) => void contexts.push(context);
    await fetch(`${given().url}/api/notices`);
    expect(contexts[0]?.getRemainingTimeInMillis()).toBeGreaterThan(0);
    expect(contexts[0]?.getRemainingTimeInMillis()).toBeLessThanOrEqual(30_000);
    expect(contexts[0]?.awsRequestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the answer of a function', () => {
  it('reaches the caller with status, headers, cookies and bytes', async () => {
    const bytes = randomBytes(32);
    const answer = await answered({
      statusCode: 201,
      headers: { 'Content-Type': 'application/pdf', 'X-One': 1 },
      cookies: ['a=1; Path=/', 'b=2'],
      body: bytes.toString('base64'),
      isBase64Encoded: true,
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-one')).toBe('1');
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  });

  it('is JSON with status 200 when the function returns a bare object', async () => {
    const answer = await answered({ hello: 'world' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toEqual({ hello: 'world' });
  });

  it.each([{ statusCode: 'many' }, { statusCode: 42 }])(
    'is an error when the status makes no sense',
    async (nonsense) => {
      expect((await answered(nonsense)).status).toBe(500);
    },
  );

  it('is an error when it is larger than Lambda lets through', async () => {
    const answer = await answered({ statusCode: 200, body: 'x'.repeat(6 * megabyte) });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ message: 'Internal Server Error' });
  });
});

describe('the gateway refuses', () => {
  it('what no function has a route for', async () => {
    behave = () => ({});
    const stack = given();
    for (const path of ['/api', '/api/nothing', '/api/noticesboard', '/api/notices/../nothing']) {
      const answer = await fetch(`${stack.url}${path}`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ message: 'Not Found' });
    }
  });

  it('writing to a route that anybody may read', async () => {
    behave = () => ({});
    const stack = given();
    expect((await fetch(`${stack.url}/api/notices`, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('a body of 20 MB, whether its length is declared or not, and without calling the function', async () => {
    const handler = vi.fn();
    behave = handler;
    const stack = given();
    const { accessToken } = await signIn(stack.url, 'ben@dhss.example');
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
    const body = Buffer.alloc(20 * megabyte, 'x');
    for (const sent of [body, new Blob([body]).stream()]) {
      const init = { method: 'POST', headers, body: sent, duplex: 'half' };
      const answer = await fetch(`${stack.url}/api/events`, init);
      expect(answer.status).toBe(413);
      expect(await answer.json()).toEqual({ message: 'Request Entity Too Large' });
    }
    expect(handler).not.toHaveBeenCalled();
  });

  it('a body of a declared 20 MB before any of it has arrived', async () => {
    const { accessToken } = await signIn(given().url, 'ben@dhss.example');
    const headers = { authorization: `Bearer ${accessToken}`, 'content-length': 20 * megabyte };
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(`${given().url}/api/events`, { method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        sent.destroy();
      });
      sent.on('error', reject).flushHeaders();
    });
    expect(status).toBe(413);
  });

  it('a body that fits by itself but not in base64', async () => {
    behave = () => ({});
    const stack = given();
    const { accessToken } = await signIn(stack.url, 'ben@dhss.example');
    const send = async (size: number) =>
      await fetch(`${stack.url}/api/events`, {
        method: 'POST',
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/octet-stream' },
        body: Buffer.alloc(size),
      });
    expect((await send(4 * megabyte)).status).toBe(200);
    expect((await send(5 * megabyte)).status).toBe(413);
  });

  it('more than 10,240 bytes of headers', async () => {
    behave = () => ({});
    const stack = given();
    expect((await fetch(`${stack.url}/api/notices`, { headers: { 'x-long': 'x'.repeat(9000) } })).status).toBe(200);
    expect((await fetch(`${stack.url}/api/notices`, { headers: { 'x-long': 'x'.repeat(10_240) } })).status).toBe(431);
  });

  it('to wait for a function longer than its time', async () => {
    const forever = () => new Promise(() => {});
    const stack = await givenStack({ handlers: { events: forever }, functionSeconds: 0.05 });
    const answer = await fetch(`${stack.url}/api/notices`);
    expect(answer.status).toBe(504);
    expect(await answer.json()).toEqual({ message: 'Endpoint request timed out' });
  });

  it('to say why a function failed, but logs it', async () => {
    behave = () => {
      throw new Error('secret');
    };
    const stack = given();
    const answer = await fetch(`${stack.url}/api/notices`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('{"message":"Internal Server Error"}');
    expect(stack.errors.at(-1)).toBe('GET /api/notices failed in events:');
  });

  it('requests under another name of this machine, and writes from other sites', async () => {
    behave = () => ({});
    const stack = given();
    const status = (path: string, options: { method?: string; headers: Record<string, string> }) =>
      new Promise((resolve, reject) => {
        httpRequest(`${stack.url}${path}`, options, (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
          .end();
      });
    expect(await status('/mail', { headers: { host: 'evil.example' } })).toBe(421);
    expect(await status('/local/clock', { method: 'POST', headers: { origin: 'http://evil.example' } })).toBe(403);
  });
});

async function received(path: string, init: RequestInit = {}) {
  const events = givenRecorder();
  const stack = given();
  await fetch(`${stack.url}${path}`, init);
  const event = events[0];
  if (!event) throw new Error('The function was not called.');
  return { url: stack.url, event };
}

async function posted(type: string, body: string | Buffer): Promise<APIGatewayProxyEventV2> {
  const events = givenRecorder();
  const stack = given();
  const { accessToken } = await signIn(stack.url, 'ben@dhss.example');
  const headers: Record<string, string> = { authorization: `Bearer ${accessToken}` };
  if (type) headers['content-type'] = type;
  await fetch(`${stack.url}/api/events`, { method: 'POST', headers, body: Buffer.from(body) });
  const event = events[0];
  if (!event) throw new Error('The function was not called.');
  return event;
}

async function answered(answer: object): Promise<Response> {
  behave = () => answer;
  return await fetch(`${given().url}/api/notices`);
}

function givenRecorder(): APIGatewayProxyEventV2[] {
  const events: APIGatewayProxyEventV2[] = [];
  behave = (event) => void events.push(event);
  return events;
}
