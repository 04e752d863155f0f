import { type ESTree, type InlineConfig, minifySync, type Plugin, parseAst, type Rolldown } from 'vite';
import type { EntrypointGroup } from 'wxt';
import { reassignedNames } from './reassigned-names.ts';

/*
 * Every script of the extension in one graph, so that what popup, overlay and the scripts in a page have in common is in
 * the package once. The bundler parts a graph into modules, and a page of the web can be given none: a script that is
 * injected is a classic one, and an `import` would need the file to be web-accessible, by which a page learns of us. So
 * each chunk becomes a classic script: it takes what it imports from a table on the global object of our world, puts there
 * what it exports, and does nothing where it has been before. Whoever loads one loads the files it needs before it.
 */

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** What stands in the code for which chunks each chunk needs, see `lib/browser/load-script.ts`. */
const PLACEHOLDER = /\b__NEEDED_CHUNKS__\b/g;
const PRELOAD = '\0vite/preload-helper.js';
const DYNAMIC_IMPORT = /\bimport\([`"']\.\/(?:chunks\/)?([\w-]+)\.js[`"']\)/g;
const HTML_SCRIPTS =
  /\s*<(?:script type="module"|link rel="modulepreload")[^>]*?(?:src|href)="\/([^"]+)"[^>]*>(?:<\/script>)?/g;

/** Scripts that WXT would build alone, though they have much in common with the pages of ours and each other. */
const SHARING = ['overlay', 'tools'];

/** WXT's groups of entries to build, with `SHARING` among the pages, and the pages first. */
export function inOneGraph(groups: readonly EntrypointGroup[]): readonly EntrypointGroup[] {
  const isShared = (entry: EntrypointGroup): boolean => Array.isArray(entry) || SHARING.includes(entry.name);
  return [groups.filter(isShared).flat(), ...groups.filter((group) => !isShared(group))];
}

/** What several scripts need is one chunk where the same ones need it; less than this joins its neighbour. Bytes. */
const SMALL = 1000;

/** Lays out the chunks of a build of several entries, named without a hash: the extension alone loads them. */
export function layOutChunks(config: InlineConfig): void {
  const output = config.build?.rollupOptions?.output;
  if (!output || Array.isArray(output)) throw new Error('a build without one output');
  // Minified after they are made classic, when what they share has its short names.
  config.build = { ...config.build, minify: false, cssMinify: true };
  output.chunkFileNames = ({ name }) => `chunks/${name.replace(/~.*/, '')}.js`;
  output.entryFileNames = ({ name }) => (SHARING.includes(name) ? '[name].js' : 'chunks/[name].js');
  output.codeSplitting = {
    groups: [{ name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: SMALL }],
  };
}

const keyOf = (file: string): string => file.replace(/^.*\/|\.js$/g, '');

const chunksOf = (bundle: Bundle): readonly Chunk[] =>
  Object.values(bundle).filter((output): output is Chunk => output.type === 'chunk');

/** The files that have to run for one, itself last. */
function filesOf(file: string, bundle: Bundle, before: readonly string[] = []): readonly string[] {
  const chunk = bundle[file];
  if (before.includes(file) || chunk?.type !== 'chunk') return before;
  const needed = chunk.imports.reduce((files, name) => filesOf(name, bundle, files), before);
  return [...needed, file];
}

/** Circles among chunks have no order to run in. */
function checkOrder(chunks: readonly Chunk[], bundle: Bundle): void {
  for (const { fileName, imports } of chunks) {
    const files = imports.flatMap((name) => filesOf(name, bundle));
    if (files.includes(fileName)) throw new Error(`${fileName} needs itself`);
  }
}

/** What no chunk calls anything of its own. */
const TABLE = '$zhengwenChunks';

/** A stretch of code and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A name as the other side of an import or export calls it. */
const nameOf = (name: ESTree.ModuleExportName): string => (name.type === 'Literal' ? name.value : name.name);

/** `import { a as b } from './x.js'` as a look into the table. */
function takeImports(node: ESTree.ImportDeclaration): string {
  const chunk = `${TABLE}[${JSON.stringify(keyOf(node.source.value))}]`;
  const names = node.specifiers.map((specifier) => {
    if (specifier.type !== 'ImportSpecifier') throw new Error(`an import that is not understood: ${specifier.type}`);
    return `${nameOf(specifier.imported)}: ${specifier.local.name}`;
  });
  return names.length > 0 ? `const { ${names.join(', ')} } = ${chunk};` : '';
}

