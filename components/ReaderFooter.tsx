import type { CopyForm, Services } from '../lib/app/services.ts';
import { CopyButton } from './CopyButton.tsx';
import type { ReaderModel } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** What the footer offers to do. */
export interface ReaderFooterProps {
  readonly model: ReaderModel;
  readonly services: Services;
  /** Whether measures are shown: what is copied and saved marks them too then. */
  readonly measures: boolean;
  /** A word on what was done last; '' when there is none. */
  readonly status: string;
  readonly onCopy: (form: CopyForm | undefined) => void;
  /** Each absent where the reader does not offer it. */
  readonly onReaderMode: (() => void) | undefined;
  readonly onPick: (() => void) | undefined;
  readonly onPrint: (() => void) | undefined;
  readonly onBack: (() => void) | undefined;
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
  const { model, services, measures, status } = props;
  const words = useWords();
  return (
    <div class="footer">
      <Action name="reader" label={words('readerMode')} run={props.onReaderMode} />
      <CopyButton onCopy={props.onCopy} onSave={(form) => services.save(model.reading, measures, form)} />
      <Action name="pick" label={words('pick')} run={props.onPick} />
      <Action name="print" label={words('print')} run={props.onPrint} />
      <Action name="back" label={words('back')} run={props.onBack} />
      <output class="status" aria-live="polite">
        {model.state === 'converting' && !status ? words('scriptLoading') : status}
      </output>
    </div>
  );
}
