/** A notice that was not found as it was asked for. */
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { t } from '../../../shared/words/say.ts';
import { Page } from '../../parts/page.tsx';
import { person } from '../../session.ts';
import { invitationTo } from '../take-up.ts';

/** Says so. A letter leads here without the invitation: who has taken it up goes on with it. */
export function Missing({ eventId, invitation }: { eventId: string; invitation: string | undefined }) {
  const { route } = useLocation();
  const isSupplier = person.value?.org.kind === 'supplier';
  useEffect(() => {
    if (isSupplier && !invitation)
      invitationTo(eventId).then(
        (ours) => ours && route(`/notices/${eventId}?invitation=${encodeURIComponent(ours)}`, true),
        () => {},
      );
  }, [isSupplier]);
  return (
    <Page title={t('There is no such notice here')}>
      <p class="measure">
        {t(
          'It may be open only to those who were invited: then follow the link in your invitation. Or the address is not complete.',
        )}
      </p>
      <p>
        <a class="btn" href="/">
          {t('All open notices')}
        </a>
      </p>
    </Page>
  );
}
