/** A public notice: what is bought, how bids are scored, by when, and who can see what. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { type NoticeNow, type NoticeView, readNotice } from '../../shared/api/open.ts';
import { isRanked, kindOf, noticeWords } from '../../shared/kinds.ts';
import { money } from '../../shared/money.ts';
import { millis } from '../../shared/time.ts';
import { t } from '../../shared/words/say.ts';
import { ApiProblem, call } from '../api.ts';
import { barZone, now } from '../clock.ts';
import { language } from '../language.ts';
import { useLoad } from '../load.ts';
import { after } from '../parts/after.tsx';
import { Deadline, deadlineOf } from '../parts/deadline.tsx';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Heading, Page } from '../parts/page.tsx';
import { Prose } from '../parts/prose.tsx';
import { Tag } from '../parts/tag.tsx';
import { rich } from '../rich.ts';
import { person, session } from '../session.ts';
import { Addenda, ChangedBanner } from './notice/addenda.tsx';
import { blocksOf, ledeOf } from './notice/blocks.ts';
import { Cancelled } from './notice/cancelled.tsx';

const Below = after(() => import('./notice/below.tsx').then((m) => m.Below));
const TakePart = after(() => import('./notice/take-part.tsx').then((m) => m.TakePart));
const Missing = after(() => import('./notice/missing.tsx').then((m) => m.Missing));

/** Where a bid is begun: by the invitation, where one led here, and past the sign-in. */
function startAt(notice: NoticeView, lotId: string, invitation: string | undefined): string {
  const target = invitation
    ? `/invitation?token=${encodeURIComponent(invitation)}`
    : `/bids/${notice.eventId}/${lotId}`;
  return session.value === 'in' ? target : `/sign-in?to=${encodeURIComponent(target)}`;
}

/** True where all of it is cancelled. */
const isOff = ({ cancelled, content }: NoticeNow): boolean =>
  content.lots.every((l) => cancelled.some((c) => c.lotId === null || c.lotId === l.id));

/** What a reader can do next here: start a bid, go to their own event, or nothing any more. */
function NextAct({ notice, invitation }: { notice: NoticeNow; invitation: string | undefined }) {
  const who = person.value;
  if (who?.org.kind === 'buyer') {
    if (who.org.id !== notice.orgId)
      return <p>{t(noticeWords(notice.content, 'Buyers do not bid. You read this notice as anybody can.'))}</p>;
    return (
      <p>
        <a class="btn block" href={`/events/${notice.eventId}`}>
          {t('Go to your event')}
        </a>
      </p>
    );
  }
  if (now.value >= millis(notice.closesAt) || isOff(notice)) {
    return who ? (
      <p>
        <a class="btn block" href="/bids">
          {t('My events')}
        </a>
      </p>
    ) : null;
  }
  const { lots } = notice.content;
  // Who follows an invitation takes it up first, and chooses a lot there.
  const choose = lots.length > 1 && !invitation;
  return (
    <>
      <p>
        <a class="btn primary block" href={choose ? '#lots' : startAt(notice, lots[0]!.id, invitation)}>
          {t(noticeWords(notice.content, choose ? 'Choose a lot to bid for' : 'Start a bid'))}
        </a>
      </p>
      <p>
        <small>
          {t(
            'Nothing reaches the buyer before you submit, and until the deadline you can replace or withdraw what you submitted.',
          )}
          {session.value === 'out' && ` ${t('You sign in first; registering takes a minute.')}`}
        </small>
      </p>
    </>
  );
}

type ShownProps = {
  notice: NoticeNow;
  invitation: string | undefined;
  /** Set where the buyer looks at it before a supplier does: where to fetch a document. */
  preview?: (fileId: string) => Promise<{ url: string }>;
};

