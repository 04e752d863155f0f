import { describe, expect, it } from 'vitest';
import { beginDrawing, changeDrawing, type Drawing, drawNext, isDrawn } from '../../../components/drawing.ts';

const slices = Array.from({ length: 100 }, (_, i) => i);
const same = (a: string, b: string): boolean => a === b;
const drawAs =
  (name: string) =>
  (slice: number): string =>
    `${slice}${name}`;

/** The drawing when nothing is left to do, and how many steps that took. */
function finish(drawing: Drawing<number, string>): {
  readonly drawing: Drawing<number, string>;
  readonly steps: number;
} {
  let now = drawing;
  let steps = 0;
  for (; !isDrawn(now); steps++) now = drawNext(now, same);
  return { drawing: now, steps };
}

const all = finish(beginDrawing(slices, drawAs('甲'))).drawing;

describe('a drawing', () => {
  it('has the first slice at once and the others one a step', () => {
    const begun = beginDrawing(slices, drawAs('甲'));
    expect(begun.drawn).toEqual(['0甲']);
    expect(finish(begun)).toMatchObject({ steps: 99, drawing: { drawn: slices.map(drawAs('甲')) } });
    expect(drawNext(begun, same, 8).drawn).toHaveLength(9);
  });

  it('is done at once where there is nothing to draw', () => {
    expect(isDrawn(beginDrawing([], drawAs('甲')))).toBe(true);
  });

  it('draws what is in view anew at once, then what follows, then what is above', () => {
    const changed = changeDrawing(all, { slices, draw: drawAs('乙') }, same, 50);
    const fresh = (): number[] => changed.drawn.flatMap((one, i) => (one.endsWith('乙') ? [i] : []));
    expect(fresh()).toEqual([50, 51]);
    const next = drawNext(changed, same, 49);
    expect(next.drawn.indexOf('0乙')).toBe(0);
    expect(next.drawn[1]).toBe('1甲');
    expect(finish(changed).drawing.drawn).toEqual(slices.map(drawAs('乙')));
  });

  it('goes over what has not changed in a step or two, and keeps it', () => {
    const odd = (slice: number): string => drawAs(slice === 70 ? '乙' : '甲')(slice);
    const { drawing, steps } = finish(changeDrawing(all, { slices, draw: odd }, same, 0));
    expect(steps).toBeLessThanOrEqual(2);
    expect(drawing.drawn).toEqual(slices.map(odd));
  });

  it('changes in the middle of being drawn', () => {
    const half = drawNext(beginDrawing(slices, drawAs('甲')), same, 49);
    const { drawing } = finish(changeDrawing(half, { slices, draw: drawAs('乙') }, same, 10));
    expect(drawing.drawn).toEqual(slices.map(drawAs('乙')));
  });

  it('drops what a shorter text no longer has', () => {
    const shorter = slices.slice(0, 3);
    const { drawing } = finish(changeDrawing(all, { slices: shorter, draw: drawAs('甲') }, same, 90));
    expect(drawing.drawn).toEqual(shorter.map(drawAs('甲')));
  });
});
