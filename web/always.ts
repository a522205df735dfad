/**
 * What the public notice needs anyway. The bundler makes a file for each set of pages that share something, so that these
 * parts would come in a dozen crumbs; as every page comes here (through parts/page.tsx), and every part that is fetched
 * later by itself, they are one file.
 */
import './clock.ts';
import './load.ts';
import './session.ts';
import './parts/banner.tsx';
import './parts/bar.tsx';
import './parts/deadline.tsx';
import './parts/facts.tsx';
import './parts/foot.tsx';
import './parts/icon.tsx';
import './parts/loaded.tsx';
import './parts/prose.tsx';
import './parts/tag.tsx';
import './parts/time.tsx';
import '../shared/money.ts';
