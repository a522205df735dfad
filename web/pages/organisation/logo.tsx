/** The logo: chosen, judged here before it is sent and by the server again, taken off. */
import { useRef } from 'preact/hooks';
import { readLogo, removeLogo, setLogo } from '../../../shared/api/logo.ts';
import { logoOf } from '../../../shared/logo.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { Field } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';

const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** The section of the logo; it is kept at once, apart from the other settings. */
export function LogoSection({ mayChange }: { mayChange: boolean }) {
  const load = useLoad((signal) => call(readLogo, { signal }), []);
  const { busy, problem, act } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const send = (file: File) =>
    act(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      logoOf(bytes);
      load.set(await call(setLogo, { body: { base64: base64Of(bytes) } }));
      if (input.current) input.current.value = '';
    });
  const refused = problem?.message;
  return (
    <section class="stack measure" aria-labelledby="logo-heading">
      <h2 id="logo-heading">{t('Logo')}</h2>
      <Loaded load={load} what={t('Reading the logo')}>
        {({ logo }) =>
          logo ? (
            <p class="row">
              <img class="logo" src={logo.src} width={logo.width} height={logo.height} alt={t('Your logo')} />
              {mayChange && (
                <button
                  type="button"
                  class="btn small"
                  aria-disabled={busy || undefined}
                  onClick={() => void act(async () => load.set(await call(removeLogo)))}
                >
                  {t('Take it off')}
                </button>
              )}
            </p>
          ) : (
            <p>{t('None. Notices show the name alone.')}</p>
          )
        }
      </Loaded>
      {mayChange && (
        <Field
          id="logo"
          label={load.data?.logo ? t('Another logo') : t('Choose a logo')}
          hint={t('PNG or JPEG, up to 200 kB. It stands at the head of your notices.')}
          error={refused}
        >
          <input
            ref={input}
            type="file"
            accept="image/png,image/jpeg"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void send(file);
            }}
          />
        </Field>
      )}
      <div role="status">{busy && <p>{t('Sending …')}</p>}</div>
    </section>
  );
}
