import { useState } from 'preact/hooks';
import type { BidCheck, CheckView } from '../../../shared/api/check.ts';
import { limits } from '../../../shared/event.ts';
import { missing } from '../../../shared/problem.ts';
import { t } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';

type Props = {
  view: CheckView;
  bid: BidCheck;
  /** Who reads: whoever proposed does not confirm. */
  me: string;
  editing: string | null;
  onEdit: (what: string | null) => void;
  onPropose: (said: { reason: string; place: string }) => Promise<void>;
  onConfirm: () => Promise<void>;
  onLift: (reason: string) => Promise<void>;
};

/** The grounds as they are proposed: from the first finding, for people to put in their own words. */
const grounds = (bid: BidCheck) => {
  const found = bid.points.find((p) => p.open && p.finding?.verdict === 'not-responsive')?.finding;
  return { reason: found?.reason ?? '', place: found?.place ?? '' };
};

function ProposeForm({
  bid,
  onPropose,
  onCancel,
}: {
  bid: BidCheck;
  onPropose: Props['onPropose'];
  onCancel: () => void;
}) {
  const [reason, setReason] = useState(grounds(bid).reason);
  const [place, setPlace] = useState(grounds(bid).place);
  const check = () => [
    ...(reason.trim() === '' ? [missing('reason', t('Say why the bid is rejected.'))] : []),
    ...(place.trim() === '' ? [missing('place', t('Name the rule of the RFP, and where it stands.'))] : []),
  ];
  return (
    <Form
      act={t('Propose to reject the bid')}
      check={check}
      send={() => onPropose({ reason, place })}
      beside={
        <button type="button" class="btn quiet" onClick={onCancel}>
          {t('Go back')}
        </button>
      }
    >
      {({ errorAt }) => (
        <>
          <Field id="reason" label={t('Reason, for the file and for the bidder')} error={errorAt('reason')}>
            <textarea
              rows={3}
              maxLength={limits.reason}
              value={reason}
              onInput={(e) => setReason(e.currentTarget.value)}
            />
          </Field>
          <Field id="place" label={t('Rule of the RFP, and where it stands')} error={errorAt('place')}>
            <input type="text" maxLength={500} value={place} onInput={(e) => setPlace(e.currentTarget.value)} />
          </Field>
        </>
      )}
    </Form>
  );
}

function LiftForm({ onLift, onCancel }: { onLift: Props['onLift']; onCancel: () => void }) {
  const [reason, setReason] = useState('');
  return (
    <Form
      act={t('Take the bid back in')}
      check={() => (reason.trim() === '' ? [missing('reason', t('Say why the bid is taken back in.'))] : [])}
      send={() => onLift(reason)}
      beside={
        <button type="button" class="btn quiet" onClick={onCancel}>
          {t('Go back')}
        </button>
      }
    >
      {({ errorAt }) => (
        <Field id="reason" label={t('Why the bid is taken back in')} error={errorAt('reason')}>
          <textarea
            rows={3}
            maxLength={limits.reason}
            value={reason}
            onInput={(e) => setReason(e.currentTarget.value)}
          />
        </Field>
      )}
    </Form>
  );
}

/** Whether the bid is rejected: proposed by one, confirmed by another, taken back in with a reason. */
export function RejectionPanel({ view, bid, me, editing, onEdit, onPropose, onConfirm, onLift }: Props) {
  const [asking, setAsking] = useState(false);
  const { rejection } = bid;
  const stands = rejection && !rejection.lifted;
  const deciding = view.lot.stage === 'scoring' || view.lot.stage === 'ranked';
  const late = rejection?.confirmed && rejection.stage === 'scoring' && view.lot.stage !== 'scoring';
  if (!stands) {
    const found = bid.points.some((p) => p.open && p.finding?.verdict === 'not-responsive');
    if (!found || !deciding) return null;
    if (editing === 'propose')
      return (
        <section class="panel stack" aria-label={t('Rejection')}>
          <ProposeForm bid={bid} onPropose={onPropose} onCancel={() => onEdit(null)} />
        </section>
      );
    return (
      <Banner
        kind="warn"
        icon="alert"
        big={t('Found not responsive')}
        act={
          view.may.reject && (
            <button type="button" class="btn" onClick={() => onEdit('propose')}>
              {t('Propose to reject the bid')}
            </button>
          )
        }
      >
        <p>
          {view.may.reject
            ? t('Reject the bid, which takes a second person, or change the finding.')
            : t('The lead proposes to reject the bid, or the finding is changed.')}
        </p>
      </Banner>
    );
  }
  const own = rejection.proposed.id === me;
  return (
    <section class="stack" aria-label={t('Rejection')}>
      <Banner
        kind="bad"
        icon="x"
        big={rejection.confirmed ? t('Rejected') : t('A rejection waits for a second person')}
      >
        <p class="typed">{rejection.reason}</p>
        <p>{t('Rule: {place}', { place: rejection.place })}</p>
        <p>
          <small>
            {rejection.confirmed
              ? rich(
                  'Proposed by {person}, {proposed}; confirmed by {second}, {confirmed}. The bid is out of scoring and ranking.',
                  {
                    person: rejection.proposed.name,
                    proposed: <Time at={rejection.proposed.at} zone={view.zone} />,
                    second: rejection.confirmed.name,
                    confirmed: <Time at={rejection.confirmed.at} zone={view.zone} />,
                  },
                )
              : rich('Proposed by {person}, {proposed}. Until then it is marked and ranked as every other.', {
                  person: rejection.proposed.name,
                  proposed: <Time at={rejection.proposed.at} zone={view.zone} />,
                })}
          </small>
        </p>
      </Banner>
      {editing === 'lift' ? (
        <LiftForm onLift={onLift} onCancel={() => onEdit(null)} />
      ) : (
        deciding && (
          <p class="row">
            {!rejection.confirmed && view.may.confirm && (
              <>
                <button
                  type="button"
                  class="btn final"
                  aria-disabled={own || undefined}
                  aria-describedby={own ? 'own-rejection' : undefined}
                  onClick={() => !own && setAsking(true)}
                >
                  {t('Confirm the rejection')}
                </button>
                {own && <span id="own-rejection">{t('You proposed it: another person has to confirm it.')}</span>}
              </>
            )}
            {view.may.reject && !late && (
              <button type="button" class="btn quiet" onClick={() => onEdit('lift')}>
                {t('Take the bid back in')}
              </button>
            )}
          </p>
        )
      )}
      <Confirm
        open={asking}
        title={t('Confirm that the bid of {bid} is rejected?', { bid: bid.name })}
        act={t('Confirm the rejection')}
        kind="final"
        onConfirm={onConfirm}
        onClose={() => setAsking(false)}
      >
        <p>{t('It leaves scoring and ranking. The bidder reads the reason in the letter with the result.')}</p>
      </Confirm>
    </section>
  );
}
