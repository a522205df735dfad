// Prepares and submits a bid for one lot. It needs Node 20 or newer, and nothing to be installed:
//   EVENHAND_URL=https://… EVENHAND_TOKEN=evh_… EVENT=… LOT=lot-1 BID=bid.json FILE=proposal.pdf node submit-a-bid.mjs
// bid.json: {"answers": {"<question>": "…"}, "prices": [{"lineId": "<line>", "unitPrice": "20.00", "quantity": null}]}
// Whoever runs it declares that they may bind the bidder. The token needs the scopes read, prepare and submit.
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

const { EVENHAND_URL, EVENHAND_TOKEN, EVENT, LOT, BID, FILE } = process.env;
const here = `${EVENHAND_URL}/api/bidder/bids/${EVENT}/${LOT}`;
const sha256 = (data) => createHash('sha256').update(data).digest('hex');
// One JSON text for one value: keys sorted, no white space (RFC 8785).
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)}}`;
};
async function call(method, url, body, version) {
  const headers = { authorization: `Bearer ${EVENHAND_TOKEN}`, 'content-type': 'application/json' };
  if (method !== 'GET') headers['idempotency-key'] = randomUUID();
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${answer.status} ${said.code}: ${said.title}`);
  return said;
}

// What is asked, what is there, and what we say
const { notice, content, version, uploads } = await call('GET', here);
console.log(`${notice.content.title}. Bids close ${notice.closesAt}.`);
let copy = await call('PUT', here, { ...content, ...JSON.parse(await readFile(BID, 'utf8')) }, version);

// The file for the first question that asks for one, unless it is there already
const [bytes, { envelope, id }] = [await readFile(FILE), notice.content.questions.find((one) => one.kind === 'file')];
const file = { name: basename(FILE), size: bytes.length, sha256: sha256(bytes), envelope, questionId: id };
if (!uploads.some((one) => one.arrived && one.sha256 === file.sha256)) {
  const ticket = await call('POST', `${here}/uploads`, file);
  const sent = await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: bytes });
  if (!sent.ok) throw new Error(`${file.name} was not taken: ${sent.status}`);
  copy = await call('POST', `${here}/uploads/${ticket.fileId}/arrived`);
}

// Submitted once nothing is missing
if (copy.missing.length > 0) throw new Error(`Not complete. ${copy.missing.map(({ text }) => text).join(' ')}`);
const seen = {
  last: copy.receipts[0]?.n ?? 0,
  stands: copy.standing !== null,
  files: copy.uploads.filter((one) => one.arrived).map((one) => one.id),
};
const receipt = await call('POST', `${here}/submit`, { mayBind: true, notice: notice.number, seen }, copy.version);
console.log(`Receipt ${receipt.number}, received ${receipt.receivedAt}.`);

// What lies in the vault is what the receipt says, and our file is in it
const { parts } = await call('GET', `${here}/submissions/${receipt.bidId}`);
const hashes = parts.map((part) => ({ envelope: part.envelope, sha256: sha256(canonical(part)) }));
const { notice: number, supplierId } = receipt;
const whole = sha256(canonical({ eventId: EVENT, lotId: LOT, notice: number, supplierId, parts: hashes }));
const has = parts.some(({ files }) => files.some((one) => one.sha256 === file.sha256));
if (whole !== receipt.fingerprint || !has) throw new Error('The receipt does not fit what was submitted.');
console.log(`Fingerprint ${whole}: checked.`);
