/** Colleagues on the same bid: an answer or price that two of them changed, and who changed each last. */
import type { Alternate } from '../../../shared/alternates.ts';
import { answerText } from '../../../shared/answer.ts';
import { questionsOf } from '../../../shared/asked.ts';
import { lastChange } from '../../../shared/bid-changes.ts';
import { bidderFieldName } from '../../../shared/bidder.ts';
import type { Lot, Notice } from '../../../shared/event.ts';
import type { Conflict } from '../../../shared/merge.ts';
import { bothClocks, wallClock } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { Banner } from '../../parts/banner.tsx';
import { DisputeBanner, type Disputed } from '../../parts/dispute.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';
import { person } from '../../session.ts';
import type { Desk } from './desk.ts';

/** An alternate to a line, or one field of it. A side that took it out says so. */
function disputedAlternate(line: string, { at, mine, theirs }: Conflict): Disputed {
  const field = at.split('.')[4];
  const said = (value: unknown) => {
    const a = value as Alternate | undefined;
    if (field) return [{ where: '', text: String(value ?? '') }];
    const text = a ? [a.description, a.unitPrice, a.quantity].filter(Boolean).join(', ') : t('taken out');
    return [{ where: '', text }];
  };
  const where =
    field === 'unitPrice'
      ? t('Unit price of an alternate to {line}', { line })
      : field === 'quantity'
        ? t('Quantity of an alternate to {line}', { line })
        : t('Alternate to {line}', { line });
  return { at, where, mine: said(mine), theirs: said(theirs) };
}

/** What is said of the bidder, as it reads: one field, a member, or all of it. */
function bidderValue(side: unknown): string {
  if (typeof side === 'string') return side;
  if (typeof side !== 'object' || side === null) return '';
  const { name, identity } = side as { name?: string; identity?: { name: string } };
  return name ?? identity?.name ?? '';
}
/** A field of a member is called by its member; without a path it is all of it. */
const bidderPlace = ([of, name]: readonly string[]): string =>
  of === undefined || name === undefined ? t('Who we are') : bidderFieldName(`${of}.${name}`);

/** An answer, or the price or quantity of a line, as people call it. */
export function disputed(notice: Pick<Notice, 'content'>, lot: Lot, { at, mine, theirs }: Conflict): Disputed {
  const [kind, id, field] = at.split('.');
  if (kind === 'answers') {
    const q = questionsOf(notice.content, lot.id).find((x) => x.id === id);
    const said = (value: unknown) => [
      { where: '', text: q ? answerText(q, String(value ?? '')) : String(value ?? '') },
    ];
    return { at, where: q?.text ?? at, mine: said(mine), theirs: said(theirs) };
  }
  if (kind === 'bidder') {
    const [, ...path] = at.split('.');
    const value = (side: unknown) => [{ where: '', text: bidderValue(side) }];
    return { at, where: bidderPlace(path), mine: value(mine), theirs: value(theirs) };
  }
  const line = lot.lines.find((l) => l.id === id)?.name ?? at;
  if (field === 'alternates') return disputedAlternate(line, { at, mine, theirs });
  const where = field === 'quantity' ? t('Quantity, {line}', { line }) : t('Unit price, {line}', { line });
  const said = (value: unknown) => [{ where: '', text: String(value ?? '') }];
  return { at, where, mine: said(mine), theirs: said(theirs) };
}

/** The dispute of a bid, if there is one. */
export function BidDispute({ desk, lot }: { desk: Desk; lot: Lot }) {
  const two = desk.others.dispute.value;
  if (!two) return null;
  const { notice } = desk.view.value;
  const { conflicts, choices, choose } = desk.others;
  return (
    <DisputeBanner
      by={two.by}
      time={<Time at={two.at} zone={notice.content.zone} />}
      kept={t(
        'Everything else of both of you goes together. Nothing is saved before you choose; your version is kept in this browser.',
      )}
      rows={conflicts.value.map((c) => disputed(notice, lot, c))}
      choices={choices.value}
      choose={choose}
      settle={desk.settle}
    />
  );
}

/** Says that a colleague has submitted the same a moment before, where both did: there is one bid and one receipt. */
export function SubmittedFirst({ desk }: { desk: Desk }) {
  const receipt = desk.answered.value;
  const { standing, notice } = desk.view.value;
  const first = receipt && receipt.by.id !== person.value?.id && standing?.bidId === receipt.bidId;
  return (
    <div role="status">
      {first && (
        <Banner kind="good" icon="check" big={t('Submitted by {person}', { person: receipt.by.name })}>
          <p>
            {t(
              '{person} submitted at {time}, a moment before you. Both are the same, word for word, and were taken once: there is one receipt.',
              {
                person: receipt.by.name,
                time: wallClock(receipt.receivedAt, notice.content.zone, 'millisecond').split(', ')[1]!,
              },
            )}
          </p>
        </Banner>
      )}
    </div>
  );
}

/** Says that a colleague's changes have come in, where they did not touch one's own. */
export function Brought({ desk }: { desk: Desk }) {
  const brought = desk.others.brought.value;
  return (
    <p role="status" class="hint">
      {brought &&
        rich('With changes of {person}, {time}', {
          person: brought.by,
          time: <Time at={brought.at} zone={desk.view.value.notice.content.zone} />,
        })}
    </p>
  );
}

/**
 * Who changed an answer or price last, and when. Nothing while one person alone works on the bid: then it says what they know.
 */
export function ChangedBy({ desk, field }: { desk: Desk; field: string }) {
  const { changes, notice } = desk.view.value;
  const mine = person.value?.id;
  const last = lastChange(changes, field);
  if (!last || changes.every((c) => c.id === mine)) return null;
  const { zone } = notice.content;
  const time = (
    <time dateTime={last.at} title={bothClocks(last.at, zone, 'second')}>
      {wallClock(last.at, zone)}
    </time>
  );
  return (
    <small class="changed-by">
      {last.id === mine
        ? rich('Changed by you, {time}', { time })
        : rich('Changed by {person}, {time}', { person: last.name, time })}
    </small>
  );
}
