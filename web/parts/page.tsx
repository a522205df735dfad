import { t } from '../../shared/words/say.ts';
import '../always.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { EventKind } from '../../shared/event.ts';
import { isRanked } from '../../shared/kinds.ts';
import { Phases, type Steps } from './phases.tsx';

type Props = {
  /** The h1, and the title of the window. */
  title: string;
  lede?: ComponentChildren;
  /** For pages where people work all day: smaller type, less air. */
  dense?: boolean;
  /** The stepper in the event's head. */
  steps?: Steps;
  /** Whose page it is: reference and title in the event's head. */
  event?: { reference: string; title: string; sandbox?: boolean; kind?: EventKind };
  /** Uses the whole width of the window. */
  wide?: boolean;
  /** What stands between the head and the page across the window: the banner of a bid. */
  above?: ComponentChildren;
  /** What stands over the h1: a way back, tags. */
  over?: ComponentChildren;
  /** The page writes its h1 itself, with `<Heading>`. */
  ownHeading?: boolean;
  children?: ComponentChildren;
};

/** The path of the page that was shown before: the first page of a visit leaves the focus where the browser puts it. */
let shownBefore: string | null = null;
/** The path whose h1 took the focus: where that h1 is replaced (the page is read, then shown), its successor takes it over. */
let focused: string | null = null;

/** The page's h1; takes the focus when one comes here from another page. */
export function Heading({ children }: { children: ComponentChildren }) {
  const h1 = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const came = shownBefore !== null && shownBefore !== location.pathname;
    shownBefore = location.pathname;
    if (!came && (focused !== location.pathname || document.activeElement !== document.body)) return;
    focused = location.pathname;
    h1.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 tabIndex={-1} ref={h1}>
      {children}
    </h1>
  );
}

/** A page: head of the event, then the main part with its h1. */
export function Page(props: Props) {
  const { title, lede, dense, steps, event, wide, above, over, ownHeading, children } = props;
  useLayoutEffect(() => {
    document.title = `${title} – Evenhand`;
  }, [title]);
  return (
    <div class={[dense && 'dense', wide && 'full'].filter(Boolean).join(' ') || undefined}>
      {(event || steps) && (
        <section class="head" aria-label={t('This event')}>
          <div class="wrap">
            {event && (
              <p>
                <strong>{event.reference}</strong> {event.title}{' '}
                {event.sandbox && <span class="tag sandbox">{t('Sandbox: only to try things out')}</span>}
              </p>
            )}
            {steps && <Phases {...steps} ranked={!event?.kind || isRanked({ kind: event.kind })} />}
          </div>
        </section>
      )}
      {above}
      <main id="main" class="wrap stack" tabIndex={-1}>
        {over && <div class="row">{over}</div>}
        {!ownHeading && <Heading>{title}</Heading>}
        {lede && <p class="lede">{lede}</p>}
        {children}
      </main>
    </div>
  );
}
