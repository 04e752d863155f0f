import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSync } from 'vite';

/** A regular expression of ours and one place where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `lib/…/file.ts:line`. */
  readonly place: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** The source files of the product, relative to the checkout. */
export function sourceFiles(folders: readonly string[] = ['lib', 'components', 'entrypoints']): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
  } else if (value && typeof value === 'object') {
    if ('type' in value) see(value as Node);
    for (const child of Object.values(value)) visit(child, see);
  }
}

const isNamed = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && 'name' in value && value.name === name;

const isBuilt = (node: Node): boolean =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') && isNamed(node.callee, 'RegExp');

/** The literals of a file, and the places where it builds an expression from text. */
function parseFile(path: string): { literals: readonly Pattern[]; built: readonly string[] } {
  const text = readFileSync(join(root, path), 'utf8');
  const placeOf = (node: Node): string => `${path}:${text.slice(0, node.start).split('\n').length}`;
  const literals: Pattern[] = [];
  const built: string[] = [];
  visit(parseSync(path, text).program, (node) => {
    if (node.type === 'Literal' && node.regex) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      literals.push({ source: pattern, flags, place: placeOf(node) });
    }
    if (isBuilt(node)) built.push(placeOf(node));
  });
  return { literals, built };
}

/** Where in our sources the running code stands, seen from inside `RegExp`. */
function placeInSources(): string | undefined {
  for (const line of (new Error().stack ?? '').split('\n')) {
    const found = /(file:\/\/\S+?):(\d+):\d+\)?$/.exec(line);
    if (!found?.[1] || found[1] === import.meta.url) continue;
    const path = relative(root, fileURLToPath(found[1])).replaceAll('\\', '/');
    return path.startsWith('lib/') ? `${path}:${found[2]}` : undefined;
  }
  return undefined;
}

/** Runs `work` and gives every expression that our sources build from text meanwhile. */
async function recordBuilt(work: () => Promise<void>): Promise<readonly Pattern[]> {
  const seen: Pattern[] = [];
  const Original = RegExp;
  const note = (made: RegExp): RegExp => {
    const place = placeInSources();
    if (place) seen.push({ source: made.source, flags: made.flags, place });
    return made;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, args) => note(Reflect.construct(target, args)),
    apply: (target, self, args) => note(Reflect.apply(target, self, args)),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return seen;
}

/** Loads all of `lib/` and reads one page, so that expressions built on first need are built. */
async function exercise(): Promise<void> {
  const { JSDOM } = await import('jsdom');
  for (const path of sourceFiles(['lib'])) {
    if (!path.startsWith('lib/browser/')) await import(pathToFileURL(join(root, path)).href);
  }
  const { read } = await import('../lib/read.ts');
  const text = '云岭市水务局要求各县于2026年6月底前完成12座水库的除险加固，市财政安排3000万元。'.repeat(5);
  const page = `<title>通知</title><h1>关于加固水库的通知</h1><p>${text}</p><p>會(huì)議強(qiáng)調(diào)，${text}</p>`;
  await read(new JSDOM(page, { url: 'https://yunling.example/' }).window.document);
}

/**
 * Every regular expression that we own: literals by parsing the sources, those built from constants by running them.
 * `unseen` are places that build an expression which running did not reach.
 */
export async function collectPatterns(): Promise<{ patterns: readonly Pattern[]; unseen: readonly string[] }> {
  const parsed = sourceFiles().map(parseFile);
  const built = await recordBuilt(exercise);
  const reached = new Set(built.map(({ place }) => place));
  const unique = new Map<string, Pattern>();
  for (const pattern of [...parsed.flatMap(({ literals }) => literals), ...built]) {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!unique.has(key)) unique.set(key, pattern);
  }
  return {
    patterns: [...unique.values()],
    unseen: parsed.flatMap((file) => file.built).filter((place) => !reached.has(place)),
  };
}
