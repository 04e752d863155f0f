import { CopyButton, type CopyButtonProps } from './CopyButton.tsx';
import { Check } from './controls/Check.tsx';
import type { WayBack } from './use-jump.ts';
import type { ReaderModel } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** What the footer offers to do. */
export interface ReaderFooterProps {
  readonly model: ReaderModel;
  /** Whether measures are shown: what is copied and saved marks them too then. */
  readonly measures: boolean;
  /** A word on what was done last; '' when there is none. */
  readonly status: string;
  readonly copying: CopyButtonProps;
  /** Each absent where the reader does not offer it. */
  readonly onMeasures: ((on: boolean) => void) | undefined;
  readonly onReaderMode: (() => void) | undefined;
  readonly onPick: (() => void) | undefined;
  readonly onPrint: (() => void) | undefined;
  /** How many own marks and notes the page has, and the way to them. */
  readonly notes: number;
  readonly onNotes: () => void;
  readonly back: WayBack | undefined;
}

/** A button of the footer; nothing where there is nothing to do. */
function Action({ name, label, run }: { name: string; label: string; run: (() => void) | undefined }) {
  if (!run) return null;
  return (
    <button type="button" data-action={name} onClick={run}>
      {label}
    </button>
  );
}

/** The line below the text: copy, save, print, other ways to read. */
export function ReaderFooter(props: ReaderFooterProps) {
  const { model, measures, status } = props;
  const words = useWords();
  return (
    <footer class="footer">
      <Action name="reader" label={words('readerMode')} run={props.onReaderMode} />
      <CopyButton {...props.copying} />
      <Action name="pick" label={words('pick')} run={props.onPick} />
      <Action name="print" label={words('print')} run={props.onPrint} />
      <Action name="notes" label={words('notesCount', props.notes)} run={props.notes > 0 ? props.onNotes : undefined} />
      <Action name="back" label={words(props.back?.isToStart ? 'backToStart' : 'back')} run={props.back?.go} />
      {props.onMeasures && (
        <Check name="measures" title={words('measuresSwitch')} checked={measures} onCheck={props.onMeasures}>
          {words('measures')}
        </Check>
      )}
      <output class="status" aria-live="polite">
        {model.state === 'converting' && !status ? words('scriptLoading') : status}
      </output>
    </footer>
  );
}
