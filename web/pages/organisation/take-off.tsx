import { useState } from 'preact/hooks';
import { type Colleague, removeColleague } from '../../../shared/api/people.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useCommandKey } from '../../command-key.ts';
import { Confirm } from '../../parts/confirm.tsx';

type Props = { one: Colleague; self: boolean; onGone: () => void };

/** The button that takes a supplier's colleague off its people, or with which one leaves; it asks first. */
export function TakeOff({ one, self, onGone }: Props) {
  const [asking, setAsking] = useState(false);
  const keyFor = useCommandKey();
  const { name } = one;
  const act = async () => {
    await call(removeColleague, { params: { personId: one.id }, key: keyFor([one.id, one.version]) });
    onGone();
  };
  return (
    <>
      <button
        type="button"
        class="btn small"
        aria-label={self ? undefined : t('Take off: {name}', { name })}
        onClick={() => setAsking(true)}
      >
        {self ? t('Leave') : t('Take off')}
      </button>
      <Confirm
        open={asking}
        title={self ? t('Leave this organisation?') : t('Take {name} off?', { name })}
        act={self ? t('Leave the organisation') : t('Take them off')}
        kind="danger"
        onConfirm={act}
        onClose={() => setAsking(false)}
      >
        <p>
          {self
            ? t(
                'From this moment on you can neither read nor change its bids. What you did stays, under your name. To come back you need a new invitation.',
              )
            : t(
                'From this moment on they can neither read nor change your bids. What they did stays, under their name. To come back they need a new invitation.',
              )}
        </p>
      </Confirm>
    </>
  );
}
