/** What is looked for among the events: words, phase, kind, deadline, my own. It stands in the address, so it can be kept and sent. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { EventKind } from '../../../shared/event.ts';
import { phases } from '../../../shared/event-entry.ts';
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

const closings = [
  ['1', 'a day'],
  ['7', '7 days'],
  ['30', '30 days'],
  ['90', '90 days'],
] as const;

const kindNames: Readonly<Record<EventKind, string>> = { rfi: 'RFI', rfq: 'RFQ', rfp: 'RFP', tender: 'Tender' };

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
    <search aria-label="Events">
      <form
        class="filter"
        onSubmit={(event) => {
          event.preventDefault();
          go({});
        }}
      >
        <Field id="filter-words" label="Words of title, number or lot">
          <input type="search" maxLength={200} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </Field>
        {choose(
          'phase',
          'Phase',
          'every phase',
          phases.map((p) => [p, phaseWords[p]]),
        )}
        {choose(
          'kind',
          'Kind',
          'every kind',
          EventKind.options.map((k) => [k, kindNames[k]]),
        )}
        {choose('closing', 'Closes within', 'any time', closings)}
        <Choice
          type="checkbox"
          name="mine"
          checked={query.mine === '1'}
          onChoose={(mine) => go({ mine: mine ? '1' : '' })}
        >
          only with me in the team
        </Choice>
        <p class="row">
          <button type="submit" class="btn">
            Search
          </button>
          {Object.keys(query).length > 0 && (
            <a
              href="/events"
              onClick={() => {
                setWords('');
              }}
            >
              Show all
            </a>
          )}
        </p>
      </form>
    </search>
  );
}
