import { useState } from 'preact/hooks';
import { type PersonalTokenRow, revokePersonalToken } from '../../../shared/api/people.ts';
import type { Actor } from '../../../shared/people.ts';
import type { TokenState } from '../../../shared/personal-token.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Tag } from '../../parts/tag.tsx';

const day = (at: string) => at.slice(0, 10);

const States: Record<TokenState, (row: PersonalTokenRow) => string> = {
  good: () => t('in force'),
  revoked: ({ revokedAt }) => t('revoked {day}', { day: day(revokedAt ?? '') }),
  ended: () => t('ended: no longer here'),
  expired: () => t('expired'),
};

type RowProps = { row: PersonalTokenRow; whose: string | null; onRevoke: () => void };

const Row = ({ row, whose, onRevoke }: RowProps) => (
  <li>
    <span>
      <strong>{row.name}</strong>
      <br />
      <small>
        {whose !== null && <>{whose}, </>}
        <code>{row.scopes.join(' ')}</code>
      </small>
    </span>
    <span>
      <Tag kind={row.state === 'good' ? 'good' : 'plain'}>{States[row.state](row)}</Tag>
      <br />
      <small>{t('valid until {until}', { until: day(row.expiresAt) })}</small>
    </span>
    {row.state === 'good' && (
      <button type="button" class="btn small" aria-label={t('Revoke {name}', { name: row.name })} onClick={onRevoke}>
        {t('Revoke')}
      </button>
    )}
  </li>
);

type Props = {
  me: Actor;
  rows: readonly PersonalTokenRow[];
  /** Whether those of colleagues are among them. */
  manages: boolean;
  onRevoked: (row: PersonalTokenRow) => void;
};

/** Tokens, those in force first; each is revoked here, after a question. */
export function TokenList({ me, rows, manages, onRevoked }: Props) {
  const [revoking, setRevoking] = useState<PersonalTokenRow | null>(null);
  const inOrder = [...rows].sort((a, b) => (b.state === 'good' ? 1 : 0) - (a.state === 'good' ? 1 : 0));
  return (
    <>
      <ul class="rows tokens" aria-label={t('Tokens')}>
        {inOrder.map((row) => (
          <Row
            key={row.id}
            row={row}
            whose={manages ? (row.person.id === me.id ? t('yours') : row.person.name) : null}
            onRevoke={() => setRevoking(row)}
          />
        ))}
      </ul>
      <Confirm
        open={revoking !== null}
        title={t('Revoke the token for {name}?', { name: revoking?.name ?? '' })}
        act={t('Revoke the token')}
        kind="danger"
        onClose={() => setRevoking(null)}
        onConfirm={async () => {
          if (revoking) onRevoked(await call(revokePersonalToken, { params: { tokenId: revoking.id } }));
        }}
      >
        <p>{t('The program is refused from then on. It cannot be taken back; another token can be made.')}</p>
      </Confirm>
    </>
  );
}
