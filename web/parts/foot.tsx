import { useEffect, useState } from 'preact/hooks';
import { t } from '../../shared/words/say.ts';
import { config } from '../config.ts';
import { rich } from '../rich.ts';
import { Languages } from './languages.tsx';

/** The foot of every page: the choice of language. On one machine it leads to the demo's clock and mailbox. */
export function Foot() {
  const [local, setLocal] = useState(false);
  useEffect(() => {
    config().then(
      (found) => setLocal(found.local === true),
      () => {},
    );
  }, []);
  return (
    <footer class="foot">
      <div class="wrap row">
        <span>Evenhand</span>
        <span>{t('Sealed bids, published weights, exact rankings.')}</span>
        <Languages />
        {local && (
          <span class="end">
            {rich('{clock} and {mail}', {
              clock: <a href="/local">{t('Demo clock')}</a>,
              mail: <a href="/mail">{t('mail')}</a>,
            })}
          </span>
        )}
      </div>
    </footer>
  );
}
