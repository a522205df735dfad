/** The intended award: the clock of its standstill, objections, and the act that makes it final. */
import { useState } from 'preact/hooks';
import { makeAwardFinal, type RankingView } from '../../../shared/api/evaluation.ts';
import type { EventView } from '../../../shared/api/events.ts';
import { finalFrom, tookPart } from '../../../shared/award.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { holding } from '../../../shared/objection.ts';
import { type Actor, can } from '../../../shared/people.ts';
import { instantAt, inZone } from '../../../shared/time.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { Banner } from '../../parts/banner.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Deadline, type DeadlineWords } from '../../parts/deadline.tsx';
import { DeclareFirst } from './declare-first.tsx';
import { Objections } from './objections.tsx';
import { RecordObjection } from './record-objection.tsx';
import { SetAside } from './set-aside.tsx';

type Props = {
  view: RankingView;
  event: EventView;
  me: Actor;
  onChange: (lot: LotRecord) => void;
  onReload: () => void;
};

const words: DeadlineWords = {
  left: 'Time left of the standstill',
  until: 'The standstill ends in',
  over: 'The standstill is over',
};

/** Why the award cannot be made final now; null where it can. */
function blockedBy(view: RankingView, at: string): string | null {
  const from = finalFrom(view.lot.intent!.ends);
  if (at < from) return t('Possible from {when}.', { when: inZone(from, view.content.zone, 'second') });
  const open = holding(view.lot, view.objections).length;
  if (open > 0) return tn(open, 'An objection is open.', '{n} objections are open.');
  return null;
}

function Final({ view, onChange }: Pick<Props, 'view' | 'onChange'>) {
  const [asking, setAsking] = useState(false);
  const { lot } = view;
  const blocked = blockedBy(view, instantAt(now.value));
  return (
    <>
      <p class="row">
        <button
          type="button"
          class="btn final"
          aria-disabled={blocked !== null || undefined}
          onClick={() => blocked === null && setAsking(true)}
        >
          {t('Make the award final')}
        </button>
        {blocked && <small>{blocked}</small>}
      </p>
      <Confirm
        open={asking}
        title={t('Make the award to {bidder} final?', { bidder: lot.intent?.name ?? '' })}
        act={t('Make the award final')}
        kind="final"
        blocked={blocked}
        onConfirm={async () =>
          onChange(await call(makeAwardFinal, { params: { eventId: lot.eventId, lotId: lot.lotId } }))
        }
        onClose={() => setAsking(false)}
      >
        <p>{t('Every bidder hears by e-mail that the award is final. The contract can be signed then.')}</p>
      </Confirm>
    </>
  );
}

/** The panel of an intended award; after the final one, its objections and setting aside. */
export function Standstill({ view, event, me, onChange, onReload }: Props) {
  const { lot, content } = view;
  const decides = can(me, 'award.approve', event) && !tookPart(lot, me.id);
  const finalises = can(me, 'award.final', event);
  const intent = lot.stage === 'intended' ? lot.intent : null;
  return (
    <section class="panel stack" aria-labelledby={intent ? 'award' : 'objections'}>
      {intent && (
        <>
          <h2 id="award" tabIndex={-1}>
            {t('Intended award to {bidder}', { bidder: intent.name })}
          </h2>
          <div class="two even">
            <Deadline at={intent.ends} zone={content.zone} from={intent.at} words={words} />
            <div class="stack">
              <p>
                {t(
                  'Every bidder was sent a letter and can object until the standstill ends. Public holidays are not known here: where the last day is one, wait for the next working day. The award becomes final by the word of the lead or an approver, never by itself.',
                )}
              </p>
              {finalises && (view.declared ? <Final view={view} onChange={onChange} /> : <DeclareFirst lot={lot} />)}
            </div>
          </div>
        </>
      )}
      <h3 id="objections">{t('Objections')}</h3>
      {view.objections.length === 0 ? (
        <p>{t('None.')}</p>
      ) : (
        <Objections view={view} decides={decides && view.declared} onChange={onReload} />
      )}
      {can(me, 'objection.record', event) && <RecordObjection lot={lot} zone={content.zone} onChange={onReload} />}
      {decides && view.declared && <SetAside lot={lot} onChange={onChange} />}
    </section>
  );
}

/** Awards of this lot that were set aside, and why. */
export const SetAsideBefore = ({ view }: { view: RankingView }) => (
  <>
    {view.lot.past.map((p) => (
      <Banner
        key={p.by.at}
        kind="warn"
        icon="alert"
        big={t('The award to {bidder} was set aside', { bidder: p.name })}
        label={t('Set aside')}
      >
        <p>
          {t(p.was === 'awarded' ? 'A final award. By {person}, {when}.' : 'An intended award. By {person}, {when}.', {
            person: p.by.name,
            when: inZone(p.by.at, view.content.zone),
          })}
        </p>
        <p class="typed">{p.reasons}</p>
      </Banner>
    ))}
  </>
);
