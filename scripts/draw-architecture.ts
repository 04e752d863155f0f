import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sourceFiles } from './collect-patterns.ts';
import { type Import, readImports } from './read-imports.ts';

/*
 * `npm run draw`: writes docs/architecture.svg from the imports, so that the picture cannot lie. A box is a room with the
 * number of its files; an arrow says “imports”; an arrow that longer ways already say is left out. Rows go from those
 * whom nobody imports to those who import nobody. `-- --check` only compares, and fails when the picture is out of date.
 */
const picture = new URL('../docs/architecture.svg', import.meta.url);

/** `lib/extract/page/walk.ts` → `lib/extract`, and so the entrance `lib/read.ts` → `lib/read`. */
export function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'lib' ? `lib/${second.replace(/\.ts$/, '')}` : first;
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

export function graphOf(imports: readonly Import[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [source, target] = [roomOf(from), roomOf(to)];
    graph.set(target, graph.get(target) ?? new Set());
    if (source === target) continue;
    graph.set(source, (graph.get(source) ?? new Set()).add(target));
  }
  return graph;
}

/** All rooms that can be reached from `room`. */
function reach(graph: Graph, room: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const next of graph.get(room) ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reach(graph, next, seen);
  }
  return seen;
}

/** Row of each room: 0 for those who import nobody, else one above the highest they import. */
export function levelsOf(graph: Graph): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const levelOf = (room: string, above: readonly string[]): number => {
    const known = levels.get(room);
    if (known !== undefined) return known;
    const next = [...(graph.get(room) ?? [])].filter((one) => !above.includes(one));
    const level = next.length === 0 ? 0 : 1 + Math.max(...next.map((one) => levelOf(one, [...above, room])));
    levels.set(room, level);
    return level;
  };
  for (const room of graph.keys()) levelOf(room, []);
  return levels;
}

/** The arrows that no longer way says already. */
export function neededArrows(graph: Graph): readonly (readonly [string, string])[] {
  return [...graph].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((other) => other !== to && reach(graph, other).has(to)))
      .map((to) => [from, to] as const),
  );
}

const BOX = { width: 132, height: 44, gapX: 28, gapY: 56, margin: 24 };

interface Place {
  readonly x: number;
  readonly y: number;
}

function placesOf(levels: ReadonlyMap<string, number>): { places: ReadonlyMap<string, Place>; width: number } {
  const rows = Map.groupBy([...levels.keys()].sort(), (room) => levels.get(room) ?? 0);
  const top = Math.max(...rows.keys());
  const longest = Math.max(...[...rows.values()].map((row) => row.length));
  const width = longest * (BOX.width + BOX.gapX) - BOX.gapX + 2 * BOX.margin;
  const places = new Map<string, Place>();
  for (const [level, row] of rows) {
    const left = (width - (row.length * (BOX.width + BOX.gapX) - BOX.gapX)) / 2;
    for (const [i, room] of row.entries()) {
      places.set(room, {
        x: left + i * (BOX.width + BOX.gapX),
        y: BOX.margin + (top - level) * (BOX.height + BOX.gapY),
      });
    }
  }
  return { places, width };
}

const STYLE = `
    text { font: 13px system-ui, sans-serif; text-anchor: middle; fill: #1c1c1c }
    .files { font-size: 11px; fill: #666 }
    rect { fill: #f6f3ec; stroke: #a33; rx: 6 }
    path { fill: none; stroke: #888 }
    marker path { fill: #888; stroke: none }
    @media (prefers-color-scheme: dark) {
      text { fill: #eee } .files { fill: #aaa } rect { fill: #2a2724; stroke: #d77 }
    }`;

/** The whole picture as text. */
export function drawRooms(imports: readonly Import[], files: readonly string[]): string {
  const graph = graphOf(imports);
  const { places, width } = placesOf(levelsOf(graph));
  const height = Math.max(...[...places.values()].map(({ y }) => y)) + BOX.height + BOX.margin;
  const counts = Map.groupBy(files, roomOf);
  const arrows = neededArrows(graph).map(([from, to]) => {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b) return '';
    const [x1, y1, x2, y2] = [a.x + BOX.width / 2, a.y + BOX.height, b.x + BOX.width / 2, b.y - 4];
    return `  <path d="M${x1} ${y1}C${x1} ${y1 + 30} ${x2} ${y2 - 30} ${x2} ${y2}" marker-end="url(#tip)"/>`;
  });
  const boxes = [...places].flatMap(([room, { x, y }]) => {
    const middle = x + BOX.width / 2;
    const count = counts.get(room)?.length ?? 0;
    return [
      `  <rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}"/>`,
      `  <text x="${middle}" y="${y + 19}">${room}</text>`,
      `  <text class="files" x="${middle}" y="${y + 35}">${count} ${count === 1 ? 'file' : 'files'}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    '  <title>The rooms of Zhengwen; an arrow means “imports”</title>',
    `  <style>${STYLE}\n  </style>`,
    '  <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
    '    <path d="M0 0L8 4L0 8z"/>',
    '  </marker>',
    ...arrows.sort(),
    ...boxes,
    '</svg>\n',
  ].join('\n');
}

if (import.meta.main) {
  const drawn = drawRooms(readImports(), sourceFiles());
  if (!process.argv.includes('--check')) writeFileSync(picture, drawn);
  else if (readFileSync(picture, 'utf8') !== drawn) {
    console.error(`docs/${basename(picture.pathname)} is out of date: npm run draw`);
    process.exitCode = 1;
  }
}
