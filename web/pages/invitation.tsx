/** An invitation to bid: what it is, and taking it up for one's organisation. */
import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { pageWords } from '../../shared/answer-words.ts';
import { invitationOpened } from '../../shared/api/correspondence.ts';
import { readNotice } from '../../shared/api/events.ts';
import type { EventKind } from '../../shared/event.ts';
import { isToken } from '../../shared/orders.ts';
import { t } from '../../shared/words/say.ts';
import { useAct } from '../act.ts';
import { call } from '../api.ts';
import { useLoad } from '../load.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemBanner } from '../parts/problem-banner.tsx';
import { Time } from '../parts/time.tsx';
import { rich } from '../rich.ts';
import { person, ready, session } from '../session.ts';
import { Lots } from './notice/lots.tsx';
import { takenUp, takeUp } from './take-up.ts';

/** The event it led to: known once it is taken up. */
function TakenUp({ eventId, token }: { eventId: string; token: string }) {
  const load = useLoad((signal) => call(readNotice, { params: { eventId }, query: { invitation: token }, signal }), []);
  return (
    <Loaded load={load} what={t('Reading the notice')}>
      {({ content }) => (
        <div class="stack">
          <p role="status">{t('The invitation is taken up for {org}.', { org: person.value?.org.name ?? '' })}</p>
          {content.lots.length > 1 && <Lots content={content} startAt={(lotId) => `/bids/${eventId}/${lotId}`} />}
          <p class="row">
            {content.lots.length === 1 && (
              <a class="btn primary" href={`/bids/${eventId}/${content.lots[0]!.id}`}>
                {t(pageWords(content, 'Start your bid'))}
              </a>
            )}
          </p>
        </div>
      )}
    </Loaded>
  );
}

function TakeUp({ token, kind }: { token: string; kind: EventKind }) {
  const { route } = useLocation();
  const before = useLoad((signal) => takenUp(token, signal), [token]);
  const { busy, problem, act } = useAct();
  if (before.data) return <TakenUp eventId={before.data} token={token} />;
  // Where it cannot be known whether it is taken up it can be taken up again: that changes nothing.
  if (before.loading) return null;
  const take = () =>
    act(async () => {
      route(await takeUp(token));
      await before.reload();
    });
  return (
    <div class="stack">
      <p class="measure">
        {rich(
          pageWords(
            { kind },
            'Take the invitation up for {org}: then everybody in your organisation can work on the bid.',
          ),
          {
            org: <strong>{person.value?.org.name}</strong>,
          },
        )}
      </p>
      <p>{t('Taking it up binds you to nothing, and the buyer is not told.')}</p>
      <ProblemBanner problem={problem} />
      <p>
        <button type="button" class="btn primary" aria-disabled={busy || undefined} onClick={() => void take()}>
          {t('Take up the invitation')}
        </button>
      </p>
    </div>
  );
}

const SignInFirst = ({ url }: { url: string }) => (
  <div class="stack">
    <p class="measure">
      {t(
        'Sign in to take the invitation up for your organisation; if it is not registered yet, you can do that on the way. You come back here.',
      )}
    </p>
    <p>
      <a class="btn primary" href={`/sign-in?to=${encodeURIComponent(url)}`}>
        {t('Sign in or register')}
      </a>
    </p>
  </div>
);

function ForWhom({ token, kind }: { token: string; kind: EventKind }) {
  const { url, route } = useLocation();
  const homeless = session.value === 'in' && person.value === null;
  useEffect(() => {
    if (homeless) route(`/welcome?to=${encodeURIComponent(url)}`, true);
  }, [homeless]);
  if (session.value === 'out') return <SignInFirst url={url} />;
  if (!person.value) return null;
  if (person.value.org.kind === 'supplier') return <TakeUp token={token} kind={kind} />;
  return (
    <div class="stack measure">
      <p class="lede">{t('This invitation is for suppliers.')}</p>
      <p>
        {t(
          'You are signed in as {person} of {org}, a buyer. Sign out, and open the link again as somebody of the organisation that was invited.',
          { person: person.value.name, org: person.value.org.name },
        )}
      </p>
    </div>
  );
}

/** What the link leads to, read by whoever holds it; the buyer hears once that it was opened. */
function Opened({ token }: { token: string }) {
  // The same key for the same opening: asked again after a lost answer, it is told once.
  const [key] = useState(() => crypto.randomUUID());
  const load = useLoad((signal) => call(invitationOpened, { body: { token }, key, signal }), [token]);
  return (
    <Loaded load={load} what={t('Reading the invitation')}>
      {({ eventId, title, buyer, closesAt, zone, kind, takeUp }) => (
        <>
          <p class="lede">
            {rich(pageWords({ kind }, '{buyer} invites you to bid for {event}.'), {
              buyer,
              event: <strong>{title}</strong>,
            })}
          </p>
          <p>
            {rich(pageWords({ kind }, takeUp ? 'Bids close {time}.' : 'Bids closed {time}.'), {
              time: <Time at={closesAt} zone={zone} />,
            })}{' '}
            <a href={`/notices/${eventId}?invitation=${encodeURIComponent(token)}`}>{t('Read the notice')}</a>
          </p>
          {takeUp && session.value !== 'unknown' && <ForWhom token={token} kind={kind} />}
          <p>
            <small>
              {t(
                'The buyer sees that this link was opened, and what you say about taking part. No other supplier learns that you were invited.',
              )}
            </small>
          </p>
        </>
      )}
    </Loaded>
  );
}

/** The page. */
export default function Invitation() {
  const token = useRoute().query.token ?? '';
  const load = useLoad(() => ready(), []);
  return (
    <Page title={t('Invitation to bid')}>
      {isToken(token) ? (
        <>
          <ProblemBanner problem={load.problem} onRetry={() => void load.reload()} />
          <Opened token={token} />
        </>
      ) : (
        <p class="lede">
          {t(
            'This link is not whole. Open it from the e-mail again, or copy all of it: it ends with a long row of letters and digits.',
          )}
        </p>
      )}
    </Page>
  );
}
