/** What is wrong with the terms of an event: until when suppliers may ask, which totals are asked to be explained, where bids on paper go, rounds of offers. */

import type { EventContent } from './event.ts';
import { compare, exact, isZero } from './exact.ts';
import { isRanked, kindOf } from './kinds.ts';
import type { Fault } from './problem.ts';
import { isLine } from './text.ts';
import { type Instant, instantOf, isZone, later } from './time.ts';
import { t } from './words/say.ts';

/** Hours between the last question and the deadline: there must be time to answer, and to read the answer. */
const hoursToAnswer = 1;

/** Until when suppliers may ask, as an instant; null where no questions are taken, or where it is no time at all. */
function questionsEnd(content: Pick<EventContent, 'questionsUntil' | 'zone'>): Instant | null {
  if (content.questionsUntil === '' || !isZone(content.zone)) return null;
  const found = instantOf(content.questionsUntil, content.zone);
  return 'fault' in found ? null : found.at;
}

/** The faults of the terms; `deadline` is null while it is none. */
export function termsFaults(content: EventContent, deadline: Instant | null): Fault[] {
  const faults: Fault[] = [];
  if (content.questionsUntil !== '') {
    const end = questionsEnd(content);
    if (end === null) {
      if (isZone(content.zone))
        faults.push({
          at: 'questionsUntil',
          code: 'no-such-time',
          text: t('There is no such time in this zone, or it comes twice. Choose another one.'),
        });
    } else if (deadline !== null && later(end, hoursToAnswer * 3600) > deadline)
      faults.push({
        at: 'questionsUntil',
        code: 'questions-late',
        text: t('Questions end at least an hour before bids close, so that answers can be read.'),
      });
  }
  if ((content.paperTo ?? '') !== '' && !isLine(content.paperTo!))
    faults.push({
      at: 'paperTo',
      code: 'not-a-line',
      text: t('Say on one line where bids on paper or by e-mail go. Leave it empty where none are taken.'),
    });
  if (content.offerRounds !== undefined && !(kindOf(content).prices && isRanked(content)))
    faults.push({
      at: 'offerRounds',
      code: 'offer-rounds-off',
      text: t('In this kind of event no prices are ranked, so that none can be stated anew. Choose no rounds.'),
    });
  // Whoever has heard the others' prices would bid against them (Directive 2014/24/EU, Art. 29(5): nothing that gives an advantage).
  if (content.offerRounds !== undefined && content.readOut)
    faults.push({
      at: 'offerRounds',
      code: 'offer-rounds-read-out',
      text: t('Where prices are read out, none is stated anew afterwards. Choose no rounds, or read nothing out.'),
    });
  const percent = content.abnormallyLowPercent;
  if (percent !== '' && (isZero(exact(percent)) || compare(exact(percent), exact('100')) >= 0))
    faults.push({
      at: 'abnormallyLowPercent',
      code: 'percent-wrong',
      text: t(
        'A share of the mean is more than 0 and less than 100 percent. Leave it empty where no bid is asked to explain its price.',
      ),
    });
  return faults;
}
