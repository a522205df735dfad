import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Props = {
  /** `alert` is the bright yellow one that sticks to the top: kept for a bid that is not submitted. */
  kind: 'plain' | 'good' | 'warn' | 'bad' | 'alert';
  /** The first line, in large letters. */
  big?: ComponentChildren;
  icon?: IconName;
  /** What stands at the end: a clock, the next act. */
  act?: ComponentChildren;
  /** Name of the region, for those who jump from region to region. */
  label?: string;
  children?: ComponentChildren;
};

/** A message across the page. */
export const Banner = ({ kind, big, icon, act, label, children }: Props) => (
  <section class={`banner ${kind}`} aria-label={label}>
    {icon && <Icon name={icon} huge />}
    <div>
      {big && <p class="big">{big}</p>}
      {children}
    </div>
    {act}
  </section>
);
