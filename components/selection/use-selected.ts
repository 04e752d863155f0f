import { useEffect, useState } from 'preact/hooks';
import type { KeptPartsProps } from '../KeptParts.tsx';
import { selectedPoints, selectionIn } from '../selected-range.ts';

/** The selection has come to rest. Milliseconds. */
const AT_REST = 200;

/** The range of the reader that is selected and at rest; `undefined` where none is, or it holds nothing of the text. */
export function useSelected({ root, model: { parts, reading } }: Pick<KeptPartsProps, 'root' | 'model'>) {
  const [range, setRange] = useState<Range | undefined>(undefined);
  useEffect(() => {
    const element = root.current;
    const document = element?.ownerDocument;
    if (!element || !document) return () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const isText = selectionIn(element) && selectedPoints(element, { parts, reading });
      // Another object each time: the bar is placed anew.
      setRange(isText ? selectionIn(element)?.cloneRange() : undefined);
    };
    const onChange = (): void => {
      clearTimeout(timer);
      if (selectionIn(element)) timer = setTimeout(look, AT_REST);
      else setRange(undefined);
    };
    const main = element.querySelector('main');
    document.addEventListener('selectionchange', onChange);
    main?.addEventListener('scroll', onChange, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
      main?.removeEventListener('scroll', onChange);
    };
  }, [root, parts, reading]);
  return range;
}
