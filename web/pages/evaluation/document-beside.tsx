import { useEffect, useState } from 'preact/hooks';
import type { EvaluationView, OpenedBid } from '../../../shared/api/evaluation.ts';
import { readOpenedFile } from '../../../shared/api/opening.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { ProblemBanner } from '../../parts/problem-banner.tsx';

type File = OpenedBid['files'][number];

/** True where this browser shows such a file within a page: text and pictures always, PDF where it has a viewer. */
export const showsInPage = ({ contentType }: Pick<File, 'contentType'>): boolean =>
  contentType === 'application/pdf'
    ? navigator.pdfViewerEnabled
    : ['text/plain', 'image/png', 'image/jpeg'].includes(contentType);

type Props = { view: EvaluationView; bid: OpenedBid; file: File; onClose: () => void };

/** A document of the bid, shown beside the levels by its short-lived link. */
export function DocumentBeside({ view, bid, file, onClose }: Props) {
  const [found, setFound] = useState<{ id: string; url: string } | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  useEffect(() => {
    let wanted = true;
    setProblem(null);
    const params = { eventId: view.eventId, lotId: view.lot.lotId, bidId: bid.bidId, fileId: file.id };
    call(readOpenedFile, { params }).then(
      ({ url }) => wanted && setFound({ id: file.id, url }),
      (thrown) => wanted && setProblem(thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
    return () => {
      wanted = false;
    };
  }, [file.id, bid.bidId]);
  const url = found?.id === file.id ? found.url : null;
  return (
    <figure class="beside-document">
      <figcaption class="row base">
        <strong>{file.name}</strong>
        <button type="button" class="btn quiet end" onClick={onClose}>
          {t('Back to the answers')}
        </button>
      </figcaption>
      <ProblemBanner problem={problem} />
      {url === null ? (
        !problem && <progress aria-label={t('Opening {name}', { name: file.name })} />
      ) : file.contentType.startsWith('image/') ? (
        <img src={url} alt={file.name} />
      ) : (
        // A PDF viewer does not work in a sandbox; it runs apart from the page, from another origin, by itself.
        <iframe src={url} title={file.name} {...(file.contentType === 'application/pdf' ? {} : { sandbox: '' })} />
      )}
    </figure>
  );
}
