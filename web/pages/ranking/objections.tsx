/** Objections to the award: what was said, whether it came in time, and the decision. */
import { useState } from 'preact/hooks';
import { decideAnObjection, type RankingView } from '../../../shared/api/evaluation.ts';
import { limits } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { awardNumber, groundsWords, type Objection } from '../../../shared/objection.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { type Back, BackChoice } from './back-choice.tsx';

function Decide({ objection, lot, onChange }: { objection: Objection; lot: LotRecord; onChange: () => void }) {
  const [asking, setAsking] = useState<'dismiss' | 'uphold' | null>(null);
  const [reasons, setReasons] = useState('');
  const [to, setTo] = useState<Back>('ranked');
  const upheld = asking === 'uphold';
  const params = { eventId: lot.eventId, lotId: lot.lotId, objectionId: objection.id };
  return (
    <>
      <p class="row">
        <button type="button" class="btn" onClick={() => setAsking('dismiss')}>
          Dismiss<span class="sr"> the objection of {objection.from}</span>
        </button>
        <button type="button" class="btn" onClick={() => setAsking('uphold')}>
          Uphold and set the award aside<span class="sr">: the objection of {objection.from}</span>
        </button>
      </p>
      <Confirm
        open={asking !== null}
        title={upheld ? `Uphold the objection of ${objection.from}?` : `Dismiss the objection of ${objection.from}?`}
        act={upheld ? 'Uphold, and set the award aside' : 'Dismiss the objection'}
        kind={upheld ? 'danger' : 'final'}
        blocked={reasons.trim() === '' ? 'Say why. The bidder who objected reads it.' : null}
        onConfirm={async () => {
          await call(decideAnObjection, { params, body: { upheld, reasons: reasons.trim(), to } });
          onChange();
        }}
        onClose={() => setAsking(null)}
      >
        <Field id="objection-reasons" label="Reasons" hint="They go to the bidder who objected, and on the record.">
          <textarea
            rows={4}
            maxLength={limits.reason}
            value={reasons}
            onInput={(event) => setReasons(event.currentTarget.value)}
          />
        </Field>
        {upheld && <BackChoice id="objection-to" to={to} onChoose={setTo} />}
      </Confirm>
    </>
  );
}

/** What has become of an objection, in two or three words. */
function State({ objection, lot }: { objection: Objection; lot: LotRecord }) {
  const { decision } = objection;
  if (decision) return <Tag kind={decision.upheld ? 'bad' : 'good'}>{decision.upheld ? 'upheld' : 'dismissed'}</Tag>;
  if (objection.award !== awardNumber(lot)) return <Tag>the award was set aside</Tag>;
  if (objection.late) return <Tag icon="clock">late: holds nothing up</Tag>;
  return (
    <Tag kind="warn" icon="alert">
      open: the award cannot become final
    </Tag>
  );
}

/** True where an approver can still decide on it. */
const waits = (o: Objection, lot: LotRecord): boolean =>
  !o.decision && o.award === awardNumber(lot) && ['intended', 'awarded'].includes(lot.stage);

type Props = { view: RankingView; decides: boolean; onChange: () => void };

/** The objections of a lot, the newest last. */
export const Objections = ({ view, decides, onChange }: Props) => (
  <ul class="stack plain">
    {view.objections.map((o) => (
      <li key={o.id} class="stack tight">
        <p>
          <strong>{o.from}</strong>, <Time at={o.receivedAt} zone={view.content.zone} precision="second" />{' '}
          <State objection={o} lot={view.lot} />
        </p>
        <p>{groundsWords[o.grounds]}:</p>
        <blockquote class="cite">
          <p class="typed">{o.text}</p>
        </blockquote>
        {o.supplierId === null && (
          <p>
            <small>Recorded by {o.by.name}: it came by another way than the site.</small>
          </p>
        )}
        {o.decision && (
          <p>
            {o.decision.upheld ? 'Upheld' : 'Dismissed'} by {o.decision.name},{' '}
            <Time at={o.decision.at} zone={view.content.zone} precision="second" />:{' '}
            <span class="typed">{o.decision.reasons}</span>
          </p>
        )}
        {waits(o, view.lot) &&
          (decides ? (
            <Decide objection={o} lot={view.lot} onChange={onChange} />
          ) : (
            <p>It waits for an approver who took no part in the evaluation: dismiss it or uphold it, with reasons.</p>
          ))}
      </li>
    ))}
  </ul>
);
