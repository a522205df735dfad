import { describe, expect, it } from 'vitest';
import { letterAbout, type Mail, write } from '../../shared/mail.ts';
import { isHeldBack } from '../../shared/sandbox.ts';
import { closesAt, givenContent } from '../given.ts';

const about = (sandbox: boolean) => letterAbout(givenContent({ sandbox }), 'City of Fernhaven', 'event-1', 'lot-1');
const invitation = (sandbox: boolean): Mail => ({
  to: 'maya@paper-heron.example',
  letter: 'supplier-invited',
  data: { ...about(sandbox), closesAt, token: 'x'.repeat(32) },
});
const ready = (sandbox: boolean): Mail => ({
  to: 'iris@fernhaven.example',
  letter: 'ready-to-open',
  data: { ...about(sandbox), closesAt, lots: 1 },
});

describe('letters about an event to try things out', () => {
  it('reach colleagues, and nobody else', () => {
    expect(isHeldBack(invitation(true))).toBe(true);
    expect(isHeldBack(ready(true))).toBe(false);
  });
  it('say so in their subject', () => {
    expect(write(ready(true), 'https://e.example').subject).toMatch(/^Sandbox: /);
    expect(write(ready(false), 'https://e.example').subject).not.toMatch(/Sandbox/);
  });
  it('of a real event are all sent', () => {
    expect(isHeldBack(invitation(false))).toBe(false);
    expect(isHeldBack(ready(false))).toBe(false);
  });
});
