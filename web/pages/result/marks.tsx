/** The marks of a result as its bidder reads them: each criterion with what it weighs, a picture, and the words of the letter. */
import type { ResultView } from '../../../shared/api/results.ts';
import type { Assessment, MarkedLine, ResultMarks } from '../../../shared/result-marks.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { drawn } from '../../parts/drawn.ts';
import { Facts } from '../../parts/facts.tsx';
import { rich } from '../../rich.ts';

const discloses: Record<ResultView['disclosure'], Plain> = {
  full: 'This event publishes to each bidder the assessment of its own bid and of the chosen one, with the reasons.',
  debrief:
    'This event publishes to each bidder the assessment of its own bid, the totals of both, its rank and why the other was chosen. It compares them in no single criterion.',
  result: 'This event publishes to each bidder whether its bid was chosen, and no marks.',
};

/** Ours is tall, theirs is thin: told apart without colour. */
const tall = [8, 4] as const;

/** How much of what was possible: of the own bid, and where it is disclosed of the chosen one. */
function Bars({ points, own, best }: { points: string; own: string | undefined; best: string | undefined }) {
  const share = (shown: string) => Math.max(0, Math.min(100, (drawn(shown) / drawn(points)) * 100)) || 0;
  return (
    <svg width="100%" height={best === undefined ? 12 : 24} aria-hidden="true" class="marks-bars">
      {[own, best].map(
        (shown, i) =>
          shown !== undefined && (
            <g key={i}>
              <rect class="track" x="0" y={i * 12 + 2} width="100%" height={tall[i]} />
              <rect
                class={i === 0 ? 'mine' : 'theirs'}
                x="0"
                y={i * 12 + 2}
                width={`${share(shown)}%`}
                height={tall[i]}
              />
            </g>
          ),
      )}
    </svg>
  );
}

/** Whose bar has which colour. */
const Key = ({ of }: { of: 'mine' | 'theirs' }) => (
  <svg width="10" height="10" aria-hidden="true" class="marks-bars">
    <rect class={of} y={of === 'mine' ? 0 : 3} width="10" height={of === 'mine' ? 10 : 4} />
  </svg>
);

const Words = ({ line, heading, lang }: { line: MarkedLine | undefined; heading: string; lang: string }) =>
  line && line.words.length > 0 ? (
    <div>
      <small>{heading}</small>
      {line.words.map((said, i) => (
        <p key={i} class="typed measure" lang={lang}>
          {said}
        </p>
      ))}
    </div>
  ) : null;

const lineOf = (a: Assessment | null, id: string) => a?.lines.find((l) => l.criterionId === id);

type Disclosed = NonNullable<ResultView['marks']>;

