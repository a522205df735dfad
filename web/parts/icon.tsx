/** Small pictures beside words. They say nothing by themselves: a word always stands with them. */

const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  lock: 'M3 7h10v7H3zM5 7V5a3 3 0 0 1 6 0v2',
  clock: 'M8 2a6 6 0 1 0 .01 0M8 4.5V8l2.5 1.5',
  alert: 'M8 2 14.5 14h-13zM8 6.5V10M8 11.5v1',
  x: 'M4 4l8 8M12 4l-8 8',
  down: 'M8 2v9M4 7.5 8 11l4-3.5M3 14h10',
  plus: 'M8 3v10M3 8h10',
  part: 'M8 2a6 6 0 1 0 .01 0M8 2v12M10.5 3v10M13 5v6',
  circle: 'M8 2a6 6 0 1 0 .01 0',
  right: 'M6 3l5 5-5 5',
  up: 'M8 14V3M4 6.5 8 3l4 3.5',
} as const;

export type IconName = keyof typeof paths;

/** An icon of the size of the text around it. */
export const Icon = ({ name, huge }: { name: IconName; huge?: boolean }) => (
  <svg class={huge ? 'i huge' : 'i'} viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
