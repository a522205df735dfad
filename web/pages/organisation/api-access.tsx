/** API access: personal tokens for a supplier's programs, made, shown once, revoked; administrators see those of colleagues too. */
import { useState } from 'preact/hooks';
import { createPersonalToken, listPersonalTokens, type PersonalTokenRow } from '../../../shared/api/people.ts';
import type { PersonalTokens } from '../../../shared/api/tokens.ts';
import type { Actor } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { type Load, useLoad } from '../../load.ts';
import { Banner } from '../../parts/banner.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { rich } from '../../rich.ts';
import { MakeToken } from './make-token.tsx';
import { TokenList } from './token-list.tsx';

type Made = { token: string | null; row: PersonalTokenRow };

/** The token in the one moment in which it can be read. */
const Shown = ({ made: { token, row } }: { made: Made }) => (
  <Banner kind={token ? 'good' : 'warn'} icon={token ? 'lock' : 'alert'}>
    <p>
      <strong>
        {token
          ? t('The token for {name}. It is shown this once.', { name: row.name })
          : t('The token for {name} was made, and got lost on its way here.', { name: row.name })}
      </strong>{' '}
      {token ? t('Copy it now; nobody can read it again.') : t('Revoke it, and make another one.')}
    </p>
    {token && (
      <p>
        <code class="token">{token}</code>
      </p>
    )}
  </Banner>
);

const Introduction = () => (
  <>
    <p class="measure">
      {t(
        'With a personal token a program of yours works on your bids as you do on these pages. It acts in your name, may do no more than you may, and ends when you leave.',
      )}
    </p>
    <p class="measure">
      {rich('What a program can do, how it is done, and an example that submits a bid: {guide}.', {
        guide: <a href="/api-for-bidders">{t('the API for bidders')}</a>,
      })}
    </p>
  </>
);

function Tokens({
  me,
  load,
  onGone,
}: {
  me: Actor;
  load: Load<PersonalTokens>;
  onGone: (row: PersonalTokenRow) => void;
}) {
  return (
    <Loaded load={load} what={t('Reading the tokens')}>
      {({ items, manages }) =>
        items.length === 0 ? (
          <p class="hint">{t('There is no token yet.')}</p>
        ) : (
          <TokenList
            me={me}
            rows={items}
            manages={manages}
            onRevoked={(row) => {
              load.set({ manages, items: items.map((one) => (one.id === row.id ? row : one)) });
              onGone(row);
            }}
          />
        )
      }
    </Loaded>
  );
}

/** The part "API access" of a supplier's organisation. */
export function ApiAccess({ me }: { me: Actor }) {
  const load = useLoad((signal) => call(listPersonalTokens, { signal }), []);
  const [made, setMade] = useState<Made | null>(null);
  return (
    <section class="stack" aria-labelledby="api-access">
      <h2 id="api-access">{t('API access')}</h2>
      <Introduction />
      <Tokens
        me={me}
        load={load}
        onGone={(row) => {
          if (made?.row.id === row.id) setMade(null);
        }}
      />
      <h3>{t('Make a token')}</h3>
      <MakeToken
        onMake={async (body, key) => {
          const answer = await call(createPersonalToken, { body, key });
          setMade(answer);
          const { items = [], manages = false } = load.data ?? {};
          load.set({ manages, items: [answer.row, ...items.filter((one) => one.id !== answer.row.id)] });
        }}
      />
      {/* Where the eye is: under the button that made it. */}
      <div role="status">{made && <Shown made={made} />}</div>
    </section>
  );
}
