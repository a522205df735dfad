/** A colour with white words on it, as it will stand at the head of a notice, and how far the two stand apart. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { leastContrast } from '../../../shared/settings-faults.ts';
import { t } from '../../../shared/words/say.ts';

type Props = { colour: string; name: string; contrast: number };

/** The sample; the colour is set from here, because the site's policy takes no style from markup. */
export function Swatch({ colour, name, contrast }: Props) {
  const box = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    box.current?.style.setProperty('background-color', colour);
  }, [colour]);
  const enough = contrast >= leastContrast;
  const n = (Math.floor(contrast * 10) / 10).toFixed(1);
  return (
    <div class="stack tight">
      <p class="colour-sample" ref={box} aria-hidden={enough ? undefined : 'true'}>
        {name}
      </p>
      <p class={enough ? 'hint' : 'error'} role="status">
        {enough
          ? t('Contrast with white: {n} to 1, enough.', { n })
          : t('Contrast with white: {n} to 1, less than {least}: choose a darker one.', { n, least: leastContrast })}
      </p>
    </div>
  );
}
