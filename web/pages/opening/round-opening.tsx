/** The offers of a round on the page of the opening: sealed until their deadline and grace are over, then opened by two people. */
import { useState } from 'preact/hooks';
import { type OpeningView, openOffers } from '../../../shared/api/opening.ts';
import { graceSeconds } from '../../../shared/grace.ts';
import type { BidRound } from '../../../shared/lot-record.ts';
import { later, millis } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { now } from '../../clock.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Time } from '../../parts/time.tsx';
import { person } from '../../session.ts';
import { timeLeft } from './countdown.ts';
import type { Committee } from './standing.ts';

type Props = { round: BidRound; view: OpeningView; committee: Committee; onView: (view: OpeningView) => void };

/** Why this reader cannot open them now; empty where they can. */
function hindranceOf({ round, committee }: Props, waitMs: number): string {
  const me = person.value?.id ?? '';
  const openers = committee.team.filter((m) => m.roles.includes('opener'));
  if (round.opening.people.some((p) => p.id === me)) return t('You have said so. It takes another opener.');
  if (!openers.some((m) => m.personId === me))
    return t('Only the openers of this event can open them: {openers}.', {
      openers: openers.map((m) => m.name).join(', '),
    });
  return waitMs > 0 ? t('Not yet: it is possible in {left}.', { left: timeLeft(waitMs) }) : '';
}

/** The panel of a round that is neither cancelled nor opened. */
export function RoundOpening(props: Props) {
  const { round, view, committee, onView } = props;
  const [asking, setAsking] = useState(false);
  const { number, opening } = round;
  const from = later(round.closesAt, graceSeconds);
  const waitMs = millis(from) - now.value;
  const hindrance = hindranceOf(props, waitMs);
  const act = t('Open the offers of round {number}', { number });
  const [first] = opening.people;
  const alone = committee.content.openersNeeded === 1;
  return (
    <section class="panel stack" aria-labelledby="round-opening">
      <h2 id="round-opening">{t('Best and final offers, round {number}', { number })}</h2>
      {opening.order ? (
        <p role="status">{t('The offers are being opened …')}</p>
      ) : (
        <>
          <p class="sealed shut">
            <span>
              <Icon name="lock" /> {t('The offers are sealed')}
            </span>
          </p>
          <p>{t('Until they are opened nobody on the buyer’s side can see who has made one, or what it says.')}</p>
          <dl class="facts">
            <div>
              <dt>{waitMs > 0 ? t('Possible from') : t('Possible since')}</dt>
              <dd>
                <Time at={from} zone={view.zone} precision="second" />
              </dd>
            </div>
            {opening.people.map((p) => (
              <div key={p.id}>
                <dt>{t('Said “open”')}</dt>
                <dd>
                  {p.name}, <Time at={p.at} zone={view.zone} precision="second" />
                </dd>
              </div>
            ))}
          </dl>
          <div class="row">
            <button
              type="button"
              class="btn final"
              aria-disabled={hindrance ? true : undefined}
              aria-describedby={hindrance ? 'round-hindrance' : undefined}
              onClick={() => !hindrance && setAsking(true)}
            >
              {act}
            </button>
            {hindrance && <span id="round-hindrance">{hindrance}</span>}
          </div>
          <Confirm
            open={asking}
            title={`${act}?`}
            act={act}
            kind="final"
            onConfirm={async () => {
              const { eventId, lotId } = view.lot;
              onView(await call(openOffers, { params: { eventId, lotId, number: String(number) } }));
            }}
            onClose={() => setAsking(false)}
          >
            <p>
              {alone || first
                ? t('With your word all offers of this round are opened, and count from then on.')
                : t(
                    'You are the first of two. Your word is put on record now; the offers open when another opener says so too.',
                  )}
            </p>
            <p>{t('It cannot be taken back. Who opened, and when, goes on the record of the event.')}</p>
          </Confirm>
        </>
      )}
    </section>
  );
}
