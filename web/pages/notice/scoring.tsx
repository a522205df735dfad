import type { NoticeView } from '../../../shared/api/open.ts';
import { methodsOf } from '../../../shared/scoring/methods.ts';
import { t } from '../../../shared/words/say.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { rich } from '../../rich.ts';
import { MethodInWords } from './method.tsx';

/** How bids are scored: each method with the weight bar, its criteria, rules and scales; the fingerprint of it all. */
export function Scoring({
  notice,
  draft = false,
}: {
  notice: Pick<NoticeView, 'content' | 'method'>;
  /** Not published yet: what stands here can still change. */
  draft?: boolean;
}) {
  const { content } = notice;
  const methods = methodsOf(content);
  const fixed = draft
    ? t('The method is fixed when the notice is published.')
    : t('The method was fixed when this notice was published.');
  return (
    <section id="criteria" class="stack">
      <h2>{t('How bids are scored')}</h2>
      {methods.map((used) => (
        <div key={used.at} class="stack">
          {methods.length > 1 && <h3>{used.lots.map((lot) => lot.name).join(', ')}</h3>}
          <MethodInWords used={used} content={content} fixed={fixed} />
        </div>
      ))}
      <p>
        <small>
          {rich('Fingerprint of the method, SHA-256: {fingerprint}', {
            fingerprint: <Fingerprint sha256={notice.method} />,
          })}
        </small>
      </p>
    </section>
  );
}
