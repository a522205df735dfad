import { describe, expect, it } from 'vitest';
import { logoBytes, logoOf } from '../../shared/logo.ts';
import { jpeg, png } from '../images.ts';
import { refusedWith } from './refused.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const code = (of: Uint8Array) => refusedWith(() => logoOf(of)).faults[0]!.code;

describe('a logo', () => {
  it('is a PNG or a JPEG, with the size that its bytes say', () => {
    expect(logoOf(png(320, 80))).toEqual({ contentType: 'image/png', width: 320, height: 80 });
    expect(logoOf(jpeg(640, 200))).toEqual({ contentType: 'image/jpeg', width: 640, height: 200 });
  });

  it.each([
    ['logo-svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['logo-svg', '\ufeff<?xml version="1.0"?>\n<!-- a logo --><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['logo-html', '<!doctype html><script>alert(1)</script>'],
    ['logo-html', '  <html><img src=x onerror=alert(1)></html>'],
    ['logo-type', 'GIF89a and so on'],
    ['logo-type', 'RIFF....WEBPVP8 '],
    ['logo-type', '%PDF-1.7'],
  ])('is not: %s, whatever its name is', (expected, text) => {
    expect(code(bytes(text))).toBe(expected);
  });

  it('is whole', () => {
    for (const whole of [png(320, 80), jpeg(320, 80)]) {
      expect(code(whole.subarray(0, whole.length - 3))).toBe('logo-broken');
      expect(code(whole.subarray(0, 8))).toBe('logo-broken');
    }
    expect(code(new Uint8Array())).toBe('logo-empty');
    expect(refusedWith(() => logoBytes('%%%')).faults[0]!.code).toBe('logo-broken');
  });

  it('has up to 200 kB, and sides of 16 to 4,000 pixels', () => {
    expect(refusedWith(() => logoOf(png(320, 80, 200_000))).message).toBe(
      'The logo has 201 kB. It may have up to 200 kB.',
    );
    expect(code(png(4_001, 80))).toBe('logo-size');
    expect(code(png(320, 15))).toBe('logo-size');
    expect(logoOf(png(4_000, 16)).width).toBe(4_000);
  });
});
