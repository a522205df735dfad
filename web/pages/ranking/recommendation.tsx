import { useState } from 'preact/hooks';
import { type RankingView, recommendAward } from '../../../shared/api/evaluation.ts';
import { limits } from '../../../shared/event.ts';
import type { LotRecord } from '../../../shared/lot.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { Banner } from '../../parts/banner.tsx';
import { Choice, Field, Group } from '../../parts/field.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { AwardSummary } from './award-summary.tsx';
import { ConflictBanner } from './panel-conflict.tsx';
import { type PassedOver, PassedOverFields, saidOf } from './passed-over.tsx';

type Props = {
  view: RankingView;
  /** Why an earlier recommendation came back; null where none did. */
  returned: { name: string; why: string } | null;
  onSent: (lot: LotRecord) => void;
};

/** The lead's recommendation: a bid that ranks first, and the reasons for the file and every bidder. */
export function Recommendation({ view, returned, onSent }: Props) {
  const { ranked } = view.ranking;
  const firsts = ranked.filter((b) => b.rank === 1);
  // The next in rank is another matter: it is asked for, so that nobody comes to it by mistake.
  const [next, setNext] = useState(false);
  const choices = next ? ranked : firsts;
  const [said, setSaid] = useState<PassedOver>({});
  const [bidId, setBidId] = useState(firsts.length === 1 ? firsts[0]!.bidId : '');
  const [reasons, setReasons] = useState('');
  const [conflict, setConflict] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, act } = useAct();
  const bid = choices.find((b) => b.bidId === bidId);
  const before = bid ? ranked.filter((b) => b.rank < bid.rank) : [];
  const skipped = before.map((b) => saidOf(said, b, view.lot));
  const reasonError = tried && reasons.trim() === '' ? t('Give the reasons: what the result rests on.') : null;
  const conflicted = view.conflicts.length > 0;
  const conflictError =
    tried && conflicted && conflict.trim() === '' ? t('Say why the award may rest on these marks all the same.') : null;
  const bidError = tried && !bid ? t('Choose a bid.') : null;

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!bid) return document.getElementById('award-to')?.focus();
    const blank = skipped.findIndex((s) => s.reasons.trim() === '');
    if (blank >= 0) return document.getElementById(`skipped-${blank}-reasons`)?.focus();
    if (reasons.trim() === '') return document.getElementById('reasons')?.focus();
    if (conflicted && conflict.trim() === '') return document.getElementById('conflict')?.focus();
    await act(async () => {
      const params = { eventId: view.lot.eventId, lotId: view.lot.lotId };
      const said = { bidId: bid.bidId, reasons: reasons.trim(), skipped };
      const body = conflicted ? { ...said, conflict: conflict.trim() } : said;
      onSent(await call(recommendAward, { params, body }));
    });
  };

  return (
    <section class="panel stack" aria-labelledby="award">
      {returned && (
        <Banner kind="warn" icon="alert" big={t('{person} returned the recommendation', { person: returned.name })}>
          <p class="typed">{returned.why}</p>
        </Banner>
      )}
      <form class="two even" onSubmit={submit} noValidate>
        <div class="stack">
          <h2 id="award">{t('Award recommendation')}</h2>
          {choices.length > 1 && (
            <Group
              id="award-to"
              legend={t('Award to')}
              hint={
                next
                  ? t('A bid can be recommended where each that ranks before it has withdrawn or was set aside.')
                  : t(
                      'These bids share the first rank and the published tie-breaks do not part them. Say in your reasons how you chose.',
                    )
              }
              error={bidError}
            >
              {choices.map((b) => (
                <Choice
                  key={b.bidId}
                  name="award-to"
                  value={b.bidId}
                  checked={b.bidId === bidId}
                  onChoose={() => setBidId(b.bidId)}
                >
                  {next && `${b.rank}. `}
                  {b.name}
                </Choice>
              ))}
            </Group>
          )}
          {bid && <AwardSummary view={view} bid={bid} />}
          <PassedOverFields bids={before} lot={view.lot} said={said} tried={tried} onSay={setSaid} />
          {!next && ranked.length > firsts.length && (
            <p>
              <button type="button" class="btn quiet" onClick={() => setNext(true)}>
                {t('The first has withdrawn or was set aside: recommend the next')}
              </button>
            </p>
          )}
        </div>
        <div class="stack">
          <Field
            id="reasons"
            label={t('Reasons, for the file and for every bidder')}
            hint={t('What the result rests on. Words that hold when a bidder asks.')}
            error={reasonError}
          >
            <textarea
              rows={7}
              maxLength={limits.reason}
              value={reasons}
              onInput={(event) => setReasons(event.currentTarget.value)}
            />
          </Field>
          {conflicted && (
            <>
              <ConflictBanner people={view.conflicts} />
              <Field
                id="conflict"
                label={t('Why the award may rest on these marks all the same')}
                hint={t('For the file and for who approves. It goes on the record.')}
                error={conflictError}
              >
                <textarea
                  rows={4}
                  maxLength={limits.reason}
                  value={conflict}
                  onInput={(event) => setConflict(event.currentTarget.value)}
                />
              </Field>
            </>
          )}
          <ProblemBanner problem={problem} />
          <p class="row">
            <button type="submit" class="btn final" aria-disabled={busy || undefined}>
              {t('Send for approval')}
            </button>
            <small>
              {t(
                'Nothing is sent to bidders until the approvals that your organisation asks for are given, by others than you.',
              )}
            </small>
          </p>
        </div>
      </form>
    </section>
  );
}
