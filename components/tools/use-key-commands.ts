import { useEffect, useRef } from 'preact/hooks';
import { commandOf, type KeyCommand } from '../../lib/app/keys.ts';
import { THEMES } from '../../lib/app/settings.ts';
import { isTyping } from '../is-typing.ts';
import { selectedPart, wholeParagraphs, widened } from '../selection/selected-part.ts';
import { currentStep, firstMarkInView, stepParagraph } from './move-in-text.ts';
import type { ReaderToolsProps } from './ReaderTools.tsx';

/** Sizes that can be set, in pixels: those of the slider. */
const SIZE = { least: 14, most: 32 };

/** Scripts in the order of the switch. */
const SCRIPTS = ['source', 'cn', 'tw', 'hk'] as const;

/** The one after this in a list, the first after the last. */
const after = <T>(list: readonly T[], one: T): T | undefined => list[(list.indexOf(one) + 1) % list.length];

/** Indexes of the marked measures in the order in which they stand in the text. */
function orderOf({ model, settings }: ReaderToolsProps): readonly number[] {
  if (!settings.measures) return [];
  return model.measures
    .flatMap(({ highlighted, paragraph, start }, index) => (highlighted ? [{ index, paragraph, start }] : []))
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
    .map(({ index }) => index);
}

/** The next measure or the last one: from the one whose card is open, else from the top of the view. */
function stepMeasure(props: ReaderToolsProps, scroller: Element, by: 1 | -1): void {
  const order = orderOf(props);
  const here = props.chosen === undefined ? -1 : order.indexOf(props.chosen);
  const first = here >= 0 ? here : firstMarkInView(scroller, order) - (by === 1 ? 1 : 0);
  const next = order[Math.min(order.length - 1, Math.max(0, first + by))];
  if (next !== undefined) props.onMeasure(next);
}

/** The paragraphs that are selected, else the one that J and K are at; the focus goes there, so that it is seen which. */
function copyParagraph(
  { root, model, settings, services, requestOf, onStatus }: ReaderToolsProps,
  main: Element,
): void {
  const reader = root.current;
  if (!reader) return;
  const part = selectedPart(reader, model);
  const step = typeof part === 'object' ? undefined : currentStep(main);
  const selected = typeof part === 'object' ? widened(part, model) : step && wholeParagraphs(reader, model, step);
  if (!selected) return;
  if (step) {
    step.tabIndex = -1;
    step.focus({ preventScroll: true });
  }
  services.copy({ ...requestOf(settings.copyAs), selected }).then(onStatus);
}

/** What each key does; Esc is heard by what is in front. */
function actionsOf(
  props: ReaderToolsProps,
  scroller: Element,
  firstSize: number,
): Readonly<Record<KeyCommand, () => void>> {
  const { settings, script, onSettings, onPanel, onTool } = props;
  const size = (fontSize: number): void =>
    onSettings({ fontSize: Math.min(SIZE.most, Math.max(SIZE.least, fontSize)) });
  return {
    nextParagraph: () => stepParagraph(scroller, 1),
    lastParagraph: () => stepParagraph(scroller, -1),
    nextMeasure: () => stepMeasure(props, scroller, 1),
    lastMeasure: () => stepMeasure(props, scroller, -1),
    find: () => onTool('find'),
    aloud: () => onTool('aloud'),
    script: () => onSettings({ script: after(SCRIPTS, script === 'tw-words' ? 'tw' : script) ?? 'source' }),
    marks: () => onSettings({ measures: !settings.measures }),
    copy: props.onCopy,
    copyParagraph: () => copyParagraph(props, scroller),
    outline: () => props.model.outline.length > 1 && onPanel('outline'),
    receipt: () => onPanel('receipt'),
    larger: () => size(settings.fontSize + 1),
    smaller: () => size(settings.fontSize - 1),
    size: () => size(firstSize),
    theme: () => onSettings({ theme: after(THEMES, settings.theme) ?? 'auto' }),
    keys: () => onTool('keys'),
    escape: () => {},
  };
}

/**
 * Hears the keys of the list, wherever in the reader the focus is. Before the overlay the page hears none of them: the
 * reader's document is its own.
 */
export function useKeyCommands(props: ReaderToolsProps): void {
  const now = useRef(props);
  now.current = props;
  const firstSize = useRef(props.settings.fontSize);
  const { root } = props;
  useEffect(() => {
    const home = root.current?.getRootNode();
    const onKeyDown = (event: Event): void => {
      const press = event as KeyboardEvent;
      const scroller = root.current?.querySelector('main');
      const command = commandOf(press, isTyping(press.target));
      if (!command || !scroller) return;
      // Firefox would search the page at “/”.
      press.preventDefault();
      actionsOf(now.current, scroller, firstSize.current)[command]();
    };
    home?.addEventListener('keydown', onKeyDown);
    return () => home?.removeEventListener('keydown', onKeyDown);
  }, [root]);
}
