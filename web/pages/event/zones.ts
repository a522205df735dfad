/** Time zones to choose from, by region. */

/** The zones that this browser knows, UTC first, each with its region as group and its city as people say it. */
export function zoneOptions(chosen: string): { value: string; name: string; group?: string }[] {
  const known = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));
  const all = known.includes(chosen) || chosen === 'UTC' || chosen === '' ? known : [...known, chosen];
  const option = (zone: string) => {
    const [region = '', ...city] = zone.split('/');
    return { value: zone, name: city.join(', ').replaceAll('_', ' ') || zone, group: region };
  };
  return [{ value: 'UTC', name: 'UTC' }, ...all.map(option)];
}
