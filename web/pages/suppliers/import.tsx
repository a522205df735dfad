/** Taking a list from a file: read in the browser, every fault named by its row, then sent in parts with their progress. */

import { useState } from 'preact/hooks';
import { importSuppliers, readSupplierImport } from '../../../shared/api/suppliers.ts';
import { thousands } from '../../../shared/numerals.ts';
import { type SupplierFile, supplierFile } from '../../../shared/supplier-import.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { readFileOfCells } from '../../read-workbook.ts';
import { importParts } from './import-parts.ts';

const shown = 20;

type Sent = { part: number; of: number; done: number; left: number };
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Sends the parts one after the other, and waits until each is in the list: the next one may change what it made. */
async function sendAll(file: SupplierFile, tell: (sent: Sent) => void): Promise<Sent> {
  const parts = importParts(file.entries);
  let sent: Sent = { part: 0, of: parts.length, done: 0, left: 0 };
  for (const [i, rows] of parts.entries()) {
    let progress = await call(importSuppliers, { body: { rows } });
    const before = sent;
    for (;;) {
      sent = { part: i + 1, of: parts.length, done: before.done + progress.done, left: before.left + progress.left };
      tell(sent);
      if (progress.done >= progress.total) break;
      await pause(700);
      progress = await call(readSupplierImport, { params: { orderId: progress.order } });
    }
  }
  return sent;
}

/** The part of the page. */
export function Import({ onDone }: { onDone: (said: string) => void }) {
  const [name, setName] = useState('');
  const [file, setFile] = useState<SupplierFile | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const { busy, problem, act, forget } = useAct();
  const take = async (chosen: File | undefined) => {
    forget();
    setFault(null);
    setFile(null);
    if (!chosen) return;
    try {
      const { sheets } = await readFileOfCells(chosen);
      setName(chosen.name);
      setFile(supplierFile(sheets[0]?.rows ?? []));
    } catch (thrown) {
      setFault(thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  const send = () =>
    act(async () => {
      if (!file) return;
      const { done, left } = await sendAll(file, setSent);
      setFile(null);
      setSent(null);
      const taken = t('{n} rows of {name} are in the list.', { n: done - left, name });
      const leftOut =
        left &&
        t('{n} were left out: their e-mails belong to several entries, or to one without room for them.', { n: left });
      onDone(leftOut ? `${taken} ${leftOut}` : taken);
    });
  const good = file?.entries.length ?? 0;
  return (
    <section class="panel stack" aria-labelledby="import">
      <h2 id="import">{t('Take a list from a file')}</h2>
      <Field
        id="import-file"
        label={t('The file')}
        hint={t(
          'Excel or CSV with the columns Name, E-mails, Categories, Notes. Several e-mails or categories in a cell: with semicolons. An e-mail that is on the list already changes its entry.',
        )}
        error={fault}
      >
        <input
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </Field>
      {file && file.faults.length > 0 && (
        <div class="errors stack tight">
          <h3>{tn(file.faults.length, 'One row cannot be used', '{n} rows cannot be used')}</h3>
          <ul>
            {file.faults.slice(0, shown).map((f) => (
              <li key={`${f.row} ${f.text}`}>{t('Row {row}: {text}', { row: f.row, text: f.text })}</li>
            ))}
          </ul>
          {file.faults.length > shown && <p>{t('and {n} more.', { n: file.faults.length - shown })}</p>}
        </div>
      )}
      <ProblemBanner problem={problem} />
      {file && good > 0 && (
        <p class="row">
          <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => void send()}>
            {good === 1 ? t('Take one row') : t('Take {count} rows', { count: thousands(good) })}
          </button>
          {file.faults.length > 0 && <small>{t('The others are left out.')}</small>}
        </p>
      )}
      <div role="status">
        {sent && (
          <p>
            <progress value={sent.done} max={good} aria-label={t('Rows in the list')} />{' '}
            {t('{done} of {all} rows', {
              done: thousands(sent.done),
              all: thousands(good),
            })}
          </p>
        )}
      </div>
    </section>
  );
}
