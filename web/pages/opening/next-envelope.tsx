import { useState } from 'preact/hooks';
import type { OpeningView } from '../../../shared/api/opening.ts';
import type { EnvelopeId } from '../../../shared/event.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { timeLeft } from './countdown.ts';
import { areSealed, nowOpening, ofEnvelope, openingAct, openingOf, theEnvelopes } from './envelope-words.ts';
import { type Committee, openersHeard, openersLeft, type Standing } from './standing.ts';

type Props = {
  view: OpeningView;
  standing: Standing & { next: EnvelopeId };
  committee: Committee;
  onOpen: () => Promise<void>;
};

/** Who has said "open" for these envelopes, and whose word is awaited. */
function Voices({ view, standing: { next }, committee }: Pick<Props, 'view' | 'standing' | 'committee'>) {
  const said = openersHeard(view.lot, next, committee.team);
  const left = openersLeft(view.lot, next, committee.team);
  const needed = committee.content.openersNeeded;
  return (
    <section aria-labelledby="voices">
      <h2 id="voices">
        {needed === 1
          ? t('It takes one opener: {n} of 1 said “open”', { n: said.length })
          : t('It takes two openers: {n} of 2 said “open”', { n: said.length })}
      </h2>
      <ul class="seals">
        {said.map((p) => (
          <li key={p.id}>
            <strong>{p.name}</strong>
            <span>
              <Tag kind="good" icon="check">
                {t('said “open”')}
              </Tag>{' '}
              <Time at={p.at} zone={view.zone} precision="second" />
            </span>
          </li>
        ))}
        {left.map((m) => (
          <li key={m.personId}>
            <span>{m.name}</span>
            <Tag icon="clock">{said.length > 0 && said.length < needed ? t('awaited') : t('has not said so')}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When it becomes possible, and how long that is by the server's clock. Prices wait for the lock of the marks as well. */
function From({ view, waitMs }: { view: OpeningView; waitMs: number }) {
  const { locked } = view.lot;
  const at = locked && locked.at > view.from ? locked.at : view.from;
  return (
    <dl class="facts">
      <div>
        <dt>{waitMs > 0 ? t('Possible from') : t('Possible since')}</dt>
        <dd>
          <Time at={at} zone={view.zone} precision="second" />
        </dd>
      </div>
      {waitMs > 0 && (
        <div>
          <dt>{t('Time left by the official clock')}</dt>
          <dd>
            <span role="timer">{timeLeft(waitMs)}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The envelopes that open next: sealed and hatched, with the one act that two people do together. */
export function NextEnvelope({ view, standing, committee, onOpen }: Props) {
  const { next, underWay, waitMs, hindrance, consequence } = standing;
  const sealed = view.lot.sealedPrices?.length ?? 0;
  const [asking, setAsking] = useState(false);
  if (underWay) {
    return (
      <section class="panel stack" aria-label={t(ofEnvelope(openingOf, next, committee.content))}>
        <p role="status" class="big">
          {t(ofEnvelope(nowOpening, next, committee.content))} …
        </p>
        <progress aria-label={t(ofEnvelope(nowOpening, next, committee.content))} />
        <p>
          <small>{t('It takes some seconds and goes on by itself, also when you leave this page.')}</small>
        </p>
      </section>
    );
  }
  return (
    <section class="panel stack" aria-label={t(ofEnvelope(theEnvelopes, next, committee.content))}>
      <p class="sealed shut">
        <span>
          <Icon name="lock" /> {t(ofEnvelope(areSealed, next, committee.content))}
        </span>
      </p>
      {next === 'commercial' && sealed > 0 && (
        <p>
          {tn(
            sealed,
            'By the locked marks one bid goes no further. Its price envelope stays sealed for good.',
            'By the locked marks {n} bids go no further. Their price envelopes stay sealed for good.',
          )}
        </p>
      )}
      {waitMs !== null && <From view={view} waitMs={waitMs} />}
      <Voices view={view} standing={standing} committee={committee} />
      <div class="row">
        <button
          type="button"
          class="btn final"
          aria-disabled={hindrance ? true : undefined}
          aria-describedby={hindrance ? 'hindrance' : undefined}
          onClick={() => !hindrance && setAsking(true)}
        >
          {openingAct(next, committee.content)}
        </button>
        {hindrance && <span id="hindrance">{hindrance}</span>}
      </div>
      <Confirm
        open={asking}
        title={`${openingAct(next, committee.content)}?`}
        act={openingAct(next, committee.content)}
        kind="final"
        onConfirm={onOpen}
        onClose={() => setAsking(false)}
      >
        <p>{consequence}</p>
        <p>{t('It cannot be taken back. Who opened, and when, goes on the record of the event.')}</p>
      </Confirm>
    </section>
  );
}
