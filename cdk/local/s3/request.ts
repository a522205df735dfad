import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** A request as it stood on the wire, which is what its sender signed, and what it names. */
export type S3Request = {
  method: string;
  /** Still encoded, with the base path: decoding and encoding again could turn it into another path than the signed one. */
  path: string;
  bucket: string;
  key: string;
  query: Map<string, string>;
  headers: Map<string, string>;
  body: IncomingMessage;
};

const longestKey = 1024;

/** Reads method, path, query and headers, and refuses what could be understood in two ways. */
export function readRequest(req: IncomingMessage, basePath: string): S3Request {
  const url = req.url ?? '';
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  if (path !== basePath && !path.startsWith(`${basePath}/`)) {
    throw new Refusal('InvalidURI', `Only paths below ${basePath}/ are served here.`);
  }
  const rest = path.slice(basePath.length + 1);
  const slash = rest.indexOf('/');
  const key = slash < 0 ? '' : decode(rest.slice(slash + 1));
  if (Buffer.byteLength(key) > longestKey) throw new Refusal('KeyTooLongError', 'Your key is too long.');
  return {
    method: req.method ?? '',
    path,
    bucket: decode(slash < 0 ? rest : rest.slice(0, slash)),
    key,
    query: pairs(mark < 0 ? '' : url.slice(mark + 1)),
    headers: headersOnce(req.rawHeaders),
    body: req,
  };
}

function pairs(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of text.split('&').filter(Boolean)) {
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    if (found.has(name)) throw new Refusal('InvalidArgument', `The parameter ${name} stands there twice.`);
    found.set(name, equals < 0 ? '' : decode(part.slice(equals + 1)));
  }
  return found;
}

function headersOnce(raw: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at]!.toLowerCase();
    if (found.has(name)) throw new Refusal('InvalidRequest', `The header ${name} stands there twice.`);
    found.set(name, raw[at + 1]!);
  }
  return found;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal('InvalidURI', "Couldn't parse the specified URI.");
  }
}
