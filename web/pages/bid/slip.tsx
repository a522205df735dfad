/** The receipt as a slip: what arrived, when, and the fingerprints that prove it. */
import type { ComponentChildren } from 'preact';
import { pageWords } from '../../../shared/answer-words.ts';
import type { Receipt } from '../../../shared/api/bids.ts';
import type { EventContent } from '../../../shared/event.ts';
import { becameWords, saidOf } from '../../../shared/not-opened.ts';
import { enteredWords } from '../../../shared/on-behalf.ts';
import { roundOf } from '../../../shared/round-lot.ts';
import { inZone } from '../../../shared/time.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { sizeText } from '../../file-size.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Tag } from '../../parts/tag.tsx';
import { rich } from '../../rich.ts';
import { aheadText } from './standing.ts';
import { envelopeName } from './task-list.ts';

const stateWords: Record<Exclude<Receipt['state'], 'submitted'>, Plain> = {
  replaced: 'Replaced by a later one',
  withdrawn: 'Withdrawn',
};

/** What a receipt's bid is worth now. */
export const ReceiptState = ({ receipt, content }: { receipt: Receipt; content: Pick<EventContent, 'kind'> }) =>
  receipt.state === 'submitted' ? (
    <Tag kind="good" icon="check">
      {t(pageWords(content, 'This is the bid that stands'))}
    </Tag>
  ) : (
    <Tag icon="x">{t(stateWords[receipt.state])}</Tag>
  );

type Props = {
  receipt: Receipt;
  content: Pick<EventContent, 'kind' | 'reference'>;
  children?: ComponentChildren;
};

/** The slip. It is printed as it stands. */
export function Slip({ receipt: r, content, children }: Props) {
  const round = roundOf(r.lotId);
  return (
    <article class="slip stack" aria-label={t('Receipt {number}', { number: r.number })}>
      <div class="sealed strip" />
      <div class="row base">
        <h2>{t(pageWords(content, 'Receipt for a sealed bid'))}</h2> <strong class="mono end">{r.number}</strong>
      </div>
      <dl class="summary">
        <div>
          <dt>{t('Received')}</dt>
          <dd>
            <strong>{inZone(r.receivedAt, 'UTC', 'millisecond')}</strong>
            <br />
            {inZone(r.receivedAt, r.zone, 'millisecond')}
          </dd>
        </div>
        <div>
          <dt>{t('Deadline')}</dt>
          <dd>
            {inZone(r.closesAt, 'UTC', 'millisecond')}
            <br />
            <small>{t('Received {ahead}.', { ahead: aheadText(r.receivedAt, r.closesAt) })}</small>
          </dd>
        </div>
        {r.withdrawnAt && (
          <div>
            <dt>{t('Withdrawn')}</dt>
            <dd>
              {inZone(r.withdrawnAt, 'UTC', 'millisecond')}
              <br />
              {inZone(r.withdrawnAt, r.zone, 'millisecond')}
              {r.withdrawal && (
                <>
                  <br />
                  <small>
                    {becameWords({ became: 'withdrawn', at: r.withdrawnAt, as: saidOf(r.withdrawal) }, r.zone)}
                  </small>
                </>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('Event')}</dt>
          <dd>
            {[content.reference, r.title].filter(Boolean).join(', ')}
            <br />
            <small>{t('{buyer}, notice {notice}', { buyer: r.buyer, notice: r.notice })}</small>
            {round && (
              <>
                <br />
                <strong>{t('Best and final offer, round {number}', { number: round.number })}</strong>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('Bidder')}</dt>
          <dd>
            {t('{supplier}, submission {n}', { supplier: r.supplierName, n: r.n })}
            <br />
            <small>
              {r.entered
                ? enteredWords({ ...r.entered, by: r.entered.by.name }, r.zone)
                : t('Submitted by {person}', { person: r.by.name })}
            </small>
            {r.entered && (
              <>
                <br />
                {rich('Bidder’s number: {number}', { number: <span class="mono">{r.supplierId}</span> })}
              </>
            )}
          </dd>
        </div>
        {r.parts.map((part) => {
          const files = r.files.filter((f) => f.envelope === part.envelope);
          return (
            <div key={part.envelope}>
              <dt>{part.envelope === 'bid' ? t('Envelope') : t(envelopeName[part.envelope])}</dt>
              <dd>
                <Fingerprint sha256={part.sha256} />
                {files.length > 0 && (
                  <ul class="prints">
                    {files.map((f) => (
                      <li key={f.id}>
                        {f.name} <small>{sizeText(f.size)}</small>
                        <br />
                        <small>
                          <Fingerprint sha256={f.sha256} />
                          {f.inParts && ` ${t('over its {n} parts', { n: f.inParts.sha256.length })}`}
                        </small>
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{t(pageWords(content, 'Fingerprint of the bid'))}</dt>
          <dd>
            <strong>
              <Fingerprint sha256={r.fingerprint} />
            </strong>
            <br />
            <small>SHA-256</small>
          </dd>
        </div>
      </dl>
      {children}
    </article>
  );
}

/** All receipts of a bid, newest first. */
type ListProps = { receipts: readonly Receipt[]; content: Pick<EventContent, 'kind'>; but?: string };

/** All receipts of a bid, newest first. */
export const ReceiptList = ({ receipts, content, but }: ListProps) => (
  <ul class="tasks" aria-label={t('Receipts')}>
    {receipts
      .filter((r) => r.bidId !== but)
      .map((r) => (
        <li key={r.bidId}>
          <span>
            <a href={`/bids/${r.eventId}/${r.lotId}/receipts/${r.bidId}`}>
              <span class="mono">{r.number}</span>
            </a>{' '}
            <small>{t('submission {n}, {when}', { n: r.n, when: inZone(r.receivedAt, r.zone, 'second') })}</small>
          </span>
          <ReceiptState receipt={r} content={content} />
        </li>
      ))}
  </ul>
);
