import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type BidPart, bidFingerprint } from '../../../../shared/bid.ts';
import { compositeSha256, fingerprint } from '../../../../shared/digest.ts';
import type { EnvelopeId } from '../../../../shared/event.ts';
import { filesThatAre } from '../../../../web/pages/bid/file-check.ts';
import { holds, receiptJson, receiptText } from '../../../../web/pages/bid/receipt-text.ts';
import { HereWorker } from '../../given-worker.ts';
import { hash, receipt } from './given-bid.ts';

const honest = () => receipt({ fingerprint: bidFingerprint(receipt(), receipt().parts) });

describe('a receipt as text', () => {
  it('states both clocks to the millisecond, every file and every fingerprint', () => {
    const text = receiptText(honest(), { kind: 'rfp', reference: 'RFP 26-0181' });
    expect(text).toContain('Receipt         EH-7Q4K-2M9D-X3WP');
    expect(text).toContain('Sat 28 Nov 2026, 00:58:48.214 UTC');
    expect(text).toContain('Fri 27 Nov 2026, 15:58:48.214 Anchorage (AKST, UTC−9)');
    expect(text).toContain(`${hash('9')}  proposal.pdf (2140000 bytes)`);
    expect(text).toContain(`${hash('c')}  price envelope`);
    expect(text).not.toContain('Withdrawn');
  });

  it('can be checked with nothing but a program that computes SHA-256', () => {
    const lines = receiptText(honest(), { kind: 'rfp', reference: '' }).trimEnd().split('\n');
    const stated = lines[lines.indexOf('Fingerprint of the bid (SHA-256)') + 1];
    expect(createHash('sha256').update(lines.at(-1)!).digest('hex')).toBe(stated);
  });

  it('says when the bid was withdrawn', () => {
    const text = receiptText(receipt({ state: 'withdrawn', withdrawnAt: '2026-11-28T00:59:00.000Z' }), {
      kind: 'rfp',
      reference: '',
    });
    expect(text).toContain('Withdrawn       Sat 28 Nov 2026, 00:59:00.000 UTC');
  });
});

describe('a receipt with a file in parts', () => {
  const parts = ['hull', 'deck', 'st'].map((text) => Buffer.from(text));
  const sha256 = parts.map((part) => createHash('sha256').update(part).digest('hex'));
  const inParts = { size: 4, sha256 };
  const file = {
    id: 'f1',
    name: 'model.zip',
    size: 10,
    sha256: compositeSha256(sha256),
    envelope: 'technical',
  } as const;
  const text = receiptText(receipt({ files: [{ ...file, inParts }] }), { kind: 'rfp', reference: '' });

  it('names each part and their one hash', () => {
    expect(text).toContain(`${file.sha256}  model.zip (10 bytes, in 3 parts)`);
    expect(text).toContain(`${sha256[0]}  1\n${sha256[1]}  2\n${sha256[2]}  3\n`);
  });

  it('says how the one hash is computed from the file, and it is so', () => {
    // The command needs `xxd`, which not every machine has; what it does is done here in its steps.
    const command = text.split('\n').find((line) => line.startsWith('split'))!;
    expect(command).toBe("split -b 4 --filter='sha256sum | cut -c1-64' FILE | xxd -r -p | sha256sum");
    const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
    writeFileSync(join(folder, 'FILE'), Buffer.concat(parts));
    const printed = execSync(command.replace(/ \| xxd.*/, ''), { cwd: folder }).toString();
    rmSync(folder, { recursive: true });
    const joined = Buffer.from(printed.replaceAll('\n', ''), 'hex');
    expect(createHash('sha256').update(joined).digest('hex')).toBe(file.sha256);
  });

  it('tells a file that it names from any other, in parts or not', async () => {
    vi.stubGlobal('Worker', HereWorker);
    const whole = {
      ...file,
      id: 'f2',
      name: 'same.zip',
      sha256: createHash('sha256').update(Buffer.concat(parts)).digest('hex'),
    };
    const named = async (bytes: Uint8Array<ArrayBuffer>) => {
      const files = [{ ...file, inParts }, whole];
      const found = await filesThatAre(files, new File([bytes], 'x'), () => {}, new AbortController().signal);
      return found.map((f) => f.name);
    };
    expect(await named(new Uint8Array(Buffer.concat(parts)))).toEqual(['model.zip', 'same.zip']);
    expect(await named(new Uint8Array(Buffer.from('hulldecks!')))).toEqual([]);
    expect(await named(new Uint8Array(Buffer.from('hull')))).toEqual([]);
    vi.unstubAllGlobals();
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
