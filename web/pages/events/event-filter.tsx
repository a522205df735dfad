/** What is looked for among the events: words, phase, kind, deadline, my own. It stands in the address, so it can be kept and sent. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { EventKind } from '../../../shared/event.ts';
import { phases } from '../../../shared/event-entry.ts';
import { kinds } from '../../../shared/kinds.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { Choice, Field } from '../../parts/field.tsx';
import { phaseWords } from '../event/phase-words.ts';
import type { ListQuery } from './read-list.ts';

const names = ['words', 'phase', 'kind', 'closing', 'mine'] as const;

/** The search that the address states. */
export const queryOf = (query: Readonly<Record<string, string>>): ListQuery =>
  Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));

/** The address of a search. */
export const addressOf = (query: ListQuery): string => {
  const said = new URLSearchParams(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  return said.size ? `/events?${said}` : '/events';
};

const closings = [1, 7, 30, 90] as const;

type Choices = readonly (readonly [value: string, name: string])[];

/** Words are looked for when they are sent; everything else at once. */
export function EventFilter({ query }: { query: ListQuery }) {
  const { route } = useLocation();
  const [words, setWords] = useState(query.words ?? '');
  const go = (change: ListQuery) => route(addressOf({ ...query, words: words.trim(), ...change }), true);
  const choose = (id: 'phase' | 'kind' | 'closing', label: string, all: string, choices: Choices) => (
    <Field id={`filter-${id}`} label={label}>
      <select value={query[id] ?? ''} onChange={(event) => go({ [id]: event.currentTarget.value })}>
        <option value="">{all}</option>
        {choices.map(([value, name]) => (
          <option key={value} value={value} selected={query[id] === value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <search aria-label={t('Events')}>
      <form
        class="filter"
        onSubmit={(event) => {
          event.preventDefault();
          go({});
        }}
      >
        <Field id="filter-words" label={t('Words of title, number or lot')}>
          <input type="search" maxLength={200} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </Field>
        {choose(
          'phase',
          t('Phase'),
          t('every phase'),
          phases.map((p) => [p, t(phaseWords[p])]),
        )}
        {choose(
          'kind',
          t('Kind'),
          t('every kind'),
          EventKind.options.map((k) => [k, t(kinds[k].short)]),
        )}
        {choose(
          'closing',
          t('Closes within'),
          t('any time'),
          closings.map((days) => [String(days), tn(days, 'a day', '{n} days')]),
        )}
        <Choice
          type="checkbox"
          name="mine"
          checked={query.mine === '1'}
          onChoose={(mine) => go({ mine: mine ? '1' : '' })}
        >
          {t('only with me in the team')}
        </Choice>
        <p class="row">
          <button type="submit" class="btn">
            {t('Search')}
          </button>
          {Object.keys(query).length > 0 && (
            <a
              href="/events"
              onClick={() => {
                setWords('');
              }}
            >
              {t('Show all')}
            </a>
          )}
        </p>
      </form>
    </search>
  );
}
