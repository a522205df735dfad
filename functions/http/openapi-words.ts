/** What the description of the API says in words, and shows by example: for whoever writes a program for a bidder. */
import { limits } from '../../shared/event.ts';
import { limitText } from '../../shared/in-parts.ts';

const part = limitText(limits.partBytes);
const longest = limitText(limits.bidFileBytes);

/** Markdown, as OpenAPI has it. */
export const forBidders = `Sealed bids, published weights, exact rankings.

## For bidders' programs

**Token.** Somebody of a supplier makes a personal token at \`/organisation?part=api\`: with a name, scopes, and up to 365 days. It is
shown once. Send it as \`Authorization: Bearer evh_…\` to the addresses under \`/api/bidder/\`; it is read from nowhere else, and an
answer says in \`Evenhand-Token-Expires\` until when it is good. A program acts as the person whose token it has, and may do no more
than they may.

| scope | what it opens |
|---|---|
| \`read\` | my events, bids, files, receipts; what the buyer wrote to us, and we to it |
| \`prepare\` | take up an invitation, save working copies, send files, ask questions, say whether we intend to bid |
| \`submit\` | submit, confirm and withdraw a bid; answer what the buyer asks after opening; object |

Public notices need no token: \`/api/notices\`. The addresses without \`/bidder\` are those of the site, for who is signed in; the
gateway refuses a personal token there with 401 and no \`code\`.

**Commands.** Each POST, PUT and DELETE carries an \`Idempotency-Key\`, new for each new request. Where no answer comes, send the same
request with the same key: it is carried out once, and answered as it was then. That holds after the deadline too: a submission that
arrived in time answers its receipt.

**Versions.** An answer's \`ETag\` (and \`version\`) names what you have read. An edit and a submission send it as \`If-Match\`, \`"0"\` before
the first save. \`412 changed-meanwhile\`: a colleague was faster; read again.

**Problems** (RFC 9457). A refusal has a \`code\` that stays the same, a \`title\` to be read by people (English or German, by
\`Accept-Language\`), and \`faults\`, each at a field. 401: \`token-unknown\`, \`token-expired\`, \`token-revoked\`, \`token-ended\` (its person has
left), \`not-signed-in\` (none was sent). 403 \`scope-missing\` names the \`scope\` in \`data\`.

**Files.** Up to ${part} in one piece: announce name, length and SHA-256; PUT the bytes to the \`url\` of the answer with its \`headers\`; then say
that it has \`arrived\`. Up to ${longest} in parts of ${part}: announce the SHA-256 of each part (\`uploads/in-parts\`), ask for the address of each
part, PUT it, then \`arrived\`. Announced again, a file goes on where it stopped. The \`sha256\` of such a file is that of its parts'
hashes, one after the other as bytes.

**Submitting.** \`missing\` in every answer about a bid is what keeps it from being submitted; the same is asked again when it is. What counts
is the instant at which the request has arrived whole, by \`GET /api/clock\`. The receipt's \`fingerprint\` can be computed again from
\`submissions/{bidId}\`: SHA-256 of the canonical JSON (RFC 8785) of event, lot, notice, supplier and the parts' fingerprints, as the
example at \`/submit-a-bid.mjs\` does.

**Limits.** A request has up to 1 MiB of JSON, and is answered within 30 seconds. On AWS the gateway takes 500 requests a second from
everybody together (429: try again, with the same key), and the firewall 3,000 in 5 minutes from one address (403 without \`code\`);
it refuses requests without a \`User-Agent\` in the same way. Read with pauses, and leave room before the deadline.`;

const lot = { eventId: '3mfk9w2hq7c1xv0t', lotId: 'lot-1' };
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** A body of each request that a token opens, by operation. */
export const requests: Readonly<Record<string, unknown>> = {
  saveBid: {
    currency: 'EUR',
    answers: { team: 'Two joiners and an apprentice.', certified: 'yes' },
    prices: [
      { lineId: 'bench', unitPrice: '20.00', quantity: null },
      { lineId: 'fixing', unitPrice: '1.00', quantity: '100' },
    ],
  },
  announceUpload: { name: 'drawing.pdf', size: 48_213, sha256, envelope: 'technical', questionId: 'drawing' },
  announceInParts: {
    name: 'model.zip',
    size: limits.partBytes + 8,
    inParts: { size: limits.partBytes, sha256: [sha256, sha256] },
    envelope: 'technical',
    questionId: null,
  },
  submitBid: { mayBind: true, notice: 1, seen: { last: 0, stands: false, files: ['6cn1r8w0x4hq2m7k'] } },
  confirmBid: { mayBind: true, notice: 2, bidId: '7q4k2m9dx3wp5c1n' },
  withdrawBid: { bidId: '7q4k2m9dx3wp5c1n' },
  acceptEventInvitation: { token: 'kq3J0vRZ1mWc8yXh5TbN7sLd2fGaPe4U' },
  followNotice: { follows: true },
  followClass: { scheme: 'CPV', code: '39113600-3', name: 'Benches', follows: true },
  acknowledgeChanges: { notice: 2, items: ['answers.team', 'prices.bench'] },
  sayIntention: { intends: true, reason: '' },
  askQuestion: { text: 'Which timber may be used?', lotId: 'lot-1' },
  answerRequest: { text: 'Siberian larch.' },
  objectToAward: { grounds: 'procedure', text: 'The minutes name another time.' },
};

/** What is answered, where it is worth being seen before. */
export const answers: Readonly<Record<string, unknown>> = {
  announceUpload: {
    fileId: '6cn1r8w0x4hq2m7k',
    url: 'https://evenhand-vault.s3.eu-central-1.amazonaws.com/…',
    headers: { 'content-type': 'application/pdf', 'if-none-match': '*' },
    expiresAt: '2026-11-27T15:20:00.000Z',
  },
  submitBid: {
    bidId: '7q4k2m9dx3wp5c1n',
    n: 1,
    state: 'submitted',
    ...lot,
    supplierId: 's-2f9k1c7m4x8w0q3n',
    supplierName: 'Paper Heron Collective',
    by: { id: 'a2f6', name: 'Maya Lindholm', email: 'maya@paper-heron.example' },
    mayBind: true,
    notice: 1,
    receivedAt: '2026-11-27T14:03:07.412Z',
    closesAt: '2026-11-27T16:00:00.000Z',
    withdrawnAt: null,
    files: [{ id: '6cn1r8w0x4hq2m7k', name: 'drawing.pdf', size: 48_213, sha256, envelope: 'technical' }],
    fingerprint: sha256,
    number: 'EH-7Q4K-2M9D-X3WP',
    parts: [
      { envelope: 'technical', sha256 },
      { envelope: 'commercial', sha256 },
    ],
    title: 'Forty benches',
    buyer: 'Department of Health and Social Services',
    zone: 'America/Juneau',
  },
};
