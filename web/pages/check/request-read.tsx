import type { ClarificationShown } from '../../../shared/api/check.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import type { IconName } from '../../parts/icon.tsx';
import { type Kind, Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';

const tags: Record<ClarificationShown['state'], { kind: Kind; icon: IconName; text: Plain }> = {
  open: { kind: 'plain', icon: 'clock', text: 'Waits for the bidder' },
  overdue: { kind: 'bad', icon: 'alert', text: 'Overdue: no answer' },
  answered: { kind: 'good', icon: 'check', text: 'Answered' },
};

/** A request to a bidder with its answer: beside the bid, never in it. */
export function RequestRead({ request, zone }: { request: ClarificationShown; zone: string }) {
  const { kind, icon, text } = tags[request.state];
  return (
    <article class="stack tight">
      <p class="row">
        <Tag kind={kind} icon={icon}>
          {t(text)}
        </Tag>
        {request.kind === 'price' && <Tag>{t('About the price')}</Tag>}
      </p>
      <p class="typed">{request.text}</p>
      <p>
        <small>
          {rich('Asked by {person}, {asked}. To be answered by {due}.', {
            person: request.by,
            asked: <Time at={request.askedAt} zone={zone} />,
            due: <Time at={request.due} zone={zone} />,
          })}
          {request.extended.map(
            (e) => ` ${t('More time given by {person}: {reason}', { person: e.by, reason: e.reason })}`,
          )}
        </small>
      </p>
      {request.answer && (
        <div class="cite">
          <p class="typed">{request.answer.text}</p>
          <p>
            <small>
              {request.answer.by}, <Time at={request.answer.at} zone={zone} precision="second" />
            </small>
          </p>
        </div>
      )}
    </article>
  );
}
