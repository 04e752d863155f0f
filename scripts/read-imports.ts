import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { sourceFiles } from './collect-patterns.ts';

/** One file of ours uses another. Paths are relative to the checkout. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Only types: gone when the code runs. */
  readonly typeOnly: boolean;
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** Each stands for one of two files; in Node for this. */
const ALIASES: Readonly<Record<string, string>> = {
  '#load-documents': 'lib/export/document/load-documents.ts',
  '#load-repair': 'lib/repair/load-repair.ts',
  '#load-templates': 'lib/export/template/load-templates.ts',
  '#load-table': 'lib/load-table.ts',
};

function resolveImport(from: string, name: string): string | undefined {
  if (!name.startsWith('.')) return ALIASES[name];
  const path = normalize(join(dirname(from), name.replace(/\?.*$/, ''))).replaceAll('\\', '/');
  return ['', '.ts', '.tsx'].map((end) => path + end).find((candidate) => existsSync(join(root, candidate)));
}

function importsOf(path: string): readonly Import[] {
  const { module } = parseSync(path, readFileSync(join(root, path), 'utf8'));
  const found: Import[] = [];
  const add = (name: string, typeOnly: boolean): void => {
    const to = resolveImport(path, name);
    if (to && /\.tsx?$/.test(to)) found.push({ from: path, to, typeOnly });
  };
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  }
  const text = readFileSync(join(root, path), 'utf8');
  for (const { moduleRequest } of module.dynamicImports) {
    const name = text.slice(moduleRequest.start, moduleRequest.end);
    if (/^['"]/.test(name)) add(name.slice(1, -1), false);
  }
  return found;
}

/** Every import among `lib/`, `components/` and `entrypoints/`. */
export const readImports = (): readonly Import[] => sourceFiles().flatMap(importsOf);
