/** After the deadline, before opening: one person proposes to reopen the event, another one carries it out. */
import { type AddendaView, confirmReopening, dropReopening, proposeReopening } from '../../../shared/api/addenda.ts';
import type { EventView } from '../../../shared/api/events.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { person } from '../../session.ts';
import { DeadlineForm } from './deadline-form.tsx';

type Props = { view: EventView; state: AddendaView; onDone: () => Promise<void> };

function Proposed({ view, state, onDone }: Props) {
  const { act, busy, problem } = useAct();
  const { reopening } = state;
  const params = { eventId: view.id };
  if (!reopening) return null;
  const mine = reopening.by.id === person.value?.id;
  const time = (
    <strong>
      <Time at={reopening.closesAt} zone={view.content.zone} />
    </strong>
  );
  return (
    <>
      <p>
        {mine
          ? rich('You propose to take bids again until {time}.', { time })
          : rich('{person} proposes to take bids again until {time}.', { person: reopening.by.name, time })}
      </p>
      <p class="measure written">{reopening.reason}</p>
      <ProblemBanner problem={problem} />
      {mine && <p>{t('Another sourcing manager or lead of this event must confirm it. You cannot do so yourself.')}</p>}
      <p class="row">
        {!mine && (
          <button
            type="button"
            class="btn final"
            aria-disabled={busy || undefined}
            onClick={() =>
              void act(async () => {
                await call(confirmReopening, { params, ifMatch: reopening.version });
                await onDone();
              })
            }
          >
            {t('Reopen the event')}
          </button>
        )}
        <button
          type="button"
          class="btn quiet danger"
          aria-disabled={busy || undefined}
          onClick={() =>
            void act(async () => {
              await call(dropReopening, { params });
              await onDone();
            })
          }
        >
          {mine ? t('Take it back') : t('Refuse it')}
        </button>
      </p>
    </>
  );
}

/** The section; says why where it is not possible. */
export function Reopening({ view, state, onDone }: Props) {
  const { zone, closes } = view.content;
  return (
    <section class="panel stack" aria-labelledby="reopen">
      <h2 id="reopen">{t('Reopen after the deadline')}</h2>
      {!state.reopenable ? (
        <p>
          {t(
            'Envelopes have been ordered open: from then on nobody can reopen the event, for somebody may know a bid.',
          )}
        </p>
      ) : state.reopening ? (
        <Proposed view={view} state={state} onDone={onDone} />
      ) : (
        <>
          <p class="measure">
            {t(
              'Bids have closed and no envelope is ordered open. Two people together can take bids again, until a later time, with a reason. What was submitted stands.',
            )}
          </p>
          <DeadlineForm
            act={t('Propose to reopen')}
            zone={zone}
            closes={closes}
            send={async (body) => {
              await call(proposeReopening, { params: { eventId: view.id }, body });
              await onDone();
            }}
          />
        </>
      )}
    </section>
  );
}
