/** Objections to the award: what was said, whether it came in time, and the decision. */
import { useState } from 'preact/hooks';
import { decideAnObjection, type RankingView } from '../../../shared/api/evaluation.ts';
import { limits } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { awardNumber, groundsWords, type Objection, undecided } from '../../../shared/objection.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
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
        <button
          type="button"
          class="btn"
          aria-label={t('Dismiss the objection of {from}', { from: objection.from })}
          onClick={() => setAsking('dismiss')}
        >
          {t('Dismiss')}
        </button>
        <button
          type="button"
          class="btn"
          aria-label={t('Uphold and set the award aside: the objection of {from}', { from: objection.from })}
          onClick={() => setAsking('uphold')}
        >
          {t('Uphold and set the award aside')}
        </button>
      </p>
      <Confirm
        open={asking !== null}
        title={
          upheld
            ? t('Uphold the objection of {from}?', { from: objection.from })
            : t('Dismiss the objection of {from}?', { from: objection.from })
        }
        act={upheld ? t('Uphold, and set the award aside') : t('Dismiss the objection')}
        kind={upheld ? 'danger' : 'final'}
        blocked={reasons.trim() === '' ? t('Say why. The bidder who objected reads it.') : null}
        onConfirm={async () => {
          await call(decideAnObjection, { params, body: { upheld, reasons: reasons.trim(), to } });
          onChange();
        }}
        onClose={() => setAsking(null)}
      >
        <Field
          id="objection-reasons"
          label={t('Reasons')}
          hint={t('They go to the bidder who objected, and on the record.')}
        >
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
  if (decision)
    return <Tag kind={decision.upheld ? 'bad' : 'good'}>{decision.upheld ? t('upheld') : t('dismissed')}</Tag>;
  if (objection.award !== awardNumber(lot)) return <Tag>{t('the award was set aside')}</Tag>;
  if (objection.late) return <Tag icon="clock">{t('late: holds nothing up')}</Tag>;
  return (
    <Tag kind="warn" icon="alert">
      {t('open: the award cannot become final')}
    </Tag>
  );
}

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
        <p>{t(groundsWords[o.grounds])}:</p>
        <blockquote class="cite">
          <p class="typed">{o.text}</p>
        </blockquote>
        {o.supplierId === null && (
          <p>
            <small>{t('Recorded by {person}: it came by another way than the site.', { person: o.by.name })}</small>
          </p>
        )}
        {o.decision && (
          <p>
            {rich(
              o.decision.upheld ? 'Upheld by {person}, {time}: {reasons}' : 'Dismissed by {person}, {time}: {reasons}',
              {
                person: o.decision.name,
                time: <Time at={o.decision.at} zone={view.content.zone} precision="second" />,
                reasons: <span class="typed">{o.decision.reasons}</span>,
              },
            )}
          </p>
        )}
        {undecided(view.lot, [o]).length > 0 &&
          (decides ? (
            <Decide objection={o} lot={view.lot} onChange={onChange} />
          ) : (
            <p>
              {t('It waits for an approver who took no part in the evaluation: dismiss it or uphold it, with reasons.')}
            </p>
          ))}
      </li>
    ))}
  </ul>
);
