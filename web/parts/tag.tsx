import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type Kind = 'plain' | 'good' | 'warn' | 'bad';

/** A state in a word or two: always text, mostly with an icon. */
export const Tag = ({
  kind = 'plain',
  icon,
  children,
}: {
  kind?: Kind;
  icon?: IconName;
  children: ComponentChildren;
}) => (
  <span class={kind === 'plain' ? 'tag' : `tag ${kind}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
