/** The sections of the settings: how the organisation shows itself, its letters, defaults of new events, publication. */
import { currencies } from '../../../shared/money.ts';
import { count } from '../../../shared/numerals.ts';
import type { Actor } from '../../../shared/people.ts';
import type { Settings } from '../../../shared/settings.ts';
import { contrastWithWhite, leastContrast, reviewersAmong } from '../../../shared/settings-faults.ts';
import { isLanguage, languages } from '../../../shared/words/language.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { language as spoken } from '../../language.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Field } from '../../parts/field.tsx';
import { zoneOptions } from '../event/zones.ts';
import { Swatch } from './swatch.tsx';

export type SectionProps = {
  settings: Settings;
  set: (change: Partial<Settings>) => void;
  errorAt: (at: string) => string | undefined;
};

const names = new Intl.DisplayNames(spoken, { type: 'currency' });

/** A whole number from 0 to 60 or so, as a list to choose from: nothing else can be typed. */
function Count({
  at,
  label,
  hint,
  value,
  range,
  set,
  errorAt,
}: {
  at: string;
  label: string;
  hint?: string;
  value: number;
  range: readonly [number, number];
  set: (n: number) => void;
  errorAt: SectionProps['errorAt'];
}) {
  const [least, most] = range;
  return (
    <Field id={idOfFault(at)} label={label} hint={hint} error={errorAt(at)}>
      <select value={String(value)} onChange={(event) => set(count(event.currentTarget.value))}>
        {Array.from({ length: most - least + 1 }, (_, i) => least + i).map((n) => (
          <option key={n} value={String(n)} selected={n === value}>
            {n}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Name, colour, zone, currency, language. */
export function House({ settings, set, errorAt }: SectionProps) {
  const { name, zone, currency, language, colour } = settings;
  const groups = [...Map.groupBy(zoneOptions(zone), (o) => o.group ?? '')];
  const contrast = /^#[0-9a-f]{6}$/.test(colour) ? contrastWithWhite(colour) : null;
  return (
    <section class="stack" aria-labelledby="house">
      <h2 id="house">{t('How it shows itself')}</h2>
      <Field id="name" label={t('Name in notices and letters')} error={errorAt('name')}>
        <input value={name} maxLength={200} onInput={(event) => set({ name: event.currentTarget.value })} />
      </Field>
      <Field
        id="colour"
        label={t('Colour of the notices’ head')}
        hint={t('As #rrggbb; empty: the site’s own. White words stand on it, so it needs a contrast of {least} to 1.', {
          least: leastContrast,
        })}
        error={errorAt('colour')}
      >
        <input
          class="short"
          value={colour}
          maxLength={7}
          placeholder="#14324a"
          onInput={(event) => set({ colour: event.currentTarget.value.trim().toLowerCase() })}
        />
      </Field>
      {contrast !== null && <Swatch colour={colour} name={name} contrast={contrast} />}
      <Field id="zone" label={t('Time zone of new events')} error={errorAt('zone')}>
        <select value={zone} onChange={(event) => set({ zone: event.currentTarget.value })}>
          {groups.map(([group, list]) => {
            const options = list.map((o) => (
              <option key={o.value} value={o.value} selected={o.value === zone}>
                {o.name}
              </option>
            ));
            return group ? (
              <optgroup key={group} label={group}>
                {options}
              </optgroup>
            ) : (
              options
            );
          })}
        </select>
      </Field>
      <Field
        id="currency"
        label={t('Currency')}
        hint={t('New events begin with it; thresholds of the approval of awards are in it.')}
        error={errorAt('currency')}
      >
        <select value={currency} onChange={(event) => set({ currency: event.currentTarget.value })}>
          {Object.keys(currencies).map((code) => (
            <option key={code} value={code} selected={code === currency}>
              {code}, {names.of(code)}
            </option>
          ))}
        </select>
      </Field>
      <Field
        id="language"
        label={t('Language of letters')}
        hint={t(
          'Of letters to whoever has chosen none, and of what people approve or keep: the letters of the result, the file of an event.',
        )}
        error={errorAt('language')}
      >
        <select
          value={language}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (isLanguage(chosen)) set({ language: chosen });
          }}
        >
          {Object.entries(languages).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag} selected={tag === language}>
              {name}
            </option>
          ))}
        </select>
      </Field>
    </section>
  );
}

