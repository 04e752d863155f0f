// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Drawn, useDrawn } from '../../../components/use-drawn.ts';
import { type Jump, useJump } from '../../../components/use-jump.ts';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

let jump: Jump;
let drawn: Drawn;
function Probe({ ids }: { readonly ids: readonly string[] }) {
  const own = useRef<HTMLDivElement>(null);
  jump = useJump(own);
  drawn = useDrawn(jump.onStep);
  return (
    <div ref={own}>
      <main>
        {ids.map((id) => (
          <p key={id} id={id} />
        ))}
      </main>
    </div>
  );
}
const show = (...ids: string[]): void => void act(() => render(<Probe ids={ids} />, root));

describe('a jump to what is not drawn yet', () => {
  it('waits until it is, and can be gone back from', () => {
    const seen: string[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      seen.push(this.id);
    });
    show('block-0');
    act(() => jump.to('measure-9'));
    act(() => drawn.onDrawn(false));
    expect(seen).toEqual([]);
    expect(jump.back).toBeUndefined();
    show('block-0', 'measure-9');
    act(() => drawn.onDrawn(false));
    act(() => drawn.onDrawn(true));
    expect(seen).toEqual(['measure-9']);
    expect(jump.back).toBeDefined();
  });

  it('is forgotten when all is drawn without it', () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
    scroll.mockClear();
    show('block-0');
    act(() => jump.to('measure-9'));
    act(() => drawn.onDrawn(true));
    show('block-0', 'measure-9');
    act(() => drawn.onDrawn(true));
    expect(scroll).not.toHaveBeenCalled();
  });
});

describe('what waits for the whole body', () => {
  it('goes on when the last step is done, and at once afterwards', async () => {
    show('block-0');
    const print = vi.fn();
    const waiting = drawn.whenDone().then(print);
    act(() => drawn.onDrawn(false));
    await Promise.resolve();
    expect(print).not.toHaveBeenCalled();
    act(() => drawn.onDrawn(true));
    await waiting;
    await drawn.whenDone().then(print);
    expect(print).toHaveBeenCalledTimes(2);
  });
});
