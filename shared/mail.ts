/** Every e-mail that the portal sends: its data, its subject, its words. Plain text; times with zone and UTC. */
import { letterWords } from './answer-words.ts';
import { type Classification, type EventContent, type EventKind, titleWithLot } from './event.ts';
import { isRanked } from './kinds.ts';
import { roundOf } from './round-lot.ts';
import type { Settings } from './settings.ts';
import { bothClocks, dayWords, millis } from './time.ts';
import type { Language } from './words/language.ts';
import { t, tn } from './words/say.ts';

/** What the letters are about. `closesAt` and other instants are shown in the event's zone and in UTC. */
type About = {
  /** The language in which people have approved it, or in which it is written in part; it goes out in this one. Absent: in that of whoever reads it. */
  language?: Language;
  eventId: string;
  lotId: string;
  title: string;
  reference: string;
  buyer: string;
  zone: string;
  /** It is about an event to try things out; see sandbox.ts. */
  sandbox?: true;
  /** Where the event asks for answers, not bids. */
  kind?: EventKind;
};

/** What kind of event a letter is about: where it says nothing, one that asks for bids. */
const kindIn = ({ kind = 'rfp' }: Pick<About, 'kind'>): Pick<EventContent, 'kind'> => ({ kind });

/** What letters about an event that is not published yet are about. */
type Draft = Omit<About, 'lotId'>;

/** A part of a letter of the result. */
type Section = { heading: string; text: string };

/** Who of the buyer did something with a bid on the bidder's behalf, and why. */
type Deputy = { by: string; reason: string };

export type Letters = {
  'colleague-invited': { organisation: string; by: string; token: string };
  'organisation-left': { organisation: string; by: string; at: string };
  'review-asked': Draft & { by: string; note: string };
  'review-decided': Draft & { by: string; approves: boolean; reason: string };
  'published-as-scheduled': Draft & { at: string };
  'publication-failed': Draft & { at: string; reason: string };
  /** `until`: the link ends before the deadline. */
  'supplier-invited': About & { closesAt: string; token: string; until?: string };
  'bid-received': About & {
    receipt: string;
    bidId: string;
    receivedAt: string;
    closesAt: string;
    fingerprint: string;
    /** `parts`: of a file that came in parts, how many; its hash is then the composite of theirs. */
    files: { name: string; sha256: string; parts?: number }[];
    supplier: string;
    /** The colleague who submitted it, for whoever had submitted the one before. */
    by?: string;
    /** Of a bid that came on paper or by e-mail: who of the buyer entered it, and why; the number that its bidder has there. */
    entered?: Deputy & { number: string };
  };
  /** `reopened`: bids had closed. */
  addendum: About & {
    number: number;
    reopened: boolean;
    reason: string;
    closesAt: string;
    moved: boolean;
    changes: string[];
    more: number;
    /** Those that its reader has something saved or submitted for. */
    lots?: { lotId: string; name: string }[];
  };
  /** `by`: the colleague who did it, for whoever had submitted it. */
  'bid-withdrawn': About & { receipt: string; withdrawnAt: string; closesAt: string; by?: string; entered?: Deputy };
  /** `at`: when it goes out. `lots`: those that are not all with the buyer, by name, and why. */
  'bid-unsent': About & {
    closesAt: string;
    at: string;
    lots: { lotId: string; name: string; state: 'none' | 'changed' | 'withdrawn' }[];
  };
  /** `followed`: the class by which it reaches this reader. */
  'notice-in-class': About & { closesAt: string; followed: Classification };
  /** `day`: when it goes out. What of the supplier's profile has run out by then, or will. */
  'profile-expiring': { supplier: string; day: string; entries: { title: string; validUntil: string }[] };
  'ready-to-open': About & { closesAt: string; lots: number };
  'ready-to-score': About & { bids: number };
  'recommendation-waits': About & { by: string };
  'recommendation-decided': About & { by: string; approved: boolean; reason: string };
  'ending-waits': About & { by: string; reasons: string };
  'standstill-over': About & { ends: string; winner: string };
  'objection-received': About & { from: string; late: boolean };
  'objection-made': About & { supplier: string; receivedAt: string; late: boolean; text: string };
  'award-suspended': About & { supplier: string };
  'objection-decided': About & { supplier: string; upheld: boolean; reasons: string };
  'intent-awarded': About & { supplier: string; ends: string; sections: Section[] };
  /** `winner` null: the event discloses the result alone. `rejected`: why and by which rule, where the bid was rejected in the check. */
  'intent-not-awarded': About & {
    supplier: string;
    winner: string | null;
    ends: string;
    rejected?: string;
    sections: Section[];
  };
  'award-set-aside': About & { supplier: string; reasons: string };
  /** `reason`: why the bid goes no further, with its points only where the event discloses more than the result. */
  'price-sealed': About & { supplier: string; reason: string };
  'price-opens': About & { supplier: string };
  /** `offerLot`: where offers are made (roundLot of rounds.ts). */
  'round-called': About & { supplier: string; number: number; closesAt: string; reasons: string; offerLot: string };
  'round-cancelled': About & { supplier: string; number: number; reasons: string };
  'round-to-open': About & { number: number; closesAt: string };
  'no-award': About & { supplier: string; reasons: string };
  'lot-cancelled': About & { supplier: string; reasons: string };
  'event-cancelled': About & { lotName: string | null; reasons: string };
  'result-awarded': About & { supplier: string; sections: Section[] };
  'result-not-awarded': About & { supplier: string; winner: string | null; rejected?: string; sections: Section[] };
  'clarification-asked': About & { supplier: string; due: string; text: string; price: boolean };
  'clarification-extended': About & { supplier: string; due: string; text: string };
  'clarification-answered': About & { supplier: string; answeredAt: string };
  'question-asked': About & { supplier: string; question: string };
  'question-answered': About & { question: string; answer: string };
  'answers-published': About & { count: number; answers: { question: string; answer: string }[] };
};

