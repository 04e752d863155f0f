import { browser } from 'wxt/browser';
import { askBackground } from './messages.ts';
import { isOwnPage } from './own-page.ts';

/** Scripts of one extension share one world in a page; the page's own scripts never see it. */
const world = globalThis as typeof globalThis & {
  /** What the chunks that ran have exported, by name: see `scripts/classic-chunks.ts`. */
  zhengwenChunks?: Readonly<Record<string, unknown>>;
  /** What an `import()` becomes in a build. */
  zhengwenLoad?: (name: string) => Promise<unknown>;
};

type Needed = Readonly<Record<string, readonly string[]>>;

/** The chunks that each chunk needs before it, by name. A build fills it in; there is none while developing. */
declare const __NEEDED_CHUNKS__: Needed;

/** Scripts that may stand alone, as all do while developing. */
const ALONE: Needed = { documents: [], reader: [], overlay: [], repair: [], templates: [], tools: [] };

/** The chunks of a script by its name in the order they run, itself last. @throws for a name that no build has made */
export function chunksFor(name: string, before: readonly string[] = []): readonly string[] {
  const lists = typeof __NEEDED_CHUNKS__ === 'undefined' ? [ALONE] : [__NEEDED_CHUNKS__, ALONE];
  if (before.includes(name)) return before;
  const needed = lists.find((list) => Object.hasOwn(list, name))?.[name];
  if (!needed) throw new Error(`no script ${name}`);
  return [...needed.reduce((chunks, chunk) => chunksFor(chunk, chunks), before), name];
}

/** Where the build puts a chunk. */
const fileOf = (chunk: string): string => `/${Object.hasOwn(ALONE, chunk) ? '' : 'chunks/'}${chunk}.js`;

/** The names of the chunks that ran here. */
const chunksHere = (): readonly string[] => Object.keys(world.zhengwenChunks ?? {});

/** Lets the background put a script into this page, without what is here already. Rejects when the browser refuses. */
export async function askForScript(name: string): Promise<void> {
  await askBackground({ type: 'script', name, there: chunksHere() });
}

/** Puts a script and what it needs into the page of a tab, without what is there already. */
export async function injectScript(
  tabId: number | undefined,
  name: string,
  chunks: readonly string[] = [],
): Promise<true> {
  if (tabId === undefined) throw new Error('no tab asks');
  const files = chunksFor(name).flatMap((chunk) => (chunks.includes(chunk) ? [] : [fileOf(chunk)]));
  // WXT knows the paths of entries alone.
  if (files.length > 0) await browser.scripting.executeScript({ target: { tabId }, files: files as '/reader.js'[] });
  return true;
}

/** Runs one of our files in a page of ours; those asked for together run in their order. */
const runHere = (file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${file} did not load`));
    document.head.append(script);
  });

/** Loads a script and what it needs to where this code runs, a page of ours or of the web. */
export async function loadScript(name: string): Promise<void> {
  const chunks = chunksHere();
  if (!isOwnPage()) await askForScript(name);
  else await Promise.all(chunksFor(name).flatMap((chunk) => (chunks.includes(chunk) ? [] : [runHere(fileOf(chunk))])));
}

/** Lets the code that runs here import chunks. Called by each entry whose code does so. */
export function provideImports(): void {
  world.zhengwenLoad = async (name) => {
    if (!world.zhengwenChunks?.[name]) await loadScript(name);
    const chunk = world.zhengwenChunks?.[name];
    if (!chunk) throw new Error(`${name} did not arrive`);
    return chunk;
  };
}
