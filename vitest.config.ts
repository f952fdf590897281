import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `--mode data`: the tests that need real files, which the project does not hold. */
const data = 'tests/data/**/*.test.ts';

export default defineConfig(({ mode }) => ({
  // Without this two copies of graphql are loaded, and each refuses the other's schema.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  test: {
    include: mode === 'data' ? [data] : ['tests/**/*.test.ts'],
    exclude: mode === 'data' ? [] : [data],
    globalSetup: ['tests/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}));
