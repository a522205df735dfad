import { useEffect, useState } from 'preact/hooks';
import { config } from '../config.ts';

/** The foot of every page. On one machine it leads to the demo's clock and mailbox. */
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
        <span>Sealed bids, published weights, exact rankings.</span>
        {local && (
          <span class="end">
            <a href="/local">Demo clock</a> and <a href="/mail">mail</a>
          </span>
        )}
      </div>
    </footer>
  );
}
