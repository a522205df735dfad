/** Inviting from the organisation's own list: by category, or one by one, found by the beginning of a name or address. */

import { useEffect, useState } from 'preact/hooks';
import { shownAddress } from '../../../shared/address.ts';
import { type InviteAnswer, inviteSuppliers } from '../../../shared/api/invitations.ts';
import { listSupplierCategories, listSuppliers } from '../../../shared/api/suppliers.ts';
import type { SupplierRow } from '../../../shared/supplier-list.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { useSettled } from '../suppliers/settled.ts';

type Props = { eventId: string; onInvited: (answer: InviteAnswer) => void };

/** The form. */
export function FromList({ eventId, onInvited }: Props) {
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, SupplierRow>>(new Map());
  const [categories, setCategories] = useState<readonly string[]>([]);
  const { busy, problem, act, forget } = useAct();
  const asked = useSettled(q);
  const known = useLoad((signal) => call(listSupplierCategories, { signal }), []);
  const load = useLoad((signal) => call(listSuppliers, { query: { q: asked, limit: '20' }, signal }), [asked]);
  useEffect(forget, [q, chosen, categories]);

  const choose = (row: SupplierRow, on: boolean) => {
    const next = new Map(chosen);
    if (on) next.set(row.id, row);
    else next.delete(row.id);
    setChosen(next);
  };
  const invite = () =>
    act(async () => {
      const body = { emails: [], supplierIds: [...chosen.keys()], categories: [...categories] };
      onInvited(await call(inviteSuppliers, { params: { eventId }, body }));
      setChosen(new Map());
      setCategories([]);
    });
  const some = chosen.size > 0 || categories.length > 0;
  const list = categories.join(', ');
  const inviteWords = (): string => {
    if (!some) return t('Invite those chosen');
    if (chosen.size === 0) return t('Invite all of {list}', { list });
    return list
      ? tn(chosen.size, 'Invite one supplier and all of {list}', 'Invite {n} suppliers and all of {list}', { list })
      : tn(chosen.size, 'Invite one supplier', 'Invite {n} suppliers');
  };

  return (
    <div class="stack">
      <Loaded load={known} what={t('Reading the categories')}>
        {({ items }) =>
          items.length === 0 ? null : (
            <Group
              id="invite-categories"
              legend={t('Everybody in a category')}
              hint={t('Blocked suppliers are left out.')}
            >
              <div class="cols">
                {items.map((name) => (
                  <Choice
                    key={name}
                    type="checkbox"
                    name="category"
                    checked={categories.includes(name)}
                    onChoose={(on) => setCategories(on ? [...categories, name] : categories.filter((c) => c !== name))}
                  >
                    {name}
                  </Choice>
                ))}
              </div>
            </Group>
          )
        }
      </Loaded>
      <Field
        id="invite-find"
        label={t('Find on your list')}
        hint={t('The beginning of a word of the name, or of an address.')}
      >
        <input type="search" value={q} autocomplete="off" onInput={(event) => setQ(event.currentTarget.value)} />
      </Field>
      <Loaded load={load} what={t('Reading the list')}>
        {({ items, cursor }) => (
          <>
            {items.length === 0 && (
              <p>
                {asked ? t('Nobody on your list begins so.') : t('Your list of suppliers is empty.')}{' '}
                <a href="/suppliers">{t('Go to the list')}</a>
              </p>
            )}
            {items.length > 0 && (
              <Group id="invite-suppliers" legend={t('Suppliers')}>
                {items.map((row) => (
                  <Choice
                    key={row.id}
                    type="checkbox"
                    name="supplier"
                    checked={chosen.has(row.id)}
                    disabled={row.blocked !== null}
                    onChoose={(on) => choose(row, on)}
                    hint={
                      row.blocked === null
                        ? shownAddress(row.emails[0] ?? '')
                        : t('Blocked: {reason}', { reason: row.blocked })
                    }
                  >
                    {row.name}
                  </Choice>
                ))}
              </Group>
            )}
            {cursor && <p class="hint">{t('There are more: type more of the name.')}</p>}
          </>
        )}
      </Loaded>
      <ProblemBanner problem={problem} />
      <p class="row">
        <button
          type="button"
          class="btn primary"
          aria-disabled={busy || !some || undefined}
          onClick={() => some && void invite()}
        >
          {busy ? t('Inviting …') : inviteWords()}
        </button>
      </p>
    </div>
  );
}
