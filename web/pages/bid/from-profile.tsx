/** Beside a question: what of our profile may answer it. Words are put into the field; of a document, a copy is sent into the bid. */
import { useRef } from 'preact/hooks';
import { type ProfileView, readProfileDocument } from '../../../shared/api/profile.ts';
import { identityWords, signatoryWords } from '../../../shared/bidder.ts';
import type { EnvelopeId } from '../../../shared/event.ts';
import { documentKinds, type ProfileDocument } from '../../../shared/profile.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call, Offline } from '../../api.ts';
import { countryName } from '../../countries.ts';
import { sizeText } from '../../file-size.ts';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import type { Desk } from './desk.ts';
import { RunsOut, runsOutBefore, useOurProfile } from './our-profile.tsx';

type Said = { id: string; name: string; text: string; until: string };

/** Everything of a profile that is words, by what it is called. */
function wordsIn({ profile }: ProfileView): Said[] {
  const { identity, signatory, members, declarations } = profile;
  const said = (id: string, name: string, text: string, until = ''): Said => ({ id, name, text, until });
  const shown = { ...identity, country: identity.country && countryName(identity.country) };
  // What is longest to type comes first.
  return [
    ...declarations.map((d) => said(d.id, d.title, d.text, d.validUntil)),
    ...(Object.keys(identityWords) as (keyof typeof identity)[]).map((f) => said(f, t(identityWords[f]), shown[f])),
    ...(Object.keys(signatoryWords) as (keyof typeof signatory)[]).map((f) =>
      said(`s-${f}`, t(signatoryWords[f]), signatory[f]),
    ),
    said('members', t('Consortium members'), members.map((m) => m.name).join('; ')),
  ].filter(({ text }) => text.trim() !== '');
}

/** Closes the list once something of it was chosen, and says where to go on. */
function useList() {
  const list = useRef<HTMLDetailsElement>(null);
  return {
    list,
    close() {
      if (list.current) list.current.open = false;
      list.current?.querySelector('summary')?.focus();
    },
  };
}

/** A choice of words for an answer in words. */
export function WordsFromProfile({
  desk,
  label,
  onChoose,
}: {
  desk: Desk;
  label: string;
  onChoose: (text: string) => void;
}) {
  const { list, close } = useList();
  const view = useOurProfile();
  const words = view ? wordsIn(view) : [];
  if (words.length === 0) return null;
  return (
    <details ref={list} class="from-profile">
      <summary>
        {t('From our profile')}
        <span class="sr">: {label}</span>
      </summary>
      <ul class="plain choices">
        {words.map(({ id, name, text, until }) => (
          <li key={id}>
            <button
              type="button"
              class="btn small"
              onClick={() => {
                close();
                onChoose(text);
              }}
            >
              {name}
            </button>{' '}
            <small>{text.length > 80 ? `${text.slice(0, 80)} …` : text}</small> <RunsOut until={until} desk={desk} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The bytes of a document of the profile, as a file to send. */
async function fileOf({ id, name, contentType }: ProfileDocument): Promise<File> {
  const { url } = await call(readProfileDocument, { params: { documentId: id } });
  try {
    const answer = await fetch(url);
    if (!answer.ok) throw new Offline();
    return new File([await answer.blob()], name, { type: contentType });
  } catch {
    throw new Offline();
  }
}

type Place = { desk: Desk; envelope: EnvelopeId; questionId: string | null; label: string };

/** A choice of documents for a question that is answered by a file; and what to say of those that are in the bid already. */
export function DocumentsFromProfile({ desk, envelope, questionId, label }: Place) {
  const { list, close } = useList();
  const { busy, problem, act } = useAct();
  const view = useOurProfile();
  if (!view || view.documents.length === 0) return null;
  const here = desk.view.value.uploads.filter((u) => u.envelope === envelope && u.questionId === questionId);
  const inBid = view.documents.filter(
    (d) => here.some((u) => u.sha256 === d.sha256) && runsOutBefore(d.validUntil, desk) !== null,
  );
  return (
    <>
      {inBid.map((d) => (
        <small key={d.id}>
          {d.name} <RunsOut until={d.validUntil} desk={desk} />
        </small>
      ))}
      <ProblemBanner problem={problem} />
      <details ref={list} class="from-profile">
        <summary>
          {busy ? t('Fetching it …') : t('From our profile')}
          <span class="sr">: {label}</span>
        </summary>
        <ul class="plain choices">
          {view.documents.map((d) => (
            <li key={d.id}>
              <button
                type="button"
                class="btn small"
                aria-disabled={busy || undefined}
                onClick={() =>
                  void act(async () => {
                    desk.files.add([await fileOf(d)], envelope, questionId);
                    close();
                  })
                }
              >
                {d.title}
              </button>{' '}
              <small>
                {t(documentKinds[d.kind])}, {d.name}, {sizeText(d.size)}
              </small>{' '}
              <RunsOut until={d.validUntil} desk={desk} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
