/** How a lot ends without an award: cancelled while its bids are sealed, or by two people once they are open. */
import { useState } from 'preact/hooks';
import { decideOnEnding, proposeAnEnding } from '../../../shared/api/evaluation.ts';
import { cancelEvent, type EventView } from '../../../shared/api/events.ts';
import { tookPart } from '../../../shared/award.ts';
import { limits } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { type Actor, can, teamRolesOf } from '../../../shared/people.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Banner } from '../../parts/banner.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';

type Props = { view: EventView; me: Actor; onChange: () => void };

const Reasons = ({
  id,
  hint,
  value,
  onType,
}: {
  id: string;
  hint: string;
  value: string;
  onType: (v: string) => void;
}) => (
  <Field id={id} label={t('Reasons')} hint={hint}>
    <textarea rows={4} maxLength={limits.reason} value={value} onInput={(e) => onType(e.currentTarget.value)} />
  </Field>
);

/** Cancels the event, or one of its lots, whose bids then are never opened. */
function CancelSealed({ view, onChange, sealed }: Props & { sealed: readonly LotRecord[] }) {
  const [asking, setAsking] = useState(false);
  const [reasons, setReasons] = useState('');
  const whole = view.lots.every((l) => l.stage === 'sealed');
  const [lotId, setLotId] = useState<string | null>(whole ? null : sealed[0]!.lotId);
  const nameOf = (id: string) => view.content.lots.find((l) => l.id === id)?.name ?? id;
  const lot = lotId === null ? null : nameOf(lotId);
  return (
    <>
      <p>
        <button type="button" class="btn quiet" onClick={() => setAsking(true)}>
          {view.lots.length > 1 ? t('Cancel the event, or a lot') : t('Cancel the event')}
        </button>
      </p>
      <Confirm
        open={asking}
        title={lot === null ? t('Cancel the event?') : t('Cancel the lot {lot}?', { lot })}
        act={lot === null ? t('Cancel the event') : t('Cancel the lot {lot}', { lot })}
        kind="danger"
        blocked={reasons.trim() === '' ? t('Say why. The notice says it to everybody.') : null}
        onConfirm={async () => {
          await call(cancelEvent, { params: { eventId: view.id }, body: { lotId, reasons: reasons.trim() } });
          onChange();
        }}
        onClose={() => setAsking(false)}
      >
        <p>
          {t(
            'What was submitted stays sealed and is never opened. Nothing can be submitted any more. The notice says that it is cancelled, and everybody who may bid is told by e-mail, also those who have bid, whom you do not see. It cannot be taken back.',
          )}
        </p>
        {view.lots.length > 1 && (
          <Group id="cancel-lot" legend={t('What is cancelled')}>
            {whole && (
              <Choice name="cancel-lot" checked={lotId === null} onChoose={() => setLotId(null)}>
                {t('The whole event')}
              </Choice>
            )}
            {sealed.map((l) => (
              <Choice key={l.lotId} name="cancel-lot" checked={lotId === l.lotId} onChoose={() => setLotId(l.lotId)}>
                {nameOf(l.lotId)}
              </Choice>
            ))}
          </Group>
        )}
        <Reasons id="cancel-reasons" hint={t('They stand in the notice.')} value={reasons} onType={setReasons} />
      </Confirm>
    </>
  );
}

