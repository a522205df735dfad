import { type MinutesView, minutesHtml, minutesTitle, sealedSentence } from '../../../shared/minutes.ts';
import { money } from '../../../shared/money.ts';
import { becameWords } from '../../../shared/not-opened.ts';
import { enteredWords } from '../../../shared/on-behalf.ts';
import { bothClocks, type Instant } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Icon } from '../../parts/icon.tsx';
import { rich } from '../../rich.ts';
import { download } from '../bid/download.ts';
import { bidsOpened } from './envelope-words.ts';

const fileName = ({ minutes }: MinutesView): string =>
  `opening-minutes-${(minutes.reference || minutes.eventId).replace(/[^\w-]+/g, '-')}-${minutes.lotId}-${minutes.round === undefined ? minutes.envelope : `round-${minutes.round}`}`;

/** Both clocks at once: what is printed has no button for the other one. */
const Both = ({ at, zone }: { at: Instant; zone: string }) => (
  <time dateTime={at}>{bothClocks(at, zone, 'second')}</time>
);

/** The minutes of one opening, as a document to print and keep. */
export function MinutesSlip({ of }: { of: MinutesView }) {
  const { minutes: m, fingerprint } = of;
  const id = `minutes-${m.envelope}-${fingerprint.slice(0, 8)}`;
  return (
    <section class="slip stack" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {minutesTitle(m)}
      </h2>
      <dl class="summary">
        <div>
          <dt>{t('Event')}</dt>
          <dd>
            {m.reference && `${m.reference}, `}
            {m.title}; {m.lot}
          </dd>
        </div>
        {m.openers.map((p, i) => (
          <div key={p.name}>
            <dt>{m.openers.length === 1 ? t('Opener') : i === 0 ? t('First opener') : t('Second opener')}</dt>
            <dd>
              {rich('{person} said “open” on{newline}{time}', {
                person: <strong>{p.name}</strong>,
                newline: <br />,
                time: <Both at={p.at} zone={m.zone} />,
              })}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('All open')}</dt>
          <dd>
            <Both at={m.openedAt} zone={m.zone} />
          </dd>
        </div>
        <div>
          <dt>{t('Bids')}</dt>
          <dd>
            <strong>
              {m.bids.length === 0 && m.sealed ? t('No price envelope was opened.') : bidsOpened(m.bids.length)}
            </strong>
          </dd>
        </div>
      </dl>
      {m.bids.length > 0 && (
        <table class="fold">
          <caption class="sr">{t('The bids that were opened')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Bidder')}</th>
              <th scope="col">{t('Received')}</th>
              <th scope="col">{t('Receipt, fingerprint (SHA-256)')}</th>
              {m.totals && (
                <th scope="col" class="n">
                  {t('Total')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {m.bids.map((b) => (
              <tr key={`${b.bidder} ${b.receipt}`}>
                <th scope="row">
                  {b.bidder}
                  {b.entered && (
                    <>
                      <br />
                      <small>{enteredWords(b.entered, m.zone)}</small>
                    </>
                  )}
                </th>
                <td>
                  <Both at={b.receivedAt} zone={m.zone} />
                </td>
                <td>
                  <span class="nowrap">{b.receipt}</span>
                  <br />
                  <Fingerprint sha256={b.fingerprint} short />
                </td>
                {m.totals && <td class="n">{b.total === null ? t('not complete') : money(b.total, m.currency)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {m.sealed && (
        <>
          <h3>{t('Price envelopes not opened')}</h3>
          <ul>
            {m.sealed.map((s) => (
              <li key={s.receipt}>{sealedSentence(s, m.zone)}</li>
            ))}
          </ul>
        </>
      )}
      {m.notOpened && (
        <>
          <h3>{t('Not opened')}</h3>
          <ul>
            {m.notOpened.map((n) => (
              <li key={n.receipt}>
                <strong>{n.bidder}</strong>, <span class="nowrap">{n.receipt}</span>
                <br />
                <small>
                  {becameWords(n, m.zone)}
                  <br />
                  {enteredWords(n.entered, m.zone)}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <small>{t('Fingerprint of these minutes, SHA-256; it stands on the record:')}</small>
        <br />
        <Fingerprint sha256={fingerprint} />
      </p>
      <p class="row no-print">
        <button type="button" class="btn" onClick={() => print()}>
          {t('Print')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => download(`${fileName(of)}.html`, 'text/html', minutesHtml(of))}
        >
          <Icon name="down" />
          {t('Download as HTML')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => download(`${fileName(of)}.json`, 'application/json', JSON.stringify(of, null, 2))}
        >
          <Icon name="down" />
          {t('Download as JSON')}
        </button>
      </p>
    </section>
  );
}
