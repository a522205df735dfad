/** Documents of a draft: sent straight to the store, each with its SHA-256. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { announceDocument, documentArrived, readDocument, removeDocument } from '../../../shared/api/events.ts';
import { fileTypes } from '../../../shared/bid.ts';
import { versionsBefore } from '../../../shared/documents.ts';
import { type EventDocument, limits, type StoredFile } from '../../../shared/event.ts';
import { t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { exactNow } from '../../clock.ts';
import { sizeText } from '../../file-size.ts';
import { openStored } from '../../open-stored.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { sendFile } from '../../upload.ts';
import { fileQueue } from '../bid/sending.ts';
import { useDraft } from './fields.tsx';
import { OnTheWay } from './on-the-way.tsx';

const accept = Object.keys(fileTypes)
  .map((ending) => `.${ending}`)
  .join(',');

type RowProps = {
  file: EventDocument;
  /** Sends a newer file to take its place. */
  onReplace: (newer: File) => void;
  onProblem: (problem: Error | null) => void;
};

/** The versions before a document, for the team: what they were, who added them, when. */
function Earlier({ file, onOpen }: { file: EventDocument; onOpen: (file: StoredFile) => void }) {
  const { content, view } = useDraft();
  const before = versionsBefore(file, view.value.earlierDocuments);
  if (before.length === 0) return null;
  return (
    <details>
      <summary>{tn(before.length, 'One earlier version', '{n} earlier versions')}</summary>
      <ul>
        {before.map((d) => (
          <li key={d.id}>
            {rich('Version {version}: {file}', {
              version: d.version,
              file: (
                <button type="button" class="link" onClick={() => onOpen(d)}>
                  {d.name}
                </button>
              ),
            })}{' '}
            <small>
              {rich('{size}, added by {person}, {time}, SHA-256 {fingerprint}', {
                size: sizeText(d.size),
                person: d.addedBy,
                time: <Time at={d.addedAt} zone={content.value.zone} />,
                fingerprint: <Fingerprint sha256={d.sha256} short />,
              })}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Row({ file, onReplace, onProblem }: RowProps) {
  const draft = useDraft();
  const [asking, setAsking] = useState(false);
  const params = { eventId: draft.eventId, fileId: file.id };
  const input = useRef<HTMLInputElement>(null);
  const open = (of: StoredFile) => {
    onProblem(null);
    openStored(of.contentType, () => call(readDocument, { params: { ...params, fileId: of.id } })).catch((thrown) =>
      onProblem(thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
  };
  const added = {
    size: sizeText(file.size),
    person: file.addedBy,
    time: <Time at={file.addedAt} zone={draft.content.value.zone} />,
  };
  return (
    <li class="upload document">
      <p>
        <strong>{file.name}</strong>{' '}
        <small>
          {file.version > 1
            ? rich('{size}, version {version}, added by {person}, {time}', { ...added, version: file.version })
            : rich('{size}, added by {person}, {time}', added)}
        </small>
      </p>
      <span class="row">
        <button
          type="button"
          class="btn small"
          aria-label={t('Open {file}', { file: file.name })}
          onClick={() => open(file)}
        >
          {t('Open')}
        </button>
        <button
          type="button"
          class="btn small"
          aria-label={t('Replace {file} by a newer file', { file: file.name })}
          onClick={() => input.current?.click()}
        >
          {t('Replace')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          onChange={(event) => {
            const newer = event.currentTarget.files?.[0];
            if (newer) onReplace(newer);
            event.currentTarget.value = '';
          }}
        />
        <button
          type="button"
          class="btn small danger"
          aria-label={t('Remove {file}', { file: file.name })}
          onClick={() => setAsking(true)}
        >
          {t('Remove')}
        </button>
      </span>
      <small>
        {rich('Fingerprint (SHA-256) {fingerprint}', { fingerprint: <Fingerprint sha256={file.sha256} /> })}
      </small>
      <Earlier file={file} onOpen={open} />
      <Confirm
        open={asking}
        title={t('Remove {file}?', { file: file.name })}
        act={t('Remove the document')}
        kind="danger"
        onConfirm={async () => {
          const { addendum } = draft;
          await draft.write(() => (addendum ? addendum.remove(file.id) : call(removeDocument, { params })));
          // The row goes, and the dialog with it: the focus goes on to where documents are added.
          requestAnimationFrame(() => document.getElementById('documents')?.focus());
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('Bidders will not get it. The record keeps that it was here, with its fingerprint.')}</p>
      </Confirm>
    </li>
  );
}

/** The part of the editor with the documents. */
export function Documents() {
  const draft = useDraft();
  const { documents } = draft.view.value;
  const [problem, setProblem] = useState<Error | null>(null);
  const queue = useMemo(
    () =>
      fileQueue({
        async send({ file, questionId: replaces }, onStep, signal) {
          const { eventId, addendum } = draft;
          await sendFile(file, {
            announce: (announced) => {
              const body = { ...announced, replaces };
              return addendum ? addendum.announce(body) : call(announceDocument, { params: { eventId }, body });
            },
            arrived: (fileId) =>
              draft.write(() =>
                addendum ? addendum.arrived(fileId) : call(documentArrived, { params: { eventId, fileId } }),
              ),
            onStep,
            signal,
          });
        },
        // What was announced for a draft and never arrived expires by itself.
        discard: async () => {},
        now: exactNow,
      }),
    [draft],
  );
  const under = queue.list.value;
  const full = documents.length >= limits.documents;
  return (
    <section class="panel stack" aria-labelledby="docs">
      <h2 id="docs">{t('Documents for bidders')}</h2>
      <p class="measure">
        {t(
          'The text of the request, drawings, a draft contract. Everybody who can read the notice can fetch them and check that they are the same by their fingerprint.',
        )}
      </p>
      <ProblemBanner problem={problem} />
      {documents.length === 0 && under.length === 0 && <p>{t('No documents yet.')}</p>}
      <ul class="uploads">
        {documents.map((file) => (
          <Row
            key={file.id}
            file={file}
            // A document on its way names the one that it replaces where a bid's file names its question.
            onReplace={(newer) => queue.add([newer], 'bid', file.id)}
            onProblem={setProblem}
          />
        ))}
        {under.map((s) => (
          <OnTheWay key={s.key} s={s} onCancel={() => queue.cancel(s.key)} onRetry={() => queue.retry(s.key)} />
        ))}
      </ul>
      <div class="field">
        <label for="documents">{t('Add documents')}</label>
        <p class="hint" id="documents-hint">
          {t('Up to {n} files of up to 64 MiB each: {list}.', {
            n: limits.documents,
            list: Object.keys(fileTypes).join(', '),
          })}
        </p>
        <input
          id="documents"
          type="file"
          multiple
          disabled={full}
          aria-describedby="documents-hint"
          accept={accept}
          onChange={(event) => {
            queue.add([...(event.currentTarget.files ?? [])], 'bid', null);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </section>
  );
}
