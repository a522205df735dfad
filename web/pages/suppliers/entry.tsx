/** One entry of the list: written anew, changed, blocked, taken off. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { piecesOf, shownAddress } from '../../../shared/address.ts';
import { addSupplier, removeSupplier, saveSupplier } from '../../../shared/api/suppliers.ts';
import type { Fault } from '../../../shared/problem.ts';
import { type ListedSupplier, readEntry, type SupplierEntry, supplierLimits } from '../../../shared/supplier-list.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useCommandKey } from '../../command-key.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';

type Props = { entry: ListedSupplier | null; onDone: (said: string) => void; onClose: () => void };

/** A fault in a list of things is shown at the one field that holds them all. */
const field = (at: string) => at.split('.')[0] ?? at;

/** The form, in place of the buttons beside the list. */
export function Entry({ entry, onDone, onClose }: Props) {
  const [name, setName] = useState(entry?.name ?? '');
  const [emails, setEmails] = useState(entry?.emails.map(shownAddress).join('\n') ?? '');
  const [categories, setCategories] = useState(entry?.categories.join('\n') ?? '');
  const [notes, setNotes] = useState(entry?.notes ?? '');
  const [isBlocked, setIsBlocked] = useState(entry?.blocked != null);
  const [reason, setReason] = useState(entry?.blocked ?? '');
  const [removing, setRemoving] = useState(false);
  const keyFor = useCommandKey();
  const heading = useRef<HTMLHeadingElement>(null);
  // On a phone it stands below the list: whoever opens an entry is taken to it.
  useEffect(() => heading.current?.focus(), []);

  const written = (): SupplierEntry => ({
    name: name.trim(),
    emails: piecesOf(emails),
    categories: categories
      .split('\n')
      .map((c) => c.trim())
      .filter(Boolean),
    notes,
    blocked: isBlocked ? reason.trim() : null,
  });
  const check = (): Fault[] => {
    const body = written();
    const { faults } = readEntry(body);
    const more: Fault[] = [
      ...(body.emails.length === 0 ? [{ at: 'emails', code: 'missing', text: t('Write at least one e-mail.') }] : []),
      ...(body.emails.length > supplierLimits.emails
        ? [{ at: 'emails', code: 'too-many', text: t('At most {n} e-mails.', { n: supplierLimits.emails }) }]
        : []),
      ...(body.categories.length > supplierLimits.categories
        ? [
            {
              at: 'categories',
              code: 'too-many',
              text: t('At most {n} categories.', { n: supplierLimits.categories }),
            },
          ]
        : []),
      ...(body.blocked === '' ? [{ at: 'blocked', code: 'missing', text: t('Say why it is not invited.') }] : []),
    ];
    const atFields = [...faults, ...more].map((f) => ({ ...f, at: field(f.at) }));
    return [...new Map(atFields.map((f) => [f.at, f])).values()];
  };
  const send = async () => {
    const body = written();
    if (entry) {
      const params = { supplierId: entry.id };
      await call(saveSupplier, { params, ifMatch: entry.version, body, key: keyFor([body, entry.version]) });
    } else await call(addSupplier, { body, key: keyFor([body]) });
    onDone(t(entry ? '{name} is changed.' : '{name} is on the list.', { name: body.name }));
  };
  const remove = async () => {
    await call(removeSupplier, { params: { supplierId: entry!.id } });
    onDone(t('{name} is off the list.', { name: entry!.name }));
  };
  return (
    <section class="panel stack" aria-labelledby="entry">
      <h2 id="entry" tabIndex={-1} ref={heading}>
        {entry ? entry.name : t('A new supplier')}
      </h2>
      <Form
        act={entry ? t('Save the entry') : t('Add the supplier')}
        check={check}
        send={send}
        beside={
          <button type="button" class="btn quiet" onClick={onClose}>
            {t('Go back')}
          </button>
        }
      >
        {({ errorAt }) => (
          <>
            <Field id="name" label={t('Name')} error={errorAt('name')}>
              <input value={name} maxLength={200} onInput={(event) => setName(event.currentTarget.value)} />
            </Field>
            <Field
              id="emails"
              label={t('E-mails')}
              hint={t('One on each line. The first one is invited.')}
              error={errorAt('emails') ?? errorAt('emails.0')}
            >
              <textarea rows={2} value={emails} onInput={(event) => setEmails(event.currentTarget.value)} />
            </Field>
            <Field
              id="categories"
              label={t('Categories')}
              hint={t('One on each line: codes of CPV or UNSPSC, or your own words.')}
              error={errorAt('categories')}
            >
              <textarea rows={3} value={categories} onInput={(event) => setCategories(event.currentTarget.value)} />
            </Field>
            <Field id="notes" label={t('Notes')} error={errorAt('notes')}>
              <textarea
                rows={3}
                value={notes}
                maxLength={supplierLimits.notes}
                onInput={(event) => setNotes(event.currentTarget.value)}
              />
            </Field>
            <Choice type="checkbox" name="block" checked={isBlocked} onChoose={setIsBlocked}>
              {t('Do not invite')}
            </Choice>
            {isBlocked && (
              <Field id="blocked" label={t('Why not')} error={errorAt('blocked')}>
                <input
                  value={reason}
                  maxLength={supplierLimits.reason}
                  onInput={(event) => setReason(event.currentTarget.value)}
                />
              </Field>
            )}
          </>
        )}
      </Form>
      {entry && (
        <p>
          <button type="button" class="btn small danger" onClick={() => setRemoving(true)}>
            {t('Take it off the list')}
          </button>
        </p>
      )}
      <Confirm
        open={removing}
        title={t('Take {name} off the list?', { name: entry?.name ?? '' })}
        act={t('Take it off')}
        kind="danger"
        onConfirm={remove}
        onClose={() => setRemoving(false)}
      >
        <p>{t('Invitations that were sent stay as they are.')}</p>
      </Confirm>
    </section>
  );
}
