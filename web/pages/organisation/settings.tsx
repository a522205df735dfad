/** What an organisation has settled for all its events, in sections; one act keeps them all. */
import { useState } from 'preact/hooks';
import { colleagues, readSettings, saveSettings } from '../../../shared/api/people.ts';
import { type Actor, can } from '../../../shared/people.ts';
import type { Settings, StoredSettings } from '../../../shared/settings.ts';
import { settingsFaults } from '../../../shared/settings-faults.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, call } from '../../api.ts';
import { type Load, useLoad } from '../../load.ts';
import { Banner } from '../../parts/banner.tsx';
import { Form } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { person } from '../../session.ts';
import { AwardSteps } from './award-steps.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { LogoSection } from './logo.tsx';
import { Defaults, House, Letters, Publication, type SectionProps } from './settings-sections.tsx';

type Known = StoredSettings & { people: Actor[] };

/** The settings as they are kept, with the people whom some of them name. */
const useSettings = (org: Actor['org']): Load<Known> =>
  useLoad(async (signal) => {
    const [stored, { items }] = await Promise.all([call(readSettings, { signal }), call(colleagues, { signal })]);
    return { ...stored, people: items.map((p) => ({ ...p, org })) };
  }, []);

const Sections = (props: SectionProps & { people: Actor[] }) => (
  <div class="stack sections">
    <House {...props} />
    <Letters {...props} />
    <LetterPreview settings={props.settings} />
    <Defaults {...props} />
    <Publication {...props} />
    <AwardSteps {...props} />
  </div>
);

type FormProps = { known: Known; load: Load<Known>; onNewer: () => void };

function SettingsForm({ known, load, onNewer }: FormProps) {
  const [settings, setSettings] = useState<Settings>(known.settings);
  const [kept, setKept] = useState(false);
  const [stale, setStale] = useState(false);
  const set = (change: Partial<Settings>) => {
    setKept(false);
    setSettings((s) => ({ ...s, ...change }));
  };
  const send = async () => {
    try {
      const stored = await call(saveSettings, { body: settings, ifMatch: known.version });
      load.set({ ...stored, people: known.people });
      setKept(true);
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 412) setStale(true);
      throw problem;
    }
  };
  return (
    <>
      {stale && (
        <Banner
          kind="bad"
          icon="alert"
          big={t('Changed meanwhile')}
          act={
            <button type="button" class="btn" onClick={onNewer}>
              {t('Show the newer settings')}
            </button>
          }
        >
          <p>
            {t(
              'Another administrator has changed the settings since you opened them. Nothing of theirs is overwritten.',
            )}
          </p>
        </Banner>
      )}
      <Form
        act={t('Keep these settings')}
        check={() =>
          settingsFaults(
            settings,
            known.people.map((p) => ({ ...p, version: 0 })),
          )
        }
        send={send}
        beside={
          <span role="status">
            {kept
              ? t('Kept.')
              : known.version === 0
                ? t('Nobody has changed them yet.')
                : t('Version {version}.', { version: known.version })}
          </span>
        }
      >
        {({ errorAt }) => <Sections settings={settings} set={set} errorAt={errorAt} people={known.people} />}
      </Form>
    </>
  );
}

/** What is settled, for those who do not change it. */
const Settled = ({ known }: { known: Known }) => (
  <fieldset class="stack measure" disabled>
    <legend class="sr">{t('Settings, which administrators change')}</legend>
    <p>{t('Administrators change the settings. They hold for all events of the organisation.')}</p>
    <Sections settings={known.settings} set={() => {}} errorAt={() => undefined} people={known.people} />
  </fieldset>
);

/** The part "Settings". */
export function SettingsPart() {
  const me = person.value!;
  const load = useSettings(me.org);
  const [generation, setGeneration] = useState(0);
  const mayChange = can(me, 'organisation.change');
  const newer = async () => {
    await load.reload();
    setGeneration(generation + 1);
  };
  return (
    <>
      <LogoSection mayChange={mayChange} />
      <hr />
      <Loaded load={load} what={t('Reading the settings')}>
        {(known) =>
          mayChange ? (
            <SettingsForm key={generation} known={known} load={load} onNewer={() => void newer()} />
          ) : (
            <Settled known={known} />
          )
        }
      </Loaded>
    </>
  );
}
