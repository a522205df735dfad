/** A document of the profile: what it is, from and until when it holds, its file. Added, put in another's place, or said anew. */
import { useState } from 'preact/hooks';
import {
  announceProfileDocument,
  type ProfileView,
  profileDocumentArrived,
  saveProfileDocument,
} from '../../../shared/api/profile.ts';
import { fileFaults, fileTypes } from '../../../shared/bid.ts';
import { limits } from '../../../shared/event.ts';
import { limitText } from '../../../shared/in-parts.ts';
import { type Fault, missing } from '../../../shared/problem.ts';
import {
  type DocumentKind,
  type DocumentWords,
  documentFaults,
  documentKinds,
  type ProfileDocument,
} from '../../../shared/profile.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { partText } from '../../file-size.ts';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { sendFile } from '../../upload.ts';

/** What the form is for. */
export type Doing =
  | { what: 'add' }
  | { what: 'replace'; document: ProfileDocument }
  | { what: 'edit'; document: ProfileDocument };

const blank: DocumentWords = { kind: 'registration', title: '', validFrom: '', validUntil: '' };
/** A newer file has days of its own. */
const wordsFor = (doing: Doing): DocumentWords => {
  if (doing.what === 'add') return blank;
  const { kind, title, validFrom, validUntil } = doing.document;
  return doing.what === 'edit' ? { kind, title, validFrom, validUntil } : { ...blank, kind, title };
};

const titles = {
  add: () => t('Add a document'),
  replace: (d: ProfileDocument) => t('Replace {title}', { title: d.title }),
  edit: (d: ProfileDocument) => t('Details of {title}', { title: d.title }),
};
const acts = { add: 'Add the document', replace: 'Put it in its place', edit: 'Save the details' } as const;
const kinds = Object.entries(documentKinds) as [DocumentKind, (typeof documentKinds)[DocumentKind]][];

type Props = { doing: Doing; onDone: (view: ProfileView) => void; onClose: () => void };

export function DocumentForm({ doing, onDone, onClose }: Props) {
  const [words, setWords] = useState(wordsFor(doing));
  const [file, setFile] = useState<File | null>(null);
  const [step, setStep] = useState('');
  const set = (part: Partial<DocumentWords>) => setWords({ ...words, ...part });

  const check = (): Fault[] => {
    const faults = documentFaults(words);
    if (doing.what === 'edit') return faults;
    if (!file) return [...faults, missing('name', t('Choose the file.'))];
    return [...faults, ...fileFaults(file, limits.fileBytes).map((fault) => ({ ...fault, at: 'name' }))];
  };
  const send = async () => {
    if (doing.what === 'edit') {
      const params = { documentId: doing.document.id };
      onDone(await call(saveProfileDocument, { params, ifMatch: doing.document.version, body: words }));
      return;
    }
    const replaces = doing.what === 'replace' ? doing.document.id : null;
    try {
      const view = await sendFile(file!, {
        announce: (announced) => call(announceProfileDocument, { body: { ...announced, ...words, replaces } }),
        arrived: (documentId) => call(profileDocumentArrived, { params: { documentId } }),
        onStep: (_, bytes) => setStep(t('{part} sent', { part: partText(bytes, file!.size) })),
        signal: new AbortController().signal,
      });
      onDone(view);
    } finally {
      setStep('');
    }
  };

  const title = doing.what === 'add' ? titles.add() : titles[doing.what](doing.document);
  return (
    <section class="panel stack" aria-labelledby="document-h">
      <h3 id="document-h" tabIndex={-1}>
        {title}
      </h3>
      <Form
        act={t(acts[doing.what])}
        check={check}
        send={send}
        beside={
          <>
            <button type="button" class="btn quiet" onClick={onClose}>
              {t('Go back')}
            </button>
            <span role="status">{step}</span>
          </>
        }
      >
        {({ errorAt }) => (
          <>
            <Field id="kind" label={t('Kind|of document')} error={errorAt('kind')}>
              <select
                value={words.kind}
                onChange={(e) => {
                  const chosen = kinds.find(([id]) => id === e.currentTarget.value);
                  if (chosen) set({ kind: chosen[0] });
                }}
              >
                {kinds.map(([id, name]) => (
                  <option key={id} value={id} selected={id === words.kind}>
                    {t(name)}
                  </option>
                ))}
              </select>
            </Field>
            <Field
              id="title"
              label={t('Title|of a document')}
              hint={t('What you look for it by: “Liability insurance 2027”.')}
              error={errorAt('title')}
            >
              <input
                value={words.title}
                maxLength={limits.title}
                autoComplete="off"
                onInput={(e) => set({ title: e.currentTarget.value })}
              />
            </Field>
            <div class="row base">
              <Field id="validFrom" label={t('Valid from')} error={errorAt('validFrom')}>
                <input
                  type="date"
                  class="brief"
                  max="9999-12-31"
                  value={words.validFrom}
                  onInput={(e) => set({ validFrom: e.currentTarget.value })}
                />
              </Field>
              <Field id="validUntil" label={t('Valid until')} error={errorAt('validUntil')}>
                <input
                  type="date"
                  class="brief"
                  max="9999-12-31"
                  value={words.validUntil}
                  onInput={(e) => set({ validUntil: e.currentTarget.value })}
                />
              </Field>
            </div>
            <p class="hint">
              {t('Leave a day empty where the document has none. Before the last day administrators have an e-mail.')}
            </p>
            {doing.what !== 'edit' && (
              <Field
                id="name"
                label={t('File')}
                hint={t('{types}; up to {size}.', {
                  types: Object.keys(fileTypes)
                    .map((ending) => ending.toUpperCase())
                    .join(', '),
                  size: limitText(limits.fileBytes),
                })}
                error={errorAt('name')}
              >
                <input
                  type="file"
                  accept={Object.keys(fileTypes)
                    .map((ending) => `.${ending}`)
                    .join(',')}
                  onChange={(e) => setFile(e.currentTarget.files?.[0] ?? null)}
                />
              </Field>
            )}
          </>
        )}
      </Form>
    </section>
  );
}
