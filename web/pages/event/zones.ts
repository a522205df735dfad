/** Time zones to choose from, by region. */
import { type Plain, t } from '../../../shared/words/say.ts';

/** The regions of the IANA list that have a name in other languages; of any other its own is shown. */
const regions: Readonly<Record<string, Plain>> = {
  Africa: 'Africa',
  America: 'America',
  Antarctica: 'Antarctica',
  Arctic: 'Arctic',
  Asia: 'Asia',
  Atlantic: 'Atlantic',
  Australia: 'Australia',
  Europe: 'Europe',
  Indian: 'Indian',
  Pacific: 'Pacific',
};

/** The zones that this browser knows, UTC first, each with its region as group and its city as people say it. */
export function zoneOptions(chosen: string): { value: string; name: string; group?: string }[] {
  const known = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));
  const all = known.includes(chosen) || chosen === 'UTC' || chosen === '' ? known : [...known, chosen];
  const option = (zone: string) => {
    const [region = '', ...city] = zone.split('/');
    const name = regions[region];
    return { value: zone, name: city.join(', ').replaceAll('_', ' ') || zone, group: name ? t(name) : region };
  };
  return [{ value: 'UTC', name: 'UTC' }, ...all.map(option)];
}
