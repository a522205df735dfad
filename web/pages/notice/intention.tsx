/** What a supplier says openly to the buyer: that it intends to bid, or declines and why. Fetched only for suppliers who are signed in. */
import { useState } from 'preact/hooks';
import { readCorrespondence, sayIntention } from '../../../shared/api/correspondence.ts';
import { type DeclineReason, declineReasons, declineWords } from '../../../shared/decline.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';

/** Which notice it stands on: the page's own address says so. */
const here = () => ({
  eventId: /^\/notices\/([^/]+)/.exec(location.pathname)?.[1] ?? '',
  invitation: new URLSearchParams(location.search).get('invitation') ?? undefined,
});

/** The section beside the deadline. */
export default function Intention() {
  const { eventId, invitation } = here();
  const to = { params: { eventId }, query: { invitation } };
  const load = useLoad((signal) => call(readCorrespondence, { ...to, signal }), [eventId, invitation]);
  const [declining, setDeclining] = useState(false);
  const [why, setWhy] = useState<DeclineReason | null>(null);
  const [reason, setReason] = useState('');
  const { busy, problem, act } = useAct();
  const say = (intends: boolean) =>
    act(async () => {
      const body = intends ? { intends, reason: '' } : { intends, reason, ...(why ? { why } : {}) };
      load.set(await call(sayIntention, { ...to, body }));
      setDeclining(false);
    });
  return (
    <section class="stack tight" aria-labelledby="intention">
      <h2 id="intention">Will you take part?</h2>
      <Loaded load={load} what="Reading what you said">
        {({ intention }) => (
          <>
            <div role="status">
              {intention && (
                <p>
                  <Tag kind={intention.intends ? 'good' : 'plain'} icon={intention.intends ? 'check' : 'x'}>
                    {intention.intends ? 'You intend to bid' : 'You declined'}
                  </Tag>
                  {intention.why && <small> {declineWords[intention.why]}</small>}
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
                <Group id="decline-why" legend="Why not?" hint="The buyer reads it, and learns from it.">
                  {declineReasons.map((r) => (
                    <Choice key={r} name="why" checked={why === r} onChoose={() => setWhy(r)}>
                      {declineWords[r]}
                    </Choice>
                  ))}
                </Group>
                <Field id="decline-words" label="In your words (you need not)">
                  <textarea
                    rows={3}
                    maxLength={4000}
                    value={reason}
                    onInput={(event) => setReason(event.currentTarget.value)}
                  />
                </Field>
                <p class="row">
                  <button type="submit" class="btn" aria-disabled={busy || undefined}>
                    Decline
                  </button>
                  <button type="button" class="btn quiet" onClick={() => setDeclining(false)}>
                    Go back
                  </button>
                </p>
              </form>
            ) : (
              <p class="row">
                {!intention?.intends && (
                  <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void say(true)}>
                    We intend to bid
                  </button>
                )}
                {(intention === null || intention.intends) && (
                  <button type="button" class="btn" onClick={() => setDeclining(true)}>
                    We decline
                  </button>
                )}
              </p>
            )}
            <p>
              <small>
                The buyer sees this; other suppliers do not. It binds you to nothing: you can bid whatever you say here,
                and the buyer does not see whether you do.
              </small>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
