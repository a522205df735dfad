import { useState } from 'preact/hooks';
import type { BodyOf } from '../../../shared/api/route.ts';
import type { createPersonalToken } from '../../../shared/api/tokens.ts';
import { limits } from '../../../shared/event.ts';
import { count } from '../../../shared/numerals.ts';
import { type TokenScope, tokenScopes } from '../../../shared/personal-token.ts';
import type { Fault } from '../../../shared/problem.ts';
import { t } from '../../../shared/words/say.ts';
import { useCommandKey } from '../../command-key.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { scopeHints, scopeNames } from './scope-words.ts';

type NewToken = BodyOf<typeof createPersonalToken>;
type Props = { onMake: (token: NewToken, key: string) => Promise<void> };

/** For how long a token is made here; through the API any number of days up to a year. */
const days = [7, 30, 90, 180, 365];

/** The form that makes a token: what for, what it may do, for how long. */
export function MakeToken({ onMake }: Props) {
  const blank: NewToken = { name: '', days: 90, scopes: ['read'] };
  const [token, setToken] = useState(blank);
  const [times, setTimes] = useState(0);
  const keyFor = useCommandKey();
  const change = (part: Partial<NewToken>) => setToken({ ...token, ...part });
  const has = (scope: TokenScope) => token.scopes.includes(scope);
  const check = (): Fault[] => [
    ...(token.name.trim() ? [] : [{ at: 'name', code: 'missing', text: t('Say which program it is for.') }]),
    ...(token.scopes.length ? [] : [{ at: 'scopes', code: 'missing', text: t('Choose what it may do.') }]),
  ];
  const send = async () => {
    await onMake({ ...token, name: token.name.trim() }, keyFor([token, times]));
    setTimes(times + 1);
    setToken(blank);
  };
  return (
    <Form act={t('Make a token')} check={check} send={send}>
      {({ errorAt }) => (
        <>
          <Field
            id={idOfFault('name')}
            label={t('Which program it is for')}
            hint={t(
              'Give each program its own. Name the program, not the event: the name stands on the record of your organisation.',
            )}
            error={errorAt('name')}
          >
            <input
              maxLength={limits.name}
              value={token.name}
              onInput={(e) => change({ name: e.currentTarget.value })}
            />
          </Field>
          <Group id={idOfFault('scopes')} legend={t('What it may do')} error={errorAt('scopes')}>
            {tokenScopes.map((scope) => (
              <Choice
                key={scope}
                type="checkbox"
                name={`scope-${scope}`}
                checked={has(scope)}
                onChoose={(yes) => change({ scopes: tokenScopes.filter((s) => (s === scope ? yes : has(s))) })}
                hint={t(scopeHints[scope])}
              >
                {t(scopeNames[scope])} <code>{scope}</code>
              </Choice>
            ))}
          </Group>
          <Field id={idOfFault('days')} label={t('Valid for')} error={errorAt('days')}>
            <select value={String(token.days)} onChange={(e) => change({ days: count(e.currentTarget.value) })}>
              {days.map((n) => (
                <option key={n} value={String(n)} selected={n === token.days}>
                  {t('{n} days', { n })}
                </option>
              ))}
            </select>
          </Field>
        </>
      )}
    </Form>
  );
}
