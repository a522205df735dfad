import { t } from '../../shared/words/say.ts';
import { Page } from './page.tsx';

/** Stands in for a page whose file could not be fetched: no connection, or the site was renewed meanwhile. */
export const NotLoaded = () => (
  <Page title={t('This page could not be fetched')}>
    <p class="measure">
      {t('The connection is down, or Evenhand was renewed while you had it open. What was saved is safe.')}
    </p>
    <p>
      <button type="button" class="btn primary" onClick={() => location.reload()}>
        {t('Reload the page')}
      </button>
    </p>
  </Page>
);
