/** The documents of the profile, each with how long it holds. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { type ProfileView, readProfileDocument, removeProfileDocument } from '../../../shared/api/profile.ts';
import { documentKinds, type ProfileDocument, profileLimits } from '../../../shared/profile.ts';
import { dayWords } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { sizeText } from '../../file-size.ts';
import { openStored } from '../../open-stored.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { DocumentForm, type Doing } from './document-form.tsx';
import { Validity } from './validity.tsx';

/** From when and until when, as its owner has said. */
function validText({ validFrom, validUntil }: ProfileDocument): string {
  const [from, until] = [validFrom && dayWords(validFrom), validUntil && dayWords(validUntil)];
  if (from && until) return t('valid from {from} until {until}', { from, until });
  if (until) return t('valid until {until}', { until });
  return from ? t('valid from {from}', { from }) : t('without a last day');
}

type RowProps = { d: ProfileDocument; onOpen: () => void; onDo: (doing: Doing) => void; onTake: () => void };

const Row = ({ d, onOpen, onDo, onTake }: RowProps) => (
  <li class="upload" id={`document-${d.id}`}>
    <p>
      <strong>{d.title}</strong>
    </p>
    <Validity until={d.validUntil} />
    <small>
      {t(documentKinds[d.kind])}, {validText(d)}
      <br />
      {t('{name}, {size}, added by {person} on {day}; kept here until {kept}', {
        name: d.name,
        size: sizeText(d.size),
        person: d.addedBy.name,
        day: dayWords(d.addedAt.slice(0, 10)),
        kept: dayWords(d.keptUntil.slice(0, 10)),
      })}
    </small>
    <p class="row">
      <button type="button" class="btn small" onClick={onOpen}>
        {t('Open')}
        <span class="sr"> {d.title}</span>
      </button>
      <button type="button" class="btn small" onClick={() => onDo({ what: 'replace', document: d })}>
        {t('Replace')}
        <span class="sr"> {d.title}</span>
      </button>
      <button type="button" class="btn small" onClick={() => onDo({ what: 'edit', document: d })}>
        {t('Change the details')}
        <span class="sr"> {d.title}</span>
      </button>
      <button type="button" class="btn small danger" onClick={onTake}>
        {t('Take it off')}
        <span class="sr"> {d.title}</span>
      </button>
    </p>
  </li>
);

type Props = { documents: readonly ProfileDocument[]; onChanged: (view: ProfileView) => void };

export function ProfileDocuments({ documents, onChanged }: Props) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const [taking, setTaking] = useState<ProfileDocument | null>(null);
  const { problem, act } = useAct();
  const full = documents.length >= profileLimits.documents;
  useLayoutEffect(() => {
    if (doing) document.getElementById('document-h')?.focus();
  }, [doing]);
  const close = () => {
    setDoing(null);
    requestAnimationFrame(() => document.getElementById('documents-add')?.focus());
  };
  const open = (d: ProfileDocument) =>
    act(() => openStored(d.contentType, () => call(readProfileDocument, { params: { documentId: d.id } })));
  return (
    <section class="stack" aria-labelledby="documents">
      <h2 id="documents">{t('Documents')}</h2>
      <p class="hint measure">
        {t(
          'Extracts of registers, insurances, certificates. Beside a file that a buyer asks for you choose one of them, and a copy goes into the bid. No buyer sees this list.',
        )}
      </p>
      <ProblemBanner problem={problem} />
      {documents.length === 0 && <p>{t('No documents yet.')}</p>}
      <ul class="uploads">
        {documents.map((d) => (
          <Row key={d.id} d={d} onOpen={() => void open(d)} onDo={setDoing} onTake={() => setTaking(d)} />
        ))}
      </ul>
      {doing && (
        <DocumentForm
          key={doing.what === 'add' ? 'add' : `${doing.what} ${doing.document.id}`}
          doing={doing}
          onDone={(view) => {
            onChanged(view);
            close();
          }}
          onClose={close}
        />
      )}
      {!doing && !full && (
        <p>
          <button type="button" id="documents-add" class="btn" onClick={() => setDoing({ what: 'add' })}>
            {t('Add a document')}
          </button>
        </p>
      )}
      {full && (
        <p class="hint">
          {t('There are {most} documents: take one off to add another.', { most: profileLimits.documents })}
        </p>
      )}
      <Confirm
        open={taking !== null}
        title={t('Take off {file}?', { file: taking?.title ?? '' })}
        act={t('Take it off')}
        kind="danger"
        onConfirm={async () => {
          onChanged(await call(removeProfileDocument, { params: { documentId: taking!.id } }));
          requestAnimationFrame(() => document.getElementById('documents-add')?.focus());
        }}
        onClose={() => setTaking(null)}
      >
        <p>{t('It will not be offered in bids any more. Bids that hold a copy keep it.')}</p>
      </Confirm>
    </section>
  );
}
