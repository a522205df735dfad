import { describe, expect, it } from 'vitest';
import { type BidContent, type BidPart, bidFingerprint, partsOf } from '../../shared/bid.ts';
import { canonical, fingerprint } from '../../shared/digest.ts';
import { givenBid, givenBidContent, givenContent, givenNotice, givenUpload, givenUploads, supplier } from '../given.ts';
import { set } from './publication-slips.ts';

const notice = givenNotice();
const changed = (path: string, value: unknown): BidContent => {
  const content = structuredClone(givenBidContent());
  set(path, value)(content);
  return content;
};

describe('the parts of a bid', () => {
  const salts = ['00'.repeat(16), 'ff'.repeat(16)];
  const files = [...givenUploads(), givenUpload('basis.pdf', { envelope: 'commercial', questionId: 'basis' })];
  const parts = (content = givenBidContent(), uploads = files, to = notice, from: string = supplier.id, salt = salts) =>
    partsOf(to, 'lot-1', from, content, uploads, salt) as [BidPart, BidPart];

  it('are one for each envelope, and no price stands in the technical one', () => {
    const [technical, commercial] = parts();
    expect(technical).toMatchObject({
      envelope: 'technical',
      notice: 1,
      salt: salts[0],
      answers: givenBidContent().answers,
      currency: null,
      prices: null,
    });
    expect(technical.files.map((f) => f.name)).toEqual(['drawing.pdf']);
    expect(commercial).toMatchObject({
      envelope: 'commercial',
      salt: salts[1],
      answers: {},
      currency: 'USD',
      prices: givenBidContent().prices,
    });
    expect(commercial.files.map((f) => f.name)).toEqual(['basis.pdf']);
    const text = canonical(technical);
    for (const told of ['850.00', '68.00', '120.5', 'USD', 'basis.pdf']) expect(text).not.toContain(told);
  });

  it('hold each answer in the envelope of its question, and none that was left open', () => {
    const questions = givenContent().questions.map((q) => ({
      ...q,
      envelope: q.id === 'wood' ? ('commercial' as const) : q.envelope,
    }));
    const [technical, commercial] = parts(
      changed('answers.warranty', ''),
      files,
      givenNotice(givenContent({ questions })),
    );
    expect(technical.answers).toEqual({ local: 'yes' });
    expect(commercial.answers).toEqual({ wood: 'Larch from the valley.' });
  });

  it('hold all of it where there is one envelope', () => {
    const questions = givenContent().questions.map((q) => ({ ...q, envelope: 'bid' as const }));
    const one = givenNotice(givenContent({ envelopes: 'one', questions }));
    const all = partsOf(one, 'lot-1', supplier.id, givenBidContent(), [], salts);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ envelope: 'bid', answers: givenBidContent().answers, currency: 'USD' });
  });

  it('leave out files that have not arrived', () => {
    expect(parts(givenBidContent(), [givenUpload('late.pdf', { arrived: false })]).flatMap((p) => p.files)).toEqual([]);
  });

  it('need a salt each, so that equal envelopes look different', () => {
    expect(() => parts(givenBidContent(), files, notice, supplier.id, ['00'.repeat(16)])).toThrow(RangeError);
    expect(() => parts(givenBidContent(), files, notice, supplier.id, [salts[0]!, salts[0]!])).toThrow(RangeError);
  });

  it('have another fingerprint when anything in them changes', () => {
    const variants: BidPart[] = [
      ...parts(),
      ...parts(changed('answers.wood', 'Larch from the valley')),
      ...parts(changed('prices.0.unitPrice', '850.0')),
      ...parts(changed('prices.1.quantity', '120.50')),
      ...parts(givenBidContent(), [givenUpload('drawing.pdf', { questionId: 'drawing', sha256: 'a'.repeat(64) })]),
      ...parts(givenBidContent(), [givenUpload('drawing2.pdf', { questionId: 'drawing' })]),
      ...parts(givenBidContent(), files, { ...notice, number: 2 }),
      ...parts(givenBidContent(), files, { ...notice, eventId: 'event-2' }),
      ...parts(givenBidContent(), files, notice, 'org-other'),
      ...parts(givenBidContent(), files, notice, supplier.id, ['01'.repeat(16), 'fe'.repeat(16)]),
    ];
    const seen = new Map(variants.map((p) => [fingerprint(p), canonical(p)]));
    expect(seen.size).toBe(new Set(variants.map((p) => canonical(p))).size);
    // Each of the nine changes touches one envelope at least, those of the notice, event, supplier and salts both.
    expect(seen.size).toBe(2 + 1 + 1 + 1 + 2 + 1 + 2 + 2 + 2 + 2);
  });
});

describe('the fingerprint of a whole bid', () => {
  const bid = givenBid();
  const refs = bid.parts.map((p) => ({ envelope: p.envelope, sha256: p.ref.sha256 }));

  it('is what anybody can compute from its parts', () => {
    const { eventId, lotId, notice: number, supplierId } = bid;
    expect(bid.fingerprint).toBe(fingerprint({ eventId, lotId, notice: number, supplierId, parts: refs }));
  });

  it('changes with event, lot, notice, supplier and each part', () => {
    const all = [
      bidFingerprint(bid, refs),
      bidFingerprint({ ...bid, eventId: 'event-2' }, refs),
      bidFingerprint({ ...bid, lotId: 'lot-2' }, refs),
      bidFingerprint({ ...bid, notice: 2 }, refs),
      bidFingerprint({ ...bid, supplierId: 'org-other' }, refs),
      bidFingerprint(bid, [refs[0]!, { ...refs[1]!, sha256: '0'.repeat(64) }]),
      bidFingerprint(bid, [refs[1]!, refs[0]!]),
      bidFingerprint(bid, [refs[0]!]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('does not depend on where the vault keeps them', () => {
    const moved = refs.map((r) => ({ ...r, key: 'elsewhere', versionId: 'v9' }));
    expect(bidFingerprint(bid, moved)).toBe(bid.fingerprint);
  });
});
