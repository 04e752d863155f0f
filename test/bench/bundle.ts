import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * A script for a real browser that puts the exports of a module on `globalThis.bench`. The tables are fetched from
 * `/tables/NAME.bin` of the page's own origin.
 * @param entry path of the module, relative to this folder
 */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: at('../..'),
    resolve: { alias: { '#load-table': at('./load-table.ts') } },
    build: {
      write: false,
      minify: true,
      lib: { entry: at(entry), formats: ['iife'], name: 'bench', fileName: 'bench' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const [chunk] = output.output;
    return `${chunk.code}\nglobalThis.bench = bench;`;
  }
  throw new Error(`nothing built from ${entry}`);
}
