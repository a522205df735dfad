/** What the list of one's own events says of each. */
import type { Due, MyEvent, Place, Said } from '../../../shared/my-events.ts';
import { inZone, offsetMinutes } from '../../../shared/time.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import type { IconName } from '../../parts/icon.tsx';
import type { Kind } from '../../parts/tag.tsx';

export type Words = { kind: Kind; icon?: IconName; text: string };

/** Where we stand in an event for which nothing is in work; what is in work says more itself. */
const places: Record<Exclude<Place, 'unsent' | 'result'>, { kind: Kind; icon?: IconName; text: Plain }> = {
  invited: { kind: 'plain', text: 'Invited' },
  intends: { kind: 'plain', icon: 'right', text: 'You intend to bid' },
  declined: { kind: 'plain', icon: 'x', text: 'You declined' },
  follows: { kind: 'plain', text: 'You follow it' },
  submitted: { kind: 'good', icon: 'check', text: 'Submitted' },
  waits: { kind: 'plain', icon: 'clock', text: 'Waits for the result' },
  missed: { kind: 'plain', icon: 'x', text: 'Nothing submitted' },
  cancelled: { kind: 'plain', icon: 'x', text: 'Cancelled' },
};

/** The state of an event as a tag; null where its lots say it. */
export function placeWords(place: Place): Words | null {
  if (place === 'unsent' || place === 'result') return null;
  return { ...places[place], text: t(places[place].text) };
}

const results: Record<Said['results'][number]['news'], (chosen: boolean) => Words> = {
  intended: (chosen) => ({
    kind: chosen ? 'good' : 'plain',
    icon: 'clock',
    text: chosen ? t('Intended award: ours') : t('Intended award: another'),
  }),
  awarded: (chosen) => ({
    kind: chosen ? 'good' : 'plain',
    icon: chosen ? 'check' : 'x',
    text: chosen ? t('Awarded to us') : t('Awarded to another'),
  }),
  'set-aside': () => ({ kind: 'plain', icon: 'clock', text: t('The award was set aside') }),
  'no-award': () => ({ kind: 'plain', icon: 'x', text: t('No award') }),
  cancelled: () => ({ kind: 'plain', icon: 'x', text: t('Cancelled') }),
  'price-sealed': () => ({ kind: 'plain', icon: 'x', text: t('Price envelope not opened') }),
  'price-opens': () => ({ kind: 'plain', icon: 'clock', text: t('Price envelope to be opened') }),
};

/** The last news of a lot as a tag. */
export const resultWords = ({ news, chosen }: Said['results'][number]): Words => results[news](chosen);

const dueWords: Record<Due['what'], Plain> = {
  bids: 'Bids close',
  questions: 'Questions until',
  answer: 'Answer the buyer by',
  objection: 'Object until',
  offer: 'Best and final offer by',
};

/** What is due. */
export const dueName = ({ what }: Due): string => t(dueWords[what]);

/** An instant by the event's clock, and by the reader's where that shows another time; both with their zones. */
export function bothZones(at: string, zone: string, reader: string): { event: string; mine: string | null } {
  const same = offsetMinutes(at, zone) === offsetMinutes(at, reader);
  return { event: inZone(at, zone), mine: same ? null : inZone(at, reader) };
}

type Led = Pick<MyEvent, 'eventId' | 'invitation'>;
const led = (page: string, { eventId, invitation }: Led): string =>
  `/${page}/${eventId}${invitation ? `?invitation=${encodeURIComponent(invitation)}` : ''}`;

/** Where the notice of an event is read. */
export const noticePath = (event: Led): string => led('notices', event);

/** Where one asks the buyer, and reads what was answered. */
export const questionsPath = (event: Led): string => led('questions', event);
