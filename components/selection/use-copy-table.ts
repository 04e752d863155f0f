import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../lib/app/words.ts';
import type { Reading, Table } from '../../lib/reading/article.ts';
import { runsOf } from '../../lib/reading/paragraphs.ts';
import { partId } from '../../lib/reading/part-id.ts';
import type { KeptPartsProps } from '../KeptParts.tsx';
import type { ReaderModel } from '../use-reader.ts';
import { useWords } from '../words-context.ts';

const CLASS = 'copy-table';

/** A button at each table that has none. They are no part of what draws the text: the first paint does without them. */
function addButtons(body: Element, words: Words): void {
  for (const table of body.querySelectorAll('.table')) {
    if (table.querySelector(`:scope > .${CLASS}`)) continue;
    const button = body.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = CLASS;
    button.lang = words('uiLanguage');
    button.dataset.action = CLASS;
    button.title = words('copyTable');
    button.setAttribute('aria-label', words('copyTable'));
    table.prepend(button);
  }
}

/** The whole of the table that an element shows, or shows a part of. */
function tableAt(
  { parts, reading }: Pick<ReaderModel, 'parts'> & { readonly reading: Pick<Reading, 'blocks'> },
  element: Element,
): Table | undefined {
  const id = element.closest('.body > div')?.id;
  const place = parts.find((part) => partId(part) === id)?.places.find((one) => one !== undefined);
  if (!place) return undefined;
  let next = 0;
  const block = reading.blocks.find((one) => {
    next += runsOf(one).length;
    return next > place.paragraph;
  });
  return block?.kind === 'table' ? block : undefined;
}

type CopyTableProps = Pick<KeptPartsProps, 'root' | 'model' | 'drawn' | 'settings' | 'services' | 'onStatus'>;

/** Puts a button at each table that is on screen, which copies it: as cells, and as rich text. */
export function useCopyTable(props: CopyTableProps): void {
  const { root, model, drawn } = props;
  const words = useWords();
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const body = root.current?.querySelector('.body');
    if (body && drawn.done) addButtons(body, words);
  }, [root, drawn.done, model.parts, words]);
  useEffect(() => {
    const main = root.current?.querySelector('main');
    const onClick = (event: Event): void => {
      const button = (event.target as Element | null)?.closest(`.${CLASS}`);
      const { model: shown, settings, services, onStatus } = latest.current;
      const table = button && tableAt(shown, button);
      // The reference says the address, which the reader may wish for below copies.
      if (table) services.copyTable(shown.reading, table, settings.copyAddress).then(onStatus);
    };
    main?.addEventListener('click', onClick);
    return () => main?.removeEventListener('click', onClick);
  }, [root]);
}
