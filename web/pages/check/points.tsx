import type { BidCheck, CheckedPoint } from '../../../shared/api/check.ts';
import type { StoredFile } from '../../../shared/event.ts';
import type { Said } from '../../../shared/responsiveness.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { Icon } from '../../parts/icon.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { answerWords, verdictTags } from './check-words.ts';
import { FindingForm } from './finding-form.tsx';

type Props = {
  bid: BidCheck;
  mayCheck: boolean;
  /** The point whose form is open; one at a time. */
  editing: string | null;
  onEdit: (pointId: string | null) => void;
  onFile: (file: StoredFile) => void;
  onSave: (point: CheckedPoint, said: Said) => Promise<void>;
};

/** Nothing to say against it: one press, the most common finding. */
const fine: Said = { verdict: 'responsive', reason: '', place: '', corrected: null, evidence: '' };

const Verdict = ({ point }: { point: CheckedPoint }) => {
  if (!point.finding) return <Tag>{t('Not checked')}</Tag>;
  if (point.finding.corrected && point.finding.verdict === 'responsive')
    return (
      <Tag kind="warn" icon="alert">
        {t('Claim corrected')}
      </Tag>
    );
  const { kind, icon, text } = verdictTags[point.finding.verdict];
  return (
    <Tag kind={kind} icon={icon}>
      {t(text)}
    </Tag>
  );
};

function Found({ point: { finding, said } }: { point: CheckedPoint }) {
  if (!finding) return null;
  const { reason, place, evidence, corrected, by } = finding;
  return (
    <div class="cite">
      {corrected && (
        <p>
          <strong>
            {t('Scored as “{answer}”, not as “{said}”', { answer: answerWords(corrected), said: answerWords(said) })}
          </strong>
        </p>
      )}
      {reason && <p class="typed">{reason}</p>}
      {place && <p>{t('Rule: {place}', { place })}</p>}
      {evidence && <p class="typed">{t('Evidence: {evidence}', { evidence })}</p>}
      <p>
        <small>{by.name}</small>
      </p>
    </div>
  );
}

/** The checklist of one bid: what it says at each point, what the portal sees, what was found. */
export function Points({ bid, mayCheck, editing, onEdit, onFile, onSave }: Props) {
  const { busy, problem, act } = useAct();
  const pass = (point: CheckedPoint) => void act(() => onSave(point, fine));
  return (
    <>
      <ProblemBanner problem={problem} />
      <ol class="checklist">
        {bid.points.map((point) => (
          <li key={point.id} class="stack tight" aria-label={point.text}>
            <div class="row base">
              <h3 id={`point-${point.id}`} tabIndex={-1}>
                {point.text}
              </h3>
              <span class="end">
                <Verdict point={point} />
              </span>
            </div>
            {point.said !== null && point.kind !== 'document' && (
              <p class="typed">
                {point.kind === 'claim' && <span class="hint">{t('The bidder says:')} </span>}
                {point.kind === 'claim' ? answerWords(point.said) : point.said}
              </p>
            )}
            {point.files.map((file) => (
              <p key={file.id}>
                <button type="button" class="btn quiet" onClick={() => onFile(file)}>
                  {file.name}
                </button>
              </p>
            ))}
            {point.hints.map((hint) => (
              <p key={hint} class="warned">
                <Icon name="alert" /> {hint}
              </p>
            ))}
            <Found point={point} />
            {editing === point.id ? (
              <FindingForm point={point} onCancel={() => onEdit(null)} onSave={(said) => onSave(point, said)} />
            ) : (
              point.open &&
              mayCheck && (
                <p class="row">
                  {!point.finding && (
                    <button type="button" class="btn" aria-disabled={busy || undefined} onClick={() => pass(point)}>
                      {t('Responsive')}
                      <span class="sr"> {t('at: {point}', { point: point.text })}</span>
                    </button>
                  )}
                  <button type="button" class="btn quiet" onClick={() => onEdit(point.id)}>
                    {point.finding ? t('Change the finding') : t('Find something else')}
                    <span class="sr"> {t('at: {point}', { point: point.text })}</span>
                  </button>
                </p>
              )
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
