import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../../shared/digest.ts';
import { type Fact, leaf } from '../../../../shared/record.ts';
import { recordDays, recordFileName, recordLines } from '../../../../web/pages/event/record-lines.ts';

const fact = (id: string, at: string, more: Partial<Fact> = {}): Fact => ({
  id,
  eventId: 'ev-1',
  at,
  who: { id: 'p-1', name: 'Mara Lind' },
  what: 'event.created',
  data: { title: 'Search – “tool”' },
  salt: '0'.repeat(32),
  ...more,
});
const facts = [
  fact('f-2', '2026-11-03T20:00:00.000Z', { what: 'evaluation.conflict', why: 'My brother works there.' }),
  fact('f-1', '2026-11-03T08:00:00.000Z'),
  fact('f-3', '2026-11-04T08:30:00.000Z'),
];

describe('the record of an event', () => {
  it('is grouped by days of the event’s zone, newest first', () => {
    const days = recordDays(facts, 'America/Anchorage');
    expect(days.map((d) => [d.day, d.lines.map((l) => l.fact.id)])).toEqual([
      [expect.stringContaining('Tue'), ['f-3', 'f-2']],
      [expect.stringContaining('Mon'), ['f-1']],
    ]);
    expect(days[1]!.lines[0]!.sentence).toBe('Event created: Search – “tool”');
  });

  it('shows saves of a draft in a row as one line, and those of another person as another', () => {
    const saved = (n: number, who: string) =>
      fact(`s-${n}`, `2026-11-03T20:00:0${n}.000Z`, {
        what: 'event.saved',
        data: { version: n },
        who: { id: who, name: who },
      });
    const [day] = recordDays([saved(1, 'a'), saved(2, 'a'), saved(3, 'b'), saved(4, 'b'), saved(5, 'b')], 'UTC');
    expect(day!.lines.map((l) => [l.sentence, l.earlier.map((e) => e.fact.id)])).toEqual([
      ['Draft saved, version 5', ['s-4', 's-3']],
      ['Draft saved, version 2', ['s-1']],
    ]);
  });

  it('keeps the order of facts that one command made at one instant', () => {
    const at = '2026-11-03T20:00:00.000Z';
    const made = [fact('z', at), fact('a', at)];
    expect(recordLines(made).split('\n')[0]).toContain('"id":"z"');
    expect(recordDays(made, 'UTC')[0]!.lines.map((l) => l.fact.id)).toEqual(['a', 'z']);
  });

  it('is downloaded oldest first, one fact a line, each line the text that its fingerprint is made from', () => {
    const lines = recordLines(facts).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((l) => (JSON.parse(l) as Fact).id)).toEqual(['f-1', 'f-2', 'f-3']);
    for (const line of lines) expect(sha256Hex(line)).toBe(leaf(JSON.parse(line) as Fact));
  });

  it('gets a file name that any system takes', () => {
    expect(recordFileName('RFP 26/0181 ', 'ev-1')).toBe('record-rfp-26-0181.jsonl');
    expect(recordFileName('../..', 'ev-1')).toBe('record-ev-1.jsonl');
  });
});
