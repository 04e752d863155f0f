import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const sharedFolder = new URL('../shared/', import.meta.url);

/** Left to itself Vitest keeps one core free: of two, that is half. Browsers have the machine to themselves (`e2e`). */
const maxWorkers = availableParallelism();

/** `unit` needs nothing but the checkout; `shared` needs the folder of third-party pages and texts beside it. */
export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx: { importSource: 'preact' } },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          globalSetup: ['test/tables.ts'],
          setupFiles: ['test/property-seed.ts'],
          testTimeout: 90_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/e2e/build.ts'],
          testTimeout: 90_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'hostile',
          include: ['test/hostile/**/*.test.ts'],
          environment: 'node',
          maxWorkers,
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'shared',
          include: ['test/shared/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/tables.ts'],
          setupFiles: ['test/property-seed.ts'],
          testTimeout: 600_000,
          maxWorkers,
          // Reading the corpus takes over ten seconds on a machine that is busy.
          hookTimeout: 120_000,
          env: { SHARED: sharedFolder.pathname },
        },
      },
    ],
  },
});