/** `export { b as a }` as an entry of the table. */
function putExports(node: ESTree.ExportNamedDeclaration, key: string, reassigned: ReadonlySet<string>): string {
  if (node.source || node.declaration) throw new Error(`${key}: an export that is not understood`);
  const names = node.specifiers.map(({ local, exported }) => {
    // What was taken from the table would not see it.
    if (reassigned.has(nameOf(local))) throw new Error(`${key}: ${nameOf(local)} changes after it is exported`);
    return `${nameOf(exported)}: ${nameOf(local)}`;
  });
  return `${TABLE}[${JSON.stringify(key)}] = { ${names.join(', ')} };`;
}

function editsOf(code: string, key: string): readonly Edit[] {
  const reassigned = reassignedNames(code);
  return parseAst(code).body.flatMap((node): readonly Edit[] => {
    if (node.type === 'ImportDeclaration') return [{ ...node, text: takeImports(node) }];
    if (node.type === 'ExportNamedDeclaration') return [{ ...node, text: putExports(node, key, reassigned) }];
    if (node.type.startsWith('Export')) throw new Error(`${key}: ${node.type} is not understood`);
    return [];
  });
}

function classic({ fileName, code: modular }: Chunk): string {
  const key = keyOf(fileName);
  const loading = modular.replace(
    DYNAMIC_IMPORT,
    (_, name: string) => `globalThis.zhengwenLoad(${JSON.stringify(name)})`,
  );
  if (/\bimport\(/.test(loading)) throw new Error(`${key}: an import() that is not understood`);
  if (loading.includes('import.meta')) throw new Error(`${key}: import.meta, which a classic script has not`);
  if (loading.includes(TABLE)) throw new Error(`${key}: ${TABLE} is taken`);
  const code = editsOf(loading, key)
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), loading);
  const name = JSON.stringify(key);
  const start = `const ${TABLE} = globalThis.zhengwenChunks ??= {}; if (${TABLE}[${name}]) return;`;
  const whole = `(() => { ${start} ${code}; ${TABLE}[${name}] ??= {}; })();`;
  const made = minifySync(fileName, whole, { module: false });
  if (made.errors.length > 0) throw new Error(`${key}: ${made.errors[0]?.message}`);
  return made.code;
}

/** The scripts of a page of ours, as classic ones in their order. */
function withClassicScripts(html: string, bundle: Bundle): string {
  const named = [...html.matchAll(HTML_SCRIPTS)].map(([, file = '']) => file);
  const files = named.reduce<readonly string[]>((before, file) => filesOf(file, bundle, before), []);
  const tags = files.map((file) => `\n    <script defer src="/${file}"></script>`).join('');
  return html.replaceAll(HTML_SCRIPTS, '').replace(/(?=\s*<\/head>)/, tags);
}

/** The chunks that a chunk, or one that it needs, may import later, and so on. */
function laterIn(file: string, bundle: Bundle, before: readonly string[] = []): readonly string[] {
  const asked = filesOf(file, bundle).flatMap((name) => {
    const chunk = bundle[name];
    return chunk?.type === 'chunk' ? chunk.dynamicImports : [];
  });
  return asked.reduce((all, name) => (all.includes(name) ? all : laterIn(name, bundle, all.concat(name))), before);
}

/**
 * Which chunks each chunk needs before it, by name. A script in a page of the web brings those along that it imports later:
 * by then the page may have gone elsewhere, and we may no longer be let in.
 */
const neededIn = (chunks: readonly Chunk[], bundle: Bundle): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    chunks.flatMap(({ fileName, imports, isEntry }) => {
      // A page of ours names its scripts itself.
      if (isEntry && !SHARING.includes(keyOf(fileName))) return [];
      const later = SHARING.includes(keyOf(fileName)) ? laterIn(fileName, bundle) : [];
      return [[keyOf(fileName), [...imports, ...later].map(keyOf)]];
    }),
  );

const pagesOf = (bundle: Bundle) =>
  Object.values(bundle).flatMap((output) =>
    output.type === 'asset' && output.fileName.endsWith('.html') ? [output] : [],
  );

/**
 * Makes classic scripts of the chunks of a build of several entries. It also fills in, there and in the builds that
 * follow, which chunks each of them needs; a build of one entry has one file of its own.
 */
export function classicChunks(): Plugin {
  let needed = '';
  return {
    name: 'classic-chunks',
    enforce: 'pre',
    // Vite waits for the sheets of a chunk before it runs; ours come with the page.
    load: (id) => (id === PRELOAD ? 'export const __vitePreload = (load) => load();' : undefined),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = chunksOf(bundle);
        const isShared = chunks.length > 1;
        if (isShared) {
          checkOrder(chunks, bundle);
          needed = JSON.stringify(neededIn(chunks, bundle));
        }
        for (const chunk of chunks) {
          const code = isShared ? classic(chunk) : chunk.code;
          chunk.code = needed === '' ? code : code.replace(PLACEHOLDER, () => needed);
        }
        for (const page of pagesOf(bundle)) page.source = withClassicScripts(String(page.source), bundle);
      },
    },
  };
}
