import { type ContainerNode, options, render } from 'preact';

/** More rounds than a view has effects. */
const MOST = 1000;

/**
 * Takes a view from where it was rendered, and ends at once all that its effects began: timers, observers, listeners.
 * Preact would end those of `useEffect` only after the next paint, and by then Firefox lets nothing be touched in a frame
 * that a page has taken away (“can't access dead object”): they would never end.
 * @param root what the view was rendered into
 */
export function endView(root: ContainerNode): void {
  const { requestAnimationFrame } = options;
  let flush = (): void => {};
  options.requestAnimationFrame = (callback) => {
    flush = callback;
  };
  try {
    render(null, root);
  } catch {
    // The frame of a host that the page has removed may be dead already, and its elements with it.
  }
  if (requestAnimationFrame) options.requestAnimationFrame = requestAnimationFrame;
  else delete options.requestAnimationFrame;
  // One that fails ends the round; those after it wait for the next.
  for (let round = 0; round < MOST; round++) {
    try {
      flush();
      return;
    } catch {
      // What is dead needs no end.
    }
  }
}