/** What a letter says of its event; of several lots, one about a lot names it. Null: it is about the whole event. */
export const letterAbout = (
  content: Pick<EventContent, 'title' | 'reference' | 'zone' | 'lots' | 'sandbox' | 'kind'>,
  buyer: string,
  eventId: string,
  lotId: string | null,
): About => ({
  eventId,
  lotId: lotId ?? content.lots[0]!.id,
  title: titleWithLot(content, lotId),
  reference: content.reference,
  buyer,
  zone: content.zone,
  ...(content.sandbox ? { sandbox: true as const } : {}),
  ...(isRanked(content) ? {} : { kind: content.kind }),
});

/** Of a best and final offer, that it is one; of any other bid nothing. */
function ofOffer(lotId: string): string[] {
  const round = roundOf(lotId);
  if (!round) return [];
  return [
    t('It is your best and final offer in round {number}. Should you withdraw it, your bid stands as it was.', {
      number: round.number,
    }),
  ];
}

/** What a letter says of its event. */
export type LetterAbout = About;

export type LetterName = keyof Letters;
/** `from`: the organisation in whose name it goes, where that is not the one that the command was about. */
export type Mail = { [N in LetterName]: { to: string; letter: N; data: Letters[N]; from?: string } }[LetterName];

/** What an organisation has settled for its letters. */
export type House = Settings['mail'];

const name = (a: Draft) => (a.reference ? `${a.reference}, ${a.title}` : a.title);

/** What a bidder reads of its own rejection. */
const fileLine = ({ name: file, sha256, parts: n }: Letters['bid-received']['files'][number]): string =>
  n ? t('{file}  {sha256} (over its {n} parts, which the receipt names)', { file, sha256, n }) : `${file}  ${sha256}`;

const rejection = ({ rejected }: { rejected?: string }): string[] =>
  rejected ? [t('It was rejected before the scoring, and not ranked:\n{rejected}', { rejected })] : [];

const partsOf = (sections: readonly Section[]): string[] => sections.map((s) => `${s.heading}\n${s.text}`);

/** How long there is until the deadline, in whole hours on the last two days, in days before. */
function unsentSubject(d: Letters['bid-unsent']): string {
  // The clock comes within a minute of its time.
  const hours = Math.floor((millis(d.closesAt) - millis(d.at)) / 3_600_000 + 0.1);
  if (hours < 1) return t('Not submitted, less than an hour left: {title}', d);
  return hours < 48
    ? tn(hours, 'Not submitted, one hour left: {title}', 'Not submitted, {n} hours left: {title}', d)
    : t('Not submitted, {days} days left: {title}', { ...d, days: Math.floor(hours / 24) });
}

type Text = { subject: string; paragraphs: string[] };
/** The data of a letter, with what its event is called in it. */
type Said<N extends LetterName> = Letters[N] & { event: string };
/** `link`: the address of a page of the site. */
type Letter<N extends LetterName> = (d: Said<N>, link: (path: string) => string) => Text;

