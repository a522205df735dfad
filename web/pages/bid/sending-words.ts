/** What an upload says about itself: how much, how fast, when it will be here, and what that means for the deadline. */
import { instantAt, millis, wallClock } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { partText, sizeText } from '../../file-size.ts';
import { against, endOf, percentOf, rateOf } from '../../pace.ts';
import type { Sending } from './sending.ts';
import { spanText } from './standing.ts';

export type SendingWords = {
  /** 0 to 100; null where there is nothing to measure. */
  percent: number | null;
  figures: string;
  /** "8 s left, done at about 15:59:27"; empty while that cannot be told. */
  end: string;
  /** What of a file in parts is safe already; empty for others. */
  safe: string;
  /** Said when the end comes near the deadline or after it. */
  warning: string;
};

const nothing: SendingWords = { percent: null, figures: '', end: '', safe: '', warning: '' };
const hms = (ms: number, zone: string) => wallClock(instantAt(ms), zone, 'second').slice(-8);

/** "12 of 17 parts are safe here." */
export const safeText = ({ here, count }: { here: number; count: number }): string =>
  tn(count, '{here} of {n} part is safe here.', '{here} of {n} parts are safe here.', { here });

/** The words of one file on its way, at an official time. */
export function wordsOf(s: Sending, now: number, closesAt: string, zone: string): SendingWords {
  const { size } = s.file;
  if (s.step === 'waiting')
    return { ...nothing, figures: t('Waiting for its turn, {sizeText}', { sizeText: sizeText(size) }) };
  if (s.step === 'reading') {
    const percent = size ? Math.floor((100 * s.bytes) / size) : 100;
    return {
      ...nothing,
      percent,
      figures: t('Computing its fingerprint, {partText}', { partText: partText(s.bytes, size) }),
    };
  }
  if (s.step === 'checking')
    return { ...nothing, percent: 100, figures: t('All is sent; the server checks that it is here') };
  const safe = s.parts ? safeText(s.parts) : '';
  if (s.step === 'paused')
    return {
      ...nothing,
      percent: Math.floor((100 * s.bytes) / size),
      figures: t('The connection is lost. It goes on by itself when it is back'),
      safe,
    };
  if (s.step !== 'sending' || !s.pace) return nothing;
  const rate = rateOf(s.pace, now);
  const part = partText(s.bytes, size);
  const figures =
    rate === null
      ? part
      : rate === 0
        ? t('{part}, nothing is moving', { part })
        : t('{part} at {speed}/s', { part, speed: sizeText(Math.round(rate)) });
  const endsAt = endOf(s.pace, now);
  const words = { percent: percentOf(s.pace), figures, safe };
  if (endsAt === null) return { ...words, end: '', warning: '' };
  const held = against(endsAt, millis(closesAt));
  const spare = spanText(held.spareSeconds * 1000);
  const warning = {
    before: '',
    close: t('That leaves {spare}: submit now, and again when it is here.', { spare }),
    after: t('That is {spare} after the deadline: submit without it, or send a smaller file.', { spare }),
  }[held.kind];
  const left = spanText(endsAt - now);
  return { ...words, end: t('{left} left, done at about {time}', { left, time: hms(endsAt, zone) }), warning };
}
