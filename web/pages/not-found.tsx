import { t } from '../../shared/words/say.ts';
import { Page } from '../parts/page.tsx';

/** What stands at an address that is no page. */
export default function NotFoundPage() {
  return (
    <Page title={t('There is no such page')}>
      <p class="measure">
        {t('The address may be mistyped, or cut off in an e-mail. Copy the whole address, or begin at the start.')}
      </p>
      <p>
        <a class="btn" href="/">
          {t('Open notices')}
        </a>
      </p>
    </Page>
  );
}
