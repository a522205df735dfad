import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Folder } from './folder.ts';
import { readBody, sendJson } from './page.ts';

/** A mail that was sent and caught. */
export interface Mail {
  readonly id: string;
  /** When it was sent, by the demo clock. */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Where answers go, if not to the sender. */
  readonly replyTo?: string;
  readonly subject: string;
  /** The text; of a raw mail, its source. */
  readonly text: string;
  readonly html?: string;
  readonly raw?: true;
}

/** The mails that were caught, kept in the data folder. */
export interface Mailbox {
  /** Newest first, all or those to one address. */
  list(to?: string): readonly Mail[];
  find(id: string): Mail | undefined;
  keep(mail: Omit<Mail, 'id'>): Mail;
}

/** Opens the mailbox of a data folder. */
export function openMailbox(folder: Folder): Mailbox {
  const mails = namesIn(folder.at('mail'))
    .sort()
    .flatMap((name) => folder.read<Mail>(`mail/${name}`) ?? []);
  const isTo = (mail: Mail, to: string) => mail.to.some((each) => addressIn(each) === addressIn(to));
  let last = mails.length;
  return {
    list: (to) => (to ? mails.filter((mail) => isTo(mail, to)) : mails).toReversed(),
    find: (id) => mails.find((mail) => mail.id === id),
    keep: (sent) => {
      last++;
      const mail = { id: `${String(last).padStart(8, '0')}-${randomBytes(6).toString('hex')}`, ...sent };
      folder.write(`mail/${mail.id}.json`, mail);
      mails.push(mail);
      return mail;
    },
  };
}

interface SendEmail {
  FromEmailAddress?: string;
  ReplyToAddresses?: string[];
  Destination?: { ToAddresses?: string[]; CcAddresses?: string[]; BccAddresses?: string[] };
  Content?: {
    Simple?: { Subject?: { Data?: string }; Body?: { Text?: { Data?: string }; Html?: { Data?: string } } };
    Raw?: { Data?: string };
  };
}

interface Ses {
  readonly mailbox: Mailbox;
  readonly clock: { now(): number };
  /** What is wrong with a call's signature, if anything. */
  readonly check: (request: IncomingMessage, body: Buffer) => Promise<string | undefined>;
}

/** Answers SES v2's SendEmail by keeping the mail. */
export function ses({ mailbox, clock, check }: Ses) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refuse = (status: number, type: string, message: string) => {
      response.setHeader('x-amzn-errortype', type);
      sendJson(response, { message }, status);
    };
    if (request.method !== 'POST' || request.url !== '/ses/v2/email/outbound-emails') {
      return refuse(404, 'NotFoundException', 'Only SendEmail is implemented on this machine.');
    }
    const body = await readBody(request);
    if (!body) return refuse(400, 'BadRequestException', 'The message is too long.');
    const wrong = await check(request, body);
    if (wrong) return refuse(403, 'SignatureDoesNotMatch', wrong);
    const mail = read(body, new Date(clock.now()).toISOString());
    if (typeof mail === 'string') return refuse(400, 'BadRequestException', mail);
    sendJson(response, { MessageId: mailbox.keep(mail).id });
  };
}

function read(body: Buffer, at: string): Omit<Mail, 'id'> | string {
  let call: SendEmail;
  try {
    call = JSON.parse(body.toString('utf8')) as SendEmail;
  } catch {
    return 'The body is not JSON.';
  }
  const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = call.Destination ?? {};
  const to = [...ToAddresses, ...CcAddresses, ...BccAddresses];
  const raw = call.Content?.Raw?.Data;
  if (raw !== undefined) return readRaw(Buffer.from(raw, 'base64').toString('utf8'), call.FromEmailAddress, to, at);
  const simple = call.Content?.Simple;
  const text = simple?.Body?.Text?.Data;
  const html = simple?.Body?.Html?.Data;
  if (!call.FromEmailAddress) return 'Missing required header "From".';
  if (to.length === 0) return 'The message has no recipient.';
  if (to.length > 50) return 'Recipient count exceeds 50.';
  if (simple?.Subject?.Data === undefined || (text === undefined && html === undefined)) {
    return 'Content must have a subject and a body.';
  }
  const { Data: subject } = simple.Subject;
  const [replyTo] = call.ReplyToAddresses ?? [];
  return {
    at,
    from: call.FromEmailAddress,
    to,
    subject,
    text: text ?? '',
    ...(replyTo !== undefined && { replyTo }),
    ...(html !== undefined && { html }),
  };
}

function readRaw(text: string, from: string | undefined, to: string[], at: string): Omit<Mail, 'id'> {
  const head = text.split(/\r?\n\r?\n/, 1)[0]?.replace(/\r?\n[ \t]+/g, ' ') ?? '';
  const header = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const named = header('To').split(',').filter(Boolean);
  return {
    at,
    from: from ?? header('From'),
    to: to.length > 0 ? to : named,
    subject: header('Subject'),
    text,
    raw: true,
  };
}

/** The bare address, in lower case, of "Name <address>" or "address". */
function addressIn(text: string): string {
  return (/<([^>]+)>/.exec(text)?.[1] ?? text).trim().toLowerCase();
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