/** The lead proposes to end an opened lot without an award; `name` is null where the event has but one. */
function Propose({ lot, name, onChange }: { lot: LotRecord; name: string | null; onChange: () => void }) {
  const [asking, setAsking] = useState(false);
  const [reasons, setReasons] = useState('');
  const [how, setHow] = useState<'no-award' | 'cancelled'>('no-award');
  const params = { eventId: lot.eventId, lotId: lot.lotId };
  return (
    <>
      <p>
        <button type="button" class="btn quiet" onClick={() => setAsking(true)}>
          {name === null ? t('End the event without an award') : t('End {lot} without an award', { lot: name })}
        </button>
      </p>
      <Confirm
        open={asking}
        title={
          name === null
            ? t('Propose to end the event without an award?')
            : t('Propose to end {lot} without an award?', { lot: name })
        }
        act={t('Send the proposal')}
        kind="final"
        blocked={reasons.trim() === '' ? t('Say why. Every bidder reads it.') : null}
        onConfirm={async () => {
          await call(proposeAnEnding, { params, body: { how, reasons: reasons.trim() } });
          onChange();
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('An approver, another person than you, agrees or declines. Bidders hear of it only then.')}</p>
        <Group id="ending-how" legend={t('How it ends')}>
          <Choice name="ending-how" checked={how === 'no-award'} onChoose={() => setHow('no-award')}>
            {t('No award: no bid can be chosen')}
          </Choice>
          <Choice name="ending-how" checked={how === 'cancelled'} onChoose={() => setHow('cancelled')}>
            {t('Cancelled: what was asked for is not bought')}
          </Choice>
        </Group>
        <Reasons
          id="ending-reasons"
          hint={t('Every bidder gets them by e-mail.')}
          value={reasons}
          onType={setReasons}
        />
      </Confirm>
    </>
  );
}

/** The approver's decision on a proposal; others see that it waits. */
function Proposed({ lot, name, view, me, onChange }: Props & { lot: LotRecord; name: string | null }) {
  const [asking, setAsking] = useState<'agree' | 'decline' | null>(null);
  const [reason, setReason] = useState('');
  const ending = lot.ending!;
  const decides = can(me, 'award.approve', view) && ending.proposed.id !== me.id && !tookPart(lot, me.id);
  const agree = asking === 'agree';
  const params = { eventId: lot.eventId, lotId: lot.lotId };
  return (
    <Banner
      kind="warn"
      icon="alert"
      big={
        name === null
          ? t('Proposed: the event ends without an award')
          : t('Proposed: {lot} ends without an award', { lot: name })
      }
      label={name === null ? t('Proposal for the event') : t('Proposal for {lot}', { lot: name })}
    >
      <p class="typed">{ending.reasons}</p>
      <p>
        {rich('By {person}, {time}.', {
          person: ending.proposed.name,
          time: <Time at={ending.proposed.at} zone={view.content.zone} precision="second" />,
        })}{' '}
        {decides ? t('It waits for you.') : t('It waits for an approver who took no part.')}
      </p>
      {decides && (
        <p class="row">
          <button type="button" class="btn final" onClick={() => setAsking('agree')}>
            {t('Agree, and end the lot')}
          </button>
          <button type="button" class="btn" onClick={() => setAsking('decline')}>
            {t('Decline|proposal')}
          </button>
        </p>
      )}
      <Confirm
        open={asking !== null}
        title={
          !agree
            ? t('Decline the proposal?')
            : name === null
              ? t('End the event without an award?')
              : t('End {lot} without an award?', { lot: name })
        }
        act={agree ? t('End the lot') : t('Decline|proposal')}
        kind={agree ? 'final' : 'primary'}
        blocked={!agree && reason.trim() === '' ? t('Say why the lot goes on.') : null}
        onConfirm={async () => {
          await call(decideOnEnding, { params, body: { agree, reason: reason.trim() } });
          onChange();
        }}
        onClose={() => setAsking(null)}
      >
        <p>
          {agree
            ? t('Every bidder hears it by e-mail, with the reasons. It cannot be taken back.')
            : t('The lot goes on.')}
        </p>
        <Reasons id="ending-reason" hint={t('It goes on the record.')} value={reason} onType={setReason} />
      </Confirm>
    </Banner>
  );
}

/** All that this reader can do to end a lot of the event without an award; nothing where that is nothing. */
export function Ending(props: Props) {
  const { view, me, onChange } = props;
  const sealed = view.lots.filter((l) => l.stage === 'sealed');
  const cancels = sealed.length > 0 && can(me, 'event.cancel', view);
  const leads = teamRolesOf(view, me.id).includes('lead');
  const opened = view.lots.filter((l) => ['scoring', 'locked', 'ranked'].includes(l.stage));
  const nameOf = (l: LotRecord) =>
    view.lots.length > 1 ? (view.content.lots.find((c) => c.id === l.lotId)?.name ?? l.lotId) : null;
  const proposed = opened.filter((l) => l.ending);
  const proposes = leads ? opened.filter((l) => !l.ending) : [];
  if (!cancels && proposed.length === 0 && proposes.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="ending">
      <h2 id="ending" class="sr">
        {t('Ending without an award')}
      </h2>
      {proposed.map((lot) => (
        <Proposed key={lot.lotId} {...props} lot={lot} name={nameOf(lot)} />
      ))}
      {proposes.map((lot) => (
        <Propose key={lot.lotId} lot={lot} name={nameOf(lot)} onChange={onChange} />
      ))}
      {cancels && <CancelSealed {...props} sealed={sealed} />}
    </section>
  );
}
