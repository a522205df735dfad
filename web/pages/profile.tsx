/** The profile of a supplier: who it is, what it has declared, its documents; and what of it runs out. */
import { type ProfileView, readProfile } from '../../shared/api/profile.ts';
import { entriesOf, expiring, profileMissing, soonDays, validityOn } from '../../shared/profile.ts';
import { t, tn } from '../../shared/words/say.ts';
import { call } from '../api.ts';
import { type Load, useLoad } from '../load.ts';
import { Banner } from '../parts/banner.tsx';
import { idOfFault } from '../parts/error-summary.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProfileDocuments } from './profile/documents.tsx';
import { ProfileForm } from './profile/profile-form.tsx';
import { today, validityText } from './profile/validity.tsx';

/** What has run out or will soon, each a way to it. */
function RunningOut({ view }: { view: ProfileView }) {
  const day = today();
  const found = expiring(entriesOf(view.profile, view.documents), day);
  if (found.length === 0) return null;
  const over = found.some((e) => validityOn(e.validUntil, day) === 'over');
  const placeOf = (e: (typeof found)[number]) =>
    e.what === 'document'
      ? `document-${e.id}`
      : idOfFault(`declarations.${view.profile.declarations.findIndex((d) => d.id === e.id)}.validUntil`);
  return (
    <Banner
      kind={over ? 'bad' : 'warn'}
      icon={over ? 'alert' : 'clock'}
      big={tn(
        found.length,
        'One entry has run out, or will within {days} days',
        '{n} entries have run out, or will within {days} days',
        { days: soonDays },
      )}
    >
      <ul>
        {found.map((e) => (
          <li key={`${e.what} ${e.id}`}>
            <a href={`#${placeOf(e)}`}>{e.title}</a>: {validityText(e.validUntil, day)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** What is missing before a bid can be submitted with what it takes from here. */
function ToDo({ view }: { view: ProfileView }) {
  const missing = profileMissing(view.profile);
  if (missing.length === 0) return <p>{t('Complete: a bid that takes over who you are needs nothing more.')}</p>;
  return (
    <details>
      <summary>
        {tn(
          missing.length,
          'One thing is missing before a bid can be submitted with it',
          '{n} things are missing before a bid can be submitted with it',
        )}
      </summary>
      <ul>
        {missing.map((fault) => (
          <li key={fault.at}>
            <a href={`#${idOfFault(fault.at)}`}>{fault.text}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Shown({ view, load }: { view: ProfileView; load: Load<ProfileView> }) {
  return (
    <div class="roomy">
      <RunningOut view={view} />
      <ToDo view={view} />
      <ProfileDocuments documents={view.documents} onChanged={load.set} />
      <hr />
      <ProfileForm view={view} onSaved={load.set} />
    </div>
  );
}

/** The page. */
export default function ProfilePage() {
  const load = useLoad((signal) => call(readProfile, { signal }), []);
  return (
    <Page
      title={t('Our profile')}
      lede={t('Filled in once, taken over into each bid. It is yours alone: a buyer reads of it what a bid says.')}
    >
      <Loaded load={load} what={t('Reading the profile')}>
        {(view) => <Shown view={view} load={load} />}
      </Loaded>
    </Page>
  );
}
