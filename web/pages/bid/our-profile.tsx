/** The profile of one's own organisation beside a bid: read once, and nothing where it cannot be had; the bid does not need it. */
import { type ComponentChildren, createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { type ProfileView, readProfile } from '../../../shared/api/profile.ts';
import { dayAt, validityOn } from '../../../shared/profile.ts';
import { dayWords } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Icon } from '../../parts/icon.tsx';
import { person } from '../../session.ts';
import { today } from '../profile/validity.tsx';
import type { Desk } from './desk.ts';

const Here = createContext<ProfileView | null>(null);

/** Reads the profile for everything inside. */
export function WithOurProfile({ children }: { children: ComponentChildren }): VNode {
  // Who enters a bid for somebody else has no profile to take from.
  const supplier = person.value?.org.kind === 'supplier';
  const { data } = useLoad(async (signal) => (supplier ? call(readProfile, { signal }) : null), [supplier]);
  return <Here.Provider value={data ?? null}>{children}</Here.Provider>;
}

/** The profile; null while it is not here. */
export const useOurProfile = (): ProfileView | null => useContext(Here);

/** What to say of something that has run out, or will before bids close; null where nothing is to be said. */
export function runsOutBefore(validUntil: string, desk: Desk): string | null {
  const { closesAt, content } = desk.view.value.notice;
  if (validUntil === '') return null;
  const words = { day: dayWords(validUntil) };
  if (validityOn(validUntil, today()) === 'over') return t('ran out, last valid on {day}', words);
  return validUntil < dayAt(closesAt, content.zone) ? t('runs out before the deadline, on {day}', words) : null;
}

/** The same beside the thing. */
export function RunsOut({ until, desk }: { until: string; desk: Desk }) {
  const words = runsOutBefore(until, desk);
  return words ? (
    <strong class="runs-out">
      <Icon name="alert" /> {words}
    </strong>
  ) : null;
}
