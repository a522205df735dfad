import { useState } from 'preact/hooks';
import type { OpenedBid } from '../../../shared/api/evaluation.ts';
import { t } from '../../../shared/words/say.ts';
import { announce } from './announce.tsx';
import { showsInPage } from './document-beside.tsx';

type File = OpenedBid['files'][number];

/** The place of a document in a bid: the question that it answers, and which of its answers it is. */
type Place = { questionId: string | null; k: number };

const placeIn = (bid: OpenedBid, file: File): Place => ({
  questionId: file.questionId,
  k: bid.files.filter((f) => f.questionId === file.questionId).indexOf(file),
});

/**
 * The document that stands beside the levels. It is kept by its place, so that from bid to bid the answer to the same question stays
 * in sight; null: the answers.
 */
export function useDocument(bid: OpenedBid): {
  shown: File | null;
  show: (file: File | null) => void;
  next: () => void;
} {
  const [place, setPlace] = useState<Place | null>(null);
  const files = bid.files.filter(showsInPage);
  const shown = place
    ? (bid.files.filter((f) => f.questionId === place.questionId && showsInPage(f))[place.k] ?? null)
    : null;
  const show = (file: File | null) => {
    setPlace(file ? placeIn({ ...bid, files }, file) : null);
    announce(file ? t('{name} is shown beside the marks', { name: file.name }) : t('The answers are shown again'));
  };
  return {
    shown,
    show,
    next() {
      if (files.length === 0) return announce(t('This bid has no document that can be shown here'));
      show(files[shown ? files.indexOf(shown) + 1 : 0] ?? null);
    },
  };
}
