/** Submits the bid again for the notice as it stands now: word for word, or with what was changed. */
import { t } from '../../../shared/words/say.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { bannerId, troubleId, useAnswered } from './answered.ts';
import type { Desk } from './desk.ts';

export function SubmitAgain({ desk, open, onClose }: { desk: Desk; open: boolean; onClose: () => void }) {
  const { number } = desk.view.value.notice;
  const answered = useAnswered(open);
  const changed = desk.standing.value.is === 'changed';
  return (
    <Confirm
      open={open}
      title={
        changed
          ? t('Submit your bid again, for version {number}?', { number })
          : t('Confirm your bid for version {number}?', { number })
      }
      act={changed ? t('Submit again') : t('Confirm the bid')}
      kind="final"
      onConfirm={async () => {
        try {
          await (changed ? desk.submit() : desk.confirm());
          answered(bannerId);
        } catch (problem) {
          // Told by a banner of its own, with both times.
          if (!desk.late.value) throw problem;
          answered(troubleId);
        }
      }}
      onClose={onClose}
    >
      <p>
        {changed
          ? t(
              'What stands on this page takes the place of your bid, as an answer to the notice as it stands now. You get a new receipt; the bid before is kept and never opened.',
            )
          : t(
              'Everything that you submitted is submitted again, word for word, as an answer to the notice as it stands now. You get a new receipt; the bid before is kept and never opened. Read first what changed: quantities that the buyer has changed count with your unit prices.',
            )}
      </p>
      <p>
        {changed
          ? t('By submitting you declare that you may bind the bidder, and that the bid was arrived at independently.')
          : t(
              'By confirming you declare again that you may bind the bidder, and that the bid was arrived at independently.',
            )}
      </p>
    </Confirm>
  );
}
