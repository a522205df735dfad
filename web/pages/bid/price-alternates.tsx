/** Alternates to a line, as they are typed: added and taken out by keyboard, each what it is, its unit price and, where asked, its quantity. */
import { useState } from 'preact/hooks';
import { type Alternate, blankAlternate, withAlternates } from '../../../shared/alternates.ts';
import { mostAlternates } from '../../../shared/alternates-allowed.ts';
import type { BidPrice } from '../../../shared/bid.ts';
import { limits, type PriceLine } from '../../../shared/event.ts';
import { exact, grouped } from '../../../shared/exact.ts';
import { quantityDecimals } from '../../../shared/price-basis.ts';
import { textFaults } from '../../../shared/text.ts';
import { t } from '../../../shared/words/say.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Desk } from './desk.ts';
import { Entry } from './entry.tsx';
import { idOfMissing } from './task-list.ts';

/** The field that says what an alternate is; what is missing in it leads here. */
const idOf = (line: PriceLine, { id }: Alternate): string => idOfMissing(`prices.${line.id}.alternates.${id}`);
const idOfAdd = (line: PriceLine): string => `${idOfMissing(`prices.${line.id}`)}-add`;

/** Once the fields are drawn anew. */
const focusSoon = (id: string): void => void setTimeout(() => document.getElementById(id)?.focus());

type Props = { desk: Desk; line: PriceLine; price: BidPrice };

function One({ desk, line, price, alternate, n }: Props & { alternate: Alternate; n: number }) {
  const [faults, setFaults] = useState<Record<string, string | null>>({});
  const { priceBasis } = desk.view.value.notice.content;
  const id = idOf(line, alternate);
  const all = price.alternates ?? [];
  const leave = () => void desk.saver.flush();
  const put = (change: Partial<Alternate>) =>
    desk.price(
      withAlternates(
        price,
        all.map((a) => (a.id === alternate.id ? { ...a, ...change } : a)),
      ),
    );
  const fault = (field: string) => (text: string | null) => setFaults((f) => ({ ...f, [field]: text }));
  const describe = (text: string) => {
    const wrong = textFaults(text).length > 0;
    fault(id)(
      wrong
        ? t('It has a mark that turns the direction of text, or a character that cannot be shown. Type it again.')
        : null,
    );
    put({ description: wrong ? '' : text });
  };
  const takeOut = () => {
    const next = all[n] ?? all[n - 2];
    desk.price(
      withAlternates(
        price,
        all.filter((a) => a.id !== alternate.id),
      ),
    );
    leave();
    focusSoon(next ? idOf(line, next) : idOfAdd(line));
  };
  const names = { n, line: line.name };
  const place = (field: string) => ({ 'data-line': line.id, 'data-field': field, 'data-alternate': n - 1 });
  const said = Object.entries(faults).filter((e): e is [string, string] => e[1] !== null);
  return (
    <>
      <tr class="alternate">
        <th scope="row" {...place('description')}>
          <label for={id}>
            {t('Alternate {n}: what it is', { n })} <span class="sr">{t('to {line}', { line: line.name })}</span>
          </label>
          <textarea
            id={id}
            rows={2}
            maxLength={limits.alternate}
            aria-invalid={faults[id] ? 'true' : undefined}
            aria-describedby={faults[id] ? `${id}-error` : undefined}
            defaultValue={alternate.description}
            onInput={(e) => describe(e.currentTarget.value)}
            onBlur={leave}
          />
        </th>
        <td class="n" {...place('unitPrice')}>
          <Entry
            id={`${id}-price`}
            label={t('Unit price, alternate {n} to {line}', names)}
            value={alternate.unitPrice}
            decimals={priceBasis.unitPriceDecimals}
            onValue={(unitPrice) => put({ unitPrice })}
            onFault={fault(`${id}-price`)}
            onLeave={leave}
          />
        </td>
        <td class="n" {...place('quantity')}>
          {line.quantity === null ? (
            <Entry
              id={`${id}-quantity`}
              label={t('Quantity, alternate {n} to {line}', names)}
              value={alternate.quantity ?? ''}
              decimals={quantityDecimals}
              onValue={(quantity) => put({ quantity })}
              onFault={fault(`${id}-quantity`)}
              onLeave={leave}
            />
          ) : (
            grouped(exact(line.quantity || '0'), line.quantity.split('.')[1]?.length ?? 0)
          )}
        </td>
        <td class="n">
          <button type="button" class="btn small quiet" onClick={takeOut}>
            {t('Take out')} <span class="sr">{t('Alternate {n} to {line}', names)}</span>
          </button>
        </td>
      </tr>
      {said.map(([at, text]) => (
        <tr key={at} class="said">
          <td colSpan={4}>
            <p class="error" id={`${at}-error`}>
              <Icon name="alert" />
              {t('Alternate {n} to {line}', names)}: {text}
            </p>
          </td>
        </tr>
      ))}
    </>
  );
}

/** The alternates to one line, in rows below it; nothing where there are none. */
export function LineAlternates({ desk, line, price }: Props) {
  const all = price.alternates ?? [];
  if (all.length === 0) return null;
  const most = mostAlternates(desk.view.value.notice.content);
  return (
    <>
      {all.map((alternate, k) => (
        <One key={alternate.id} desk={desk} line={line} price={price} alternate={alternate} n={k + 1} />
      ))}
      {all.length > most && (
        <tr class="said">
          <td colSpan={4}>
            <p class="error">
              <Icon name="alert" />
              {t('More alternates than this event takes. Take some out: until then nothing is saved.')}
            </p>
          </td>
        </tr>
      )}
    </>
  );
}

/** Adds an alternate to a line; nothing where the event takes none, or no more. */
export function AddAlternate({ desk, line, price }: Props) {
  const all = price.alternates ?? [];
  if (all.length >= mostAlternates(desk.view.value.notice.content)) return null;
  const add = () => {
    const added = blankAlternate(line, crypto.randomUUID().slice(0, 8));
    desk.price(withAlternates(price, [...all, added]));
    focusSoon(idOf(line, added));
  };
  return (
    <button type="button" class="btn small quiet add" id={idOfAdd(line)} onClick={add}>
      <Icon name="plus" />
      {t('Alternate')} <span class="sr">{t('to {line}', { line: line.name })}</span>
    </button>
  );
}
