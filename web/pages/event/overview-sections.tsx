/** What belongs to an event: team, documents, method, what was done with its lot. */
import { useState } from 'preact/hooks';
import { type EventView, readDocument } from '../../../shared/api/events.ts';
import { type EnvelopeId, type EventContent, envelopesOf, type StoredFile, teamRoles } from '../../../shared/event.ts';
import type { LotRecord, Opening } from '../../../shared/lot.ts';
import { type Instant, inZone } from '../../../shared/time.ts';
import { call } from '../../api.ts';
import { sizeText } from '../../file-size.ts';
import { openStored } from '../../open-stored.ts';
import { CriteriaBar, Swatch, tonesOf } from '../../parts/criteria-bar.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { namesOf, roleWords } from './team-edits.ts';

/** Who is lead, who marks, who opens. */
export function TeamSection({ view, writes }: { view: EventView; writes: boolean }) {
  return (
    <section class="panel stack tight" aria-labelledby="team">
      <h2 id="team">Team</h2>
      <dl>
        {teamRoles.map((role) => (
          <div key={role}>
            <dt>{roleWords[role].many}</dt>
            <dd>{namesOf(view.team, role)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`/events/${view.id}/team`}>{writes ? 'Change the team' : 'See the team'}</a>
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
      <h2 id="documents">Documents</h2>
      <ProblemBanner problem={problem} />
      {view.documents.length === 0 && <p>None.</p>}
      <ul class="uploads">
        {view.documents.map((file) => (
          <li key={file.id} class="upload">
            <p>
              <strong>{file.name}</strong> <small>{sizeText(file.size)}</small>
            </p>
            <button type="button" class="btn small" aria-label={`Open ${file.name}`} onClick={() => open(file)}>
              Open
            </button>
            <small>
              Fingerprint (SHA-256) <Fingerprint sha256={file.sha256} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The published measure, and its fingerprint. */
export function MethodSection({ view }: { view: EventView }) {
  const { criteria, total } = view.content.method;
  const tones = tonesOf(criteria);
  if (criteria.length === 0) return null;
  return (
    <section class="panel stack tight" aria-labelledby="method">
      <h2 id="method">How bids are scored</h2>
      <CriteriaBar criteria={criteria} />
      <ol class="method">
        {criteria.map((c, i) => (
          <li key={c.id}>
            <Swatch tone={tones[i]!} />
            <span>
              {i + 1} {c.name || 'no name yet'} {c.bonus && <small>bonus, on top</small>}
            </span>
            <strong class="end">{c.points || '–'}</strong>
          </li>
        ))}
      </ol>
      <p>
        <small>
          {total} points in all{criteria.some((c) => c.bonus) && ', the bonus on top'}.
        </small>
      </p>
      {view.published && (
        <p class="hint">
          Fingerprint of the method (SHA-256) <Fingerprint sha256={view.published.method} />
        </p>
      )}
    </section>
  );
}

const envelopeWords: Readonly<Record<EnvelopeId, string>> = {
  bid: 'Bids',
  technical: 'Technical envelopes',
  commercial: 'Price envelopes',
};

type Step = { at: Instant; text: string };

function openingSteps(envelope: EnvelopeId, opening: Opening): Step[] {
  const name = envelopeWords[envelope];
  const said = opening.people.map((p) => ({ at: p.at, text: `${p.name} said: open the ${name.toLowerCase()}` }));
  if (opening.openedAt === null) return said;
  const n = opening.bids ?? 0;
  const count = n === 0 ? 'there are none' : n === 1 ? 'one' : String(n);
  return [...said, { at: opening.openedAt, text: `${name} opened: ${count}` }];
}

/** What was decided about awards of the lot, those that were set aside included. */
function awardSteps(lot: LotRecord): { at: Instant; text: string }[] {
  const recommended = [...lot.past.map((p) => p.recommendation), ...(lot.recommendation ? [lot.recommendation] : [])];
  const { intent, award, ending } = lot;
  return [
    ...recommended.flatMap((r) => [
      { at: r.at, text: `Award to ${r.name} recommended by ${r.by}` },
      ...r.chain.steps.flatMap((s) =>
        s.approvals.map((a) => ({ at: a.at, text: `Award to ${r.name} approved by ${a.name} (${s.name})` })),
      ),
    ]),
    ...lot.past.map((p) => ({ at: p.by.at, text: `Award to ${p.name} set aside by ${p.by.name}` })),
    ...(intent && award ? [{ at: award.at, text: `Award to ${award.name} made final by ${award.by}` }] : []),
    ...(ending ? [{ at: ending.proposed.at, text: endingWords(lot.stage, ending) }] : []),
    ...(ending?.agreed ? [{ at: ending.agreed.at, text: `${ending.agreed.name} agreed to it` }] : []),
  ];
}

/** Cancelling what is sealed is one person's act; all other endings are proposed to another. */
const endingWords = (
  stage: LotRecord['stage'],
  { how, proposed, agreed }: NonNullable<LotRecord['ending']>,
): string => {
  if (stage === 'cancelled' && !agreed) return `${proposed.name} cancelled it`;
  return `${proposed.name} proposed to ${how === 'cancelled' ? 'cancel it' : 'end it without an award'}`;
};

/** What was done with the lot after the deadline, oldest first. */
export function LotLog({ content, lot }: { content: EventContent; lot: LotRecord }) {
  const steps = envelopesOf(content).flatMap((e) => {
    const opening = lot.openings[e];
    return opening ? openingSteps(e, opening) : [];
  });
  if (lot.locked) steps.push({ at: lot.locked.at, text: `${lot.locked.name} locked the marks` });
  steps.push(...awardSteps(lot));
  steps.sort((a, b) => (a.at < b.at ? -1 : 1));
  if (steps.length === 0) return null;
  const name = content.lots.length > 1 && content.lots.find((l) => l.id === lot.lotId)?.name;
  return (
    <section class="panel stack tight" aria-labelledby={`log-${lot.lotId}`}>
      <h2 id={`log-${lot.lotId}`}>{name ? `What was done: ${name}` : 'What was done'}</h2>
      <table>
        <caption class="sr">What was done, oldest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
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
