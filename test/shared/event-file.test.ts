import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventFile, type KeptItem } from '../../shared/event-file.ts';
import { fileHtml } from '../../shared/event-file-html.ts';
import { type Fact, leaf } from '../../shared/record.ts';
import { givenEvent, givenLot, givenPublished } from '../given.ts';
import { givenDeep } from './method-slips.ts';

const made = { at: '2027-01-04T09:00:00.000Z', by: 'Dmitri' };
const fact = (changes: Partial<Fact> = {}): Fact => ({
  id: 'f-1',
  eventId: 'event-1',
  at: '2026-11-03T18:00:00.000Z',
  what: 'event.created',
  data: { title: 'Benches' },
  who: { id: 'ben', name: 'Ben' },
  salt: '00'.repeat(16),
  ...changes,
});
const item = (key: string, data: unknown = { words: key }, part: KeptItem['part'] = 'event'): KeptItem => ({
  part,
  key,
  data,
});
const { event } = givenPublished();
const file = (items: KeptItem[], stage: 'scoring' | 'awarded' = 'awarded') =>
  eventFile(event, [givenLot(stage, { eventId: event.id })], [fact()], items, '2032-12-01T00:00:00.000Z', made);

describe('the file of an event', () => {
  it('holds every item that is kept of it, once its lots are ended, but pointers and work under way', () => {
    const keys = [
      'EVENT',
      'LOT#lot-1',
      'BID#lot-1#b#bid',
      'MARK#lot-1#e#b#c',
      'INVITED#a@b.example',
      'SOMETHING-NEW#1',
    ];
    const { parts, leftOut } = file([...keys.map((k) => item(k)), item('TEAM#x'), item('UPLOAD#y'), item('FILE')]);
    expect(parts.event.map((i) => i.key)).toEqual(keys);
    expect(leftOut).toEqual([]);
  });

  it('holds no note that an evaluator made for their own eyes, whenever it is made', () => {
    for (const stage of ['scoring', 'awarded'] as const)
      expect(file([item('NOTE#eva#lot-1#b#c')], stage).parts.event).toEqual([]);
  });

  it('leaves out what was agreed, and who is who under pseudonyms, until a lot is ended', () => {
    const items = ['AGREED#lot-1#b#c', 'PSEUDONYMS#lot-1'].map((k) => item(k));
    expect(file(items, 'scoring').parts.event).toEqual([]);
    expect(file(items).parts.event.map((i) => i.key)).toEqual(['AGREED#lot-1#b#c', 'PSEUDONYMS#lot-1']);
  });

  it('leaves out what is judged while a lot is under way, and says how much', () => {
    const items = ['BID#lot-1#b#bid', 'MARK#lot-1@2#e#b#c', 'SIGNED#lot-1#e#b', 'LOT#lot-1'].map((k) => item(k));
    const { parts, leftOut } = file(items, 'scoring');
    expect(parts.event.map((i) => i.key)).toEqual(['LOT#lot-1']);
    expect(leftOut).toMatchObject([{ count: 3 }]);
    expect(leftOut[0]!.what).toContain('Benches');
  });

  it('states the fingerprint of each fact, as anybody can compute it again', () => {
    const [line] = file([]).timeline;
    expect(line).toEqual({ sentence: 'Event created: Benches', leaf: leaf(fact()), fact: fact() });
  });

  it('tells no place where an object is stored', () => {
    const stored = { id: 'd', name: 'a.pdf', key: 'org/event/secret-place', versionId: 'v1' };
    const text = JSON.stringify(file([item('EVENT', { documents: [stored] }), item('NOTICE', stored, 'notice')]));
    expect(text).not.toContain('secret-place');
    expect(text).toContain('a.pdf');
  });

  it('names each document once in a folder, whatever it is called', () => {
    const document = (name: string, sha256: string, version = 1) => ({
      id: sha256,
      name,
      size: 1,
      sha256,
      contentType: 'application/pdf',
      key: 'k',
      versionId: 'v',
      version,
      replaces: null,
      addedAt: made.at,
      addedBy: 'Ben',
    });
    const documents = [
      document('../../etc/passwd.pdf', 'a'.repeat(64)),
      document('../../etc/passwd.pdf', 'b'.repeat(64), 2),
    ];
    const paths = eventFile(givenEvent({ documents }), [], [], [], null, made).documents.map((d) => d.path);
    expect(new Set(paths).size).toBe(2);
    for (const path of paths) expect(path).toMatch(/^documents\/[a-z]{8}-v\d-[^/\\]+$/);
  });
});

describe('the same as a page', () => {
  it('shows words as words, whatever somebody wrote', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const hostile = `<script>alert(1)</script>"'&${words}`;
        const html = fileHtml(file([item('EVENT', { [hostile]: hostile }), item(hostile, hostile)]));
        expect(html).not.toContain('<script');
        expect(html.match(/<article>/g)).toHaveLength(2);
      }),
    );
  });

  it('says how bids are scored, each lot’s own method too', () => {
    const html = fileHtml(file([item('EVENT', givenDeep())]));
    expect(html).toContain('<h3>Tables</h3>');
    expect(html).toContain('Minimum: 50 % of these points.');
  });

  it('shows each time by the zone of the event and in UTC', () => {
    const html = fileHtml(file([item('NOTICE', { closesAt: '2026-11-28T01:00:00.000Z' }, 'notice')]));
    expect(html).toContain('Fri 27 Nov 2026, 16:00:00 Anchorage (AKST, UTC−9); Sat 28 Nov 2026, 01:00:00 UTC');
    expect(html).toContain('closes at');
  });
});
