import type { EvaluationView } from '../../../shared/api/evaluation.ts';
import type { Stage } from '../../../shared/lot.ts';
import { type Plain, t } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';

type Words = { big: Plain; says: Plain; go: { label: Plain; to: 'opening' | 'ranking' } | null };

const words: Partial<Record<Stage, Words>> = {
  locked: {
    big: 'The marks are locked',
    says: 'The price envelopes can be opened now; it takes the openers of this event.',
    go: { label: 'See the opening', to: 'opening' },
  },
  opening: { big: 'The price envelopes are being opened', says: 'It takes some seconds.', go: null },
  ranked: {
    big: 'The bids are ranked',
    says: 'Marks and prices make the ranking, by the published method.',
    go: { label: 'See the ranking', to: 'ranking' },
  },
  recommended: {
    big: 'A recommendation waits for approval',
    says: 'It stands beside the ranking.',
    go: { label: 'See the ranking', to: 'ranking' },
  },
  awarded: {
    big: 'The award is made',
    says: 'Ranking, reasons and approval stand together.',
    go: { label: 'See the ranking', to: 'ranking' },
  },
};

/** The meeting is on: the way there, for its panel and its lead. */
function MeetingOn({ view, me }: Props) {
  const { lot, eventId, content } = view;
  const { meeting } = lot;
  const takesPart = meeting?.panel.includes(me) || view.team.some((m) => m.personId === me && m.roles.includes('lead'));
  if (!meeting || !takesPart || view.myDeclaration?.conflict) return null;
  return (
    <Banner
      kind="good"
      icon="right"
      big={t('The panel meets')}
      act={
        <a class="btn primary" href={`/evaluation/${eventId}/${lot.lotId}/meeting`}>
          {t('To the meeting')} <Icon name="right" />
        </a>
      }
    >
      <p>
        {rich('Started by {person}, {time}. Individual marks are final; all are read side by side.', {
          person: meeting.name,
          time: <Time at={meeting.at} zone={content.zone} precision="second" />,
        })}
      </p>
    </Banner>
  );
}

type Props = { view: EvaluationView; me: string };

/** What has come after the individual marks, and where it goes on. Nothing while the committee scores. */
export function StageBanner({ view, me }: Props) {
  const { lot, content } = view;
  if (lot.stage === 'scoring') return <MeetingOn view={view} me={me} />;
  const now = words[lot.stage];
  if (!now || !lot.locked) return null;
  return (
    <Banner
      kind="good"
      icon="lock"
      big={t(now.big)}
      act={
        now.go && (
          <a class="btn primary" href={`/${now.go.to}/${view.eventId}/${lot.lotId}`}>
            {t(now.go.label)} <Icon name="right" />
          </a>
        )
      }
    >
      <p>
        {rich('Locked by {person}, {time}.', {
          person: lot.locked.name,
          time: <Time at={lot.locked.at} zone={content.zone} precision="second" />,
        })}{' '}
        {t(now.says)}
      </p>
    </Banner>
  );
}
