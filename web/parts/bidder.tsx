/** Who bids, to be read: as the bid says it. */
import type { Bidder } from '../../shared/bidder.ts';
import { t } from '../../shared/words/say.ts';
import { countryName } from '../countries.ts';
import { Facts } from './facts.tsx';

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** Legal identity, who signs, and the members of the consortium. What is blank is left out. */
export const BidderRead = ({ bidder: { identity, signatory, members } }: { bidder: Bidder }) => (
  <div class="stack tight who-bids">
    <Facts
      items={[
        [t('Legal name'), joined(identity.name, identity.form) || '–'],
        joined(identity.registration, identity.taxId) !== '' && [
          t('Register and tax numbers'),
          joined(identity.registration, identity.taxId),
        ],
        joined(identity.address, identity.country) !== '' && [
          t('Address'),
          <span key="address" class="typed">
            {joined(identity.address, identity.country && countryName(identity.country))}
          </span>,
        ],
        identity.website !== '' && [t('Website'), identity.website],
        joined(signatory.name, signatory.role) !== '' && [
          t('Signatory'),
          joined(signatory.name, signatory.role, signatory.email),
        ],
      ]}
    />
    {members.length > 0 && (
      <>
        <p>
          <strong>{t('Consortium members')}</strong>
        </p>
        <ul>
          {members.map((m) => (
            <li key={m.id}>
              <strong>{m.name || '–'}</strong>{' '}
              {joined(m.registration, m.country && countryName(m.country), m.role, m.share)}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
);
