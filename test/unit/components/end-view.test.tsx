// @vitest-environment happy-dom
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { endView } from '../../../components/end-view.ts';

const begun: string[] = [];
const ended: string[] = [];

function Watcher({ name, dies = false }: { readonly name: string; readonly dies?: boolean }) {
  useEffect(() => {
    begun.push(name);
    return () => {
      ended.push(name);
      if (dies) throw new TypeError("can't access dead object");
    };
  }, [name, dies]);
  return <p>{name}</p>;
}

describe('the end of a view', () => {
  it('ends at once what its effects began, also after one that fails, and leaves later views as they are', async () => {
    const root = document.createElement('div');
    act(() =>
      render(
        <>
          <Watcher name="bars" />
          <Watcher name="place" dies />
          <Watcher name="keys" />
        </>,
        root,
      ),
    );
    endView(root);
    expect(ended).toEqual(['bars', 'place', 'keys']);
    expect(root.textContent).toBe('');
    act(() => render(<Watcher name="again" />, root));
    act(() => render(null, root));
    expect(ended.at(-1)).toBe('again');
    // Without `act`: what Preact schedules by itself still comes.
    render(<Watcher name="last" />, root);
    await vi.waitFor(() => expect(begun.at(-1)).toBe('last'), 10_000);
    render(null, root);
    await vi.waitFor(() => expect(ended.at(-1)).toBe('last'), 10_000);
  });
});
