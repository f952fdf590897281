import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that `npm test` leaves out, by the mode that runs them. */
const apart: Readonly<Record<string, string>> = {
  // They need real files, which the project does not hold.
  data: 'tests/data/**/*.test.ts',
  // They need another server, which is installed apart.
  peer: 'tests/peer/*.test.ts',
};

/** Tests of what is promised to whoever asks, whether Yoga answers or the lane in front of it. */
const bothWays = ['cors', 'cost', 'errors', 'graphql-over-http', 'limits', 'media-types', 'random-input', 'requests'];

/** The file that takes longest comes first, so that no core waits for it at the end; the others as Vitest has them. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('/graph/engine.test.ts');
    return (await super.sort(files)).sort((a, b) => Number(isLongest(b)) - Number(isLongest(a)));
  }
}

/** Tests that ask one way. */
const asking = (way: 'yoga' | 'lane', include: string[], exclude: string[] = []) => ({
  // Without this two copies of graphql are loaded, and each refuses the other's schema.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  test: {
    name: way,
    include,
    exclude: ['**/node_modules/**', ...exclude],
    provide: { way },
    // Modules without state are loaded once for all files that a process tests; a guard in tests/house watches over it.
    isolate: false,
    // Against what hangs, not what is slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

export default defineConfig(({ mode }) => ({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    // Vitest would leave one core of two idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: apart[mode]
      ? [asking('yoga', [apart[mode]])]
      : [
          asking('yoga', ['tests/**/*.test.ts'], Object.values(apart)),
          asking(
            'lane',
            bothWays.map(name => `tests/api/${name}.test.ts`),
          ),
        ],
  },
}));
