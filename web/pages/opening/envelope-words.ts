/** What is said of the envelopes of an event; where an event has one envelope, of its bids. */
import { pageWords } from '../../../shared/answer-words.ts';
import type { EnvelopeId, EventContent } from '../../../shared/event.ts';
import { type Message, type Plain, t, tn } from '../../../shared/words/say.ts';

type Of<M extends Message = Plain> = Readonly<Record<EnvelopeId, M>>;

/** What they are called. */
export const theEnvelopes: Of = {
  bid: 'The bids',
  technical: 'The technical envelopes',
  commercial: 'The price envelopes',
};

export const areSealed: Of = {
  bid: 'The bids are sealed',
  technical: 'The technical envelopes are sealed',
  commercial: 'The price envelopes are sealed',
};

export const beingOpened: Of = {
  bid: 'The bids are being opened',
  technical: 'The technical envelopes are being opened',
  commercial: 'The price envelopes are being opened',
};

/** What the panel is called while they are being opened. */
export const openingOf: Of = {
  bid: 'Opening of the bids',
  technical: 'Opening of the technical envelopes',
  commercial: 'Opening of the price envelopes',
};

/** What is under way. */
export const nowOpening: Of = {
  bid: 'Opening the bids',
  technical: 'Opening the technical envelopes',
  commercial: 'Opening the price envelopes',
};

export const minutesTitle: Of = {
  bid: 'Opening minutes: bids',
  technical: 'Opening minutes: technical envelopes',
  commercial: 'Opening minutes: price envelopes',
};

/** Before somebody opens them alone. */
export const openedAlone: Of = {
  bid: 'You open all bids of this lot by yourself: this event asks for one opener.',
  technical: 'You open all technical envelopes of this lot by yourself: this event asks for one opener.',
  commercial: 'You open all price envelopes of this lot by yourself: this event asks for one opener.',
};

/** Before the first of two says "open". */
export const openedLater: Of = {
  bid: 'You are the first of two. Your word is put on record now; the bids open when another opener says so too.',
  technical:
    'You are the first of two. Your word is put on record now; the technical envelopes open when another opener says so too.',
  commercial:
    'You are the first of two. Your word is put on record now; the price envelopes open when another opener says so too.',
};

/** Before the second of two says "open". */
export const openedNow = {
  bid: '{first} has said so already. With your word all bids of this lot are opened.',
  technical: '{first} has said so already. With your word all technical envelopes of this lot are opened.',
  commercial: '{first} has said so already. With your word all price envelopes of this lot are opened.',
} as const satisfies Of<Message>;

const acts = {
  bid: 'Open the bids',
  technical: 'Open the technical envelopes',
  commercial: 'Open the price envelopes',
} as const satisfies Of;

/** The act that opens them, as the button names it. */
export const openingAct = (envelope: EnvelopeId, content: Pick<EventContent, 'kind'>): string =>
  t(envelope === 'bid' ? pageWords(content, acts.bid) : acts[envelope]);

/** "6 bids were opened", "No bid was received". */
export const bidsOpened = (count: number): string =>
  count === 0 ? t('No bid was received') : tn(count, 'One bid was opened', '{n} bids were opened');
