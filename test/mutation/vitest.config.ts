import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/*
 * The unit tests over one file that a mutation changes: ZHENGWEN_MUTANT holds {path, start, end, text}, the change to
 * make to the file's source before anybody sees it. The file on disk stays as it is,
 * and what was read of it is not kept for the next run.
 */
interface Mutant {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const mutant: Mutant | undefined = process.env.ZHENGWEN_MUTANT ? JSON.parse(process.env.ZHENGWEN_MUTANT) : undefined;

export default defineConfig({
  root,
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform(code, id) {
        if (!mutant || id.split('?')[0] !== root + mutant.path) return undefined;
        return { code: code.slice(0, mutant.start) + mutant.text + code.slice(mutant.end), map: null };
      },
    },
  ],
  oxc: { jsx: { importSource: 'preact' } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    bail: 1,
    fsModuleCache: false,
  },
});
