/** What belongs to an event: team, documents, method, what was done with its lot. */
import { useState } from 'preact/hooks';
import { type EventView, readDocument } from '../../../shared/api/events.ts';
import { stepName } from '../../../shared/approval.ts';
import {
  type EnvelopeId,
  type EventContent,
  envelopesOf,
  type Method,
  type StoredFile,
  teamRoles,
} from '../../../shared/event.ts';
import type { LotRecord, Opening } from '../../../shared/lot.ts';
import { methodRows } from '../../../shared/scoring/method-words.ts';
import { methodsOf } from '../../../shared/scoring/methods.ts';
import { type Instant, inZone } from '../../../shared/time.ts';
import { type Plain, t, tn } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { sizeText } from '../../file-size.ts';
import { openStored } from '../../open-stored.ts';
import { CriteriaBar, Swatch, tonesOf } from '../../parts/criteria-bar.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { rich } from '../../rich.ts';
import { namesOf, roleWords } from './team-edits.ts';

/** Who is lead, who marks, who opens. */
export function TeamSection({ view, writes }: { view: EventView; writes: boolean }) {
  return (
    <section class="panel stack tight" aria-labelledby="team">
      <h2 id="team">{t('Team')}</h2>
      <dl>
        {teamRoles.map((role) => (
          <div key={role}>
            <dt>{t(roleWords[role].many)}</dt>
            <dd>{namesOf(view.team, role)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`/events/${view.id}/team`}>{writes ? t('Change the team') : t('See the team')}</a>
      </p>
    </section>
  );
}

/** The documents that bidders get. */
export function DocumentsSection({ view }: { view: EventView }) {
  const [problem, setProblem] = useState<Error | null>(null);
  const open = (file: StoredFile) => {
    setProblem(null);
    openStored(file.contentType, () => call(readDocument, { params: { eventId: view.id, fileId: file.id } })).catch(
      (thrown) => setProblem(thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
  };
  return (
    <section class="panel stack tight" aria-labelledby="documents">
      <h2 id="documents">{t('Documents')}</h2>
      <ProblemBanner problem={problem} />
      {view.documents.length === 0 && <p>{t('None.')}</p>}
      <ul class="uploads">
        {view.documents.map((file) => (
          <li key={file.id} class="upload">
            <p>
              <strong>{file.name}</strong> <small>{sizeText(file.size)}</small>
            </p>
            <button
              type="button"
              class="btn small"
              aria-label={t('Open {file}', { file: file.name })}
              onClick={() => open(file)}
            >
              {t('Open')}
            </button>
            <small>
              {rich('Fingerprint (SHA-256) {fingerprint}', { fingerprint: <Fingerprint sha256={file.sha256} /> })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The tree of one method in short: each line with its points, sections above what they hold. */
function MethodInShort({ method, questions }: { method: Method; questions: EventView['content']['questions'] }) {
  const { criteria, total } = method;
  const tones = tonesOf(criteria);
  const rows = methodRows(method, questions);
  const points = new Map(rows.map((r) => [r.node.id, r.points]));
  return (
    <>
      <CriteriaBar criteria={criteria.map((c) => ({ ...c, points: points.get(c.id) ?? c.points }))} />
      <ol class="method">
        {rows.map((r) => (
          <li key={r.node.id} class={`deep-${Math.min(r.depth, 6)}`}>
            {r.n !== null && <Swatch tone={tones[r.n - 1]!} />}
            <span>
              {r.n} {r.node.name || t('no name yet')} {r.bonus && <small>{t('bonus, on top')}</small>}
            </span>
            <strong class="end">{r.points || '–'}</strong>
          </li>
        ))}
      </ol>
      <p>
        <small>
          {criteria.some((c) => c.bonus)
            ? t('{total} points in all, the bonus on top.', { total })
            : t('{total} points in all.', { total })}
        </small>
      </p>
    </>
  );
}

/** The published measure, of each lot that has its own too, and its fingerprint. */
export function MethodSection({ view }: { view: EventView }) {
  const methods = methodsOf(view.content).filter(({ method }) => method.criteria.length > 0);
  if (methods.length === 0) return null;
  return (
    <section class="panel stack tight" aria-labelledby="method">
      <h2 id="method">{t('How bids are scored')}</h2>
      {methods.map(({ at, method, lots }) => (
        <div key={at} class="stack tight">
          {methods.length > 1 && <h3>{lots.map((lot) => lot.name).join(', ')}</h3>}
          <MethodInShort method={method} questions={view.content.questions} />
        </div>
      ))}
      {view.published && (
        <p class="hint">
          {rich('Fingerprint of the method (SHA-256) {fingerprint}', {
            fingerprint: <Fingerprint sha256={view.published.method} />,
          })}
        </p>
      )}
    </section>
  );
}

const envelopeWords: Readonly<Record<EnvelopeId, Plain>> = {
  bid: 'Bids',
  technical: 'Technical envelopes',
  commercial: 'Price envelopes',
};

/** One of two people says so. */
const saidOpen: Readonly<Record<EnvelopeId, (person: string) => string>> = {
  bid: (person) => t('{person} said: open the bids', { person }),
  technical: (person) => t('{person} said: open the technical envelopes', { person }),
  commercial: (person) => t('{person} said: open the price envelopes', { person }),
};

type Step = { at: Instant; text: string };

function openingSteps(envelope: EnvelopeId, opening: Opening): Step[] {
  const envelopes = t(envelopeWords[envelope]);
  const said = opening.people.map((p) => ({ at: p.at, text: saidOpen[envelope](p.name) }));
  if (opening.openedAt === null) return said;
  const n = opening.bids ?? 0;
  const text =
    n === 0
      ? t('{envelopes} opened: there are none', { envelopes })
      : tn(n, '{envelopes} opened: one', '{envelopes} opened: {n}', { envelopes });
  return [...said, { at: opening.openedAt, text }];
}

/** What was decided about awards of the lot, those that were set aside included. */
function awardSteps(lot: LotRecord): { at: Instant; text: string }[] {
  const recommended = [...lot.past.map((p) => p.recommendation), ...(lot.recommendation ? [lot.recommendation] : [])];
  const { intent, award, ending } = lot;
  return [
    ...recommended.flatMap((r) => [
      { at: r.at, text: t('Award to {bidder} recommended by {person}', { bidder: r.name, person: r.by }) },
      ...r.chain.steps.flatMap((s) =>
        s.approvals.map((a) => ({
          at: a.at,
          text: t('Award to {bidder} approved by {person} ({step})', {
            bidder: r.name,
            person: a.name,
            step: stepName(s),
          }),
        })),
      ),
    ]),
    ...lot.past.map((p) => ({
      at: p.by.at,
      text: t('Award to {bidder} set aside by {person}', { bidder: p.name, person: p.by.name }),
    })),
    ...(intent && award
      ? [
          {
            at: award.at,
            text: t('Award to {bidder} made final by {person}', { bidder: award.name, person: award.by }),
          },
        ]
      : []),
    ...(ending ? [{ at: ending.proposed.at, text: endingWords(lot.stage, ending) }] : []),
    ...(ending?.agreed
      ? [{ at: ending.agreed.at, text: t('{person} agreed to it', { person: ending.agreed.name }) }]
      : []),
  ];
}

/** Cancelling what is sealed is one person's act; all other endings are proposed to another. */
const endingWords = (
  stage: LotRecord['stage'],
  { how, proposed, agreed }: NonNullable<LotRecord['ending']>,
): string => {
  const person = proposed.name;
  if (stage === 'cancelled' && !agreed) return t('{person} cancelled it', { person });
  return how === 'cancelled'
    ? t('{person} proposed to cancel it', { person })
    : t('{person} proposed to end it without an award', { person });
};

/** What was done with the lot after the deadline, oldest first. */
export function LotLog({ content, lot }: { content: EventContent; lot: LotRecord }) {
  const steps = envelopesOf(content).flatMap((e) => {
    const opening = lot.openings[e];
    return opening ? openingSteps(e, opening) : [];
  });
  if (lot.locked) steps.push({ at: lot.locked.at, text: t('{person} locked the marks', { person: lot.locked.name }) });
  steps.push(...awardSteps(lot));
  steps.sort((a, b) => (a.at < b.at ? -1 : 1));
  if (steps.length === 0) return null;
  const name = content.lots.length > 1 && content.lots.find((l) => l.id === lot.lotId)?.name;
  return (
    <section class="panel stack tight" aria-labelledby={`log-${lot.lotId}`}>
      <h2 id={`log-${lot.lotId}`}>{name ? t('What was done: {lot}', { lot: name }) : t('What was done')}</h2>
      <table>
        <caption class="sr">{t('What was done, oldest first')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('When')}</th>
            <th scope="col">{t('What')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ at, text }) => (
            <tr key={`${at} ${text}`}>
              <td>
                <time dateTime={at}>{inZone(at, content.zone, 'second')}</time>
                {content.zone !== 'UTC' && (
                  <>
                    <br />
                    <small>{inZone(at, 'UTC', 'second')}</small>
                  </>
                )}
              </td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
