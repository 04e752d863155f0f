import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CopyRequest } from '../../lib/app/services.ts';
import { COLOURS } from '../../lib/reading/annotations/own-note.ts';
import type { KeptPartsProps } from '../KeptParts.tsx';
import type { NoteActions } from '../own-notes.ts';
import { useWords } from '../words-context.ts';
import { selectedPart, widened } from './selected-part.ts';

/** Distance of the bar from what is selected, in pixels. */
const GAP = 8;
/** Distance from the sides of what it stands in, in pixels: half of what its width leaves. */
const EDGE = 4;

type SelectionBarProps = Pick<KeptPartsProps, 'root' | 'model' | 'services' | 'settings' | 'requestOf' | 'onStatus'> &
  Pick<NoteActions, 'add'> & {
    /** What is selected and at rest, if anything is. */
    readonly range: Range | undefined;
  };

/** Puts the bar below the end of what is selected, or above its beginning where there is no room. */
function place(bar: HTMLElement, root: HTMLElement, range: Range): void {
  // What it is placed in lies below the toolbar.
  const frame = (root.querySelector('.middle') ?? root).getBoundingClientRect();
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return;
  const { offsetWidth: width, offsetHeight: height } = bar;
  const below = last.bottom + GAP;
  const wanted = below + height < frame.bottom ? below : first.top - GAP - height;
  // What is selected may be out of view: by keys, or all of it.
  const top = Math.max(frame.top, Math.min(wanted, frame.bottom - height));
  const left = Math.max(frame.left + EDGE, Math.min(last.right - width / 2, frame.right - EDGE - width));
  bar.style.left = `${left - frame.left}px`;
  bar.style.top = `${top - frame.top}px`;
}

/** Beside selected text: copy it, with a citation or the whole paragraph; mark it in a colour, or write a note on it. */
export function SelectionBar(props: SelectionBarProps) {
  const { root, model, services, settings, add, range } = props;
  const words = useWords();
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (range && bar.current && root.current) place(bar.current, root.current, range);
  }, [range, root]);
  if (!range) return null;
  const copy = (more: Partial<CopyRequest>): void => {
    services.copy({ ...props.requestOf(settings.copyAs), ...more }).then(props.onStatus);
  };
  const copyParagraph = (): void => {
    const selected = selectedPart(root.current, model);
    if (typeof selected === 'object') copy({ selected: widened(selected, model) });
  };
  const copies = [
    { action: 'copy-selection', label: words('copy'), title: words('copy'), run: () => copy({}) },
    {
      action: 'copy-cited',
      label: words('copyCitedShort'),
      title: words('copyCited'),
      run: () => copy({ cited: true }),
    },
    {
      action: 'copy-paragraph',
      label: words('copyParagraphShort'),
      title: words('copyParagraph'),
      run: copyParagraph,
    },
  ];
  return (
    // The selection would be lost to a button.
    <section
      ref={bar}
      class="selection-bar"
      aria-label={words('markSelection')}
      onMouseDown={(event) => event.preventDefault()}
    >
      {copies.map(({ action, label, title, run }) => (
        <button key={action} type="button" data-action={action} title={title} aria-label={title} onClick={run}>
          {label}
        </button>
      ))}
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`swatch ${colour}`}
          data-action={`mark-${colour}`}
          title={words(`colour_${colour}`)}
          aria-label={words(`colour_${colour}`)}
          onClick={() => add(colour, false)}
        />
      ))}
      <button type="button" data-action="note" onClick={() => add('amber', true)}>
        {words('addNote')}
      </button>
    </section>
  );
}
