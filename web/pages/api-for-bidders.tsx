/** The API for bidders, for whoever writes a program: how to get in, an example, what to know. The description itself is OpenAPI. */
import { limits } from '../../shared/event.ts';
import { limitText } from '../../shared/in-parts.ts';
import { tokenScopes } from '../../shared/personal-token.ts';
import { type Plain, t } from '../../shared/words/say.ts';
import { Page } from '../parts/page.tsx';
import { rich } from '../rich.ts';
import { person } from '../session.ts';
import { scopeHints, scopeNames } from './organisation/scope-words.ts';

const command = (site: string) => `curl -O ${site}/submit-a-bid.mjs

EVENHAND_URL=${site} EVENHAND_TOKEN=evh_… \\
EVENT=… LOT=lot-1 BID=bid.json FILE=proposal.pdf \\
node submit-a-bid.mjs`;

const bid = `{
  "answers": { "approach": "…", "certified": "yes" },
  "prices": [
    { "lineId": "bench", "unitPrice": "20.00", "quantity": null }
  ]
}`;

const Code = ({ label, children }: { label: string; children: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll sideways must be reachable by keyboard
  <section class="scroll listing" tabIndex={0} aria-label={label}>
    <pre>
      <code>{children}</code>
    </pre>
  </section>
);

const Steps = () => (
  <ol class="measure">
    <li>
      {rich('Make a token under {place}. It is shown once.', {
        place:
          person.value?.org.kind === 'supplier' ? (
            <a href="/organisation?part=api">{t('Organisation, API access')}</a>
          ) : (
            <strong>{t('Organisation, API access')}</strong>
          ),
      })}
    </li>
    <li>
      {rich(
        'Send it as {header} to the addresses under {prefix}. It is read from nowhere else, and never stands in an address.',
        {
          header: <code>Authorization: Bearer evh_…</code>,
          prefix: <code>/api/bidder/</code>,
        },
      )}
    </li>
    <li>
      {rich('Make a client from the description in OpenAPI 3.1: {bidders}, or {whole}.', {
        bidders: (
          <a href="/api/openapi.json?for=bidders" target="_blank" rel="noreferrer">
            {t('what bidders use')}
          </a>
        ),
        whole: (
          <a href="/api/openapi.json" target="_blank" rel="noreferrer">
            {t('the whole API')}
          </a>
        ),
      })}
    </li>
  </ol>
);

const Scopes = () => (
  <section class="stack" aria-labelledby="scopes">
    <h2 id="scopes">{t('What a token opens')}</h2>
    <dl class="terms">
      {tokenScopes.map((scope) => (
        <div key={scope}>
          <dt>
            {t(scopeNames[scope])} <code>{scope}</code>
          </dt>
          <dd>{t(scopeHints[scope])}</dd>
        </div>
      ))}
    </dl>
    <p class="measure">
      {t(
        'A program may do what the person whose token it has may do, and no more. No token makes tokens, invites people, or changes the organisation. Public notices need none.',
      )}
    </p>
  </section>
);

const Example = () => (
  <section class="stack" aria-labelledby="example">
    <h2 id="example">{t('An example that submits a bid')}</h2>
    <p class="measure">
      {rich(
        '{script} runs on Node 20 or newer, with nothing to install. It reads the notice and your bid, saves answers and prices, sends a file with its hash, asks what is missing, submits, and computes the fingerprint of the receipt again.',
        {
          script: (
            <a href="/submit-a-bid.mjs" download>
              submit-a-bid.mjs
            </a>
          ),
        },
      )}
    </p>
    <Code label={t('How the example is run')}>{command(location.origin)}</Code>
    <p class="measure">
      {rich('{event} and {lot} stand in the address of your bid: {address}.', {
        event: <code>EVENT</code>,
        lot: <code>LOT</code>,
        address: <code>/bids/EVENT/LOT</code>,
      })}
    </p>
    <p class="measure">
      {rich('{file} holds answers by question and prices by line, each by the id that stands in the notice:', {
        file: <code>bid.json</code>,
      })}
    </p>
    <Code label={t('What stands in bid.json')}>{bid}</Code>
    <p class="measure">
      {t('Whoever runs it declares that they may bind the bidder, as the page of a bid asks for it.')}
    </p>
  </section>
);

/** What goes wrong in programs that do not know it. */
const notes: readonly { head: Plain; text: () => string }[] = [
  {
    head: 'No answer came',
    text: () =>
      t(
        'Send the same request again with the same Idempotency-Key: it is carried out once. A submission that arrived in time answers its receipt, also after the deadline.',
      ),
  },
  {
    head: 'A colleague was faster',
    text: () =>
      t(
        'Each edit and each submission names in If-Match the version that you have read. 412 means that somebody has saved since: read again.',
      ),
  },
  {
    head: 'A refusal',
    text: () =>
      t(
        'Its code stays the same and is for programs; its title is for people, in the language that you ask for; its faults name the fields.',
      ),
  },
  {
    head: 'Long files',
    text: () =>
      t('Above {part} in parts of {part}, up to {longest}. A file that is announced again goes on where it stopped.', {
        part: limitText(limits.partBytes),
        longest: limitText(limits.bidFileBytes),
      }),
  },
  {
    head: 'Late',
    text: () =>
      t(
        'What counts is the instant at which the request has arrived whole, by the clock of the portal, for programs as for people.',
      ),
  },
  {
    head: 'Too much at once',
    text: () =>
      t(
        'The portal takes 500 requests a second from everybody together and answers more with 429: send again. From one address it takes 3,000 in 5 minutes, then refuses with 403 for a while.',
      ),
  },
];

const Notes = () => (
  <section class="stack" aria-labelledby="notes">
    <h2 id="notes">{t('What a program has to know')}</h2>
    <dl class="terms">
      {notes.map(({ head, text }) => (
        <div key={head}>
          <dt>{t(head)}</dt>
          <dd>{text()}</dd>
        </div>
      ))}
    </dl>
  </section>
);

const Safety = () => (
  <section class="stack" aria-labelledby="safety">
    <h2 id="safety">{t('Keep it to yourself')}</h2>
    <p class="measure">
      {rich(
        'Whoever has a token can do what it opens. A token is {form}: {prefix}, 56 hexadecimal digits, the last 8 of them a checksum, so that scanners for secrets find it where it does not belong. Revoke one that was seen elsewhere; it opens nothing from then on. It also ends on its date, and when its person leaves the organisation.',
        {
          form: <code>/evh_[0-9a-f]{'{56}'}/</code>,
          prefix: <code>evh_</code>,
        },
      )}
    </p>
    <p class="measure">
      {t(
        'Tokens made and revoked stand on the record of the organisation. Its administrators see and revoke the tokens of everybody there.',
      )}
    </p>
  </section>
);

export default function ApiForBiddersPage() {
  return (
    <Page
      title={t('The API for bidders')}
      lede={t('What your people do with bids on these pages, a program of yours can do too.')}
    >
      <Steps />
      <Scopes />
      <Example />
      <Notes />
      <Safety />
    </Page>
  );
}
