/** How a bid, or its withdrawal, came: by which way, when, into whose hands; and why it is entered here. */
import { limits } from '../../../shared/event.ts';
import { type Came, type Coming, Way, wayWords } from '../../../shared/on-behalf.ts';
import type { Fault } from '../../../shared/problem.ts';
import { instantAt, wallInput, zoneName } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { exactNow } from '../../clock.ts';
import { Field } from '../../parts/field.tsx';

/** As it stands before anybody has said it: received now. */
export const newComing = (zone: string): Coming => ({
  way: 'paper',
  received: wallInput(instantAt(exactNow()), zone),
  receivedBy: '',
  reason: '',
});

/** As it was said when the entry was begun. */
export const comingOf = ({ way, receivedAt, receivedBy, reason }: Came, zone: string): Coming => ({
  ...{ way, receivedBy, reason },
  received: wallInput(receivedAt, zone),
});

const missing = (at: string, value: string, text: string): Fault[] =>
  value.trim() === '' ? [{ at, code: 'missing', text }] : [];

/** What is not filled in; the server knows the rest. */
export const comingFaults = (said: Coming): Fault[] => [
  ...missing('coming.received', said.received, t('Give the date and time at which it was received.')),
  ...missing('coming.receivedBy', said.receivedBy, t('Say who received it.')),
  ...missing('coming.reason', said.reason, t('Say why you enter it on the bidder’s behalf.')),
];

type Props = {
  said: Coming;
  set: (said: Coming) => void;
  zone: string;
  errorAt: (at: string) => string | undefined;
};

export const ComingFields = ({ said, set, zone, errorAt }: Props) => (
  <>
    <Field id="coming-way" label={t('How it came')}>
      <select value={said.way} onChange={(e) => set({ ...said, way: e.currentTarget.value as Way })}>
        {Way.options.map((way) => (
          <option key={way} value={way}>
            {t(wayWords[way])}
          </option>
        ))}
      </select>
    </Field>
    <Field
      id="coming-received"
      label={t('Received')}
      hint={t('By the clock of the event: {zone}.', { zone: zoneName(instantAt(exactNow()), zone) })}
      error={errorAt('coming.received')}
    >
      <input
        type="datetime-local"
        value={said.received}
        onInput={(e) => set({ ...said, received: e.currentTarget.value })}
      />
    </Field>
    <Field id="coming-receivedBy" label={t('Received by')} error={errorAt('coming.receivedBy')}>
      <input
        maxLength={limits.name}
        value={said.receivedBy}
        onInput={(e) => set({ ...said, receivedBy: e.currentTarget.value })}
      />
    </Field>
    <Field
      id="coming-reason"
      label={t('Why you enter it')}
      hint={t('It is kept with the bid, and read by the committee and the bidder.')}
      error={errorAt('coming.reason')}
    >
      <textarea
        rows={2}
        maxLength={limits.reason}
        value={said.reason}
        onInput={(e) => set({ ...said, reason: e.currentTarget.value })}
      />
    </Field>
  </>
);
