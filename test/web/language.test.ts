import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { t } from '../../shared/words/say.ts';

const kept = new Map<string, string>();
const reload = vi.fn();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};

/** The module as a page loads it: anew, for a browser with these languages. */
const pageFor = (browser: string[]) => {
  vi.stubGlobal('navigator', { languages: browser });
  vi.resetModules();
  return import('../../web/language.ts');
};

beforeEach(() => {
  kept.clear();
  reload.mockClear();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('location', { reload });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('../../shared/words/de/front.ts');
});

describe('the language of a page', () => {
  test.each([
    [['de-AT', 'en'], '', 'de'],
    [['fr'], '', 'en'],
    [['de'], 'en', 'en'],
    [['en'], 'de', 'de'],
    [['de'], 'klingon', 'de'],
    [['en'], 'constructor', 'en'],
  ])('for a browser in %j with “%s” chosen is %s', async (browser, chosen, language) => {
    if (chosen) kept.set('language', chosen);
    expect((await pageFor(browser)).language).toBe(language);
  });

  test('is the browser’s where storage is shut, and choosing still loads the page anew', async () => {
    const shut = () => {
      throw new DOMException('shut', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: shut, setItem: shut });
    const { language, speak } = await pageFor(['de']);
    expect(language).toBe('de');
    speak('en');
    expect(reload).toHaveBeenCalledOnce();
  });

  test('is remembered once it is chosen', async () => {
    (await pageFor(['de'])).speak('en');
    expect([kept.get('language'), reload.mock.calls.length]).toEqual(['en', 1]);
    expect((await pageFor(['de'])).language).toBe('en');
  });
});

describe('what somebody has chosen on another computer', () => {
  test('is taken up here, where nothing was chosen yet', async () => {
    const { takeUp } = await pageFor(['en']);
    expect(takeUp('de')).toBe(true);
    expect((await pageFor(['en'])).language).toBe('de');
  });

  test.each([
    ['something was chosen here', 'en', 'de' as const],
    ['the page speaks it already', '', 'en' as const],
    ['nothing was chosen anywhere', '', null],
  ])('is left where %s', async (_, here, there) => {
    if (here) kept.set('language', here);
    const { takeUp } = await pageFor(['en']);
    expect(takeUp(there)).toBe(false);
    expect(kept.get('language') ?? '').toBe(here);
  });
});

describe('its words', () => {
  test('are English before they are fetched, German after, and English needs none', async () => {
    const german = await pageFor(['de']);
    const say = (await import('../../shared/words/say.ts')).t;
    expect(say('Open notices')).toBe('Open notices');
    await german.wordsOf('front');
    expect(say('Open notices')).toBe('Offene Bekanntmachungen');
    await (await pageFor(['en'])).wordsOf('front');
    expect(t('Open notices')).toBe('Open notices');
  });

  test('that could not be fetched are asked for again by the next page', async () => {
    let tries = 0;
    vi.doMock('../../shared/words/de/front.ts', () => {
      tries++;
      throw new Error('no connection');
    });
    const { wordsOf } = await pageFor(['de']);
    await expect(wordsOf('front')).rejects.toThrow();
    vi.doUnmock('../../shared/words/de/front.ts');
    await expect(wordsOf('front')).resolves.toBeUndefined();
    expect(tries).toBe(1);
  });
});