const letters: { [N in LetterName]: Letter<N> } = {
  'colleague-invited': (d, link) => ({
    subject: t('Join {organisation} on Evenhand', d),
    paragraphs: [
      t('{by} invites you to work with {organisation}.', d),
      t('Join here: {link}', { link: link(`/join?token=${d.token}`) }),
      t('The link works once. Keep it to yourself.'),
    ],
  }),
  'organisation-left': (d) => ({
    subject: t('{organisation} has left Evenhand', d),
    paragraphs: [
      t('{by} has taken {organisation} off the portal on {when}. You can act for it no more.', {
        ...d,
        when: bothClocks(d.at, 'UTC'),
      }),
      t(
        'Profile, working copies and what was followed are out of reach from now on, and what lies locked away of them expires. Submitted bids and their receipts are kept as long as their events say, under the name of the organisation. Letters that the law asks for still go to the address that a bid gave.',
      ),
    ],
  }),
  'review-asked': (d, link) => ({
    subject: t('Review asked for: {title}', d),
    paragraphs: [
      t('{by} asks you to review the draft of {event} before it is published.', d),
      ...(d.note ? [d.note] : []),
      t('Read it, comment, and approve it or ask for changes: {link}', { link: link(`/events/${d.eventId}/review`) }),
      t('An approval holds for exactly the version that you read. It falls away when the draft changes.'),
    ],
  }),
  'review-decided': (d, link) => ({
    subject: d.approves ? t('Approved for publication: {title}', d) : t('Changes asked for: {title}', d),
    paragraphs: [
      d.approves
        ? t('{by} has approved the draft of {event} for publication.', d)
        : t('{by} asks for changes of the draft of {event} before it is published.', d),
      ...(d.reason ? [d.reason] : []),
      t('The review: {link}', { link: link(`/events/${d.eventId}/review`) }),
    ],
  }),
  'published-as-scheduled': (d, link) => ({
    subject: t('Published as scheduled: {title}', d),
    paragraphs: [
      t('{event} was published on {when}, exactly as it was scheduled.', { ...d, when: bothClocks(d.at, d.zone) }),
      t('The event: {link}', { link: link(`/events/${d.eventId}`) }),
    ],
  }),
  'publication-failed': (d, link) => ({
    subject: t('Not published: {title}', d),
    paragraphs: [
      t('{event} was to be published on {when}. It was not, and nobody outside has seen anything of it.', {
        ...d,
        when: bothClocks(d.at, d.zone),
      }),
      t('The reason: {reason}', d),
      t('The schedule is taken off. Put it right, then publish or schedule it again: {link}', {
        link: link(`/events/${d.eventId}/edit?part=publish`),
      }),
    ],
  }),
  'supplier-invited': (d, link) => ({
    subject: t(letterWords(kindIn(d), 'Invitation to bid: {title}'), d),
    paragraphs: [
      t(letterWords(kindIn(d), '{buyer} invites you to bid for {event}.'), d),
      t(letterWords(kindIn(d), 'Bids close on {when}.'), { when: bothClocks(d.closesAt, d.zone) }),
      t(letterWords(kindIn(d), 'Read the notice and start a bid: {link}'), {
        link: link(`/invitation?token=${d.token}`),
      }),
      ...(d.until ? [t('The link holds until {when}.', { when: bothClocks(d.until, d.zone) })] : []),
      t(
        letterWords(
          kindIn(d),
          'No other supplier sees that you were invited. The buyer sees that the link was opened and what you say about taking part, and does not see whether you bid before the bids are opened.',
        ),
      ),
    ],
  }),
  'bid-received': (d, link) => ({
    subject: t(letterWords(kindIn(d), 'Receipt {receipt}: your bid for {title}'), d),
    paragraphs: [
      t(letterWords(kindIn(d), 'We have received the bid of {supplier} for {event} ({buyer}).'), d),
      ...ofOffer(d.lotId),
      ...(d.by === undefined
        ? []
        : [t('Your colleague {by} submitted it. It takes the place of the one that you had submitted.', { by: d.by })]),
      [
        t('Receipt: {receipt}', d),
        t('Received: {when}', { when: bothClocks(d.receivedAt, d.zone, 'millisecond') }),
        t(letterWords(kindIn(d), 'Bids close: {when}'), { when: bothClocks(d.closesAt, d.zone, 'second') }),
        t(letterWords(kindIn(d), 'Fingerprint of the bid (SHA-256): {fingerprint}'), d),
      ].join('\n'),
      d.files.length ? [t('Files (SHA-256):'), ...d.files.map(fileLine)].join('\n') : t('No files.'),
      ...(d.entered
        ? [
            t('It came on paper or by e-mail, and {by} of {buyer} entered it on your behalf: {reason}', {
              ...d.entered,
              buyer: d.buyer,
            }),
            t(
              'It is sealed like all others: nobody reads it before the opening. To replace or withdraw it before the deadline, write to the buyer.',
            ),
            t(
              'Name the receipt and your number with the buyer: {number}. By both, any colleague there who enters bids can withdraw it.',
              {
                number: d.entered.number,
              },
            ),
          ]
        : [
            t('You can replace or withdraw it until the deadline. Re-read it here: {link}', {
              link: link(`/bids/${d.eventId}/${d.lotId}/receipts/${d.bidId}`),
            }),
          ]),
    ],
  }),
  addendum: (d, link) => {
    const when = bothClocks(d.closesAt, d.zone);
    return {
      subject: d.reopened
        ? t('Open again: {title} (addendum {number})', d)
        : d.moved
          ? t('New deadline: {title} (addendum {number})', d)
          : t('Changed: {title} (addendum {number})', d),
      paragraphs: [
        t('{buyer} has sent addendum {number} to {event}: version {version} of the notice holds.', {
          ...d,
          version: d.number + 1,
        }),
        t('Why: {reason}', d),
        d.reopened
          ? t(letterWords(kindIn(d), 'Bids are taken again. New deadline: bids close on {when}.'), { when })
          : d.moved
            ? t(letterWords(kindIn(d), 'New deadline: bids close on {when}.'), { when })
            : t(letterWords(kindIn(d), 'The deadline stays: bids close on {when}.'), { when }),
        ...(d.changes.length
          ? [
              [
                t('What changed:'),
                ...d.changes,
                ...(d.more ? [tn(d.more, 'and one more, in the notice', 'and {n} more, in the notice')] : []),
              ].join('\n'),
            ]
          : []),
        t('Read it, with the old and the new: {link}', { link: link(`/notices/${d.eventId}`) }),
        ...(d.lots?.length
          ? [
              t(
                letterWords(
                  kindIn(d),
                  'A bid that was submitted before stands as it is, and is marked with the version that it answers. See which of your answers and prices are touched, confirm or change them, and submit again:',
                ),
              ),
              d.lots
                .map(({ lotId, name }) => {
                  const page = link(`/bids/${d.eventId}/${lotId}#inbox`);
                  return d.lots!.length > 1 ? `${name}: ${page}` : page;
                })
                .join('\n'),
            ]
          : [
              t(
                letterWords(
                  kindIn(d),
                  'A bid that was submitted before stands as it is, and is marked with the version that it answers. Confirm it for this version or replace it: {link}',
                ),
                { link: link('/bids') },
              ),
            ]),
      ],
    };
  },
  'bid-withdrawn': (d, link) => ({
    subject: t(letterWords(kindIn(d), 'Withdrawn: your bid for {title}'), d),
    paragraphs: [
      t(
        letterWords(
          kindIn(d),
          'Your bid for {event} (receipt {receipt}) was withdrawn on {when}. It will not be opened.',
        ),
        {
          ...d,
          when: bothClocks(d.withdrawnAt, d.zone, 'millisecond'),
        },
      ),
      ...(d.by === undefined ? [] : [t('Your colleague {by} withdrew it.', { by: d.by })]),
      d.entered
        ? t('{by} of {buyer} did this on your behalf: {reason}', { ...d.entered, buyer: d.buyer })
        : t('You can submit again until {when}: {link}', {
            when: bothClocks(d.closesAt, d.zone),
            link: link(`/bids/${d.eventId}/${d.lotId}`),
          }),
    ],
  }),
  'bid-unsent': (d, link) => {
    const [first] = d.lots;
    const one = d.lots.length === 1;
    return {
      subject: unsentSubject(d),
      paragraphs: [
        ...(one
          ? [
              first!.state === 'changed'
                ? t(
                    letterWords(
                      kindIn(d),
                      'Your organisation has changed its bid for {event} since it was submitted. The submitted bid stands; the changes are not in it.',
                    ),
                    d,
                  )
                : first!.state === 'withdrawn'
                  ? t(
                      letterWords(
                        kindIn(d),
                        'Your organisation has withdrawn its bid for {event} and not submitted another. {buyer} has nothing from you.',
                      ),
                      d,
                    )
                  : t(
                      'What your organisation has entered for {event} is saved, and not submitted. {buyer} has nothing from you.',
                      d,
                    ),
            ]
          : [
              t(
                'Of what your organisation has entered for {event}, {buyer} does not have all. Each lot is submitted by itself:',
                d,
              ),
              d.lots
                .map((lot) => {
                  const words = { name: lot.name, link: link(`/bids/${d.eventId}/${lot.lotId}`) };
                  if (lot.state === 'changed') return t('{name}: last changes not submitted, {link}', words);
                  return lot.state === 'withdrawn'
                    ? t('{name}: withdrawn, not submitted again, {link}', words)
                    : t('{name}: not submitted, {link}', words);
                })
                .join('\n'),
            ]),
        t(letterWords(kindIn(d), 'Bids close on {when}. What arrives later is refused.'), {
          when: bothClocks(d.closesAt, d.zone),
        }),
        ...(one ? [t('Check and submit: {link}', { link: link(`/bids/${d.eventId}/${first!.lotId}`) })] : []),
        t('If you mean it so, there is nothing to do. The buyer does not know of this letter.'),
      ],
    };
  },
  'notice-in-class': (d, link) => ({
    subject: t('New notice in what you follow: {title}', d),
    paragraphs: [
      t('{buyer} has published {event}.', d),
      t(letterWords(kindIn(d), 'Bids close on {when}.'), { when: bothClocks(d.closesAt, d.zone) }),
      t('Read the notice: {link}', { link: link(`/notices/${d.eventId}`) }),
      t('You get this because you follow {scheme} {code} {name} at Evenhand. No buyer knows of it.', d.followed),
      t('Follow it no more: {link}', { link: link(`/bids/classes#${d.followed.scheme}-${d.followed.code}`) }),
    ],
  }),
  'profile-expiring': (d, link) => {
    const [first] = d.entries;
    const inWords = ({ title, validUntil }: { title: string; validUntil: string }) => {
      const words = { title, day: dayWords(validUntil) };
      if (validUntil < d.day) return t('{title}: ran out, last valid on {day}', words);
      return validUntil === d.day
        ? t('{title}: valid for the last time today, {day}', words)
        : t('{title}: valid until {day}', words);
    };
    return {
      subject:
        d.entries.length === 1
          ? t('Runs out: {title}', { title: first!.title })
          : t('Your profile: {n} entries run out', { n: d.entries.length }),
      paragraphs: [
        t('In the profile of {supplier} this runs out:', d),
        d.entries.map(inWords).join('\n'),
        t('Put the newer one in its place, so that it is there for the next bid: {link}', { link: link('/profile') }),
        t('Bids that you have submitted stay as they are. No buyer knows of this letter.'),
      ],
    };
  },
  'ready-to-open': (d, link) => ({
    subject: t('Ready to open: {title}', d),
    paragraphs: [
      t(letterWords(kindIn(d), 'Bids for {event} closed on {when}.'), { ...d, when: bothClocks(d.closesAt, d.zone) }),
      d.lots > 1
        ? t(letterWords(kindIn(d), 'You are one of those who open them, lot by lot; there are {lots}: {link}'), {
            ...d,
            link: link(`/events/${d.eventId}`),
          })
        : t(letterWords(kindIn(d), 'You are one of those who open them: {link}'), {
            link: link(`/opening/${d.eventId}/${d.lotId}`),
          }),
    ],
  }),
  'ready-to-score': (d, link) => ({
    subject: t(letterWords(kindIn(d), 'Ready to score: {title}'), d),
    paragraphs: [
      tn(
        d.bids,
        letterWords(kindIn(d), 'One bid is open for {event}.'),
        letterWords(kindIn(d), '{n} bids are open for {event}.'),
        d,
      ),
      t(letterWords(kindIn(d), 'First say whether you have a conflict of interest, then mark them: {link}'), {
        link: link(`/evaluation/${d.eventId}/${d.lotId}`),
      }),
    ],
  }),
  'recommendation-waits': (d, link) => ({
    subject: t('An award waits for your approval: {title}', d),
    paragraphs: [
      t('{by} has sent the recommendation for {event}.', d),
      t('Read the ranking and decide: {link}', { link: link(`/ranking/${d.eventId}/${d.lotId}`) }),
    ],
  }),
  'recommendation-decided': (d, link) => ({
    subject: d.approved ? t('The award is approved: {title}', d) : t('The recommendation is returned: {title}', d),
    paragraphs: [
      d.approved
        ? t('The last approval of the award of {event} was given by {by}.', d)
        : t('{by} has returned the recommendation for {event}.', d),
      ...(d.reason ? [d.reason] : []),
      t('What comes next: {link}', { link: link(`/ranking/${d.eventId}/${d.lotId}`) }),
    ],
  }),
  'ending-waits': (d, link) => ({
    subject: t('An end without an award waits for your decision: {title}', d),
    paragraphs: [
      t('{by} proposes to end {event} without an award:', d),
      d.reasons,
      t('Decide here: {link}', { link: link(`/events/${d.eventId}`) }),
    ],
  }),
  'standstill-over': (d, link) => ({
    subject: t('The standstill is over: {title}', d),
    paragraphs: [
      t('The standstill of {event} ended on {when}. The intended award is to {winner}.', {
        ...d,
        when: bothClocks(d.ends, d.zone),
      }),
      t('It becomes final when a person makes it final, once no objection is open: {link}', {
        link: link(`/ranking/${d.eventId}/${d.lotId}`),
      }),
    ],
  }),
  'objection-received': (d, link) => ({
    subject: t('An objection: {title}', d),
    paragraphs: [
      d.late
        ? t(
            '{from} has objected to the award of {event} after the standstill. It is recorded as late and holds nothing up.',
            d,
          )
        : t(
            '{from} has objected to the intended award of {event}. The award cannot become final until an approver has decided on it.',
            d,
          ),
      t('Read it here: {link}', { link: link(`/ranking/${d.eventId}/${d.lotId}`) }),
    ],
  }),
  'objection-made': (d, link) => ({
    subject: t('Your objection was received: {title}', d),
    paragraphs: [
      t('{buyer} has received the objection of {supplier} to the award of {event} on {when}.', {
        ...d,
        when: bothClocks(d.receivedAt, d.zone, 'second'),
      }),
      d.late
        ? t('The standstill was over: it is recorded as late and does not hold up the award.')
        : t('The award cannot become final until it is decided. You will hear of the decision and its reasons.'),
      t('What you wrote:\n{text}', d),
      t('Where it stands: {link}', { link: link(`/results/${d.eventId}/${d.lotId}`) }),
    ],
  }),
  'award-suspended': (d) => ({
    subject: t('The award is suspended: {title}', d),
    paragraphs: [
      t('An objection was made to the award of {event} that {buyer} intends to make to {supplier}.', d),
      t('The award does not become final until it is decided. You will hear of the decision.'),
    ],
  }),
  'objection-decided': (d, link) => ({
    subject: d.upheld ? t('Your objection is upheld: {title}', d) : t('Your objection is dismissed: {title}', d),
    paragraphs: [
      d.upheld
        ? t(
            '{buyer} has decided on the objection of {supplier} to the award of {event}: it is upheld, and the award is set aside.',
            d,
          )
        : t('{buyer} has decided on the objection of {supplier} to the award of {event}: it is dismissed.', d),
      t('The reasons:\n{reasons}', d),
      t('All that was written about this result: {link}', { link: link(`/results/${d.eventId}/${d.lotId}`) }),
    ],
  }),
  'intent-awarded': (d, link) => ({
    subject: t('Your bid is the intended award: {title}', d),
    paragraphs: [
      t('{buyer} intends to award {event} to {supplier}.', d),
      t('This is not the final award yet. Other bidders may object until {when}.', {
        when: bothClocks(d.ends, d.zone),
      }),
      ...partsOf(d.sections),
      t('The letter stays readable here: {link}', { link: link(`/results/${d.eventId}/${d.lotId}`) }),
    ],
  }),
  'intent-not-awarded': (d, link) => ({
    subject: t('Intended award: {title}', d),
    paragraphs: [
      d.winner === null
        ? t('{buyer} intends to award {event} to another bidder. The bid of {supplier} was not chosen.', d)
        : t('{buyer} intends to award {event} to {winner}. The bid of {supplier} was not chosen.', {
            ...d,
            winner: d.winner,
          }),
      ...partsOf(d.sections),
      ...rejection(d),
      t('You may object until {when}: {link}', {
        when: bothClocks(d.ends, d.zone),
        link: link(`/results/${d.eventId}/${d.lotId}`),
      }),
      t('The award does not become final before then, nor while an objection that came in time is open.'),
    ],
  }),
  'award-set-aside': (d) => ({
    subject: t('The award is set aside: {title}', d),
    paragraphs: [
      t('{buyer} has set aside the award of {event} of which {supplier} was told before.', d),
      t('The reasons:\n{reasons}', d),
      t('You will hear of the next decision.'),
    ],
  }),
  'price-sealed': (d, link) => ({
    subject: t('Your price envelope is not opened: {title}', d),
    paragraphs: [
      t(
        '{buyer} has locked the technical marks of {event}. By the published method the bid of {supplier} does not go on, and its price envelope is not opened:',
        d,
      ),
      d.reason,
      t('It stays sealed: nobody on the buyer’s side can read its prices. You will hear of the decision on the award.'),
      t('The letter stays readable here: {link}', { link: link(`/results/${d.eventId}/${d.lotId}`) }),
    ],
  }),
  'price-opens': (d, link) => ({
    subject: t('Your price envelope is opened after all: {title}', d),
    paragraphs: [
      t(
        '{buyer} has evaluated the bids for {event} again. The bid of {supplier} goes on now, and its price envelope is opened with those that are still sealed.',
        d,
      ),
      t('The letter stays readable here: {link}', { link: link(`/results/${d.eventId}/${d.lotId}`) }),
    ],
  }),
  'round-called': (d, link) => ({
    subject: t('Best and final offer until {when}: {title}', { ...d, when: bothClocks(d.closesAt, d.zone) }),
    paragraphs: [
      t('{buyer} invites {supplier} to make a best and final offer for {event}, until {when}.', {
        ...d,
        when: bothClocks(d.closesAt, d.zone),
      }),
      t('The reasons:\n{reasons}', d),
      t(
        'You may state your prices anew; all else in your bid stands, and so do its marks. If you make no offer, your bid stands as it is. The buyer cannot see before the opening who has made one.',
      ),
      t('Make the offer here: {link}', { link: link(`/bids/${d.eventId}/${d.offerLot}`) }),
    ],
  }),
  'round-cancelled': (d) => ({
    subject: t('No best and final offers: {title}', d),
    paragraphs: [
      t(
        '{buyer} has cancelled the round of best and final offers for {event}. What {supplier} may have submitted in it is never opened; its bid stands as it is.',
        d,
      ),
      t('The reasons:\n{reasons}', d),
    ],
  }),
  'round-to-open': (d, link) => ({
    subject: t('Best and final offers to open: {title}', d),
    paragraphs: [
      t(
        'Round {number} of best and final offers for {event} runs until {when}. After that two openers open them here: {link}',
        {
          ...d,
          when: bothClocks(d.closesAt, d.zone),
          link: link(`/opening/${d.eventId}/${d.lotId}`),
        },
      ),
    ],
  }),
  'no-award': (d) => ({
    subject: t('No award: {title}', d),
    paragraphs: [
      t(letterWords(kindIn(d), '{buyer} awards {event} to nobody. {supplier} hears this as a bidder.'), d),
      t('The reasons:\n{reasons}', d),
    ],
  }),
  'lot-cancelled': (d) => ({
    subject: t('Cancelled: {title}', d),
    paragraphs: [
      t(letterWords(kindIn(d), '{buyer} has cancelled {event}. {supplier} hears this as a bidder.'), d),
      t('The reasons:\n{reasons}', d),
    ],
  }),
  'event-cancelled': (d, link) => ({
    subject: t('Cancelled: {title}', d),
    paragraphs: [
      d.lotName === null
        ? t(
            letterWords(
              kindIn(d),
              '{buyer} has cancelled {event}. No bid can be submitted any more, and what was submitted is never opened.',
            ),
            d,
          )
        : t(
            letterWords(
              kindIn(d),
              '{buyer} has cancelled the lot “{lotName}” of {event}. No bid can be submitted for it any more, and what was submitted is never opened.',
            ),
            { ...d, lotName: d.lotName },
          ),
      t('The reasons:\n{reasons}', d),
      t('The notice: {link}', { link: link(`/notices/${d.eventId}`) }),
    ],
  }),
  'result-awarded': (d) => ({
    subject: t('Your bid was chosen: {title}', d),
    paragraphs: [
      t('{buyer} has decided to award {event} to {supplier}.', d),
      ...partsOf(d.sections),
      t('The buyer will write to you about the contract.'),
    ],
  }),
  'clarification-asked': (d, link) => ({
    subject: d.price
      ? t('Explain your price: {title}', d)
      : t(letterWords(kindIn(d), 'Make something clear in your bid: {title}'), d),
    paragraphs: [
      t(letterWords(kindIn(d), '{buyer} asks {supplier} about its bid for {event}.'), d),
      d.text,
      t('Answer by {when}. A later answer is not taken: {link}', {
        when: bothClocks(d.due, d.zone),
        link: link(`/letters/${d.eventId}`),
      }),
      t(letterWords(kindIn(d), 'The answer is filed beside your bid. It changes nothing in it.')),
    ],
  }),
  'clarification-extended': (d, link) => ({
    subject: t('More time to answer: {title}', d),
    paragraphs: [
      t(
        letterWords(kindIn(d), '{buyer} gives {supplier} more time to answer about its bid for {event}, until {when}.'),
        {
          ...d,
          when: bothClocks(d.due, d.zone),
        },
      ),
      d.text,
      t('Answer here: {link}', { link: link(`/letters/${d.eventId}`) }),
    ],
  }),
  'clarification-answered': (d, link) => ({
    subject: t('{supplier} has answered: {title}', d),
    paragraphs: [
      t(letterWords(kindIn(d), '{supplier} answered your request about its bid for {event} on {when}.'), {
        ...d,
        when: bothClocks(d.answeredAt, d.zone, 'second'),
      }),
      t(letterWords(kindIn(d), 'Read it beside the bid: {link}'), { link: link(`/check/${d.eventId}/${d.lotId}`) }),
    ],
  }),
  'question-asked': (d, link) => ({
    subject: t('A question: {title}', d),
    paragraphs: [
      t('{supplier} asks about {event}:', d),
      d.question,
      t('Prepare the answer here: {link}', { link: link(`/events/${d.eventId}/questions`) }),
    ],
  }),
  'question-answered': (d, link) => ({
    subject: t('Your question is answered: {title}', d),
    paragraphs: [
      t('{buyer} answers your question about {event}. The answer goes to you alone.', d),
      t('You asked:\n{question}', d),
      t('Answer:\n{answer}', d),
      t('All your questions: {link}', { link: link(`/questions/${d.eventId}`) }),
    ],
  }),
  'answers-published': (d, link) => ({
    subject: tn(d.count, 'A question and its answer: {title}', '{n} questions and their answers: {title}', d),
    paragraphs: [
      tn(
        d.count,
        '{buyer} has answered a question about {event}. Everybody reads the same.',
        '{buyer} has answered {n} questions about {event}. Everybody reads the same.',
        d,
      ),
      ...d.answers.map((a, i) => `${i + 1}. ${a.question}\n\n${a.answer}`),
      d.count > d.answers.length
        ? t('{more} more, and the notice: {link}', {
            more: d.count - d.answers.length,
            link: link(`/notices/${d.eventId}`),
          })
        : t('The notice: {link}', { link: link(`/notices/${d.eventId}`) }),
    ],
  }),
  'result-not-awarded': (d) => ({
    subject: t('Result: {title}', d),
    paragraphs: [
      d.winner === null
        ? t('{buyer} has decided to award {event} to another bidder. The bid of {supplier} was not chosen.', d)
        : t('{buyer} has decided to award {event} to {winner}. The bid of {supplier} was not chosen.', {
            ...d,
            winner: d.winner,
          }),
      ...partsOf(d.sections),
      ...rejection(d),
      t('Your receipts and your bid stay readable in the portal.'),
    ],
  }),
};

/**
 * A mail as it is sent, in the language of the moment: subject on one line, plain text that ends with the organisation's closing
 * and with where it comes from.
 */
export function write(mail: Mail, site: string, house?: Pick<House, 'closing'>): { subject: string; text: string } {
  const letter = letters[mail.letter] as Letter<LetterName>;
  const event = 'title' in mail.data ? name(mail.data) : '';
  const { subject, paragraphs } = letter({ ...mail.data, event }, (path) => `${site}${path}`);
  const closing = house?.closing.trim() ? [house.closing.trim()] : [];
  const said = 'sandbox' in mail.data && mail.data.sandbox ? t('Sandbox: {subject}', { subject }) : subject;
  return {
    subject: said.replace(/\s+/g, ' '),
    text: `${[...paragraphs, ...closing, `Evenhand, ${site}`].join('\n\n')}\n`,
  };
}
