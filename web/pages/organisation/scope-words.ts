/** What the scopes of personal tokens are called, and what each opens. */
import type { TokenScope } from '../../../shared/personal-token.ts';
import type { Plain } from '../../../shared/words/say.ts';

export const scopeNames: Readonly<Record<TokenScope, Plain>> = {
  read: 'Read',
  prepare: 'Prepare',
  submit: 'Submit',
};

export const scopeHints: Readonly<Record<TokenScope, Plain>> = {
  read: 'My events, our bids and files, receipts, letters and results.',
  prepare: 'Take up invitations, save working copies, send files, ask questions, say whether you intend to bid.',
  submit: 'What binds you: submit, confirm and withdraw bids, answer what the buyer asks after opening, object.',
};
