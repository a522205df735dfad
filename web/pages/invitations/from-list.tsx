/** Inviting from the organisation's own list: by category, or one by one, found by the beginning of a name or address. */
import { useEffect, useState } from 'preact/hooks';
import { type InviteAnswer, inviteSuppliers } from '../../../shared/api/invitations.ts';
import { listSupplierCategories, listSuppliers } from '../../../shared/api/suppliers.ts';
import type { SupplierRow } from '../../../shared/supplier-list.ts';
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
  const words = [
    chosen.size > 0 && (chosen.size === 1 ? 'one supplier' : `${chosen.size} suppliers`),
    categories.length > 0 && `all of ${categories.join(', ')}`,
  ].filter(Boolean);

  return (
    <div class="stack">
      <Loaded load={known} what="Reading the categories">
        {({ items }) =>
          items.length === 0 ? null : (
            <Group id="invite-categories" legend="Everybody in a category" hint="Blocked suppliers are left out.">
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
      <Field id="invite-find" label="Find on your list" hint="The beginning of a word of the name, or of an address.">
        <input type="search" value={q} autocomplete="off" onInput={(event) => setQ(event.currentTarget.value)} />
      </Field>
      <Loaded load={load} what="Reading the list">
        {({ items, cursor }) => (
          <>
            {items.length === 0 && (
              <p>
                {asked ? 'Nobody on your list begins so.' : 'Your list of suppliers is empty.'}{' '}
                <a href="/suppliers">Go to the list</a>
              </p>
            )}
            {items.length > 0 && (
              <Group id="invite-suppliers" legend="Suppliers">
                {items.map((row) => (
                  <Choice
                    key={row.id}
                    type="checkbox"
                    name="supplier"
                    checked={chosen.has(row.id)}
                    disabled={row.blocked !== null}
                    onChoose={(on) => choose(row, on)}
                    hint={row.blocked === null ? row.emails[0] : `Blocked: ${row.blocked}`}
                  >
                    {row.name}
                  </Choice>
                ))}
              </Group>
            )}
            {cursor && <p class="hint">There are more: type more of the name.</p>}
          </>
        )}
      </Loaded>
      <ProblemBanner problem={problem} />
      <p class="row">
        <button
          type="button"
          class="btn primary"
          aria-disabled={busy || words.length === 0 || undefined}
          onClick={() => words.length > 0 && void invite()}
        >
          {busy ? 'Inviting …' : words.length ? `Invite ${words.join(' and ')}` : 'Invite those chosen'}
        </button>
      </p>
    </div>
  );
}
