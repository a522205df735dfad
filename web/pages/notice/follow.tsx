/** Following a notice: it stands under My events, and its addenda come by e-mail. No buyer sees who follows. */
import { followNotice, readFollowing } from '../../../shared/api/bids.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { ProblemBanner } from '../../parts/problem-banner.tsx';

/** The button; nothing where the notice cannot be followed, as one by invitation before it is taken up. */
export function Follow({ eventId }: { eventId: string }) {
  const params = { eventId };
  const load = useLoad((signal) => call(readFollowing, { params, signal }), [eventId]);
  const { busy, problem, act } = useAct();
  if (!load.data) return null;
  const { follows } = load.data;
  const turn = () => act(async () => load.set(await call(followNotice, { params, body: { follows: !follows } })));
  return (
    <div class="stack tight">
      <ProblemBanner problem={problem} />
      <p>
        <button type="button" class="btn block" aria-disabled={busy || undefined} onClick={() => void turn()}>
          {follows ? t('Follow no more') : t('Follow this notice')}
        </button>
      </p>
      <p>
        <small>
          {follows
            ? t(
                'It stands under My events, and you hear of its changes by e-mail. The buyer does not see that you follow.',
              )
            : t('You hear of its changes by e-mail. The buyer does not see who follows.')}
        </small>
      </p>
    </div>
  );
}
