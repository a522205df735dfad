import { defineConfig } from 'vitest/config';

/** Tests of what is pure: they may share a process. */
const pure = ['test/shared/**/*.test.ts', 'test/words.test.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'rules', include: pure, isolate: false } },
      {
        extends: true,
        test: { name: 'system', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: pure },
      },
    ],
  },
});
