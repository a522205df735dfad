/** The organisation's own list of suppliers: find, add, change, block, import, export. */

import { useState } from 'preact/hooks';
import { shownAddress } from '../../shared/address.ts';
import { listSupplierCategories, listSuppliers, readSupplier } from '../../shared/api/suppliers.ts';
import { can } from '../../shared/people.ts';
import type { ListedSupplier } from '../../shared/supplier-list.ts';
import { t } from '../../shared/words/say.ts';
import { useAct } from '../act.ts';
import { call } from '../api.ts';
import { useLoad } from '../load.ts';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemBanner } from '../parts/problem-banner.tsx';
import { Tag } from '../parts/tag.tsx';
import { person } from '../session.ts';
import { Entry } from './suppliers/entry.tsx';
import { exportSuppliers } from './suppliers/export.ts';
import { Import } from './suppliers/import.tsx';
import { useSettled } from './suppliers/settled.ts';

function List({ onOpen, round }: { onOpen: (entry: ListedSupplier) => void; round: number }) {
  const [q, setQ] = useState('');
  const [category, setCategory] = useState('');
  const [blocked, setBlocked] = useState(false);
  const { problem, act } = useAct();
  const asked = useSettled(q);
  const query = {
    ...(asked ? { q: asked } : {}),
    ...(category ? { category } : {}),
    ...(blocked ? { state: 'blocked' } : {}),
  };
  const load = useLoad((signal) => call(listSuppliers, { query, signal }), [asked, category, blocked, round]);
  const known = useLoad((signal) => call(listSupplierCategories, { signal }), [round]);
  const open = (supplierId: string) => act(async () => onOpen(await call(readSupplier, { params: { supplierId } })));
  return (
    <section class="stack" aria-label={t('The list')}>
      <div class="row base">
        <Field id="find-supplier" label={t('Find')} hint={t('The beginning of a word of the name, or of an e-mail.')}>
          <input type="search" value={q} autocomplete="off" onInput={(event) => setQ(event.currentTarget.value)} />
        </Field>
        <Field id="category" label={t('Category')}>
          <select value={category} disabled={blocked} onChange={(event) => setCategory(event.currentTarget.value)}>
            <option value="">{t('All')}</option>
            {(known.data?.items ?? []).map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <label class="choice">
          <input type="checkbox" checked={blocked} onChange={(event) => setBlocked(event.currentTarget.checked)} />
          <span>{t('Only blocked ones')}</span>
        </label>
      </div>
      <Loaded load={load} what={t('Reading the list')}>
        {(page) => (
          <>
            {page.items.length === 0 && (
              <p class="panel">
                {asked || category || blocked
                  ? t('No entry fits.')
                  : t('Nobody is on your list yet. Add a supplier, or take the list you have from a file.')}
              </p>
            )}
            {page.items.length > 0 && (
              <ul class="tasks">
                {page.items.map((row) => (
                  <li key={row.id}>
                    <span>
                      <button type="button" class="link" onClick={() => void open(row.id)}>
                        {row.name}
                      </button>
                      <br />
                      <small>{row.emails.map(shownAddress).join(', ')}</small>
                    </span>
                    <small>{row.categories.join(', ')}</small>
                    {row.blocked !== null && (
                      <span>
                        <Tag kind="bad" icon="x">
                          {t('Blocked')}
                        </Tag>{' '}
                        <small>{row.blocked}</small>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <ProblemBanner problem={problem} />
            <More
              page={page}
              read={(cursor) => call(listSuppliers, { query: { ...query, cursor } })}
              onRead={load.set}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Saves the whole list as a file, a page after the other. */
function Export() {
  const [read, setRead] = useState(0);
  const { busy, problem, act } = useAct();
  const save = () =>
    act(async () => {
      await exportSuppliers(setRead);
      setRead(0);
    });
  return (
    <>
      <p class="row">
        <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void save()}>
          <Icon name="down" />
          {t('Save the list as CSV')}
        </button>
        <span role="status">{busy && read > 0 && t('{read} entries read', { read })}</span>
      </p>
      <ProblemBanner problem={problem} />
    </>
  );
}

/** The page `/suppliers`. */
export default function SuppliersPage() {
  const [shown, setShown] = useState<ListedSupplier | 'new' | null>(null);
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  const me = person.value;
  if (!me) return null;
  if (me.org.kind !== 'buyer' || !can(me, 'suppliers.read'))
    return (
      <Page title={t('The list of suppliers')}>
        <p class="measure">
          {me.org.kind === 'buyer'
            ? t('Administrators, sourcing managers, approvers and auditors read it. Your roles are others.')
            : t('Buyers keep a list of suppliers. Your organisation is registered as a supplier.')}
        </p>
      </Page>
    );
  const mayChange = can(me, 'suppliers.change');
  const done = (words: string) => {
    setShown(null);
    setSaid(words);
    setRound(round + 1);
  };
  return (
    <Page
      title={t('Suppliers')}
      lede={t('Whom your organisation knows, and what for. Only your colleagues see this list.')}
    >
      <div role="status">{said && <p>{said}</p>}</div>
      <div class={mayChange ? 'two' : undefined}>
        <List
          round={round}
          onOpen={(entry) => {
            setSaid('');
            setShown(entry);
          }}
        />
        {mayChange && (
          <aside class="stack">
            {shown ? (
              <Entry
                key={shown === 'new' ? 'new' : shown.id}
                entry={shown === 'new' ? null : shown}
                onDone={done}
                onClose={() => setShown(null)}
              />
            ) : (
              <>
                <p>
                  <button type="button" class="btn primary" onClick={() => setShown('new')}>
                    <Icon name="plus" />
                    {t('Add a supplier')}
                  </button>
                </p>
                <Import onDone={done} />
                <Export />
              </>
            )}
          </aside>
        )}
      </div>
    </Page>
  );
}
