import type { ComponentProps, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { NoticeView } from '../../../shared/api/open.ts';
import { t } from '../../../shared/words/say.ts';
import type { AddendumList } from '../addendum/addendum-list.tsx';

type List = ComponentType<ComponentProps<typeof AddendumList>>;

/** Says at the top that the notice was changed; nothing where it stands as it was published. */
export const ChangedBanner = ({ notice: { number } }: { notice: NoticeView }) =>
  number > 1 && (
    <p class="banner warn">
      <span>
        <strong>{t('This notice was changed: version {number} holds.', { number })}</strong>{' '}
        <a href="#addenda">{t('What changed, and when')}</a>
      </span>
    </p>
  );

/** What was changed since publication; the list is fetched after the notice itself is there. */
export function Addenda({ notice, invitation }: { notice: NoticeView; invitation: string | undefined }) {
  const [Here, setHere] = useState<List | null>(null);
  const { eventId, number, content } = notice;
  const changed = number > 1;
  useEffect(() => {
    if (changed) void import('../addendum/addendum-list.tsx').then((m) => setHere(() => m.AddendumList));
  }, [changed]);
  return changed ? (
    <section id="addenda" class="stack">
      <h2>{t('What was changed since publication')}</h2>
      {Here && <Here eventId={eventId} number={number} zone={content.zone} invitation={invitation} />}
    </section>
  ) : null;
}
