/** My organisation: its people, what is settled for all its events, who may do what, its record. */
import { useLocation } from 'preact-iso';
import { can } from '../../shared/people.ts';
import { type Plain, t } from '../../shared/words/say.ts';
import { Facts } from '../parts/facts.tsx';
import { Page } from '../parts/page.tsx';
import { person } from '../session.ts';
import { ApiAccess } from './organisation/api-access.tsx';
import { People } from './organisation/people.tsx';
import { Permissions } from './organisation/permissions.tsx';
import { OrganisationRecord } from './organisation/record.tsx';
import { roleList } from './organisation/role-words.ts';
import { SettingsPart } from './organisation/settings.tsx';
import { OurData } from './our-data/our-data.tsx';

const parts = [
  { id: 'people', name: 'People' },
  { id: 'settings', name: 'Settings' },
  { id: 'roles', name: 'Who may do what' },
  { id: 'record', name: 'The record' },
  { id: 'data', name: 'Our data' },
  { id: 'api', name: 'API access' },
] as const satisfies readonly { id: string; name: Plain }[];
type PartId = (typeof parts)[number]['id'];

/** The page of my organisation. A supplier's has its people and their programs, and for administrators its record and all its data. */
export default function OrganisationPage() {
  const { query } = useLocation();
  const me = person.value;
  if (!me) return null;
  const buys = me.org.kind === 'buyer';
  const reads: Record<PartId, boolean> = {
    people: true,
    settings: buys && can(me, 'settings.read'),
    roles: buys && can(me, 'settings.read'),
    record: can(me, 'organisation.record'),
    data: !buys && can(me, 'organisation.record'),
    api: !buys,
  };
  const mine = parts.filter(({ id }) => reads[id]);
  const part: PartId = mine.find((p) => p.id === query.part)?.id ?? 'people';
  return (
    <Page title={me.org.name}>
      <Facts
        items={[
          [t('What it does here'), me.org.kind === 'buyer' ? t('It buys') : t('It bids')],
          [t('You'), me.name],
          [t('Your roles'), roleList(me.roles)],
        ]}
      />
      {mine.length > 1 && (
        <nav class="row parts" aria-label={t('Parts of this page')}>
          {mine.map(({ id, name }) => (
            <a
              key={id}
              href={id === 'people' ? '/organisation' : `/organisation?part=${id}`}
              aria-current={id === part ? 'page' : undefined}
            >
              {t(name)}
            </a>
          ))}
        </nav>
      )}
      {part === 'people' && <People me={me} />}
      {part === 'settings' && <SettingsPart />}
      {part === 'roles' && <Permissions />}
      {part === 'record' && <OrganisationRecord />}
      {part === 'data' && <OurData me={me} />}
      {part === 'api' && <ApiAccess me={me} />}
    </Page>
  );
}
