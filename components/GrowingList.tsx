import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { memo } from './memo.ts';

/** Rows drawn in one step. */
const ROWS = 60;

/** A list and how some of its rows are drawn. */
export interface GrowingListProps<T> {
  readonly items: readonly T[];
  /** Draws some neighbours; `before` is the item above the first. The same function as long as it draws the same. */
  readonly view: (items: readonly T[], before: T | undefined) => ComponentChildren;
}

interface ChunkProps {
  readonly draw: (chunk: number) => ComponentChildren;
  readonly chunk: number;
}

const Chunk = memo(function Chunk({ draw, chunk }: ChunkProps) {
  return <>{draw(chunk)}</>;
});

/**
 * A long list, drawn a few rows at a time: ten thousand measures open as quickly as ten. What is drawn is drawn once as
 * long as items and view stay the same.
 */
export function GrowingList<T>({ items, view }: GrowingListProps<T>) {
  const [shown, setShown] = useState(1);
  const chunks = Math.ceil(items.length / ROWS);
  useEffect(() => {
    if (shown >= chunks) return () => {};
    const timer = setTimeout(() => setShown((now) => now + 1));
    return () => clearTimeout(timer);
  }, [shown, chunks]);
  const draw = useMemo(
    () => (chunk: number) => view(items.slice(chunk * ROWS, (chunk + 1) * ROWS), items[chunk * ROWS - 1]),
    [items, view],
  );
  return (
    <>
      {Array.from({ length: Math.min(shown, chunks) }, (_, chunk) => (
        <Chunk key={chunk} draw={draw} chunk={chunk} />
      ))}
    </>
  );
}
