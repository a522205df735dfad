/** The words of the banner at the top of a bid, for each standing. */
import type { ComponentChildren } from 'preact';
import { pageWords } from '../../../shared/answer-words.ts';
import type { EventContent } from '../../../shared/event.ts';
import { bothClocks, instantAt, inZone, millis, wallClock, zoneCity } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { exactNow } from '../../clock.ts';
import { rich } from '../../rich.ts';
import { aheadText, type Standing } from './standing.ts';

const hms = (at: string, zone: string, precision: 'second' | 'millisecond' = 'second') =>
  wallClock(at, zone, precision).split(', ')[1]!;

/** The end of bids in the words that fit: by the clock alone on the last day. */
function Closes({ at, zone }: { at: string; zone: string }) {
  const soon = millis(at) - exactNow() < 20 * 3_600_000;
  if (!soon) return <strong>{inZone(at, zone)}</strong>;
  return (
    <>
      {rich('at {local}, {utc} UTC', {
        local: <strong>{t('{time} in {city}', { time: hms(at, zone), city: zoneCity(zone) })}</strong>,
        utc: hms(at, 'UTC'),
      })}
    </>
  );
}

export type Words = { kind: 'alert' | 'good' | 'plain'; label: string; big: string; text: ComponentChildren };

/** What the banner says of a standing. */
export function wordsFor(s: Standing, closesAt: string, content: EventContent): Words {
  const { zone } = content;
  const until = <Closes at={closesAt} zone={zone} />;
  const nothing = rich(pageWords(content, 'The buyer has nothing from you. Bids close {until}.'), { until });
  switch (s.is) {
    case 'cancelled':
      return {
        kind: 'plain',
        label: t('This is cancelled'),
        big: s.cancelled.lotId === null ? t('The event is cancelled') : t('The lot is cancelled'),
        text: t(
          s.stands
            ? pageWords(content, '{when}. Your bid stays sealed and is never opened. The buyer writes: {reasons}')
            : '{when}. Nothing of yours was submitted. The buyer writes: {reasons}',
          { when: bothClocks(s.cancelled.at, zone), reasons: s.cancelled.reasons },
        ),
      };
    case 'unknown':
      return {
        kind: 'alert',
        label: t('It is not known yet whether this is submitted'),
        big: t('Not known yet whether it is submitted'),
        text: (
          <>
            {t('You submitted at {time} and no answer has come. This page asks until there is one.', {
              time: hms(instantAt(s.at), zone),
            })}{' '}
            {s.stands &&
              t(pageWords(content, 'Your bid of {time} was here before.'), {
                time: inZone(s.stands.receivedAt, zone, 'second'),
              })}
          </>
        ),
      };
    case 'not-submitted':
      return {
        kind: 'alert',
        label: t(pageWords(content, 'This bid is not submitted')),
        big: t('Not submitted yet'),
        text: nothing,
      };
    case 'withdrawn':
      return {
        kind: 'alert',
        label: t(pageWords(content, 'This bid is withdrawn and not submitted')),
        big: t('Withdrawn: not submitted'),
        text: (
          <>
            {s.last?.withdrawnAt && (
              <span class="wide">
                {t('You took it back on {when}.', { when: inZone(s.last.withdrawnAt, zone, 'second') })}{' '}
              </span>
            )}
            {nothing}
          </>
        ),
      };
    case 'changed':
      return {
        kind: 'alert',
        label: t('Your last changes are not submitted'),
        big: t('Your last changes are not submitted'),
        text: (
          <>
            {t(pageWords(content, 'The bid of {when} stands; what you changed since is not in it.'), {
              when: inZone(s.stands.receivedAt, zone, 'second'),
            })}{' '}
            <span class="wide">{rich(pageWords(content, 'Bids close {until}.'), { until })}</span>
          </>
        ),
      };
    case 'submitted':
      return {
        kind: 'good',
        label: t(pageWords(content, 'This bid is submitted')),
        big: t('Submitted'),
        text: rich('Received {received}, {ahead}. Receipt {receipt}', {
          received: <strong>{inZone(s.stands.receivedAt, zone, 'millisecond')}</strong>,
          ahead: aheadText(s.stands.receivedAt, closesAt),
          receipt: <strong class="mono">{s.stands.number}</strong>,
        }),
      };
    case 'counts':
      return {
        kind: 'good',
        label: t(pageWords(content, 'Bids are closed; your bid counts')),
        big: t(pageWords(content, 'Bids are closed. Your bid is in.')),
        text: (
          <>
            {rich('Received {received}, receipt {receipt}.', {
              received: <strong>{inZone(s.stands.receivedAt, zone, 'millisecond')}</strong>,
              receipt: <strong class="mono">{s.stands.number}</strong>,
            })}
            {s.unsent && ` ${t('What you changed after it was not submitted and is not in it.')}`}
          </>
        ),
      };
    case 'nothing':
      return {
        kind: 'plain',
        label: t(pageWords(content, 'Bids are closed; nothing of yours counts')),
        big: t(
          pageWords(
            content,
            s.withdrawn ? 'Bids are closed. Your bid was withdrawn.' : 'Bids are closed. Nothing was submitted.',
          ),
        ),
        text: t(pageWords(content, 'Bids closed {when}. The buyer has nothing from you in this event.'), {
          when: bothClocks(closesAt, zone, 'second'),
        }),
      };
  }
}