/** The notice, as the page shows it, and as the buyer's preview does. */
export function Shown({ notice, invitation, preview }: ShownProps) {
  const { content, closesAt } = notice;
  const only = content.lots.length === 1 ? content.lots[0] : undefined;
  const bids = !invitation && now.value < millis(closesAt) && !isOff(notice) && person.value?.org.kind !== 'buyer';
  const { lede, rest } = ledeOf(blocksOf(content.description));
  const off = isOff(notice);
  const open = now.value < millis(closesAt) && !off;
  useEffect(() => {
    barZone.value = content.zone;
  }, [content.zone]);
  return (
    <div class="two">
      <div class="stack">
        <p class="row">
          {!preview && <a href="/">{t('All open notices')}</a>}
          {open ? (
            <Tag kind="good" icon="check">
              {t(noticeWords(content, 'Open for bids'))}
            </Tag>
          ) : (
            <Tag icon={off ? 'x' : 'clock'}>{off ? t('Cancelled') : t(noticeWords(content, 'Bids closed'))}</Tag>
          )}
          {open && <Tag icon="lock">{t(noticeWords(content, 'Bids are sealed'))}</Tag>}
          {content.access === 'invited' && <Tag>{t('By invitation')}</Tag>}
          <Tag>{t(kindOf(content).name)}</Tag>
        </p>
        <Heading>{content.title}</Heading>
        <Cancelled notice={notice} />
        {!preview && <ChangedBanner notice={notice} />}
        {lede && <p class="lede">{lede}</p>}
        <Facts
          items={[
            [t('Reference'), content.reference || '–'],
            [t('Buyer'), notice.buyer],
            only ? null : [t('Lots'), content.lots.length],
            only?.ceiling ? [t('Ceiling'), money(only.ceiling, content.currency)] : null,
            kindOf(content).prices
              ? [
                  t('Prices'),
                  `${content.currency}, ${content.priceBasis.tax === 'net' ? t('without tax') : t('tax included')}${content.priceBasis.taxRate === '0' ? '' : ` (${content.priceBasis.taxRate} %)`}`,
                ]
              : null,
            [t('Envelopes'), content.envelopes === 'two' ? t('two: technical, price') : t('one')],
            [t('Opened by'), content.openersNeeded === 2 ? t('two people together') : t('one person')],
          ]}
        />
        {content.paperTo && (
          <p>
            <strong>{t('Bids on paper or by e-mail')}</strong>
            <br />
            {t('To {address}, until the same deadline. The buyer enters them, sealed like all others.', {
              address: content.paperTo,
            })}
          </p>
        )}
      </div>
      <aside aria-label={t('Deadline')} class="stack tall">
        {!off && <Deadline at={closesAt} zone={content.zone} from={notice.publishedAt} words={deadlineOf(content)} />}
        {!preview && <NextAct notice={notice} invitation={invitation} />}
        {!preview && open && (invitation || person.value?.org.kind === 'supplier') && (
          <TakePart invitation={invitation} kind={content.kind} />
        )}
        {!preview && open && content.access === 'open' && !content.sandbox && (
          <p>
            <a href={`/api/notices/${notice.eventId}/calendar.ics${language === 'en' ? '' : `?language=${language}`}`}>
              {t('Put the deadlines into a calendar')}
            </a>
          </p>
        )}
        <p>
          <small>
            {rich('Questions to {contact}, {address}. Evaluators may not answer you.', {
              contact: content.contact.name,
              address: <a href={`mailto:${content.contact.email}`}>{content.contact.email}</a>,
            })}
          </small>
        </p>
      </aside>
      <div class="doc">
        {!preview && <Addenda notice={notice} invitation={invitation} />}
        {rest.length > 0 && (
          <section id="what" class="stack">
            <h2>{isRanked(content) ? t('What is bought') : t('What it is about')}</h2>
            <Prose blocks={rest} />
          </section>
        )}
        <Below
          notice={notice}
          invitation={invitation}
          startAt={bids ? (lotId) => startAt(notice, lotId, undefined) : null}
          preview={preview}
        />
      </div>
    </div>
  );
}

/** The buyer's colour and logo come after the notice itself, which does without them. */
function House(props: { eventId: string; invitation: string | undefined; buyer: string }) {
  const [Band, setBand] = useState<ComponentType<typeof props> | null>(null);
  useEffect(() => void import('./notice/house.tsx').then((m) => setBand(() => m.HouseBand)), []);
  return Band && <Band {...props} />;
}

/** The page of one notice. */
export default function NoticePage() {
  const { params, query } = useRoute();
  const { eventId = '' } = params;
  const { invitation } = query;
  const load = useLoad(
    (signal) => call(readNotice, { params: { eventId }, query: { invitation }, signal }),
    [eventId, invitation],
  );
  const notice = load.data;
  if (notice) {
    const phase = now.value < millis(notice.closesAt) ? 'open' : 'closed';
    return (
      <Page
        title={notice.content.title}
        event={notice.content}
        steps={{ phase, envelopes: notice.content.envelopes }}
        above={<House eventId={eventId} invitation={invitation} buyer={notice.buyer} />}
        ownHeading
      >
        <Shown notice={notice} invitation={invitation} />
      </Page>
    );
  }
  if (load.problem instanceof ApiProblem && load.problem.status === 404)
    return <Missing eventId={eventId} invitation={invitation} />;
  return (
    <Page title={t('Notice')}>
      <Loaded load={load} what={t('Reading the notice')}>
        {() => null}
      </Loaded>
    </Page>
  );
}
