import { describe, expect, it } from 'vitest';
import { asKind, startAs } from '../../shared/as-kind.ts';
import { missingIn } from '../../shared/bid-tasks.ts';
import { blankContent, type EventContent, type EventKind, type TeamMember } from '../../shared/event.ts';
import { kinds } from '../../shared/kinds.ts';
import { lock, sealedLot } from '../../shared/lot.ts';
import { publicationFaults } from '../../shared/publication.ts';
import {
  afterDeadline,
  beforeDeadline,
  closes,
  givenContent,
  givenEvent,
  givenMarking,
  givenTeam,
  people,
} from '../given.ts';
import { deepMethod, givenDeep } from './method-slips.ts';
import { refusedWith } from './refused.ts';

const codes = (content: EventContent, team: TeamMember[] = givenTeam()) =>
  publicationFaults({ content, team }, beforeDeadline).map((f) => f.code);

const every = Object.keys(kinds) as EventKind[];

describe('kinds of event', () => {
  it.each(every)('a %s made of a whole RFP has nothing that the kind lacks, and can be published', (kind) => {
    expect(codes(asKind(givenContent(), kind))).toEqual([]);
  });

  it.each(every)(
    'a %s made of an RFP with a tree, a shortlist and a lot with its own method can be published too',
    (kind) => {
      const { content } = givenDeep();
      const made = asKind({ ...content, method: deepMethod() }, kind);
      expect(codes(made)).toEqual([]);
      expect(asKind(made, kind)).toEqual(made);
    },
  );

  it('a lot with its own method has the faults of the kind too', () => {
    const { content } = givenDeep();
    const rfq = asKind(content, 'rfq');
    const lots = rfq.lots.map((lot, l) => (l === 1 ? { ...lot, method: content.method } : lot));
    expect(
      publicationFaults({ content: { ...rfq, lots }, team: givenTeam() }, beforeDeadline).map((f) => f.at),
    ).toContain('lots.1.method.criteria.0.name');
  });

  it.each(every)('a new %s asks only for what the buyer has to say', (kind) => {
    const blank = blankContent('Benches', 'America/Anchorage', { name: 'Ben', email: 'ben@buyer.example' });
    const content = startAs({ ...blank, closes }, kind);
    expect(content.kind).toBe(kind);
    expect(content.description).not.toBe('');
    expect(codes(content)).toEqual(
      {
        rfi: ['questions-missing'],
        rfq: ['lines-missing'],
        rfp: ['lines-missing', 'criteria-missing', 'points-off-total'],
        tender: ['lines-missing'],
      }[kind],
    );
  });

  it('becoming the same kind changes nothing', () => {
    for (const kind of every) {
      const content = asKind(givenContent(), kind);
      expect(asKind(content, kind)).toEqual(content);
    }
  });

  it('an RFI asks for no price, ranks nothing, and says so where somebody gives it either', () => {
    const rfi = asKind(givenContent(), 'rfi');
    expect(rfi.lots[0]).toMatchObject({ lines: [], ceiling: null });
    expect(codes({ ...rfi, lots: givenContent().lots })).toEqual(['prices-off']);
    expect(codes({ ...rfi, method: givenContent().method })).toContain('criterion-off');
    expect(codes({ ...rfi, questions: [] })).toContain('questions-missing');
  });

  it('a bid in an RFI is complete without prices', () => {
    const rfi = asKind(givenContent(), 'rfi');
    const missing = missingIn({ content: rfi }, rfi.lots[0]!, { currency: 'USD', answers: {}, prices: [] }, []);
    expect(missing.map((m) => m.code)).not.toContain('price-missing');
    expect(missing.every((m) => m.envelope === 'bid')).toBe(true);
  });

  it('the answers to an RFI are read, and no marks are locked', () => {
    const event = givenEvent({ content: asKind(givenContent(), 'rfi') });
    const lot = { ...sealedLot(event.orgId, event.id, 'lot-1'), stage: 'scoring' as const };
    const problem = refusedWith(() => lock(event, lot, givenMarking([], [], []), people.lead, afterDeadline));
    expect(problem).toMatchObject({ code: 'wrong-state' });
  });

  it('an RFQ has one envelope, and the price alone decides', () => {
    const rfq = asKind(givenContent(), 'rfq');
    expect(rfq.envelopes).toBe('one');
    expect(rfq.method.criteria.map((c) => [c.kind, c.points])).toEqual([['price', rfq.method.total]]);
    expect(codes({ ...rfq, envelopes: 'two' })).toContain('envelopes-off');
    expect(codes({ ...rfq, method: givenContent().method })).toContain('criterion-off');
  });
});

describe('the terms of an event', () => {
  const until = (questionsUntil: string) => codes(givenContent({ questionsUntil }));
  it('take questions until an hour before the deadline at the latest', () => {
    expect(until('2026-11-20T12:00')).toEqual([]);
    expect(until('2026-11-27T15:00')).toEqual([]);
    expect(until('2026-11-27T15:01')).toEqual(['questions-late']);
    expect(until('2026-13-01T00:00')).toEqual(['no-such-time']);
  });
  it('ask for an explanation of a price below a share of the mean that can be one', () => {
    expect(codes(givenContent({ abnormallyLowPercent: '30' }))).toEqual([]);
    expect(codes(givenContent({ abnormallyLowPercent: '0' }))).toEqual(['percent-wrong']);
    expect(codes(givenContent({ abnormallyLowPercent: '100' }))).toEqual(['percent-wrong']);
  });
  it('let rounds of offers follow where prices are ranked and were not read out', () => {
    expect(codes(givenContent({ offerRounds: 2 }))).toEqual([]);
    expect(codes(givenContent({ offerRounds: 2, readOut: true }))).toEqual(['offer-rounds-read-out']);
    expect(codes({ ...asKind(givenContent(), 'rfi'), offerRounds: 1 })).toContain('offer-rounds-off');
    expect(asKind(givenContent({ offerRounds: 2 }), 'rfi').offerRounds).toBeUndefined();
    expect(asKind(givenContent({ offerRounds: 2 }), 'rfq').offerRounds).toBe(2);
  });
  it('name classes that can be ones', () => {
    const road = { scheme: 'CPV', code: '45233120-7', name: 'Road construction works' } as const;
    expect(codes(givenContent({ classifications: [road] }))).toEqual(['cpv-check']);
  });
});
