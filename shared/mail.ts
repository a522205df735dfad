/** Every e-mail that the portal sends: its data, its subject, its words. Plain text; times with zone and UTC. */
import { type EventContent, titleWithLot } from './event.ts';
import type { Settings } from './settings.ts';
import { bothClocks } from './time.ts';

/** What the letters are about. `closesAt` and other instants are shown in the event's zone and in UTC. */
type About = {
  eventId: string;
  lotId: string;
  title: string;
  reference: string;
  buyer: string;
  zone: string;
  /** It is about an event to try things out; see sandbox.ts. */
  sandbox?: true;
};

/** What letters about an event that is not published yet are about. */
type Draft = Omit<About, 'lotId'>;

/** A part of a letter of the result. */
type Section = { heading: string; text: string };

export type Letters = {
  'colleague-invited': { organisation: string; by: string; token: string };
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
    files: { name: string; sha256: string }[];
    supplier: string;
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
  };
  'bid-withdrawn': About & { receipt: string; withdrawnAt: string; closesAt: string };
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
  content: Pick<EventContent, 'title' | 'reference' | 'zone' | 'lots' | 'sandbox'>,
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
});

/** What a letter says of its event. */
export type LetterAbout = About;

export type LetterName = keyof Letters;
/** `from`: the organisation in whose name it goes, where that is not the one that the command was about. */
export type Mail = { [N in LetterName]: { to: string; letter: N; data: Letters[N]; from?: string } }[LetterName];

/** What an organisation has settled for its letters. */
export type House = Settings['mail'];

const name = (a: Draft) => (a.reference ? `${a.reference}, ${a.title}` : a.title);

/** What a bidder reads of its own rejection. */
const rejection = ({ rejected }: { rejected?: string }): string[] =>
  rejected ? [`It was rejected before the scoring, and not ranked:\n${rejected}`] : [];

const partsOf = (sections: readonly Section[]): string[] => sections.map((s) => `${s.heading}\n${s.text}`);

