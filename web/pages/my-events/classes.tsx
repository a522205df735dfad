/** The classes of what is bought that one follows: found by words or code, each stopped with one press. */
import { useEffect, useState } from 'preact/hooks';
import type { MyClasses } from '../../../shared/api/my-events.ts';
import { cpvCode } from '../../../shared/classification.ts';
import type { Classification } from '../../../shared/event.ts';
import { mostClasses } from '../../../shared/my-classes.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { type Load, useLoad } from '../../load.ts';
import { CpvSearch } from '../../parts/cpv-search.tsx';
import { Field } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { useRefocus } from '../../parts/refocus.ts';
import { readClasses, turnClass } from './turn.ts';

/** Where a letter leads that tells of a notice in a class. */
const anchor = ({ scheme, code }: Classification): string => `${scheme}-${code}`;

type Turn = (of: Classification, follows: boolean) => Promise<void>;

function Followed({ items, turn }: { items: readonly Classification[]; turn: Turn }) {
  useEffect(() => {
    // Who comes from a letter stands at the class that it told of.
    const row = document.getElementById(location.hash.slice(1));
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('button')?.focus();
  }, []);
  useRefocus(String(items.length), '#main h1');
  if (items.length === 0) return <p class="panel">{t('You follow no class yet.')}</p>;
  return (
    <ul class="tasks followed" aria-label={t('Classes you follow')}>
      {items.map((c) => (
        <li key={anchor(c)} id={anchor(c)}>
          <span>
            <small>{c.scheme}</small> <span class="mono">{c.code}</span> {c.name}
            <br />
            <small>
              <a href={`/?classification=${c.code}`}>{t('Open notices in it')}</a>
            </small>
          </span>
          <button
            type="button"
            class="btn small"
            aria-label={t('Follow no more: {code} {name}', c)}
            onClick={() => void turn(c, false)}
          >
            {t('Follow no more')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A class of the other list: its names are not free to ship, so that one types what it is called. */
function ByHand({ turn }: { turn: Turn }) {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  return (
    <details>
      <summary>{t('Follow a UNSPSC code')}</summary>
      <form
        class="stack tight"
        onSubmit={(event) => {
          event.preventDefault();
          void turn({ scheme: 'UNSPSC', code: code.trim(), name: name.trim() }, true);
        }}
      >
        <div class="row base">
          <Field id="unspsc" label={t('UNSPSC code, 8 digits')}>
            <input inputMode="numeric" maxLength={8} value={code} onInput={(e) => setCode(e.currentTarget.value)} />
          </Field>
          <Field id="unspsc-name" label={t('What it is called')}>
            <input maxLength={200} value={name} onInput={(e) => setName(e.currentTarget.value)} />
          </Field>
        </div>
        <p>
          <button type="submit" class="btn">
            {t('Follow this class')}
          </button>
        </p>
      </form>
    </details>
  );
}

function Body({ load }: { load: Load<MyClasses> & { data: MyClasses } }) {
  const { items } = load.data;
  const { problem, act } = useAct();
  const [said, setSaid] = useState('');
  const turn: Turn = (of, follows) =>
    act(async () => {
      load.set(await turnClass(of, follows));
      setSaid(follows ? t('You follow {code} {name} now.', of) : t('You follow {code} {name} no more.', of));
    });
  return (
    <>
      <Followed items={items} turn={turn} />
      <p role="status">{said}</p>
      <ProblemBanner problem={problem} />
      {items.length >= mostClasses ? (
        <p>{t('You follow {n} classes, which is as many as there can be.', { n: mostClasses })}</p>
      ) : (
        <section class="stack" aria-labelledby="more">
          <h2 id="more">{t('Follow a class')}</h2>
          <CpvSearch
            taken={items.filter((c) => c.scheme === 'CPV').map((c) => c.code)}
            add={({ code, name }) => void turn({ scheme: 'CPV', code: cpvCode(code), name }, true)}
          />
          <ByHand turn={turn} />
        </section>
      )}
    </>
  );
}

/** The page. */
export default function ClassesPage() {
  const load = useLoad(readClasses, []);
  return (
    <Page title={t('Classes you follow')}>
      <div class="roomy">
        <div class="stack">
          <p>
            <a href="/bids">{t('My events')}</a>
          </p>
          <p class="lede">
            {t(
              'Each public notice that is published in a class you follow, or in one below it, comes to you by e-mail and stands under My events. You follow for yourself, not for your colleagues, and no buyer sees it.',
            )}
          </p>
        </div>
        <Loaded load={load} what={t('Reading what you follow')}>
          {(data) => <Body load={{ ...load, data }} />}
        </Loaded>
      </div>
    </Page>
  );
}
