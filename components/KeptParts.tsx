import type { RefObject } from 'preact';
import type { CopyForm } from '../lib/app/copy-form.ts';
import type { CopyRequest, Services } from '../lib/app/services.ts';
import type { Settings } from '../lib/app/settings.ts';
import { KeepNotesQuestion } from './KeepNotesQuestion.tsx';
import { useOwnNotes } from './notes/use-own-notes.ts';
import type { PanelName } from './Panels.tsx';
import { SelectionBar } from './selection/SelectionBar.tsx';
import { useCopyTable } from './selection/use-copy-table.ts';
import { useSelected } from './selection/use-selected.ts';
import { useSelectionCopy } from './selection/use-selection-copy.ts';
import copyCss from './styles/copy-parts.css?inline';
import notesCss from './styles/own-notes.css?inline';
import printCss from './styles/print.css?inline';
import type { Drawn } from './use-drawn.ts';
import type { Jump } from './use-jump.ts';
import type { ReaderModel } from './use-reader.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { WelcomeCards } from './WelcomeCards.tsx';

/** What is read and where it is shown, for what is kept of it. */
export interface KeptPartsProps {
  readonly model: ReaderModel;
  readonly settings: Settings;
  readonly services: Services;
  readonly root: RefObject<HTMLElement | null>;
  readonly surface: 'popup' | 'overlay';
  readonly jump: Jump;
  readonly drawn: Drawn;
  /** What is shown, to be written in a form. */
  readonly requestOf: (form: CopyForm) => CopyRequest;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onPanel: (panel: PanelName) => void;
  readonly onStatus: (status: string) => void;
}

const css = notesCss + copyCss;

/** What is kept from one visit to the next, beside the text: it shows nothing until there is something to say. */
export function KeptParts(props: KeptPartsProps) {
  const { settings, onSettings } = props;
  useReadingPlace(props);
  const selected = useSelectionCopy(props);
  useCopyTable(props);
  const range = useSelected(props);
  const { add, asks } = useOwnNotes(props, selected, range !== undefined);
  return (
    <>
      {/* The overlay has the sheet for paper from the start: its copies for paper need it. */}
      <style>{props.surface === 'popup' ? css + printCss : css}</style>
      <SelectionBar {...props} {...{ add, range }} />
      {props.surface === 'popup' && !settings.welcomed && (
        <WelcomeCards onDone={() => onSettings({ welcomed: true })} />
      )}
      {asks && <KeepNotesQuestion onAnswer={(keepNotes) => onSettings({ keepNotes })} />}
    </>
  );
}
