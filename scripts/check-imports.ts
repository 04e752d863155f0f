import { dirname } from 'node:path';
import { type Import, readImports } from './read-imports.ts';

/*
 * `npm run circles`: no file reaches itself by way of its imports (types aside), and no two folders import each other
 * both ways, unless one lies in the other: a folder is a step of the way, and a way has a direction.
 */

/** The ways through a graph that come back to where they began, one for each group of files that hang together. */
export function findCircles(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
}

/** `lib/extract/page/walk.ts` lies in `lib/extract/page`, `lib/extract` and `lib`. */
function foldersOf(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

/** Pairs of folders, at any depth, that import each other both ways, each with an import of either direction. */
export function findTwoWays(imports: readonly Import[]): readonly (readonly [Import, Import])[] {
  const between = new Map<string, Import>();
  for (const one of imports) {
    const [from, to] = [foldersOf(one.from), foldersOf(one.to)];
    for (const source of from.filter((folder) => !to.includes(folder))) {
      for (const target of to.filter((folder) => !from.includes(folder))) between.set(`${source} ${target}`, one);
    }
  }
  return [...between].flatMap(([key, there]) => {
    const [from = '', to = ''] = key.split(' ');
    const back = between.get(`${to} ${from}`);
    return back && from < to ? [[there, back] as const] : [];
  });
}

if (import.meta.main) {
  const imports = readImports();
  const circles = findCircles(imports.filter(({ typeOnly }) => !typeOnly));
  const twoWays = findTwoWays(imports);
  for (const circle of circles) console.error(`circle: ${circle.join(' → ')}`);
  for (const [there, back] of twoWays) {
    console.error(`both ways: ${there.from} → ${there.to}, ${back.from} → ${back.to}`);
  }
  console.log(`${imports.length} imports, ${circles.length} circles, ${twoWays.length} pairs of folders both ways`);
  process.exitCode = circles.length + twoWays.length === 0 ? 0 : 1;
}
