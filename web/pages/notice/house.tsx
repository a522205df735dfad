/** The buyer at the head of its notice, in its colour and with its logo; fetched after the notice is shown. */
import '../../always.ts';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { readHouse } from '../../../shared/api/house.ts';
import { t } from '../../../shared/words/say.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';

type Props = { eventId: string; invitation: string | undefined; buyer: string };

/** A band across the page; nothing where the buyer has settled neither colour nor logo, or where it does not come. */
export function HouseBand({ eventId, invitation, buyer }: Props) {
  const { data } = useLoad(
    (signal) => call(readHouse, { params: { eventId }, query: { invitation }, signal }),
    [eventId, invitation],
  );
  const band = useRef<HTMLElement>(null);
  const colour = data?.colour ?? '';
  // From here, because the site's policy takes no style from markup.
  useLayoutEffect(() => {
    if (colour) band.current?.style.setProperty('background-color', colour);
  }, [colour]);
  if (!data || (!data.logo && !colour)) return null;
  return (
    <section class={colour ? 'house coloured' : 'house'} ref={band} aria-label={t('The buyer')}>
      <div class="wrap row">
        {data.logo && <img class="logo" src={data.logo.src} width={data.logo.width} height={data.logo.height} alt="" />}
        <strong>{buyer}</strong>
      </div>
    </section>
  );
}
