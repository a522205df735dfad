/** The files of one envelope: what is asked for, what is safe here, what is on its way. */
import { useRef, useState } from 'preact/hooks';
import type { UploadRow } from '../../../shared/api/bids.ts';
import { fileTypes } from '../../../shared/bid.ts';
import { type EnvelopeId, limits } from '../../../shared/event.ts';
import { limitText } from '../../../shared/in-parts.ts';
import { t } from '../../../shared/words/say.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Desk } from './desk.ts';
import { EnvelopePanel } from './envelope-panel.tsx';
import { DocumentsFromProfile } from './from-profile.tsx';
import { TouchedMark } from './inbox.tsx';
import { useReadFile } from './read-file.ts';
import { filed, idOfMissing } from './task-list.ts';
import { UnfinishedFile } from './unfinished-file.tsx';
import { FileOnItsWay, HeldFile } from './upload-row.tsx';

const endings = Object.keys(fileTypes);
const accept = endings.map((e) => `.${e}`).join(',');

/** What may be sent, said before anything is. */
const Limits = () => (
  <p class="hint">
    {t(
      '{types}; up to {size} each, {most} files in this envelope. Each file’s SHA-256 is computed on your computer before it is sent. A file of more than {part} goes in parts: after a lost connection or a closed page only what is missing is sent.',
      {
        types: endings.map((e) => e.toUpperCase()).join(', '),
        size: limitText(limits.bidFileBytes),
        part: limitText(limits.partBytes),
        most: limits.filesPerEnvelope,
      },
    )}
  </p>
);

type SlotProps = {
  desk: Desk;
  envelope: EnvelopeId;
  questionId: string | null;
  id: string;
  label: string;
  required?: boolean;
};

/** The files that answer one question, or none; and the control that adds more. */
function Slot({ desk, envelope, questionId, id, label, required }: SlotProps) {
  const [taking, setTaking] = useState<UploadRow | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { notice, uploads, lotId } = desk.view.value;
  const { problem, read } = useReadFile(notice.eventId, lotId, desk.place);
  const sending = desk.files.list.value.filter((s) => s.envelope === envelope && s.questionId === questionId);
  const ids = new Set(sending.map((s) => s.fileId));
  const held = uploads
    .filter((u) => u.envelope === envelope && u.questionId === questionId && !ids.has(u.id))
    .sort((a, b) => a.name.localeCompare(b.name));

  return (
    <div class="slot stack tight">
      <Field
        id={id}
        label={
          <>
            {label} <small>{required ? t('(required)') : t('(optional)')}</small>
          </>
        }
      >
        <input
          ref={input}
          type="file"
          multiple
          accept={accept}
          onChange={(e) => {
            desk.files.add([...(e.currentTarget.files ?? [])], envelope, questionId);
            e.currentTarget.value = '';
          }}
        />
      </Field>
      <DocumentsFromProfile desk={desk} envelope={envelope} questionId={questionId} label={label} />
      {questionId && <TouchedMark desk={desk} field={`answers.${questionId}`} />}
      <ProblemBanner problem={problem} />
      {held.length + sending.length > 0 && (
        <ul class="uploads" aria-label={t('Files: {label}', { label })}>
          {held.map((u) =>
            u.parts && !u.arrived ? (
              <UnfinishedFile
                key={u.id}
                file={{ ...u, parts: u.parts }}
                params={desk.place}
                accept={accept}
                onChoose={(file) => desk.files.add([file], envelope, questionId, u)}
                onRemove={() => setTaking(u)}
              />
            ) : (
              <HeldFile key={u.id} file={u} onRead={() => void read(u.id)} onRemove={() => setTaking(u)} />
            ),
          )}
          {sending.map((s) => (
            <FileOnItsWay
              key={s.key}
              sending={s}
              queue={desk.files}
              closesAt={notice.closesAt}
              zone={notice.content.zone}
            />
          ))}
        </ul>
      )}
      <Confirm
        open={taking !== null}
        title={t('Take off {file}?', { file: taking?.name ?? t('this file') })}
        act={t('Take it off')}
        kind="danger"
        onConfirm={async () => {
          await desk.removeFile(taking!.id);
          input.current?.focus();
        }}
        onClose={() => setTaking(null)}
      >
        <p>
          {t('It will not be in what you submit next.')}
          {desk.view.value.standing && ` ${t('A bid that you have submitted keeps it.')}`}
        </p>
      </Confirm>
    </div>
  );
}

/** The panel of an envelope's files. */
export function Files({ desk, envelope }: { desk: Desk; envelope: EnvelopeId }) {
  const { notice, lotId } = desk.view.value;
  const asked = filed(notice, lotId, envelope);
  return (
    <EnvelopePanel envelope={envelope} part="files">
      <Limits />
      {envelope === 'technical' && (
        <p>
          <Tag kind="warn" icon="alert">
            {t('No prices in this envelope')}
          </Tag>{' '}
          <small>{t('It is opened and scored before anybody sees a price.')}</small>
        </p>
      )}
      {asked.map((q) => (
        <Slot
          key={q.id}
          desk={desk}
          envelope={envelope}
          questionId={q.id}
          id={idOfMissing(`answers.${q.id}`)}
          label={q.text}
          required={q.mandatory}
        />
      ))}
      <Slot
        desk={desk}
        envelope={envelope}
        questionId={null}
        id={`${envelope}-other`}
        label={asked.length ? t('Other files') : t('Add files')}
      />
    </EnvelopePanel>
  );
}

/** Tells those who listen when a file has become safe or has stopped. */
export function FileNews({ desk }: { desk: Desk }) {
  const safe = desk.view.value.uploads.filter((u) => u.arrived);
  const stopped = desk.files.list.value.filter((s) => s.step === 'stopped' || s.step === 'refused');
  const under = desk.files.list.value.length - stopped.length;
  const words = [
    under ? t('{n} on the way', { n: under }) : '',
    stopped.length ? t('not sent: {list}', { list: stopped.map((s) => s.file.name).join(', ') }) : '',
    safe.length ? t('safe here: {list}', { list: safe.map((u) => u.name).join(', ') }) : '',
  ].filter(Boolean);
  return (
    <p class="sr" role="status">
      {words.length ? t('Files: {list}.', { list: words.join('; ') }) : ''}
    </p>
  );
}
