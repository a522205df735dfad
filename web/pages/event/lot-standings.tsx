/** Where each lot of an event stands: after the deadline each goes its own way. */
import type { EventView } from '../../../shared/api/events.ts';
import { phaseOf } from '../../../shared/lot.ts';
import type { Actor } from '../../../shared/people.ts';
import type { Instant } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { standing } from './next-act.ts';
import { phaseName } from './phase-words.ts';

/** The lots with their stage, whom each waits for, and the reader's next act in it. */
export function LotStandings({ view, me, now }: { view: EventView; me: Actor; now: Instant }) {
  const { zone } = view.content;
  const rows = view.content.lots.flatMap(({ id, name }) => {
    const lot = view.lots.find((l) => l.lotId === id);
    return lot ? [{ id, name, phase: phaseOf(view, lot, now), at: standing(view, me, now, lot) }] : [];
  });
  // One act stands out: the first there is.
  const first = rows.find((r) => r.at.act)?.id;
  return (
    <section class="panel stack standing" aria-labelledby="stands">
      <h2 id="stands">{t('The {n} lots', { n: rows.length })}</h2>
      <ul class="tasks">
        {rows.map(({ id, name, phase, at }) => (
          <li key={id}>
            <div class="stack tight">
              <p class="row base">
                <strong>{name}</strong>{' '}
                <Tag kind={phase === 'awarded' ? 'good' : 'plain'}>{phaseName(phase, view.content)}</Tag>
              </p>
              <p>
                {at.headline}. {at.says}
              </p>
              {at.waits.length > 0 && (
                <p>
                  {rich('It waits for {whom}.', {
                    whom: at.waits.map(({ who, what }, i) => (
                      <span key={`${who} ${what}`}>
                        {i > 0 && '; '}
                        <strong>{who}</strong>: {what}
                      </span>
                    )),
                  })}
                </p>
              )}
              {at.until && (
                <p>{rich('Until {time}', { time: <Time at={at.until} zone={zone} precision="second" /> })}</p>
              )}
            </div>
            {at.act && (
              <a class={id === first ? 'btn primary' : 'btn'} href={at.act.href}>
                {at.act.label}
                <span class="sr"> {t('of {name}', { name })}</span>
                <Icon name="right" />
              </a>
            )}
          </li>
        ))}
      </ul>
      {!first && (
        <p>
          <strong>{t('Nothing waits for you now.')}</strong>
        </p>
      )}
    </section>
  );
}
