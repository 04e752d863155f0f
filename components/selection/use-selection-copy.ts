import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Flavours } from '../../lib/app/flavours.ts';
import type { CopyRequest } from '../../lib/app/services.ts';
import type { Selected } from '../../lib/export/cut-export.ts';
import { isTyping } from '../is-typing.ts';
import type { KeptPartsProps } from '../KeptParts.tsx';
import { selectedPart } from './selected-part.ts';

/** What a press must not take the selection from: it is what these copy. */
const COPIES = '.copy, .selection-bar';

type WriteNow = (request: CopyRequest) => Flavours | undefined;

/**
 * Lets all that copies take what is selected: the buttons, which would lose it by the press, and the browser's own copy,
 * which would take our marks and buttons along.
 * @returns what is selected now
 */
export function useSelectionCopy(
  props: Pick<KeptPartsProps, 'root' | 'model' | 'services' | 'requestOf'>,
): () => Selected | string | undefined {
  const { root, services } = props;
  const latest = useRef(props);
  latest.current = props;
  const selected = useCallback(() => selectedPart(root.current, latest.current.model), [root]);
  useEffect(() => {
    const reader = root.current;
    const document = reader?.ownerDocument;
    if (!reader || !document) return () => {};
    let write: WriteNow | undefined;
    // Loaded with the first selection: the event of a copy waits for nothing.
    const onSelection = (): void => {
      if (document.getSelection()?.isCollapsed !== false) return;
      document.removeEventListener('selectionchange', onSelection);
      services.loadFlavours().then(
        (loaded) => {
          write = loaded;
        },
        (error: unknown) => console.error('Zhengwen could not load what it copies with', error),
      );
    };
    const onCopy = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || !write || isTyping(event.target)) return;
      const part = selected();
      const flavours = part && write({ ...latest.current.requestOf('rich'), selected: part });
      if (!flavours || !event.clipboardData) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', flavours.text);
      if (flavours.html !== undefined) event.clipboardData.setData('text/html', flavours.html);
    };
    const onPress = (event: MouseEvent): void => {
      if ((event.target as Element | null)?.closest(COPIES) && selected() !== undefined) event.preventDefault();
    };
    document.addEventListener('selectionchange', onSelection);
    document.addEventListener('copy', onCopy);
    reader.addEventListener('mousedown', onPress);
    return () => {
      document.removeEventListener('selectionchange', onSelection);
      document.removeEventListener('copy', onCopy);
      reader.removeEventListener('mousedown', onPress);
    };
  }, [root, services, selected]);
  return selected;
}
