import { describe, expect, it } from 'vitest';
import { findCircles, findTwoWays } from '../../../scripts/check-imports.ts';
import { drawRooms, graphOf, levelsOf, neededArrows, roomOf } from '../../../scripts/draw-architecture.ts';
import { type Import, readImports } from '../../../scripts/read-imports.ts';

const imports = (...pairs: readonly (readonly [string, string])[]): readonly Import[] =>
  pairs.map(([from, to]) => ({ from, to, typeOnly: false }));

describe('findCircles', () => {
  it('follows imports until they come back', () => {
    expect(findCircles(imports(['lib/a/one.ts', 'lib/b/two.ts'], ['lib/b/two.ts', 'lib/a/one.ts']))).toEqual([
      ['lib/a/one.ts', 'lib/b/two.ts', 'lib/a/one.ts'],
    ]);
  });

  it('takes two ways to the same file for no circle', () => {
    expect(findCircles(imports(['a.ts', 'b.ts'], ['a.ts', 'c.ts'], ['b.ts', 'd.ts'], ['c.ts', 'd.ts']))).toEqual([]);
  });
});

describe('findTwoWays', () => {
  it('finds folders that import each other through different files', () => {
    const found = findTwoWays(imports(['lib/a/one.ts', 'lib/b/two.ts'], ['lib/b/three.ts', 'lib/a/four.ts']));
    expect(found.map(([there]) => there.from)).toEqual(['lib/a/one.ts']);
  });

  it('looks at every depth', () => {
    const found = findTwoWays(imports(['lib/a/x/one.ts', 'lib/b/two.ts'], ['lib/b/y/three.ts', 'lib/a/four.ts']));
    expect(found).toHaveLength(1);
  });

  it('leaves a folder and the folder it lies in alone', () => {
    expect(findTwoWays(imports(['lib/a/one.ts', 'lib/a/x/two.ts'], ['lib/a/x/two.ts', 'lib/a/three.ts']))).toEqual([]);
  });
});

describe('readImports', () => {
  const all = readImports();

  it('sees values, types, re-exports, dynamic imports and the alias for tables', () => {
    const seen = (from: string, to: string): boolean => all.some((one) => one.from === from && one.to === to);
    expect(seen('lib/export/index.ts', 'lib/export/to-text.ts')).toBe(true);
    expect(seen('lib/script/convert.ts', 'lib/load-table.ts')).toBe(true);
    expect(all.filter(({ typeOnly }) => typeOnly).length).toBeGreaterThan(50);
  });
});

describe('the picture of the rooms', () => {
  it('names a room by the first folder in lib', () => {
    expect(['lib/extract/page/walk.ts', 'lib/read.ts', 'components/Toolbar.tsx'].map(roomOf)).toEqual([
      'lib/extract',
      'lib/read',
      'components',
    ]);
  });

  const graph = graphOf(
    imports(['components/A.tsx', 'lib/b/b.ts'], ['lib/b/b.ts', 'lib/c/c.ts'], ['components/A.tsx', 'lib/c/c.ts']),
  );

  it('puts whoever imports above whom it imports', () => {
    expect(Object.fromEntries(levelsOf(graph))).toEqual({ components: 2, 'lib/b': 1, 'lib/c': 0 });
  });

  it('leaves out an arrow that a longer way says already', () => {
    expect([...neededArrows(graph)].sort()).toEqual([
      ['components', 'lib/b'],
      ['lib/b', 'lib/c'],
    ]);
  });

  it('draws a box with the number of files for each room', () => {
    const drawn = drawRooms(imports(['components/A.tsx', 'lib/b/b.ts']), [
      'components/A.tsx',
      'lib/b/b.ts',
      'lib/b/c.ts',
    ]);
    expect(drawn).toContain('>lib/b<');
    expect(drawn).toContain('>2 files<');
  });
});
