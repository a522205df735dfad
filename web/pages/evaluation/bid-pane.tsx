import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EvaluationView, OpenedBid } from '../../../shared/api/evaluation.ts';
import { readOpenedFile } from '../../../shared/api/opening.ts';
import { envelopesOf, priceEnvelope } from '../../../shared/event.ts';
import { isOpen } from '../../../shared/lot.ts';
import { money } from '../../../shared/money.ts';
import { enteredWords } from '../../../shared/on-behalf.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { openStored } from '../../open-stored.ts';
import { BidderRead } from '../../parts/bidder.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Heading } from '../../parts/page.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import { BesideBid } from './beside-bid.tsx';
import { BidAnswers } from './bid-answers.tsx';
import { DocumentBeside } from './document-beside.tsx';
import { PriceSheet } from './price-sheet.tsx';

type File = OpenedBid['files'][number];

type Props = {
  view: EvaluationView;
  bid: OpenedBid;
  n: number;
  /** The document that is shown in place of the answers; null: the answers. */
  shown: File | null;
  onShow: (file: File | null) => void;
  /** Copies a place of the bid into "Where in the bid"; absent where nothing is marked. */
  onCite?: ((place: string) => void) | undefined;
  /** What stands under the name: the declaration, a conflict that comes up later. */
  children?: ComponentChildren;
};

const sealedWords = (view: EvaluationView): string =>
  view.lot.stage === 'scoring'
    ? t('Price envelope: sealed until all marks are locked')
    : t('Price envelope: sealed until the openers open it');

/** A bid as it may be read now: who, when, answers with their questions, files, prices; what is sealed is hatched. */
export function BidPane({ view, bid, n, shown, onShow, onCite, children }: Props) {
  const [problem, setProblem] = useState<Error | null>(null);
  const { content, lot } = view;
  const open = ({ id, contentType }: File) => {
    setProblem(null);
    const params = { eventId: view.eventId, lotId: lot.lotId, bidId: bid.bidId, fileId: id };
    openStored(contentType, () => call(readOpenedFile, { params })).catch((thrown) =>
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
  };
  const sealed = envelopesOf(content).filter((e) => !isOpen(lot, e));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard
    <section class="panel stack pane" aria-label={t('Bid {n}: {bidder}', { n, bidder: bid.name })} tabIndex={0}>
      <div class="row base">
        <Heading>{bid.name}</Heading> <Tag>{t('Bid {n}', { n })}</Tag>
      </div>
      {view.named === 'pseudonyms' && (
        <p>
          <Tag>{t('Under a pseudonym')}</Tag>{' '}
          <small>
            {t(
              'Until all lots that you mark are locked. Answers and documents may still name the bidder: mark what is in them.',
            )}
          </small>
        </p>
      )}
      {view.named === 'by-role' && (
        <p>
          <small>
            {t('Your role reads names; the panel reads this bid under a pseudonym until the marks are locked.')}
          </small>
        </p>
      )}
      {bid.entered && (
        <p>
          <Tag kind="warn" icon="alert">
            {t('Entered by the buyer')}
          </Tag>{' '}
          <small>{enteredWords({ ...bid.entered, by: bid.entered.by.name }, content.zone)}</small>
        </p>
      )}
      {children}
      <Facts
        items={[
          // Blank under a pseudonym: the instant would tell who it is.
          bid.receivedAt !== '' && [
            t('Received'),
            <Time key="at" at={bid.receivedAt} zone={content.zone} precision="second" />,
          ],
          view.notice > 1 && [
            t('Answers|verb'),
            t('version {number} of {latest} of the notice', { number: bid.notice, latest: view.notice }),
          ],
          bid.total !== null && [t('Price'), money(bid.total, content.currency)],
          bid.fingerprint !== '' && [
            t('Fingerprint, SHA-256'),
            <Fingerprint key="sha" sha256={bid.fingerprint} short />,
          ],
        ]}
      />
      <BesideBid view={view} bidId={bid.bidId} />
      <ProblemBanner problem={problem} />
      {bid.bidder && (
        <details>
          <summary>{t('Who it is from')}</summary>
          <BidderRead bidder={bid.bidder} />
        </details>
      )}
      {shown ? (
        <DocumentBeside view={view} bid={bid} file={shown} onClose={() => onShow(null)} />
      ) : (
        <BidAnswers content={content} lotId={lot.lotId} bid={bid} onOpen={open} onShow={onShow} onCite={onCite} />
      )}
      {bid.prices && <PriceSheet content={content} lotId={lot.lotId} bid={bid} prices={bid.prices} />}
      {sealed.includes(priceEnvelope(content)) && (
        <p class="sealed shut">
          <span>
            <Icon name="lock" /> {sealedWords(view)}
          </span>
        </p>
      )}
    </section>
  );
}
