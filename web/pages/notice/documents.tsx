import { useState } from 'preact/hooks';
import { type NoticeView, readNoticeDocument } from '../../../shared/api/open.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { sizeWords } from './words.ts';

type Props = {
  notice: NoticeView;
  invitation: string | undefined;
  /** Where a document is fetched, where it is not published yet. */
  addressOf?: ((fileId: string) => Promise<{ url: string }>) | undefined;
};

/** The documents of a notice; each is fetched from the store by a short-lived address. */
export function Documents({ notice, invitation, addressOf }: Props) {
  const [problem, setProblem] = useState<Error | null>(null);
  const fetchIt = async (fileId: string) => {
    setProblem(null);
    try {
      const params = { eventId: notice.eventId, fileId };
      const { url } = await (addressOf?.(fileId) ?? call(readNoticeDocument, { params, query: { invitation } }));
      location.assign(url);
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
  return (
    <section id="documents" class="stack">
      <h2>{t('Documents')}</h2>
      <ProblemBanner problem={problem} />
      {notice.documents.length === 0 ? (
        <p>{t('There are no documents: all is said on this page.')}</p>
      ) : (
        <ul class="tasks">
          {notice.documents.map((file) => (
            <li key={file.id}>
              <span>
                <button type="button" class="link" onClick={() => void fetchIt(file.id)}>
                  <Icon name="down" /> {file.name}
                </button>
                <br />
                <small>
                  {sizeWords(file.size)}
                  {file.version > 1 && t(', version {version}', { version: file.version })}
                </small>
              </span>
              <small>
                SHA-256 <Fingerprint sha256={file.sha256} short />
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
