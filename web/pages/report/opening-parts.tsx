/** How the bids came in and were opened, who evaluated them, and what the check found. */
import type { BidCheck } from '../../../shared/api/check.ts';
import { minutesTitle, sealedSentence } from '../../../shared/minutes.ts';
import { money } from '../../../shared/money.ts';
import { enteredWords } from '../../../shared/on-behalf.ts';
import { factSentence, factWhy } from '../../../shared/record-sentence.ts';
import { isRejected } from '../../../shared/rejection.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { roleWords } from '../event/team-edits.ts';
import { Clocks, NotYours, Part, Table } from './part.tsx';
import type { ReportParts } from './read.ts';

export function Openings({ of: { minutes } }: { of: ReportParts }) {
  return (
    <Part id="opening" title={t('Bids received and opened')}>
      {minutes === null && <NotYours />}
      {minutes?.map(({ minutes: m, fingerprint }) => (
        <div key={fingerprint} class="stack tight">
          <Table
            caption={minutesTitle(m)}
            heads={[
              t('Bidder'),
              t('Received'),
              t('Receipt'),
              t('Fingerprint of the bid (SHA-256)'),
              ...(m.totals ? [t('Total')] : []),
            ]}
            numbers={[4]}
            rows={m.bids.map((b) => ({
              key: b.receipt,
              cells: [
                <>
                  {b.bidder}
                  {b.entered && <small class="block">{enteredWords(b.entered, m.zone)}</small>}
                </>,
                <Clocks key="at" at={b.receivedAt} zone={m.zone} />,
                b.receipt,
                <Fingerprint key="print" sha256={b.fingerprint} short />,
                ...(m.totals ? [b.total === null ? t('not complete') : money(b.total, m.currency)] : []),
              ],
            }))}
          />
          {m.sealed?.map((s) => (
            <p key={s.receipt}>{sealedSentence(s, m.zone)}</p>
          ))}
          <p>
            {tn(m.openers.length, 'Opened by one person: {names}.', 'Opened by {n} people: {names}.', {
              names: m.openers.map((p) => p.name).join(', '),
            })}{' '}
            {t('All open')}: <Clocks at={m.openedAt} zone={m.zone} />
          </p>
          <p class="hint">
            {t('Fingerprint of these minutes, SHA-256; it stands on the record:')} <Fingerprint sha256={fingerprint} />
          </p>
        </div>
      ))}
    </Part>
  );
}

/** What each member of the team declared in this lot, as the record has it. */
export function Committee({ of: { view, bundle, event, record } }: { of: ReportParts }) {
  const { lot, content } = view;
  const declared = record?.filter(
    (f) => f.what.startsWith('evaluation.declared') || f.what.startsWith('evaluation.conflict'),
  );
  const judged = bundle.method.criteria;
  const names = (personId: string): string =>
    lot.locked?.panels
      ? judged
          .filter((c) => (lot.locked!.panels![c.id] ?? lot.locked!.panel).includes(personId) && c.kind === 'judged')
          .map((c) => c.name)
          .join(', ')
      : t('all that are judged');
  return (
    <Part id="committee" title={t('The committee')}>
      {declared === undefined && <NotYours />}
      <Table
        caption={t('Who took part, and what they declared')}
        heads={[t('Person'), t('Roles'), t('Criteria marked'), t('Conflict of interest')]}
        rows={event.team.map((m) => {
          const facts = declared?.filter((f) => f.who.id === m.personId) ?? [];
          const left = lot.left?.find((l) => l.personId === m.personId);
          return {
            key: m.personId,
            cells: [
              m.name,
              m.roles.map((r) => t(roleWords[r].name)).join(', '),
              lot.locked?.panel.includes(m.personId) ? names(m.personId) : '–',
              <>
                {facts.length === 0 && (declared ? t('nothing declared') : '–')}
                {facts.map((f) => (
                  <span key={f.id} class="block">
                    {[factSentence(f), factWhy(f)].filter(Boolean).join('. ')} (<Clocks at={f.at} zone={content.zone} />
                    )
                  </span>
                ))}
                {left && (
                  <span class="block">
                    {left.marks === 'stand'
                      ? t('Left the panel; the marks stand:')
                      : t('Left the panel; the marks went:')}{' '}
                    <span class="typed">{left.reason}</span>
                  </span>
                )}
              </>,
            ],
          };
        })}
      />
    </Part>
  );
}

const resultOf = (bid: BidCheck): string =>
  isRejected(bid.rejection ?? undefined)
    ? t('Rejected')
    : bid.points.some((p) => p.finding)
      ? t('Admitted')
      : t('Not checked');

/** What the check of the bids found, and who was rejected why. */
export function Checked({ of: { check } }: { of: ReportParts }) {
  return (
    <Part id="check" title={t('Check of the bids')}>
      {check === null ? (
        <NotYours />
      ) : (
        <Table
          caption={t('Each bid, what was found, and whether it was admitted')}
          heads={[t('Bidder'), t('Checked'), t('Not responsive'), t('Asked|the bidder'), t('Result')]}
          numbers={[1, 2, 3]}
          rows={check.bids.map((bid) => {
            const found = bid.points.filter((p) => p.finding);
            const bad = found.filter((p) => p.finding!.verdict === 'not-responsive');
            const { rejection, lowDecision } = bid;
            const under = [
              ...bad.map((p) =>
                [p.text, p.finding!.reason, p.finding!.place].filter((x) => x.trim() !== '').join(' · '),
              ),
              ...(rejection
                ? [
                    t('Rejection proposed by {proposer}, {place}: {reason}', {
                      proposer: rejection.proposed.name,
                      place: rejection.place,
                      reason: rejection.reason,
                    }),
                    ...(rejection.confirmed ? [t('Confirmed by {person}.', { person: rejection.confirmed.name })] : []),
                    ...(rejection.lifted
                      ? [
                          t('Lifted by {person}: {reason}', {
                            person: rejection.lifted.name,
                            reason: rejection.lifted.reason,
                          }),
                        ]
                      : []),
                  ]
                : []),
              ...(lowDecision ? [t('Low price: {reason}', { reason: lowDecision.reasons })] : []),
            ];
            return {
              key: bid.bidId,
              cells: [bid.name, `${found.length}`, `${bad.length}`, `${bid.clarifications.length}`, resultOf(bid)],
              ...(under.length > 0 && {
                under: (
                  <ul>
                    {under.map((line) => (
                      <li key={line} class="typed">
                        {line}
                      </li>
                    ))}
                  </ul>
                ),
              }),
            };
          })}
        />
      )}
    </Part>
  );
}
