/** What is said of the envelopes of an event; where an event has one envelope, of its bids. */
import { pageWords } from '../../../shared/answer-words.ts';
import type { EnvelopeId, EventContent } from '../../../shared/event.ts';
import { type Message, type Plain, t, tn } from '../../../shared/words/say.ts';

type Of<M extends Message = Plain> = Readonly<Record<EnvelopeId, M>>;

/** What is said of an envelope; of the only one, by what an event of this kind asks for. */
export const ofEnvelope = <B extends Parameters<typeof pageWords>[1], M extends Message>(
  words: Readonly<{ bid: B; technical: M; commercial: M }>,
  envelope: EnvelopeId,
  content: Pick<EventContent, 'kind'>,
): B | M => (envelope === 'bid' ? pageWords(content, words.bid) : words[envelope]);

/** What they are called. */
export const theEnvelopes = {
  bid: 'The bids',
  technical: 'The technical envelopes',
  commercial: 'The price envelopes',
} as const satisfies Of;

export const areSealed = {
  bid: 'The bids are sealed',
  technical: 'The technical envelopes are sealed',
  commercial: 'The price envelopes are sealed',
} as const satisfies Of;

export const beingOpened = {
  bid: 'The bids are being opened',
  technical: 'The technical envelopes are being opened',
  commercial: 'The price envelopes are being opened',
} as const satisfies Of;

/** What the panel is called while they are being opened. */
export const openingOf = {
  bid: 'Opening of the bids',
  technical: 'Opening of the technical envelopes',
  commercial: 'Opening of the price envelopes',
} as const satisfies Of;

/** What is under way. */
export const nowOpening = {
  bid: 'Opening the bids',
  technical: 'Opening the technical envelopes',
  commercial: 'Opening the price envelopes',
} as const satisfies Of;

/** Before somebody opens them alone. */
export const openedAlone = {
  bid: 'You open all bids of this lot by yourself: this event asks for one opener.',
  technical: 'You open all technical envelopes of this lot by yourself: this event asks for one opener.',
  commercial: 'You open all price envelopes of this lot by yourself: this event asks for one opener.',
} as const satisfies Of;

/** Before the first of two says "open". */
export const openedLater = {
  bid: 'You are the first of two. Your word is put on record now; the bids open when another opener says so too.',
  technical:
    'You are the first of two. Your word is put on record now; the technical envelopes open when another opener says so too.',
  commercial:
    'You are the first of two. Your word is put on record now; the price envelopes open when another opener says so too.',
} as const satisfies Of;

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
  t(ofEnvelope(acts, envelope, content));

/** "6 bids were opened", "No bid was received". */
export const bidsOpened = (count: number): string =>
  count === 0 ? t('No bid was received') : tn(count, 'One bid was opened', '{n} bids were opened');
