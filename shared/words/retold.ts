/** What was kept in English, said again in the language of whoever reads it. */
import { type Message, type Plain, t } from './say.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What an English sentence is filled in with in a text; null where the text is another one. */
function readIn(message: string, text: string): Record<string, string> | null {
  const parts = message.replace(/\|.*$/s, '').split(/\{(\w+)\}/);
  const found = new RegExp(`^${parts.map((part, i) => (i % 2 ? '(.+?)' : escaped(part))).join('')}$`, 's').exec(text);
  return found && Object.fromEntries(found.slice(1).map((value, i) => [parts[2 * i + 1], value]));
}

/**
 * A kept text as the first of these sentences that it is, in the language of the moment; any other text as it stands, because
 * people wrote it. What the sentence is filled in with stays as it is, or becomes what `inside` makes of it.
 */
export function retold(kept: string, sentences: readonly Message[], inside = (value: string): string => value): string {
  for (const sentence of sentences) {
    const values = readIn(sentence, kept);
    if (!values) continue;
    const again = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inside(value)]));
    return (t as (message: Message, values: object) => string)(sentence, again);
  }
  return kept;
}

/** Times as they are kept: "Fri 27 Nov 2026, 16:00". */
const clocks =
  /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}), ([\d:.]+)/g;
/** A kept text with its times as they read in the language of the moment. */
export const retoldClocks = (kept: string): string =>
  kept.replace(clocks, (_, weekday: Plain, day: string, month: Plain, year: string, time: string) =>
    t('{weekday} {day} {month} {year}, {time}', { weekday: t(weekday), day, month: t(month), year, time }),
  );
