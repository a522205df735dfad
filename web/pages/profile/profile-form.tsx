/** The form of the profile: one act saves it. What a colleague has saved meanwhile goes together with what is typed here. */
import { useEffect, useState } from 'preact/hooks';
import { type ProfileView, readProfile, saveProfile } from '../../../shared/api/profile.ts';
import { canonical } from '../../../shared/digest.ts';
import { type Conflict, merge } from '../../../shared/merge.ts';
import { type Profile, profileFaults } from '../../../shared/profile.ts';
import { wallClock } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../parts/banner.tsx';
import { Form } from '../../parts/form.tsx';
import { readerZone } from '../../parts/time.tsx';
import { BidderFields } from './bidder-fields.tsx';
import { Declarations } from './declarations.tsx';

type Props = { view: ProfileView; onSaved: (view: ProfileView) => void };
type Met = { by: string; conflicts: readonly Conflict[] };

/** A side of a conflict as it reads. */
const said = (value: unknown): string => {
  if (typeof value === 'string') return value === '' ? t('(empty)') : value;
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
  if (typeof value === 'object' && value !== null && 'title' in value) return String(value.title);
  return t('(taken out)');
};

/** What became of the form when a colleague was first. */
const MetBanner = ({ by, conflicts }: Met) => (
  <Banner kind="warn" icon="alert" big={t('{person} has saved meanwhile', { person: by })}>
    {conflicts.length === 0 ? (
      <p>{t('Both go together below. Look at it, and save.')}</p>
    ) : (
      <>
        <p>{t('Where both of you changed the same, yours stands below; theirs was:')}</p>
        <ul>
          {conflicts.map((c) => (
            <li key={c.at}>{said(c.theirs)}</li>
          ))}
        </ul>
      </>
    )}
  </Banner>
);

export function ProfileForm({ view, onSaved }: Props) {
  const [base, setBase] = useState(view);
  const [profile, setProfile] = useState<Profile>(view.profile);
  const [saved, setSaved] = useState(false);
  const [met, setMet] = useState<Met | null>(null);
  const dirty = canonical(profile) !== canonical(base.profile);
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [dirty]);
  const set = (part: Partial<Profile>) => {
    setSaved(false);
    setProfile({ ...profile, ...part });
  };
  const send = async () => {
    try {
      const answer = await call(saveProfile, { body: profile, ifMatch: base.version });
      setBase(answer);
      setMet(null);
      setSaved(true);
      onSaved(answer);
    } catch (problem) {
      if (!(problem instanceof ApiProblem && problem.status === 412)) throw problem;
      const theirs = await call(readProfile);
      const { merged, conflicts } = merge(base.profile, profile, theirs.profile);
      setBase(theirs);
      setProfile(merged as Profile);
      setMet({ by: theirs.savedBy?.name ?? '', conflicts });
    }
  };
  const status = () => {
    if (saved && !dirty) return t('Saved.');
    if (dirty) return t('Not saved yet.');
    if (!base.savedBy || !base.savedAt) return t('Nothing is saved yet.');
    return t('Saved by {person}, {time}', {
      person: base.savedBy.name,
      time: wallClock(base.savedAt, readerZone()),
    });
  };
  return (
    <>
      {met && <MetBanner {...met} />}
      <Form
        act={t('Save the profile')}
        check={() => profileFaults(profile)}
        send={send}
        beside={<span role="status">{status()}</span>}
      >
        {({ errorAt }) => (
          <div class="stack sections">
            <BidderFields bidder={profile} set={set} at="" errorAt={errorAt} level={2} />
            <Declarations
              declarations={profile.declarations}
              set={(declarations) => set({ declarations })}
              errorAt={errorAt}
            />
          </div>
        )}
      </Form>
    </>
  );
}