/** Closing and reply-to of the letters. */
export function Letters({ settings, set, errorAt }: SectionProps) {
  const { mail } = settings;
  return (
    <section class="stack" aria-labelledby="letters">
      <h2 id="letters">{t('Letters')}</h2>
      <Field
        id="mail-closing"
        label={t('Closing')}
        hint={t('Stands under each letter about your events: who writes, where you can be reached.')}
        error={errorAt('mail.closing')}
      >
        <textarea
          rows={4}
          value={mail.closing}
          maxLength={1_000}
          onInput={(event) => set({ mail: { ...mail, closing: event.currentTarget.value } })}
        />
      </Field>
      <Field
        id="mail-replyTo"
        label={t('Replies go to')}
        hint={t('An e-mail address of yours; empty: replies reach nobody.')}
        error={errorAt('mail.replyTo')}
      >
        <input
          type="email"
          value={mail.replyTo}
          maxLength={254}
          onInput={(event) => set({ mail: { ...mail, replyTo: event.currentTarget.value.trim() } })}
        />
      </Field>
    </section>
  );
}

const disclosures: readonly [Settings['defaults']['disclosure'], Plain][] = [
  ['full', 'The winner, its relative advantages, a summary for each bidder (EU, UK)'],
  ['debrief', 'Each hears of its own bid, without a comparison (US federal)'],
  ['result', 'Each hears whether it was chosen, nothing else'],
];

/** What a new event begins with. */
export function Defaults({ settings, set, errorAt }: SectionProps) {
  const { defaults } = settings;
  const change = (part: Partial<Settings['defaults']>) => set({ defaults: { ...defaults, ...part } });
  return (
    <section class="stack" aria-labelledby="defaults">
      <h2 id="defaults">{t('What a new event begins with')}</h2>
      <p class="hint">
        {t('Each event can be changed until it is published. Events that are there already stay as they are.')}
      </p>
      <Count
        at="defaults.openersNeeded"
        label={t('People who open bids together')}
        value={defaults.openersNeeded}
        range={[1, 2]}
        set={(n) => change({ openersNeeded: n === 1 ? 1 : 2 })}
        errorAt={errorAt}
      />
      <Count
        at="defaults.retentionYears"
        label={t('Years that bids are kept after the deadline')}
        value={defaults.retentionYears}
        range={[1, 30]}
        set={(retentionYears) => change({ retentionYears })}
        errorAt={errorAt}
      />
      <Count
        at="defaults.minimumNoticeDays"
        label={t('Days that a change must leave bidders before the deadline')}
        value={defaults.minimumNoticeDays}
        range={[0, 60]}
        set={(minimumNoticeDays) => change({ minimumNoticeDays })}
        errorAt={errorAt}
      />
      <Count
        at="defaults.standstillDays"
        label={t('Days of standstill between the intended award and the final one')}
        value={defaults.standstillDays}
        range={[0, 60]}
        set={(standstillDays) => change({ standstillDays })}
        errorAt={errorAt}
      />
      <Field
        id="defaults-disclosure"
        label={t('Who learns what after the decision')}
        error={errorAt('defaults.disclosure')}
      >
        <select
          value={defaults.disclosure}
          onChange={(event) => {
            const chosen = disclosures.find(([id]) => id === event.currentTarget.value);
            if (chosen) change({ disclosure: chosen[0] });
          }}
        >
          {disclosures.map(([id, name]) => (
            <option key={id} value={id} selected={id === defaults.disclosure}>
              {t(name)}
            </option>
          ))}
        </select>
      </Field>
    </section>
  );
}

/** Approvals before publication. */
export function Publication({ settings, set, errorAt, people }: SectionProps & { people: readonly Actor[] }) {
  const reviewers = reviewersAmong(people).map((p) => p.name);
  return (
    <section class="stack" aria-labelledby="publication">
      <h2 id="publication">{t('Before an event is published')}</h2>
      <Count
        at="publication.approvals"
        label={t('Approvals that publication needs')}
        hint={
          reviewers.length === 0
            ? t('By colleagues who have written none of the draft and do not publish it. Nobody can approve yet.')
            : t('By colleagues who have written none of the draft and do not publish it. Who can approve: {list}.', {
                list: reviewers.join(', '),
              })
        }
        value={settings.publication.approvals}
        range={[0, 5]}
        set={(approvals) => set({ publication: { approvals } })}
        errorAt={errorAt}
      />
    </section>
  );
}
