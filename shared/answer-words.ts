/**
 * What those who take part in an event that asks for answers read in place of sentences about bids (see noticeOfAnswers in
 * kinds.ts): on the pages of their answer, in letters, and on the buyer's pages until the answers are open.
 */
import { wordsByKind } from './kinds.ts';

export const pagesOfAnswers = {
  // The invitation
  'Invitation to bid': 'Invitation to answer',
  '{buyer} invites you to bid for {event}.': '{buyer} invites you to answer {event}.',
  'Bids close {time}.': 'Answers are due {time}.',
  'Bids closed {time}.': 'Answers were due {time}.',
  'Start your bid': 'Start your answer',
  'Take the invitation up for {org}: then everybody in your organisation can work on the bid.':
    'Take the invitation up for {org}: then everybody in your organisation can work on the answer.',
  'We intend to bid': 'We intend to answer',
  'You intend to bid': 'You intend to answer',
  'The buyer sees this; other suppliers do not. It binds you to nothing: you can bid whatever you say here, and the buyer does not see whether you do.':
    'The buyer sees this; other suppliers do not. It binds you to nothing: you can answer whatever you say here, and the buyer does not see whether you do.',
  // The page of a bid
  'Your bid': 'Your answer',
  'Your bid: {lot}': 'Your answer: {lot}',
  'The buyer has nothing from you. Bids close {until}.': 'The buyer has nothing from you. Answers are due {until}.',
  '{when}. Your bid stays sealed and is never opened. The buyer writes: {reasons}':
    '{when}. Your answer stays sealed and is never opened. The buyer writes: {reasons}',
  'This bid is not submitted': 'This answer is not submitted',
  'This bid is withdrawn and not submitted': 'This answer is withdrawn and not submitted',
  'This bid is submitted': 'This answer is submitted',
  'The bid of {when} stands; what you changed since is not in it.':
    'The answer of {when} stands; what you changed since is not in it.',
  'Bids close {until}.': 'Answers are due {until}.',
  'Bids are closed; your bid counts': 'The time for answers is over; your answer counts',
  'Bids are closed. Your bid is in.': 'The time for answers is over. Your answer is in.',
  'Bids are closed; nothing of yours counts': 'The time for answers is over; nothing of yours counts',
  'Bids are closed. Your bid was withdrawn.': 'The time for answers is over. Your answer was withdrawn.',
  'Bids are closed. Nothing was submitted.': 'The time for answers is over. Nothing was submitted.',
  'Bids closed {when}. The buyer has nothing from you in this event.':
    'Answers were due {when}. The buyer has nothing from you in this event.',
  'Your bid of {time} was here before.': 'Your answer of {time} was here before.',
  'This file was not part of a submitted bid when bids closed, {when}. The buyer does not get it.':
    'This file was not part of a submitted answer when the time for answers was over, {when}. The buyer does not get it.',
  'These files were not part of a submitted bid when bids closed, {when}. The buyer does not get them.':
    'These files were not part of a submitted answer when the time for answers was over, {when}. The buyer does not get them.',
  'Your bid of {time} stands as it was submitted, receipt {receipt}.':
    'Your answer of {time} stands as it was submitted, receipt {receipt}.',
  'Withdraw your bid?': 'Withdraw your answer?',
  'Withdraw the bid': 'Withdraw the answer',
  'The buyer will have nothing from you. The withdrawn bid stays on record and is never opened. What you entered stays here: you can submit again until {when}.':
    'The buyer will have nothing from you. The withdrawn answer stays on record and is never opened. What you entered stays here: you can submit again until {when}.',
  'Until {when} you can replace or withdraw the bid. Each submission has a receipt of its own; replaced and withdrawn bids stay on record and are never opened.':
    'Until {when} you can replace or withdraw the answer. Each submission has a receipt of its own; replaced and withdrawn answers stay on record and are never opened.',
  'After that, one person of the buyer opens the bids.': 'After that, one person of the buyer opens the answers.',
  'After that, two people of the buyer together open the bids.':
    'After that, two people of the buyer together open the answers.',
  'All that is required is here. You can submit now and replace the bid as often as you like until {until}; the last one submitted counts.':
    'All that is required is here. You can submit now and replace the answer as often as you like until {until}; the last one submitted counts.',
  // Check and submit
  'your bid': 'your answer',
  'Submit this bid': 'Submit this answer',
  'Submit the bid again': 'Submit the answer again',
  'Submit this bid?': 'Submit this answer?',
  'Submit the bid again?': 'Submit the answer again?',
  'Submit this bid without {list}?': 'Submit this answer without {list}?',
  'Submit the bid again without {list}?': 'Submit the answer again without {list}?',
  'I may bind {org}. The bid was arrived at independently.': 'I may answer for {org}.',
  'Confirm that you may bind {org}.': 'Confirm that you may answer for {org}.',
  'Confirm first that you may bind {org}.': 'Confirm first that you may answer for {org}.',
  'What is not safe here is not in it. You can submit now, and replace the bid until {when}.':
    'What is not safe here is not in it. You can submit now, and replace the answer until {when}.',
  'If no answer comes, submit again: the same bid is never made twice.':
    'If nothing comes back, submit again: the same answer is never made twice.',
  // The receipt
  'This is the bid that stands': 'This is the answer that stands',
  'Receipt for a sealed bid': 'Receipt for a sealed answer',
  'RECEIPT FOR A SEALED BID': 'RECEIPT FOR A SEALED ANSWER',
  'Fingerprint of the bid': 'Fingerprint of the answer',
  'Fingerprint of the bid (SHA-256)': 'Fingerprint of the answer (SHA-256)',
  'To check the fingerprint of the bid: SHA-256 of this line.':
    'To check the fingerprint of the answer: SHA-256 of this line.',
  'Other receipts of this bid': 'Other receipts of this answer',
  'What the bid says': 'What the answer says',
  'What the buyer asks about your bid': 'What the buyer asks about your answer',
  // The buyer's pages
  'Open for bids': 'Open for answers',
  'Bids are sealed': 'Answers are sealed',
  'Bids close': 'Answers are due',
  'Bids closed': 'Time for answers is over',
  'Bids are closed': 'The time for answers is over',
  'The deadline': 'The deadline for answers',
  'Who may bid': 'Who may answer',
  'Only those whom you invite can bid.': 'Only those whom you invite can answer.',
  'The bids are sealed. Nobody on your side can see how many there are, or whose.':
    'The answers are sealed. Nobody on your side can see how many there are, or whose.',
  'then the openers open the bids': 'then the openers open the answers',
  'open the bids': 'open the answers',
  'open the bids (one of them)': 'open the answers (one of them)',
  'open the bids (two of them)': 'open the answers (two of them)',
  'Open the bids': 'Open the answers',
  'No bid was received': 'No answer was received',
  // Opened and read
  'The bids': 'The answers',
  'The bids are sealed': 'The answers are sealed',
  'The bids are being opened': 'The answers are being opened',
  'Opening of the bids': 'Opening of the answers',
  'Opening the bids': 'Opening the answers',
  'You open all bids of this lot by yourself: this event asks for one opener.':
    'You open all answers of this lot by yourself: this event asks for one opener.',
  'You are the first of two. Your word is put on record now; the bids open when another opener says so too.':
    'You are the first of two. Your word is put on record now; the answers open when another opener says so too.',
  '{first} has said so already. With your word all bids of this lot are opened.':
    '{first} has said so already. With your word all answers of this lot are opened.',
  'Until they are opened nobody on the buyer’s side can read a bid, or learn how many there are or whose.':
    'Until they are opened nobody on the buyer’s side can read an answer, or learn how many there are or whose.',
  'Go on to the bids': 'Read the answers',
  'Check the bids': 'Check the answers',
  'The bids are with the committee': 'The answers are with the committee',
  'Before you read the bids': 'Before you read the answers',
  'Score the bids': 'Read the answers',
  'Read the bids': 'Read the answers',
  Scoring: 'Reading|stage of an event',
} as const;
/** The sentence that a page of an event of this kind says. */
export const pageWords = wordsByKind(pagesOfAnswers);

