import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';

/*
 * `node scripts/make-real-pages.ts CLONES OUT`: the real pages of `test/real-pages/` made again from the public repositories
 * that hold them. CLONES holds a clone of each, bare or not, named `owner+name`. For every recipe OUT gets a folder with
 * `source.html`, `expected.txt` (the body, a paragraph a line) and `meta.json`. None of it belongs in this repository.
 */

/** What the file of a page says: where the page lies and which part of it a person found to be the article. */
interface Recipe {
  readonly repository: string;
  readonly commit: string;
  readonly path: string;
  /** The git hash of the file: the page is read by this. */
  readonly blob: string;
  readonly url: string | null;
  readonly encoding: string;
  readonly official: boolean;
  /** The repository holds the page packed; it is unpacked by the program of that name. */
  readonly packed?: 'xz';
  /** Parts of the file that the collector of the repository put in, from the first text to the end of the second. */
  readonly added?: readonly (readonly [string, string])[];
  /** The file was stored with an unfinished merge: their side of it is the page. */
  readonly merged?: boolean;
  /** A page that is no article, or whose article is not in it, says so and has no selector. */
  readonly outcome?: 'list' | 'wall' | 'none';
  readonly selector?: string;
  /** Selectors of what stands within the body and is none of it. */
  readonly drop?: readonly string[];
  /** The body begins with the line that begins so, and ends before the line that begins so. */
  readonly from?: string;
  readonly until?: string;
  /** Lines that begin so are none of the body. */
  readonly without?: readonly string[];
  readonly header?: Readonly<Record<string, unknown>>;
}

const BLOCK =
  /^(?:ARTICLE|BLOCKQUOTE|BR|CENTER|D[DLT]|DIV|FIGCAPTION|FIGURE|H[1-6]|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TBODY|T[DHR]|UL)$/;
const SKIPPED = /^(?:AUDIO|BUTTON|IFRAME|NOSCRIPT|OBJECT|SCRIPT|STYLE|SVG|TEMPLATE|VIDEO)$/i;

function textOf(node: Node): string {
  if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  if (node.nodeType !== 1 || SKIPPED.test(node.nodeName)) return '';
  const edge = BLOCK.test(node.nodeName) ? '\n' : '';
  return edge + [...node.childNodes].map(textOf).join('') + edge;
}

const linesOf = (nodes: readonly Node[]): readonly string[] =>
  nodes
    .map(textOf)
    .join('\n')
    .split('\n')
    .map((line) => line.replace(/[\s\u3000\u200b\ufeff]+/g, ' ').trim())
    .filter(Boolean);

function readPage(recipe: Recipe, clones: string): string {
  const clone = join(clones, recipe.repository.replace('/', '+'));
  const git = existsSync(join(clone, '.git')) ? join(clone, '.git') : clone;
  const blob = execFileSync('git', ['--git-dir', git, 'cat-file', 'blob', recipe.blob], { maxBuffer: 1 << 28 });
  const bytes = recipe.packed
    ? execFileSync(recipe.packed, ['--decompress', '--stdout'], { input: blob, maxBuffer: 1 << 28 })
    : blob;
  let html = new TextDecoder(recipe.encoding).decode(bytes);
  for (const [start, end] of recipe.added ?? []) {
    const from = html.indexOf(start);
    const to = html.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`${recipe.path}: no ${start} in it`);
    html = html.slice(0, from) + html.slice(to + end.length);
  }
  return recipe.merged
    ? html.replace(/^<{7} .*\n[\s\S]*?^={7}\n([\s\S]*?)^>{7} .*\n?/gm, (_, theirs: string) => theirs)
    : html;
}

function findBody(recipe: Recipe, html: string): readonly string[] {
  if (!recipe.selector) return [];
  const roots = [
    ...new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document.querySelectorAll(recipe.selector),
  ];
  for (const selector of recipe.drop ?? [])
    for (const root of roots) for (const element of root.querySelectorAll(selector)) element.remove();
  const lines = linesOf(roots).filter((line) => !recipe.without?.some((start) => line.startsWith(start)));
  const { from, until } = recipe;
  const first = from === undefined ? 0 : lines.findIndex((line) => line.startsWith(from));
  const end = until === undefined ? lines.length : lines.findIndex((line) => line.startsWith(until));
  if (first < 0 || end <= first) throw new Error(`${recipe.path}: nothing is left of the body`);
  return lines.slice(first, end);
}

const [clones, out] = process.argv.slice(2);
if (!clones || !out) throw new Error('node scripts/make-real-pages.ts CLONES OUT');
const recipes = resolve(import.meta.dirname, '../test/real-pages');
for (const file of readdirSync(recipes).filter((name) => name.endsWith('.json'))) {
  const recipe = JSON.parse(readFileSync(join(recipes, file), 'utf8')) as Recipe;
  const html = readPage(recipe, clones);
  const folder = join(out, file.slice(0, -'.json'.length));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.html'), html);
  writeFileSync(join(folder, 'expected.txt'), findBody(recipe, html).join('\n'));
  const { url, official, outcome, header } = recipe;
  writeFileSync(join(folder, 'meta.json'), JSON.stringify({ url, official, outcome, header }, null, 1));
}
