/** Who bids, to be filled in: legal identity, signatory, members of a consortium. The profile has these fields, and so has a bid. */
import type { ComponentChildren } from 'preact';
import {
  type Bidder,
  bidderLimits,
  blankMember,
  type Identity,
  identityWords,
  type Member,
  type Signatory,
  signatoryWords,
} from '../../../shared/bidder.ts';
import { limits } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { countryList } from '../../countries.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Field } from '../../parts/field.tsx';

export type BidderFieldsProps = {
  bidder: Bidder;
  set: (bidder: Bidder) => void;
  /** The path of the whole, as faults name it: empty, or ending in a point. */
  at: string;
  errorAt: (at: string) => string | undefined;
  /** A field was left. */
  onLeave?: (at: string) => void;
  /** The level of the headings. */
  level: 2 | 3;
};

type LineProps = {
  at: string;
  label: string;
  hint?: string | undefined;
  value: string;
  set: (value: string) => void;
  max: number;
  kind?: 'email' | 'url' | 'lines';
  brief?: boolean;
  autoComplete?: string;
} & Pick<BidderFieldsProps, 'errorAt' | 'onLeave'>;

function Line({ at, label, hint, value, set, max, kind, brief, autoComplete, errorAt, onLeave }: LineProps) {
  const shared = {
    value,
    maxLength: max,
    autoComplete: autoComplete ?? 'off',
    onBlur: () => onLeave?.(at),
  };
  return (
    <Field id={idOfFault(at)} label={label} hint={hint} error={errorAt(at)}>
      {kind === 'lines' ? (
        <textarea rows={3} {...shared} onInput={(e) => set(e.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          class={brief ? 'brief' : undefined}
          inputMode={kind}
          onInput={(e) => set(e.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function CountryField({ at, value, set, errorAt, onLeave }: Omit<LineProps, 'label' | 'max'>) {
  return (
    <Field id={idOfFault(at)} label={t('Country')} error={errorAt(at)}>
      <select
        value={value}
        onChange={(e) => {
          set(e.currentTarget.value);
          onLeave?.(at);
        }}
      >
        <option value="" selected={value === ''}>
          {t('Choose a country')}
        </option>
        {countryList().map(({ code, name }) => (
          <option key={code} value={code} selected={code === value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

const Title = ({ level, id, children }: { level: 2 | 3; id: string; children: ComponentChildren }) =>
  level === 2 ? <h2 id={id}>{children}</h2> : <h3 id={id}>{children}</h3>;

function IdentityFields({ bidder, set, at, level, ...rest }: BidderFieldsProps) {
  const { identity } = bidder;
  const change = (part: Partial<Identity>) => set({ ...bidder, identity: { ...identity, ...part } });
  const line = (name: keyof Identity, max: number, more: Partial<LineProps> = {}) => (
    <Line
      at={`${at}identity.${name}`}
      label={t(identityWords[name])}
      value={identity[name]}
      set={(value) => change({ [name]: value })}
      max={max}
      {...rest}
      {...more}
    />
  );
  const id = idOfFault(`${at}identity-h`);
  return (
    <section class="stack" aria-labelledby={id}>
      <Title level={level} id={id}>
        {t('Legal identity')}
      </Title>
      {line('name', limits.name, { hint: t('As the register has it.'), autoComplete: 'organization' })}
      {line('form', bidderLimits.short, { hint: t('GmbH, SAS, Ltd, sole trader …'), brief: true })}
      {line('registration', bidderLimits.short, {
        hint: t('In the commercial register or another. Of this number and the next, one is enough.'),
        brief: true,
      })}
      {line('taxId', bidderLimits.short, { brief: true })}
      {line('address', bidderLimits.address, { kind: 'lines', autoComplete: 'street-address' })}
      <CountryField
        at={`${at}identity.country`}
        value={identity.country}
        set={(country) => change({ country })}
        {...rest}
      />
      {line('website', bidderLimits.website, { hint: t('May be left empty.'), kind: 'url', autoComplete: 'url' })}
    </section>
  );
}

function SignatoryFields({ bidder, set, at, level, ...rest }: BidderFieldsProps) {
  const { signatory } = bidder;
  const line = (name: keyof Signatory, max: number, more: Partial<LineProps> = {}) => (
    <Line
      at={`${at}signatory.${name}`}
      label={t(signatoryWords[name])}
      value={signatory[name]}
      set={(value) => set({ ...bidder, signatory: { ...signatory, [name]: value } })}
      max={max}
      {...rest}
      {...more}
    />
  );
  const id = idOfFault(`${at}signatory-h`);
  return (
    <section class="stack" aria-labelledby={id}>
      <Title level={level} id={id}>
        {t('Who signs')}
      </Title>
      {line('name', limits.name)}
      {line('role', bidderLimits.short, { hint: t('Managing director, authorised officer …') })}
      {line('email', 254, { kind: 'email' })}
    </section>
  );
}

function MemberFields({
  m,
  i,
  set,
  onRemove,
  at,
  ...rest
}: { m: Member; i: number; set: (m: Member) => void; onRemove: () => void } & Pick<
  BidderFieldsProps,
  'at' | 'errorAt' | 'onLeave'
>) {
  const n = i + 1;
  const here = `${at}members.${i}`;
  const line = (name: keyof Member, label: string, max: number, more: Partial<LineProps> = {}) => (
    <Line
      at={`${here}.${name}`}
      label={label}
      value={m[name]}
      set={(value) => set({ ...m, [name]: value })}
      max={max}
      {...rest}
      {...more}
    />
  );
  return (
    <li class="entry">
      <fieldset class="stack">
        <legend>{m.name === '' ? t('Member {n}', { n }) : t('Member {n}: {name}', { n, name: m.name })}</legend>
        {line('name', t('Legal name'), limits.name)}
        {line('registration', t('Registration number'), bidderLimits.short, { brief: true })}
        <CountryField at={`${here}.country`} value={m.country} set={(country) => set({ ...m, country })} {...rest} />
        {line('role', t('Role|in the consortium'), bidderLimits.short, { hint: t('Lead, partner, subcontractor …') })}
        {line('share', t('Share of the work'), bidderLimits.share, { hint: t('In words. May be left empty.') })}
        <p>
          <button type="button" class="btn small danger" onClick={onRemove}>
            {t('Take member {n} out', { n })}
          </button>
        </p>
      </fieldset>
    </li>
  );
}

function MembersFields({ bidder, set, at, level, ...rest }: BidderFieldsProps) {
  const { members } = bidder;
  const change = (next: Member[]) => set({ ...bidder, members: next });
  const focus = (id: string) => requestAnimationFrame(() => document.getElementById(idOfFault(id))?.focus());
  const id = idOfFault(`${at}members-h`);
  const add = idOfFault(`${at}members-add`);
  return (
    <section class="stack" aria-labelledby={id}>
      <Title level={level} id={id}>
        {t('Consortium members')}
      </Title>
      {members.length === 0 && <p class="hint">{t('Nobody: the organisation works alone.')}</p>}
      <ol class="plain stack">
        {members.map((m, i) => (
          <MemberFields
            key={m.id}
            m={m}
            i={i}
            at={at}
            {...rest}
            set={(changed) => change(members.map((x) => (x.id === m.id ? changed : x)))}
            onRemove={() => {
              change(members.filter((x) => x.id !== m.id));
              focus(add);
            }}
          />
        ))}
      </ol>
      {members.length < bidderLimits.members && (
        <p>
          <button
            type="button"
            id={add}
            class="btn small"
            onClick={() => {
              change([...members, blankMember(crypto.randomUUID())]);
              focus(`${at}members.${members.length}.name`);
            }}
          >
            {t('Add a member')}
          </button>
        </p>
      )}
    </section>
  );
}

/** All of it. */
export const BidderFields = (props: BidderFieldsProps) => (
  <>
    <IdentityFields {...props} />
    <SignatoryFields {...props} />
    <MembersFields {...props} />
  </>
);
