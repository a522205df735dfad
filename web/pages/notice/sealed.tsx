import type { NoticeView } from '../../../shared/api/open.ts';
import { graceSeconds } from '../../../shared/grace.ts';
import { noticeWords } from '../../../shared/kinds.ts';
import { later, wallClock, zoneCity } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';

/** Who can see what, and when: what is hatched is closed. */
export function Sealed({ notice }: { notice: NoticeView }) {
  const { content, closesAt } = notice;
  const time = t('{time} in {city}', {
    time: wallClock(later(closesAt, graceSeconds), content.zone, 'second'),
    city: zoneCity(content.zone),
  });
  const two = content.openersNeeded === 2;
  const opening = two
    ? t('until two people open it together, not before {time}', { time })
    : t('until one person opens it, not before {time}', { time });
  const prices = two
    ? t('until all marks are locked and two people open it together')
    : t('until all marks are locked and one person opens it');
  const rows: [what: string, until: string, hatched: number, then: string][] = [
    [t(noticeWords(content, 'That you bid, and how many do')), opening, 45, t('open to the committee')],
    ...(content.envelopes === 'two'
      ? ([
          [t('Technical envelope'), opening, 45, t('open to the committee')],
          [t('Price envelope'), prices, 75, t('open|no longer sealed')],
        ] as [string, string, number, string][])
      : ([[t(noticeWords(content, 'Your bid')), opening, 45, t('open to the committee')]] as [
          string,
          string,
          number,
          string,
        ][])),
  ];
  return (
    <section id="sealed" class="stack">
      <h2>{t('Who can see what, and when')}</h2>
      <p class="measure">
        {t(
          noticeWords(
            content,
            'Hatched means closed to everybody but you: to the buyer, and to other suppliers. Even that there is a bid cannot be seen.',
          ),
        )}
      </p>
      <svg width="0" height="0" class="sr" aria-hidden="true">
        <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse">
          <path class="hl" d="M0 8 8 0M0 0l8 8" />
        </pattern>
      </svg>
      <ul class="seals">
        {rows.map(([what, until, hatched, then]) => (
          <li key={what}>
            <strong>{what}</strong> <span>{until}</span>
            <svg width="100%" height="18" aria-hidden="true">
              <rect x="0" y="1" width={`${hatched}%`} height="16" fill="url(#hatch)" />
              <rect class="box" x="0" y="1" width={`${hatched}%`} height="16" />
              <rect class="soft" x={`${hatched}%`} y="1" width={`${100 - hatched}%`} height="16" />
              <text x={`${hatched + 1}%`} y="13">
                {then}
              </text>
            </svg>
          </li>
        ))}
      </ul>
      <p>
        <small>
          {t(
            noticeWords(
              content,
              'An evaluator who declares a conflict of interest with a bidder reads none of the bids. Every opening, and every attempt at one, goes on the record of the event.',
            ),
          )}
        </small>
      </p>
    </section>
  );
}
