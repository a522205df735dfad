/** The settings of an organisation, read alike by every area. */
import type { Organisation } from '../../shared/people.ts';
import { type Settings, type StoredSettings, startingSettings } from '../../shared/settings.ts';
import { keys } from '../ports/keys.ts';
import type { Store } from '../ports/store.ts';

/** The settings as they stand, read consistently; version 0 where nobody has changed them yet. */
export async function settingsOf(store: Store, org: Pick<Organisation, 'id' | 'name'>): Promise<StoredSettings> {
  const kept = await store.get<Settings>(keys.settings(org.id));
  return kept ? { settings: kept.data, version: kept.version } : { settings: startingSettings(org.name), version: 0 };
}
