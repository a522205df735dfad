/** A strict reader of iCalendar as far as deadlines use it (RFC 5545, 3.1 and 3.6.1). */
export type Calendar = { properties: Record<string, string>; events: Record<string, string>[] };

const decoded = (value: string): string =>
  value.replace(/\\(.)|[;,](?=.)/g, (whole, c: string | undefined) => {
    if (c === 'n') return '\n';
    if (c === ';' || c === ',' || c === '\\') return c;
    throw new Error(`a bare or unknown ${whole}`);
  });

const texts = new Set(['SUMMARY', 'DESCRIPTION', 'NAME', 'X-WR-CALNAME']);

export function parseCalendar(ics: string): Calendar {
  if (!ics.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(ics)) throw new Error('a line does not end with CRLF');
  const physical = ics.split('\r\n').slice(0, -1);
  for (const line of physical) if (new TextEncoder().encode(line).length > 75) throw new Error('a line is too long');
  const lines = ics.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  const calendar: Calendar = { properties: {}, events: [] };
  let event: Record<string, string> | null = null;
  const [first, last] = [lines.shift(), lines.pop()];
  if (first !== 'BEGIN:VCALENDAR' || last !== 'END:VCALENDAR') throw new Error('not one calendar');
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+)(?:;[A-Z]+=[A-Z]+)?:([\s\S]*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`no content line: ${line}`);
    if (name === 'BEGIN') event = {};
    else if (name === 'END') {
      for (const needed of ['UID', 'DTSTAMP', 'DTSTART']) if (!event?.[needed]) throw new Error(`no ${needed}`);
      calendar.events.push(event!);
      event = null;
    } else {
      const of = event ?? calendar.properties;
      if (name in of) throw new Error(`${name} twice`);
      of[name] = texts.has(name) ? decoded(value) : value;
    }
  }
  for (const needed of ['VERSION', 'PRODID']) if (!calendar.properties[needed]) throw new Error(`no ${needed}`);
  return calendar;
}
