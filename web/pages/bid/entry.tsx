/** A number that is typed: read exactly, or said why it cannot be read. */
import { useState } from 'preact/hooks';
import { readEntry } from './price-entry.ts';

type Props = {
  id: string;
  label: string;
  value: string;
  decimals: number;
  onValue: (value: string) => void;
  onFault: (fault: string | null) => void;
  onLeave: () => void;
};

/** One number of the sheet. What cannot be read is said at once and counts as blank until it can. */
export function Entry({ id, label, value, decimals, onValue, onFault, onLeave }: Props) {
  const [typed, setTyped] = useState(value);
  const faulty = 'fault' in readEntry(typed, decimals);
  return (
    <input
      class="n"
      id={id}
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={faulty ? 'true' : undefined}
      aria-describedby={faulty ? `${id}-error` : undefined}
      value={typed}
      onInput={(e) => {
        const text = e.currentTarget.value;
        const read = readEntry(text, decimals);
        setTyped(text);
        onFault('fault' in read ? read.fault : null);
        onValue('value' in read ? read.value : '');
      }}
      onBlur={onLeave}
    />
  );
}
