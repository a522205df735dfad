import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BidPart, bidFingerprint } from '../../../../shared/bid.ts';
import { fingerprint } from '../../../../shared/digest.ts';
import type { EnvelopeId } from '../../../../shared/event.ts';
import { holds, receiptJson, receiptText } from '../../../../web/pages/bid/receipt-text.ts';
import { hash, receipt } from './given-bid.ts';

const honest = () => receipt({ fingerprint: bidFingerprint(receipt(), receipt().parts) });

describe('a receipt as text', () => {
  it('states both clocks to the millisecond, every file and every fingerprint', () => {
    const text = receiptText(honest(), 'RFP 26-0181');
    expect(text).toContain('Receipt         EH-7Q4K-2M9D-X3WP');
    expect(text).toContain('Sat 28 Nov 2026, 00:58:48.214 UTC');
    expect(text).toContain('Fri 27 Nov 2026, 15:58:48.214 Anchorage (AKST, UTC−9)');
    expect(text).toContain(`${hash('9')}  proposal.pdf (2140000 bytes)`);
    expect(text).toContain(`${hash('c')}  price envelope`);
    expect(text).not.toContain('Withdrawn');
  });

  it('can be checked with nothing but a program that computes SHA-256', () => {
    const lines = receiptText(honest(), '').trimEnd().split('\n');
    const stated = lines[lines.indexOf('Fingerprint of the bid (SHA-256)') + 1];
    expect(createHash('sha256').update(lines.at(-1)!).digest('hex')).toBe(stated);
  });

  it('says when the bid was withdrawn', () => {
    const text = receiptText(receipt({ state: 'withdrawn', withdrawnAt: '2026-11-28T00:59:00.000Z' }), '');
    expect(text).toContain('Withdrawn       Sat 28 Nov 2026, 00:59:00.000 UTC');
  });
});

/** A submission as it is read again: its envelopes, and the receipt that follows from them. */
function reread() {
  const part = (envelope: EnvelopeId): BidPart => ({
    eventId: 'ev1',
    lotId: 'lot-1',
    envelope,
    notice: 1,
    supplierId: 'sup1',
    salt: '00',
    answers: { q1: 'Yes.' },
    currency: null,
    prices: null,
    files: [],
  });
  const parts = [part('technical'), part('commercial')];
  const refs = parts.map((p) => ({ envelope: p.envelope, sha256: fingerprint(p) }));
  return { receipt: receipt({ parts: refs, fingerprint: bidFingerprint(receipt(), refs) }), parts };
}

describe('the fingerprint on a receipt', () => {
  it('holds while nothing of the receipt, and nothing of what is kept, is changed', () => {
    const { receipt: r, parts } = reread();
    expect(holds({ receipt: r, parts })).toBe(true);
    expect(holds({ receipt: { ...r, lotId: 'lot-2' }, parts })).toBe(false);
    expect(holds({ receipt: { ...r, parts: r.parts.toReversed() }, parts })).toBe(false);
    expect(holds({ receipt: r, parts: [parts[0]!] })).toBe(false);
    expect(holds({ receipt: r, parts: [parts[0]!, { ...parts[1]!, answers: { q1: 'No.' } }] })).toBe(false);
  });

  it('is in the JSON with everything else', () => {
    expect(JSON.parse(receiptJson(honest()))).toEqual(honest());
  });
});
