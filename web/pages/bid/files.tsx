/** The files of one envelope: what is asked for, what is safe here, what is on its way. */
import { useRef, useState } from 'preact/hooks';
import type { UploadRow } from '../../../shared/api/bids.ts';
import { fileTypes } from '../../../shared/bid.ts';
import { type EnvelopeId, limits } from '../../../shared/event.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Field } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Desk } from './desk.ts';
import { EnvelopePanel } from './envelope-panel.tsx';
import { useReadFile } from './read-file.ts';
import { filed, idOfMissing, sectionId } from './task-list.ts';
import { FileOnItsWay, HeldFile } from './upload-row.tsx';

const endings = Object.keys(fileTypes);
const accept = endings.map((e) => `.${e}`).join(',');
const mib = limits.fileBytes / (1024 * 1024);

/** What may be sent, said before anything is. */
const Limits = () => (
  <p class="hint">
    {endings.map((e) => e.toUpperCase()).join(', ')}; up to {mib} MiB each, {limits.filesPerEnvelope} files in this
    envelope. Each file’s SHA-256 is computed on your computer before it is sent. A file whose connection breaks has to
    be sent again from its start.
  </p>
);

type SlotProps = {
  desk: Desk;
  envelope: EnvelopeId;
  questionId: string | null;
  id: string;
  label: string;
  tag?: string;
};

/** The files that answer one question, or none; and the control that adds more. */
function Slot({ desk, envelope, questionId, id, label, tag }: SlotProps) {
  const [taking, setTaking] = useState<UploadRow | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { notice, uploads, lotId } = desk.view.value;
  const { problem, read } = useReadFile(notice.eventId, lotId);
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
            {label} {tag && <small>({tag})</small>}
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
      <ProblemBanner problem={problem} />
      {held.length + sending.length > 0 && (
        <ul class="uploads" aria-label={`Files: ${label}`}>
          {held.map((u) => (
            <HeldFile key={u.id} file={u} onRead={() => void read(u.id)} onRemove={() => setTaking(u)} />
          ))}
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
        title={`Take off ${taking?.name ?? 'this file'}?`}
        act="Take it off"
        kind="danger"
        onConfirm={async () => {
          await desk.removeFile(taking!.id);
          input.current?.focus();
        }}
        onClose={() => setTaking(null)}
      >
        <p>
          It will not be in what you submit next.
          {desk.view.value.standing && ' A bid that you have submitted keeps it.'}
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
    <EnvelopePanel id={sectionId(envelope, 'files')} envelope={envelope} title="Files">
      <Limits />
      {envelope === 'technical' && (
        <p>
          <Tag kind="warn" icon="alert">
            No prices in this envelope
          </Tag>{' '}
          <small>It is opened and scored before anybody sees a price.</small>
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
          tag={q.mandatory ? 'required' : 'optional'}
        />
      ))}
      <Slot
        desk={desk}
        envelope={envelope}
        questionId={null}
        id={`${envelope}-other`}
        label={asked.length ? 'Other files' : 'Add files'}
        tag="optional"
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
    under ? `${under} on the way` : '',
    stopped.length ? `not sent: ${stopped.map((s) => s.file.name).join(', ')}` : '',
    safe.length ? `safe here: ${safe.map((u) => u.name).join(', ')}` : '',
  ].filter(Boolean);
  return (
    <p class="sr" role="status">
      {words.length ? `Files: ${words.join('; ')}.` : ''}
    </p>
  );
}
