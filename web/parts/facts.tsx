import type { ComponentChildren } from 'preact';

/** A title block: short facts side by side. Items that are null or false are left out. */
export const Facts = ({ items }: { items: readonly (readonly [string, ComponentChildren] | null | false)[] }) => (
  <dl class="facts">
    {items.map(
      (item) =>
        item && (
          <div key={item[0]}>
            <dt>{item[0]}</dt>
            <dd>{item[1]}</dd>
          </div>
        ),
    )}
  </dl>
);
