import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import type { Mail } from '../../../cdk/local/mail.ts';
import { givenFolder, givenStack, type Running, stackForFile } from './running-stack.ts';

const running = stackForFile();

describe('a mail sent through the SES client', () => {
  it('is caught, with the time of the demo clock, and told apart by recipient', async () => {
    const { messageId } = await send({ to: ['Maya <maya@paper-heron.example>'], subject: 'A receipt' });
    await send({ to: ['tomas@lanternfish.example'], subject: 'Another' });
    const [mail, ...others] = running().mails('maya@Paper-Heron.example');
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      id: messageId,
      subject: 'A receipt',
      text: 'Hello',
      from: 'notices@evenhand.example',
    });
    expect(Date.parse(mail?.at ?? '')).toBeLessThanOrEqual(running().clock.now());
    const answer = await fetch(`${running().url}/mail.json?to=maya@paper-heron.example`);
    expect(await answer.json()).toEqual([mail]);
  });

  it('may be raw', async () => {
    const source = 'To: a@raw.example\r\nSubject: Raw\r\n\r\nHello';
    const raw = new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(source) } } });
    await client().send(raw);
    expect(running().mails('a@raw.example')).toMatchObject([{ subject: 'Raw', text: source, raw: true }]);
  });

  it('is still there after a restart, newest first', async () => {
    const dataDir = givenFolder();
    const before = await givenStack({ dataDir });
    for (const subject of ['first', 'second']) await send({ subject }, before);
    await before.stop();
    const after = await givenStack({ dataDir });
    await send({ subject: 'third' }, after);
    expect(after.mails().map((mail) => mail.subject)).toEqual(['third', 'second', 'first']);
  });

  it.each([
    ['another secret', { secretAccessKey: 'wrong' }],
    ['another key', { accessKeyId: 'AKIAWRONG' }],
  ])('is refused when it is signed with %s', async (_, wrong) => {
    const before = running().mails().length;
    await expect(client(running(), wrong).send(mailTo(['x@y.example'], 'No'))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
    expect(running().mails()).toHaveLength(before);
  });

  it('is refused when nobody signed it', async () => {
    const answer = await fetch(`${running().url}/ses/v2/email/outbound-emails`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(403);
  });

  it('is refused without a recipient', async () => {
    await expect(send({ to: [] })).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});

describe('the mailbox page', () => {
  it('lists subjects as text and links to each mail', async () => {
    const { messageId } = await send({ to: ['page@x.example'], subject: '<b>Fat</b>' });
    const list = await text('/mail?to=page@x.example');
    expect(list).toContain(`<a href="/mail/${messageId}">&lt;b&gt;Fat&lt;/b&gt;</a>`);
    expect(list).toContain('1 mail to page@x.example');
    expect(list).not.toMatch(/<script|style=|<style/);
  });

  it('shows the text with links to our own site only', async () => {
    const { url } = running();
    const body = `See ${url}/notices/1?a=b&c. Not http://evil.example/ <i>`;
    const { messageId } = await send({ to: ['link@x.example'], text: body });
    const page = await text(`/mail/${messageId}`);
    expect(page).toContain(`<a href="${url}/notices/1?a=b&amp;c">${url}/notices/1?a=b&amp;c</a>. Not http://evil`);
    expect(page).toContain('&lt;i&gt;');
    expect(page.match(/<a href="http/g)).toHaveLength(1);
  });

  it('knows nothing of a mail that does not exist', async () => {
    expect((await fetch(`${running().url}/mail/..%2Fcredentials`)).status).toBe(404);
  });
});

interface Sent {
  readonly to?: string[];
  readonly subject?: string;
  readonly text?: string;
}

async function send({ to = ['someone@x.example'], subject = 'Hello', text = 'Hello' }: Sent, stack = running()) {
  const answer = await client(stack).send(mailTo(to, subject, text));
  return { messageId: answer.MessageId satisfies Mail['id'] | undefined };
}

function mailTo(to: string[], subject: string, text = 'Hello'): SendEmailCommand {
  return new SendEmailCommand({
    FromEmailAddress: 'notices@evenhand.example',
    Destination: { ToAddresses: to },
    Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
  });
}

/** The client as a function makes it: it takes address, region and credentials from the environment. */
function client(
  stack: Running = running(),
  wrong: { accessKeyId?: string; secretAccessKey?: string } = {},
): SESv2Client {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = process.env;
  const other = Object.keys(wrong).length > 0 && { credentials: { accessKeyId, secretAccessKey, ...wrong } };
  return new SESv2Client({ maxAttempts: 1, ...other, ...(stack !== running() && { endpoint: `${stack.url}/ses` }) });
}

async function text(path: string): Promise<string> {
  return await (await fetch(`${running().url}${path}`)).text();
}
