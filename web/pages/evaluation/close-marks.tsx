import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type EvaluationView, lockMarks, readMeeting, startMeeting } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Icon } from '../../parts/icon.tsx';

type Props = {
  view: EvaluationView;
  /** What the marks themselves still lack. */
  hindrance: string;
  onDone: () => Promise<void>;
};

const afterLock = (view: EvaluationView): string =>
  view.content.envelopes === 'two'
    ? t('After that the openers can open the price envelopes.')
    : t('After that the bids are ranked by the published method.');

type Act = { id: string; label: string; hindrance: string; note: string; title: string; does: () => Promise<unknown> };

/** One act of the lead that cannot be taken back, with what still hinders it. */
function Final({ act, onDone, children }: { act: Act; onDone: () => Promise<void>; children: ComponentChildren }) {
  const [asking, setAsking] = useState(false);
  return (
    <div class="row">
      <button
        type="button"
        class="btn final"
        aria-disabled={act.hindrance ? true : undefined}
        aria-describedby={act.id}
        onClick={() => !act.hindrance && setAsking(true)}
      >
        {act.label}
      </button>
      <span id={act.id}>{act.hindrance || act.note}</span>
      <Confirm
        open={asking}
        title={act.title}
        act={act.label}
        kind="final"
        onConfirm={async () => {
          await act.does();
          await onDone();
        }}
        onClose={() => setAsking(false)}
      >
        {children}
        <p>{t('It cannot be taken back.')}</p>
      </Confirm>
    </div>
  );
}

const ToMeeting = ({ view, primary }: { view: EvaluationView; primary: boolean }) => (
  <a class={primary ? 'btn primary' : 'btn'} href={`/evaluation/${view.eventId}/${view.lot.lotId}/meeting`}>
    {t('To the meeting')} <Icon name="right" />
  </a>
);

/** What is left in a meeting that is on: nothing, so many marks, or that it has to be started again. */
function useMeetingLeft(view: EvaluationView): { open: number; stale: boolean } | null {
  const on = view.lot.meeting !== null;
  const load = useLoad(
    async (signal) =>
      on
        ? call(readMeeting, {
            params: { eventId: view.eventId, lotId: view.lot.lotId },
            query: { criterionId: '' },
            signal,
          })
        : null,
    [view.lot.version, on],
  );
  return load.data ?? null;
}

/** How the marks come to an end: by consensus the meeting, then the lock; else the lock alone. */
export function CloseMarks({ view, hindrance, onDone }: Props) {
  const { lot, method } = view;
  const params = { eventId: view.eventId, lotId: lot.lotId };
  const consensus = method.combine === 'consensus' && method.criteria.some((c) => c.kind === 'judged');
  const left = useMeetingLeft(view);
  const lock = (more: string): Act => ({
    id: 'lock-note',
    label: t('Lock the marks'),
    hindrance: hindrance || more,
    note: afterLock(view),
    title: t('Lock the marks of this lot?'),
    does: () => call(lockMarks, { params }),
  });
  const locks = (more: string) => (
    <Final act={lock(more)} onDone={onDone}>
      <p>
        {t('All marks are final then: nobody can change one, and nobody can join the panel.')} {afterLock(view)}
      </p>
    </Final>
  );
  if (!consensus || view.bidders.length === 0) return locks('');
  const startsMeeting = !lot.meeting || left?.stale;
  const open = left?.open ?? 0;
  return (
    <>
      {startsMeeting && (
        <Final
          act={{
            id: 'meeting-note',
            label: lot.meeting ? t('Start the meeting again') : t('Start the meeting'),
            hindrance,
            note: t('By the published method the panel agrees on each mark.'),
            title: t('Start the panel’s meeting?'),
            does: () => call(startMeeting, { params }),
          }}
          onDone={onDone}
        >
          <p>{t('Individual marks are final then, and the whole panel reads them side by side.')}</p>
        </Final>
      )}
      {lot.meeting && (
        <>
          <p class="row">
            <ToMeeting view={view} primary={open > 0} />
            {left && <span>{open === 0 ? t('Everything is agreed.') : t('{n} open', { n: open })}</span>}
          </p>
          {locks(!left || open > 0 || left.stale ? t('Each mark has to be agreed on first, in the meeting.') : '')}
        </>
      )}
    </>
  );
}
