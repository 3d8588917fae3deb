import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'firefox',
    include: ['tests/firefox/**/*.test.ts'],
    // One browser at a time: the tests ask for order and bytes, and share two cores with it.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 0,
    // A browser that is broken altogether must not wait for every test in vain.
    bail: 15,
  },
});