export const lettersOfAnswers = {
  'Invitation to bid: {title}': 'Invitation to answer: {title}',
  '{buyer} invites you to bid for {event}.': '{buyer} invites you to answer {event}.',
  'Bids close on {when}.': 'Answers are due on {when}.',
  'Read the notice and start a bid: {link}': 'Read the notice and start your answer: {link}',
  'No other supplier sees that you were invited. The buyer sees that the link was opened and what you say about taking part, and does not see whether you bid before the bids are opened.':
    'No other supplier sees that you were invited. The buyer sees that the link was opened and what you say about taking part, and does not see whether you answer before the answers are opened.',
  'Receipt {receipt}: your bid for {title}': 'Receipt {receipt}: your answer to {title}',
  'We have received the bid of {supplier} for {event} ({buyer}).':
    'We have received the answer of {supplier} to {event} ({buyer}).',
  'Bids close: {when}': 'Answers are due: {when}',
  'Fingerprint of the bid (SHA-256): {fingerprint}': 'Fingerprint of the answer (SHA-256): {fingerprint}',
  'Bids are taken again. New deadline: bids close on {when}.':
    'Answers are taken again. New deadline: answers are due on {when}.',
  'New deadline: bids close on {when}.': 'New deadline: answers are due on {when}.',
  'The deadline stays: bids close on {when}.': 'The deadline stays: answers are due on {when}.',
  'A bid that was submitted before stands as it is, and is marked with the version that it answers. Confirm it for this version or replace it: {link}':
    'An answer that was submitted before stands as it is, and is marked with the version that it is about. Confirm it for this version or replace it: {link}',
  'A bid that was submitted before stands as it is, and is marked with the version that it answers. See which of your answers and prices are touched, confirm or change them, and submit again:':
    'An answer that was submitted before stands as it is, and is marked with the version that it is about. See what of it is touched, confirm or change it, and submit again:',
  'Withdrawn: your bid for {title}': 'Withdrawn: your answer to {title}',
  'Your bid for {event} (receipt {receipt}) was withdrawn on {when}. It will not be opened.':
    'Your answer to {event} (receipt {receipt}) was withdrawn on {when}. It will not be opened.',
  'Your organisation has changed its bid for {event} since it was submitted. The submitted bid stands; the changes are not in it.':
    'Your organisation has changed its answer to {event} since it was submitted. The submitted answer stands; the changes are not in it.',
  'Your organisation has withdrawn its bid for {event} and not submitted another. {buyer} has nothing from you.':
    'Your organisation has withdrawn its answer to {event} and not submitted another. {buyer} has nothing from you.',
  'Bids close on {when}. What arrives later is refused.': 'Answers are due on {when}. What arrives later is refused.',
  'Bids for {event} closed on {when}.': 'Answers to {event} were due on {when}.',
  'You are one of those who open them, lot by lot; there are {lots}: {link}':
    'You are one of those who open the answers, lot by lot; there are {lots}: {link}',
  'You are one of those who open them: {link}': 'You are one of those who open the answers: {link}',
  'One bid is open for {event}.': 'One answer to {event} is open.',
  '{n} bids are open for {event}.': '{n} answers to {event} are open.',
  'First say whether you have a conflict of interest, then mark them: {link}':
    'First say whether you have a conflict of interest, then read them: {link}',
  'Ready to score: {title}': 'Ready to read: {title}',
  '{buyer} has cancelled {event}. No bid can be submitted any more, and what was submitted is never opened.':
    '{buyer} has cancelled {event}. No answer can be submitted any more, and what was submitted is never opened.',
  '{buyer} has cancelled the lot “{lotName}” of {event}. No bid can be submitted for it any more, and what was submitted is never opened.':
    '{buyer} has cancelled the lot “{lotName}” of {event}. No answer can be submitted for it any more, and what was submitted is never opened.',
  'Make something clear in your bid: {title}': 'Make something clear in your answer: {title}',
  '{buyer} asks {supplier} about its bid for {event}.': '{buyer} asks {supplier} about its answer to {event}.',
  'The answer is filed beside your bid. It changes nothing in it.':
    'What you write is filed beside your answer. It changes nothing in it.',
  '{buyer} gives {supplier} more time to answer about its bid for {event}, until {when}.':
    '{buyer} gives {supplier} more time to make its answer to {event} clear, until {when}.',
  '{supplier} answered your request about its bid for {event} on {when}.':
    '{supplier} replied to your request about its answer to {event} on {when}.',
  'Read it beside the bid: {link}': 'Read it beside the answer: {link}',
  '{buyer} awards {event} to nobody. {supplier} hears this as a bidder.':
    '{buyer} awards nothing in {event}. {supplier} hears this as one of those who answered.',
  '{buyer} has cancelled {event}. {supplier} hears this as a bidder.':
    '{buyer} has cancelled {event}. {supplier} hears this as one of those who answered.',
} as const;
/** The sentence that a letter about an event of this kind says. */
export const letterWords = wordsByKind(lettersOfAnswers);
