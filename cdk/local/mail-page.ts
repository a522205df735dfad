import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mail, Mailbox } from './mail.ts';
import { type Html, html, sendJson, sendPage, utc } from './page.ts';

/** More than this many at once help nobody; the filter finds the others. */
const most = 200;

/** Shows the caught mails at /mail and /mail/<id>, and hands them out at /mail.json?to=. */
export function mailPages(mailbox: Mailbox, site: string) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', site);
    const to = (url.searchParams.get('to') ?? '').trim();
    if (url.pathname === '/mail.json') return sendJson(response, mailbox.list(to));
    if (url.pathname === '/mail') return sendPage(response, 'Mail', listPage(mailbox.list(to), to));
    const mail = mailbox.find(url.pathname.slice('/mail/'.length));
    if (mail) return sendPage(response, mail.subject, mailPage(mail, site));
    sendPage(response, 'No such mail', html`<h1>No such mail</h1><p><a href="/mail">All mail</a></p>`, 404);
  };
}

function listPage(mails: readonly Mail[], to: string): Html {
  const count = mails.length === 1 ? '1 mail' : `${mails.length} mails`;
  return html`<h1>Mail</h1>
<p class="lede">Everything that Evenhand sends from this machine ends here, and reaches nobody else.</p>
<form method="get" action="/mail" class="row">
<div class="field"><label for="to">To this address only</label><input id="to" name="to" type="email" value="${to}"></div>
<button class="btn">Show</button>
</form>
<h2>${count}${to !== '' && ` to ${to}`}${mails.length > most && `, the newest ${most} of them shown`}</h2>
${
  mails.length > 0 &&
  html`<ul class="mails">
${mails
  .slice(0, most)
  .map(
    (mail) =>
      html`<li><a href="/mail/${mail.id}">${mail.subject}</a> <span>${mail.to.join(', ')}</span> <small><time datetime="${
        mail.at
      }">${utc(Date.parse(mail.at))}</time></small></li>`,
  )}
</ul>`
}`;
}

function mailPage(mail: Mail, site: string): Html {
  const source = mail.raw || mail.text === '';
  return html`<p><a href="/mail">All mail</a></p>
<h1>${mail.subject}</h1>
<dl class="facts">
<div><dt>From</dt><dd>${mail.from}</dd></div>
<div><dt>To</dt><dd>${mail.to.join(', ')}</dd></div>
${
  mail.replyTo &&
  html`<div><dt>Replies go to</dt><dd>${mail.replyTo}</dd></div>
`
}<div><dt>Sent, by the demo clock</dt><dd><time datetime="${mail.at}">${utc(Date.parse(mail.at))}</time></dd></div>
</dl>
<pre class="letter${source && ' source'}" tabindex="0" role="region" aria-label="Text of the mail">${linked(
    mail.text || (mail.html ?? ''),
    site,
  )}</pre>`;
}

/** The text with the addresses on our own site as links. */
function linked(text: string, site: string): Html {
  const address = new RegExp(`(${site.replaceAll('.', '\\.')}(?:[/?#][^\\s<>"]*)?)`);
  return html`${text.split(address).map((part, i) => {
    if (i % 2 === 0) return part;
    // A full stop or a bracket after an address belongs to the sentence.
    const [, href = '', rest = ''] = /^(.*?)([.,;:!?)\]]*)$/.exec(part) ?? [];
    return html`<a href="${href}">${href}</a>${rest}`;
  })}`;
}
