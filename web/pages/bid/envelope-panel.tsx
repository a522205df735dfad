import type { ComponentChildren } from 'preact';
import type { TaskPart } from '../../../shared/bid-tasks.ts';
import type { EnvelopeId } from '../../../shared/event.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Tag } from '../../parts/tag.tsx';
import { partName, sectionId } from './task-list.ts';

/** When an envelope is opened, in a few words. */
const opensWhen: Record<EnvelopeId, Plain> = {
  bid: 'sealed until after the deadline',
  technical: 'sealed until after the deadline',
  commercial: 'sealed until the marks are locked',
};

type Props = { envelope: EnvelopeId; part: TaskPart; children: ComponentChildren };

/** A part of an envelope: the tint inside the envelope along its edge, what it is, when it opens. */
export function EnvelopePanel({ envelope, part, children }: Props) {
  const id = sectionId(envelope, part);
  return (
    <section id={id} class="panel stack" aria-labelledby={`${id}-h`} tabIndex={-1}>
      <div class="sealed strip" />
      <div class="row base">
        <h2 id={`${id}-h`}>{partName(envelope, part)}</h2>
        <span class="end">
          <Tag icon="lock">{t(opensWhen[envelope])}</Tag>
        </span>
      </div>
      {children}
    </section>
  );
}
