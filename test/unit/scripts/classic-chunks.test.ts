import { createContext, Script } from 'node:vm';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { classicChunks, inOneGraph, layOutChunks } from '../../../scripts/classic-chunks.ts';

/** Builds modules that are given as text as the extension's scripts are; `overlay` and `options` are the entries. */
async function buildOf(modules: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'given',
        resolveId: (id) => id.replace('./', ''),
        load: (id) => modules[id],
      },
      classicChunks(),
    ],
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: { input: { overlay: 'overlay', options: 'options' }, output: {} },
    },
  };
  layOutChunks(config);
  const { output } = (await build(config)) as Rolldown.RolldownOutput;
  return Object.fromEntries(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one.code]] : [])));
}

const SHARED = `export const said = []; export const say = (word) => { said.push(word); globalThis.said = said; };${' '.repeat(2000)}`;

it('makes scripts that share what both need, run in order, and run once', async () => {
  const files = await buildOf({
    shared: SHARED,
    late: `import { say } from './shared'; say('late'); export const word = 'done';`,
    overlay: `import { say } from './shared'; say('overlay'); globalThis.open = () => import('./late');`,
    options: `import { say } from './shared'; say('options'); globalThis.needed = __NEEDED_CHUNKS__;`,
  });
  expect(Object.keys(files).sort()).toEqual(['chunks/late.js', 'chunks/options.js', 'chunks/shared.js', 'overlay.js']);
  const world: Record<string, unknown> = {};
  const run = (file: string): unknown => new Script(files[file] ?? '').runInContext(context);
  const context = createContext(world);
  for (const file of ['chunks/shared.js', 'overlay.js', 'chunks/options.js', 'chunks/shared.js', 'overlay.js'])
    run(file);
  expect(world.said).toEqual(['overlay', 'options']);
  expect(world.needed).toMatchObject({
    overlay: ['shared', 'late'],
    late: ['shared'],
    shared: [],
  });
  world.zhengwenLoad = async (name: string) => {
    run(`chunks/${name}.js`);
    return (world.zhengwenChunks as Readonly<Record<string, unknown>>)[name];
  };
  const late = await new Script('open().then((all) => Object.values(all))').runInContext(context);
  expect([...late]).toEqual(['done']);
  expect(world.said).toEqual(['overlay', 'options', 'late']);
});

it('refuses what a look into the table would not see: a variable that changes', async () => {
  const counter = `export let count = 0; export const add = () => { count++; };${' '.repeat(2000)}`;
  const use = `import { add, count } from './shared'; add(); globalThis.seen = count;`;
  await expect(buildOf({ shared: counter, overlay: use, options: `${use};1` })).rejects.toThrow('changes after');
});

it('puts the scripts that share into the group of the pages, first', () => {
  const entry = (name: string) => ({ name }) as never;
  const pages = [entry('popup'), entry('options')] as never;
  const groups = inOneGraph([entry('background'), pages, entry('overlay'), entry('reader'), entry('tools')]);
  const names = groups.map((group) => [group].flat().map(({ name }) => name));
  expect(names).toEqual([['popup', 'options', 'overlay', 'tools'], ['background'], ['reader']]);
});