function Lines({ marks: { own, best, winner, language }, points }: { marks: Disclosed; points: string }) {
  const lines = (own ?? best)!.lines;
  const compares = own !== null && best !== null;
  const bonus = lines.some((l) => l.bonus);
  const [mine, theirs] = [t('Our bid'), winner ?? ''];
  return (
    <table class="fold marks" style={{ '--cols': compares ? 4 : 3 }}>
      <caption class="sr">{t('Points for each criterion, with the reasons')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Criterion')}</th>
          <th scope="col" class="barcol">
            <span class="sr">{t('Picture: points of those that were possible')}</span>
          </th>
          {own && (
            <th scope="col" class="n">
              <Key of="mine" /> {mine}
            </th>
          )}
          {best && (
            <th scope="col" class="n">
              <Key of="theirs" /> {theirs}
            </th>
          )}
        </tr>
      </thead>
      {lines.map((line) => {
        const [a, b] = [lineOf(own, line.criterionId), lineOf(best, line.criterionId)];
        return (
          <tbody key={line.criterionId}>
            <tr>
              <th scope="row">
                {line.name}{' '}
                <small>
                  {line.bonus
                    ? t('bonus, {points} points at most', { points: line.points })
                    : t('{points} points at most', { points: line.points })}
                </small>
              </th>
              <td class="barcol">
                <Bars points={line.points} own={a?.shown} best={b?.shown} />
              </td>
              {own && (
                <td class="n">
                  <span class="lab">
                    <Key of="mine" /> {mine}
                  </span>{' '}
                  {a?.shown ?? '–'}
                </td>
              )}
              {best && (
                <td class="n">
                  <span class="lab">
                    <Key of="theirs" /> {theirs}
                  </span>{' '}
                  {b?.shown ?? '–'}
                </td>
              )}
            </tr>
            {[a, b].some((said) => said && said.words.length > 0) && (
              <tr>
                <td colSpan={compares ? 4 : 3}>
                  <div class="two-sides">
                    <Words line={a} lang={language} heading={t('About our bid')} />
                    <Words line={b} lang={language} heading={t('About the bid of {winner}', { winner: theirs })} />
                  </div>
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
      <tfoot>
        <tr class="first">
          <th scope="row">
            {t('In all')}{' '}
            <small>
              {bonus
                ? t('{points} points at most, and the bonus', { points })
                : t('{points} points at most', { points })}
            </small>
          </th>
          <td class="barcol">
            <Bars points={points} own={own?.total ?? undefined} best={best?.total ?? undefined} />
          </td>
          {own && (
            <td class="n">
              <span class="lab">
                <Key of="mine" /> {mine}
              </span>{' '}
              {own.total ?? '–'}
            </td>
          )}
          {best && (
            <td class="n">
              <span class="lab">
                <Key of="theirs" /> {theirs}
              </span>{' '}
              {best.total ?? '–'}
            </td>
          )}
        </tr>
      </tfoot>
    </table>
  );
}

const Totals = ({ marks: { totals, winner } }: { marks: ResultMarks }) => (
  <table class="fold marks" style={{ '--cols': 3 }}>
    <caption>{t('Totals and prices')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('Bidder')}</th>
        <th scope="col" class="n">
          {t('Points')}
        </th>
        <th scope="col" class="n">
          {t('Price')}
        </th>
      </tr>
    </thead>
    <tbody>
      {totals.map(({ whose, total, price }) => (
        <tr key={whose}>
          <th scope="row">{whose === 'own' ? t('Our bid') : winner}</th>
          <td class="n">
            <span class="lab">{t('Points')}</span> {total}
          </td>
          <td class="n">
            <span class="lab">{t('Price')}</span> {price}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** What the letters say in figures, and whom to ask for more. */
export function Marks({ view }: { view: ResultView }) {
  const { marks, contact, disclosure } = view;
  const own = marks?.own;
  return (
    <section class="stack" aria-labelledby="marks">
      <h2 id="marks">{t('How it was assessed')}</h2>
      <p class="measure">{t(discloses[disclosure])}</p>
      {own && (
        <Facts
          items={[
            own.rank && [t('Our rank'), t('{rank} of {n}', { rank: own.rank.at, n: own.rank.of })],
            own.total !== null && [
              t('Our points'),
              own.lines.some((l) => l.bonus)
                ? t('{shown} of {points} and bonus', { shown: own.total, points: view.points })
                : t('{shown} of {points}', { shown: own.total, points: view.points }),
            ],
            marks.winner !== null && [t('Chosen'), marks.winner],
          ]}
        />
      )}
      {marks && (marks.own || marks.best) && <Lines marks={marks} points={view.points} />}
      {marks && marks.totals.length > 0 && <Totals marks={marks} />}
      {marks?.rest.map(({ heading, text }) => (
        <section key={heading} class="stack tight" lang={marks.language}>
          <h3>{heading}</h3>
          <p class="typed measure">{text}</p>
        </section>
      ))}
      {contact.email.includes('@') && (
        <p class="measure">
          {rich(
            'To ask for more reasons or a talk about your bid, write to {contact}. What they tell you is theirs to decide; it does not lengthen the time to object.',
            {
              contact: (
                <a href={`mailto:${contact.email}`}>
                  {contact.name}, {contact.email}
                </a>
              ),
            },
          )}
        </p>
      )}
    </section>
  );
}
