import type { ComponentChildren } from 'preact';
import type { EnvelopeId } from '../../../shared/event.ts';
import { Tag } from '../../parts/tag.tsx';
import { envelopeName } from './task-list.ts';

/** When an envelope is opened, in a few words. */
const opensWhen: Record<EnvelopeId, string> = {
  bid: 'sealed until after the deadline',
  technical: 'sealed until after the deadline',
  commercial: 'sealed until the marks are locked',
};

type Props = { id: string; envelope: EnvelopeId; title: string; children: ComponentChildren };

/** A part of an envelope: the tint inside the envelope along its edge, what it is, when it opens. */
export const EnvelopePanel = ({ id, envelope, title, children }: Props) => (
  <section id={id} class="panel stack" aria-labelledby={`${id}-h`} tabIndex={-1}>
    <div class="sealed strip" />
    <div class="row base">
      <h2 id={`${id}-h`}>{envelope === 'bid' ? title : `${envelopeName[envelope]}: ${title.toLowerCase()}`}</h2>
      <span class="end">
        <Tag icon="lock">{opensWhen[envelope]}</Tag>
      </span>
    </div>
    {children}
  </section>
);
