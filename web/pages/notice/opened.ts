import '../../always.ts';
import { invitationOpened } from '../../../shared/api/correspondence.ts';
import { call } from '../../api.ts';

/** Tells that an invitation was opened. Whoever reads is not troubled where that fails. */
export const tellOpened = (token: string): Promise<unknown> =>
  call(invitationOpened, { body: { token } }).catch(() => {});