type Text = { subject: string; paragraphs: string[] };
const letters: { [N in LetterName]: (d: Letters[N], site: string) => Text } = {
  'colleague-invited': (d, site) => ({
    subject: `Join ${d.organisation} on Evenhand`,
    paragraphs: [
      `${d.by} invites you to work with ${d.organisation}.`,
      `Join here: ${site}/join?token=${d.token}`,
      'The link works once. Keep it to yourself.',
    ],
  }),
  'review-asked': (d, site) => ({
    subject: `Review asked for: ${d.title}`,
    paragraphs: [
      `${d.by} asks you to review the draft of ${name(d)} before it is published.`,
      ...(d.note ? [d.note] : []),
      `Read it, comment, and approve it or ask for changes: ${site}/events/${d.eventId}/review`,
      'An approval holds for exactly the version that you read. It falls away when the draft changes.',
    ],
  }),
  'review-decided': (d, site) => ({
    subject: d.approves ? `Approved for publication: ${d.title}` : `Changes asked for: ${d.title}`,
    paragraphs: [
      d.approves
        ? `${d.by} has approved the draft of ${name(d)} for publication.`
        : `${d.by} asks for changes of the draft of ${name(d)} before it is published.`,
      ...(d.reason ? [d.reason] : []),
      `The review: ${site}/events/${d.eventId}/review`,
    ],
  }),
  'published-as-scheduled': (d, site) => ({
    subject: `Published as scheduled: ${d.title}`,
    paragraphs: [
      `${name(d)} was published on ${bothClocks(d.at, d.zone)}, exactly as it was scheduled.`,
      `The event: ${site}/events/${d.eventId}`,
    ],
  }),
  'publication-failed': (d, site) => ({
    subject: `Not published: ${d.title}`,
    paragraphs: [
      `${name(d)} was to be published on ${bothClocks(d.at, d.zone)}. It was not, and nobody outside has seen anything of it.`,
      `The reason: ${d.reason}`,
      `The schedule is taken off. Put it right, then publish or schedule it again: ${site}/events/${d.eventId}/edit?part=publish`,
    ],
  }),
  'supplier-invited': (d, site) => ({
    subject: `Invitation to bid: ${d.title}`,
    paragraphs: [
      `${d.buyer} invites you to bid for ${name(d)}.`,
      `Bids close on ${bothClocks(d.closesAt, d.zone)}.`,
      `Read the notice and start a bid: ${site}/invitation?token=${d.token}`,
      ...(d.until ? [`The link holds until ${bothClocks(d.until, d.zone)}.`] : []),
      'No other supplier sees that you were invited. The buyer sees that the link was opened and what you say about taking part, and does not see whether you bid before the bids are opened.',
    ],
  }),
  'bid-received': (d, site) => ({
    subject: `Receipt ${d.receipt}: your bid for ${d.title}`,
    paragraphs: [
      `We have received the bid of ${d.supplier} for ${name(d)} (${d.buyer}).`,
      `Receipt: ${d.receipt}\nReceived: ${bothClocks(d.receivedAt, d.zone, 'millisecond')}\nBids close: ${bothClocks(d.closesAt, d.zone, 'second')}\nFingerprint of the bid (SHA-256): ${d.fingerprint}`,
      d.files.length ? `Files (SHA-256):\n${d.files.map((f) => `${f.name}  ${f.sha256}`).join('\n')}` : 'No files.',
      `You can replace or withdraw it until the deadline. Re-read it here: ${site}/bids/${d.eventId}/${d.lotId}/receipts/${d.bidId}`,
    ],
  }),
  addendum: (d, site) => ({
    subject: `${d.reopened ? 'Open again' : d.moved ? 'New deadline' : 'Changed'}: ${d.title} (addendum ${d.number})`,
    paragraphs: [
      `${d.buyer} has sent addendum ${d.number} to ${name(d)}: version ${d.number + 1} of the notice holds.`,
      `Why: ${d.reason}`,
      d.moved
        ? `${d.reopened ? 'Bids are taken again. ' : ''}New deadline: bids close on ${bothClocks(d.closesAt, d.zone)}.`
        : `The deadline stays: bids close on ${bothClocks(d.closesAt, d.zone)}.`,
      ...(d.changes.length
        ? [`What changed:\n${d.changes.join('\n')}${d.more ? `\nand ${d.more} more, in the notice` : ''}`]
        : []),
      `Read it, with the old and the new: ${site}/notices/${d.eventId}`,
      `A bid that was submitted before stands as it is, and is marked with the version that it answers. Confirm it for this version or replace it: ${site}/bids`,
    ],
  }),
  'bid-withdrawn': (d, site) => ({
    subject: `Withdrawn: your bid for ${d.title}`,
    paragraphs: [
      `Your bid for ${name(d)} (receipt ${d.receipt}) was withdrawn on ${bothClocks(d.withdrawnAt, d.zone, 'millisecond')}. It will not be opened.`,
      `You can submit again until ${bothClocks(d.closesAt, d.zone)}: ${site}/bids/${d.eventId}/${d.lotId}`,
    ],
  }),
  'ready-to-open': (d, site) => ({
    subject: `Ready to open: ${d.title}`,
    paragraphs: [
      `Bids for ${name(d)} closed on ${bothClocks(d.closesAt, d.zone)}.`,
      d.lots > 1
        ? `You are one of those who open them, lot by lot; there are ${d.lots}: ${site}/events/${d.eventId}`
        : `You are one of those who open them: ${site}/opening/${d.eventId}/${d.lotId}`,
    ],
  }),
  'ready-to-score': (d, site) => ({
    subject: `Ready to score: ${d.title}`,
    paragraphs: [
      `${d.bids === 1 ? 'One bid is' : `${d.bids} bids are`} open for ${name(d)}.`,
      `First say whether you have a conflict of interest, then mark them: ${site}/evaluation/${d.eventId}/${d.lotId}`,
    ],
  }),
  'recommendation-waits': (d, site) => ({
    subject: `An award waits for your approval: ${d.title}`,
    paragraphs: [
      `${d.by} has sent the recommendation for ${name(d)}.`,
      `Read the ranking and decide: ${site}/ranking/${d.eventId}/${d.lotId}`,
    ],
  }),
  'recommendation-decided': (d, site) => ({
    subject: `${d.approved ? 'The award is approved' : 'The recommendation is returned'}: ${d.title}`,
    paragraphs: [
      d.approved
        ? `The last approval of the award of ${name(d)} was given by ${d.by}.`
        : `${d.by} has returned the recommendation for ${name(d)}.`,
      ...(d.reason ? [d.reason] : []),
      `What comes next: ${site}/ranking/${d.eventId}/${d.lotId}`,
    ],
  }),
  'ending-waits': (d, site) => ({
    subject: `An end without an award waits for your decision: ${d.title}`,
    paragraphs: [
      `${d.by} proposes to end ${name(d)} without an award:`,
      d.reasons,
      `Decide here: ${site}/events/${d.eventId}`,
    ],
  }),
  'standstill-over': (d, site) => ({
    subject: `The standstill is over: ${d.title}`,
    paragraphs: [
      `The standstill of ${name(d)} ended on ${bothClocks(d.ends, d.zone)}. The intended award is to ${d.winner}.`,
      `It becomes final when a person makes it final, once no objection is open: ${site}/ranking/${d.eventId}/${d.lotId}`,
    ],
  }),
  'objection-received': (d, site) => ({
    subject: `An objection: ${d.title}`,
    paragraphs: [
      d.late
        ? `${d.from} has objected to the award of ${name(d)} after the standstill. It is recorded as late and holds nothing up.`
        : `${d.from} has objected to the intended award of ${name(d)}. The award cannot become final until an approver has decided on it.`,
      `Read it here: ${site}/ranking/${d.eventId}/${d.lotId}`,
    ],
  }),
  'objection-made': (d, site) => ({
    subject: `Your objection was received: ${d.title}`,
    paragraphs: [
      `${d.buyer} has received the objection of ${d.supplier} to the award of ${name(d)} on ${bothClocks(d.receivedAt, d.zone, 'second')}.`,
      d.late
        ? 'The standstill was over: it is recorded as late and does not hold up the award.'
        : 'The award cannot become final until it is decided. You will hear of the decision and its reasons.',
      `What you wrote:\n${d.text}`,
      `Where it stands: ${site}/results/${d.eventId}/${d.lotId}`,
    ],
  }),
  'award-suspended': (d) => ({
    subject: `The award is suspended: ${d.title}`,
    paragraphs: [
      `An objection was made to the award of ${name(d)} that ${d.buyer} intends to make to ${d.supplier}.`,
      'The award does not become final until it is decided. You will hear of the decision.',
    ],
  }),
  'objection-decided': (d, site) => ({
    subject: `Your objection is ${d.upheld ? 'upheld' : 'dismissed'}: ${d.title}`,
    paragraphs: [
      `${d.buyer} has decided on the objection of ${d.supplier} to the award of ${name(d)}: it is ${d.upheld ? 'upheld, and the award is set aside' : 'dismissed'}.`,
      `The reasons:\n${d.reasons}`,
      `All that was written about this result: ${site}/results/${d.eventId}/${d.lotId}`,
    ],
  }),
  'intent-awarded': (d, site) => ({
    subject: `Your bid is the intended award: ${d.title}`,
    paragraphs: [
      `${d.buyer} intends to award ${name(d)} to ${d.supplier}.`,
      `This is not the final award yet. Other bidders may object until ${bothClocks(d.ends, d.zone)}.`,
      ...partsOf(d.sections),
      `The letter stays readable here: ${site}/results/${d.eventId}/${d.lotId}`,
    ],
  }),
  'intent-not-awarded': (d, site) => ({
    subject: `Intended award: ${d.title}`,
    paragraphs: [
      `${d.buyer} intends to award ${name(d)} to ${d.winner ?? 'another bidder'}. The bid of ${d.supplier} was not chosen.`,
      ...partsOf(d.sections),
      ...rejection(d),
      `You may object until ${bothClocks(d.ends, d.zone)}: ${site}/results/${d.eventId}/${d.lotId}`,
      'The award does not become final before then, nor while an objection that came in time is open.',
    ],
  }),
  'award-set-aside': (d) => ({
    subject: `The award is set aside: ${d.title}`,
    paragraphs: [
      `${d.buyer} has set aside the award of ${name(d)} of which ${d.supplier} was told before.`,
      `The reasons:\n${d.reasons}`,
      'You will hear of the next decision.',
    ],
  }),
  'no-award': (d) => ({
    subject: `No award: ${d.title}`,
    paragraphs: [
      `${d.buyer} awards ${name(d)} to nobody. ${d.supplier} hears this as a bidder.`,
      `The reasons:\n${d.reasons}`,
    ],
  }),
  'lot-cancelled': (d) => ({
    subject: `Cancelled: ${d.title}`,
    paragraphs: [
      `${d.buyer} has cancelled ${name(d)}. ${d.supplier} hears this as a bidder.`,
      `The reasons:\n${d.reasons}`,
    ],
  }),
  'event-cancelled': (d, site) => ({
    subject: `Cancelled: ${d.title}`,
    paragraphs: [
      d.lotName === null
        ? `${d.buyer} has cancelled ${name(d)}. No bid can be submitted any more, and what was submitted is never opened.`
        : `${d.buyer} has cancelled the lot “${d.lotName}” of ${name(d)}. No bid can be submitted for it any more, and what was submitted is never opened.`,
      `The reasons:\n${d.reasons}`,
      `The notice: ${site}/notices/${d.eventId}`,
    ],
  }),
  'result-awarded': (d) => ({
    subject: `Your bid was chosen: ${d.title}`,
    paragraphs: [
      `${d.buyer} has decided to award ${name(d)} to ${d.supplier}.`,
      ...partsOf(d.sections),
      'The buyer will write to you about the contract.',
    ],
  }),
  'clarification-asked': (d, site) => ({
    subject: d.price ? `Explain your price: ${d.title}` : `Make something clear in your bid: ${d.title}`,
    paragraphs: [
      `${d.buyer} asks ${d.supplier} about its bid for ${name(d)}.`,
      d.text,
      `Answer by ${bothClocks(d.due, d.zone)}. A later answer is not taken: ${site}/letters/${d.eventId}`,
      'The answer is filed beside your bid. It changes nothing in it.',
    ],
  }),
  'clarification-extended': (d, site) => ({
    subject: `More time to answer: ${d.title}`,
    paragraphs: [
      `${d.buyer} gives ${d.supplier} more time to answer about its bid for ${name(d)}, until ${bothClocks(d.due, d.zone)}.`,
      d.text,
      `Answer here: ${site}/letters/${d.eventId}`,
    ],
  }),
  'clarification-answered': (d, site) => ({
    subject: `${d.supplier} has answered: ${d.title}`,
    paragraphs: [
      `${d.supplier} answered your request about its bid for ${name(d)} on ${bothClocks(d.answeredAt, d.zone, 'second')}.`,
      `Read it beside the bid: ${site}/check/${d.eventId}/${d.lotId}`,
    ],
  }),
  'question-asked': (d, site) => ({
    subject: `A question: ${d.title}`,
    paragraphs: [
      `${d.supplier} asks about ${name(d)}:`,
      d.question,
      `Prepare the answer here: ${site}/events/${d.eventId}/questions`,
    ],
  }),
  'question-answered': (d, site) => ({
    subject: `Your question is answered: ${d.title}`,
    paragraphs: [
      `${d.buyer} answers your question about ${name(d)}. The answer goes to you alone.`,
      `You asked:\n${d.question}`,
      `Answer:\n${d.answer}`,
      `All your questions: ${site}/questions/${d.eventId}`,
    ],
  }),
  'answers-published': (d, site) => ({
    subject: `${d.count === 1 ? 'A question and its answer' : `${d.count} questions and their answers`}: ${d.title}`,
    paragraphs: [
      `${d.buyer} has answered ${d.count === 1 ? 'a question' : `${d.count} questions`} about ${name(d)}. Everybody reads the same.`,
      ...d.answers.map((a, i) => `${i + 1}. ${a.question}\n\n${a.answer}`),
      d.count > d.answers.length
        ? `${d.count - d.answers.length} more, and the notice: ${site}/notices/${d.eventId}`
        : `The notice: ${site}/notices/${d.eventId}`,
    ],
  }),
  'result-not-awarded': (d) => ({
    subject: `Result: ${d.title}`,
    paragraphs: [
      `${d.buyer} has decided to award ${name(d)} to ${d.winner ?? 'another bidder'}. The bid of ${d.supplier} was not chosen.`,
      ...partsOf(d.sections),
      ...rejection(d),
      'Your receipts and your bid stay readable in the portal.',
    ],
  }),
};

/** A mail as it is sent: subject on one line, plain text that ends with the organisation's closing and with where it comes from. */
export function write(mail: Mail, site: string, house?: Pick<House, 'closing'>): { subject: string; text: string } {
  const letter = letters[mail.letter] as (d: Letters[LetterName], site: string) => Text;
  const { subject, paragraphs } = letter(mail.data, site);
  const closing = house?.closing.trim() ? [house.closing.trim()] : [];
  const said = 'sandbox' in mail.data && mail.data.sandbox ? `Sandbox: ${subject}` : subject;
  return {
    subject: said.replace(/\s+/g, ' '),
    text: `${[...paragraphs, ...closing, `Evenhand, ${site}`].join('\n\n')}\n`,
  };
}
