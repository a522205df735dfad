import type { ClarificationShown } from '../../../shared/api/check.ts';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';

const tags = {
  open: { kind: 'plain', icon: 'clock', text: 'Waits for the bidder' },
  overdue: { kind: 'bad', icon: 'alert', text: 'Overdue: no answer' },
  answered: { kind: 'good', icon: 'check', text: 'Answered' },
} as const;

/** A request to a bidder with its answer: beside the bid, never in it. */
export function RequestRead({ request, zone }: { request: ClarificationShown; zone: string }) {
  const { kind, icon, text } = tags[request.state];
  return (
    <article class="stack tight">
      <p class="row">
        <Tag kind={kind} icon={icon}>
          {text}
        </Tag>
        {request.kind === 'price' && <Tag>About the price</Tag>}
      </p>
      <p class="typed">{request.text}</p>
      <p>
        <small>
          Asked by {request.by}, <Time at={request.askedAt} zone={zone} />. To be answered by{' '}
          <Time at={request.due} zone={zone} />.
          {request.extended.map((e) => ` More time given by ${e.by}: ${e.reason}`)}
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
