import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Person } from '../../shared/people.ts';
import { instantAt, wallClock, zoneCity } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { barZone, inTouch, now } from '../clock.ts';
import { endsAt, person, session, signIn, signOut } from '../session.ts';
import { isDark, switchTheme } from '../theme.ts';
import { Icon } from './icon.tsx';

/** Where the app bar leads: depends on who is signed in. */
export function placesFor(who: Person | null): { href: string; name: string }[] {
  if (!who) return [{ href: '/', name: t('Open notices') }];
  const organisation = { href: '/organisation', name: t('Organisation') };
  if (who.org.kind === 'supplier') {
    return [
      { href: '/bids', name: t('My events') },
      { href: '/', name: t('Open notices') },
      { href: '/profile', name: t('Our profile') },
      organisation,
    ];
  }
  const dashboard = { href: '/dashboard', name: t('Dashboard') };
  const events = { href: '/events', name: t('Events') };
  // Who has no role beyond that of a member sits on committees, and needs nothing but the events they sit on.
  const suppliers = { href: '/suppliers', name: t('Suppliers') };
  const figures = { href: '/figures', name: t('Figures') };
  return who.roles.some((role) => role !== 'member')
    ? [dashboard, events, suppliers, figures, organisation]
    : [dashboard, events];
}

const isHere = (href: string, path: string) =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);

/** The official time in the zone of the page. A part of its own, so that only it is drawn each second. */
function OfficialTime() {
  const zone = barZone.value;
  const time = wallClock(instantAt(now.value), zone, 'second').slice(-8);
  return (
    <span class="official">
      <span class="sr">{t('Official time:')}</span>
      <time>{time}</time> {zoneCity(zone)}
      {!inTouch.value && <small> {t('(no connection)')}</small>}
    </span>
  );
}

/** In the last five minutes of a sign-in: a way to renew it before it runs out under somebody's hands. */
function RunsOut() {
  // Read, so that this is drawn each second; the token's end is told by this computer's clock.
  void now.value;
  const left = endsAt.value === null ? Number.POSITIVE_INFINITY : endsAt.value - Date.now();
  if (left > 5 * 60_000) return null;
  return (
    <button type="button" class="btn small" onClick={() => void signIn()}>
      {t('Sign in again: {n} min left', { n: Math.max(1, Math.ceil(left / 60_000)) })}
    </button>
  );
}

function ThemeSwitch() {
  const [dark, setDark] = useState(isDark());
  return (
    <button
      type="button"
      class="btn small"
      aria-label={dark ? t('Switch to light') : t('Switch to dark')}
      onClick={() => {
        switchTheme();
        setDark(isDark());
      }}
    >
      <Icon name="part" />
    </button>
  );
}

/** The app bar: where one can go, who is signed in, the official time, light or dark. */
export function Bar() {
  const { path, url } = useLocation();
  const who = person.value;
  const places = placesFor(who);
  return (
    <header class="bar">
      <a class="brand" href={places[0]!.href}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M0 0h20v20H0zM5 4v12h11v-2.8H8.2v-1.8H16V8.6H8.2V6.8H16V4z" fill-rule="evenodd" />
        </svg>
        Evenhand
      </a>
      <nav aria-label={t('Main')}>
        {places.map(({ href, name }) => (
          <a key={href} href={href} aria-current={isHere(href, path) ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <span class="end who">
        {who && (
          <span class="wide">
            {who.name}, {who.org.name}
          </span>
        )}
        <RunsOut />
        {session.value === 'in' && (
          <button type="button" class="btn small" onClick={() => void signOut()}>
            {t('Sign out')}
          </button>
        )}
        {session.value === 'out' && <a href={`/sign-in?to=${encodeURIComponent(url)}`}>{t('Sign in')}</a>}
      </span>
      <OfficialTime />
      <ThemeSwitch />
    </header>
  );
}
