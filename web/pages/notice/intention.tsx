/** What a supplier says openly to the buyer: that it intends to bid, or declines and why. Fetched only for suppliers who are signed in. */
import '../../always.ts';
import { useState } from 'preact/hooks';
import { pageWords } from '../../../shared/answer-words.ts';
import { followNotice } from '../../../shared/api/bids.ts';
import { readCorrespondence, sayIntention } from '../../../shared/api/correspondence.ts';
import { type DeclineReason, declineReasons, declineWords } from '../../../shared/decline.ts';
import type { EventKind } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Follow } from './follow.tsx';

/** Which notice it stands on: the page's own address says so. */
const here = () => ({
  eventId: /^\/notices\/([^/]+)/.exec(location.pathname)?.[1] ?? '',
  invitation: new URLSearchParams(location.search).get('invitation') ?? undefined,
});

/** The section beside the deadline. */
export default function Intention({ kind }: { kind: EventKind }) {
  const { eventId, invitation } = here();
  const to = { params: { eventId }, query: { invitation } };
  const load = useLoad((signal) => call(readCorrespondence, { ...to, signal }), [eventId, invitation]);
  const [declining, setDeclining] = useState(false);
  const [why, setWhy] = useState<DeclineReason | null>(null);
  const [reason, setReason] = useState('');
  const [followed, setFollowed] = useState(false);
  const { busy, problem, act } = useAct();
  const say = (intends: boolean) =>
    act(async () => {
      const body = intends ? { intends, reason: '' } : { intends, reason, ...(why ? { why } : {}) };
      load.set(await call(sayIntention, { ...to, body }));
      setDeclining(false);
      // It stands in the list of one's events from now on; one by invitation does once that is taken up.
      if (intends && !invitation) await call(followNotice, { params: { eventId }, body: { follows: true } });
      setFollowed(intends);
    });
  return (
    <section class="stack tight" aria-labelledby="intention">
      <h2 id="intention">{t('Will you take part?')}</h2>
      <Loaded load={load} what={t('Reading what you said')}>
        {({ intention }) => (
          <>
            <div role="status">
              {intention && (
                <p>
                  <Tag kind={intention.intends ? 'good' : 'plain'} icon={intention.intends ? 'check' : 'x'}>
                    {intention.intends ? t(pageWords({ kind }, 'You intend to bid')) : t('You declined')}
                  </Tag>
                  {intention.why && <small> {t(declineWords[intention.why])}</small>}
                </p>
              )}
            </div>
            <ProblemBanner problem={problem} />
            {declining ? (
              <form
                class="stack tight"
                onSubmit={(event) => {
                  event.preventDefault();
                  void say(false);
                }}
              >
                <Group id="decline-why" legend={t('Why not?')} hint={t('The buyer reads it, and learns from it.')}>
                  {declineReasons.map((r) => (
                    <Choice key={r} name="why" checked={why === r} onChoose={() => setWhy(r)}>
                      {t(declineWords[r])}
                    </Choice>
                  ))}
                </Group>
                <Field id="decline-words" label={t('In your words (you need not)')}>
                  <textarea
                    rows={3}
                    maxLength={4000}
                    value={reason}
                    onInput={(event) => setReason(event.currentTarget.value)}
                  />
                </Field>
                <p class="row">
                  <button type="submit" class="btn" aria-disabled={busy || undefined}>
                    {t('Decline')}
                  </button>
                  <button type="button" class="btn quiet" onClick={() => setDeclining(false)}>
                    {t('Go back')}
                  </button>
                </p>
              </form>
            ) : (
              <p class="row">
                {!intention?.intends && (
                  <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void say(true)}>
                    {t(pageWords({ kind }, 'We intend to bid'))}
                  </button>
                )}
                {(intention === null || intention.intends) && (
                  <button type="button" class="btn" onClick={() => setDeclining(true)}>
                    {t('We decline')}
                  </button>
                )}
              </p>
            )}
            <p>
              <small>
                {t(
                  pageWords(
                    { kind },
                    'The buyer sees this; other suppliers do not. It binds you to nothing: you can bid whatever you say here, and the buyer does not see whether you do.',
                  ),
                )}
              </small>
            </p>
          </>
        )}
      </Loaded>
      <Follow key={String(followed)} eventId={eventId} />
    </section>
  );
}
