import type { ComponentChildren } from 'preact';
import type { NoticeView } from '../../../shared/api/open.ts';
import { graceSeconds } from '../../../shared/grace.ts';
import { isRanked, noticeWords } from '../../../shared/kinds.ts';
import { questionsCloseAt } from '../../../shared/questions-close.ts';
import { later, millis, type Precision, wallClock, zoneCity, zoneName } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { Tag } from '../../parts/tag.tsx';

/** What happens when, in the event's zone and in UTC. */
export function Schedule({ notice }: { notice: NoticeView }) {
  const { content, closesAt, publishedAt, retainUntil } = notice;
  const { zone } = content;
  const open = now.value < millis(closesAt);
  const time = (at: string, z: string, precision: Precision) => {
    const [date, clock] = wallClock(at, z, precision).split(', ');
    return (
      <td>
        <time dateTime={at}>
          <span class="nowrap">{date},</span> {clock}
        </time>
      </td>
    );
  };
  const row = (step: ComponentChildren, at: string, precision: Precision = 'minute') => (
    <tr>
      <th scope="row">{step}</th>
      {time(at, zone, precision)}
      {zone !== 'UTC' && time(at, 'UTC', precision)}
    </tr>
  );
  const then = (step: string, words: string) => (
    <tr>
      <th scope="row">{step}</th>
      <td colSpan={zone === 'UTC' ? 1 : 2}>{words}</td>
    </tr>
  );
  const two = content.envelopes === 'two';
  const asked = questionsCloseAt(content);
  const next = <Tag icon="clock">{t('next')}</Tag>;
  return (
    <section id="schedule" class="stack">
      <h2>{t('Schedule')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('Schedule, scrolls sideways')}>
        <table class="schedule">
          <caption class="sr">{t('Schedule in {city} time and UTC', { city: zoneCity(zone) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Step')}</th>
              <th scope="col">{zoneName(closesAt, zone)}</th>
              {zone !== 'UTC' && <th scope="col">UTC</th>}
            </tr>
          </thead>
          <tbody>
            {row(t('Published'), publishedAt)}
            {asked &&
              row(
                <>
                  {t('Questions until')} {now.value < millis(asked) && next}
                </>,
                asked,
              )}
            {row(
              <>
                {t(noticeWords(content, 'Bids close'))} {open && !(asked && now.value < millis(asked)) && next}
              </>,
              closesAt,
              'second',
            )}
            {row(
              two ? t('Technical envelopes open from') : t(noticeWords(content, 'Bids open from')),
              later(closesAt, graceSeconds),
              'second',
            )}
            {two && then(t('Price envelopes open'), t('when all marks are locked'))}
            {isRanked(content) &&
              then(t('Award'), t('when another person has approved the recommendation; every bidder hears by e-mail'))}
            {row(t(noticeWords(content, 'Bids are kept until')), retainUntil)}
          </tbody>
        </table>
      </section>
    </section>
  );
}
