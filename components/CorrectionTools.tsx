import { correctionNotes } from '../lib/reading/table/correction.ts';
import { withCorrection } from './correct-measure.ts';
import type { PanelsProps } from './Panels.tsx';
import { selectedWords } from './selected-words.ts';
import { useWords } from './words-context.ts';

/** Beyond this a file name helps nobody; the file itself says which page it is of. */
const FILE = 'zhengwen-corrections.json';

/** What corrections are made to. */
export interface CorrectionToolsProps extends Pick<PanelsProps, 'model' | 'services' | 'root' | 'onStatus'> {
  /** The measures are found: before that, nothing can be said to be missing. */
  readonly isReady: boolean;
}

/** The way to add a measure that was not found, and to save what was corrected: nothing is kept or sent unasked. */
export function CorrectionTools({ model, services, root, onStatus, isReady }: CorrectionToolsProps) {
  const words = useWords();
  const add = (): void => {
    const selected = selectedWords(root.current, model);
    if (!selected) {
      onStatus(words('selectFirst'));
      return;
    }
    model.setCorrections((last) => withCorrection(last, selected, { verdict: 'is' }));
    onStatus(words('corrected'));
  };
  const save = (): void => {
    const { url, title } = model.uncorrected;
    const corrections = correctionNotes(model.uncorrected, model.corrections);
    const text = `${JSON.stringify({ url, title, corrections }, undefined, 2)}\n`;
    services.saveText({ name: FILE, type: 'application/json', text }).then(onStatus);
  };
  return (
    <p class="actions">
      {/* The selection would be lost to the button */}
      <button
        type="button"
        class="link"
        data-action="add"
        disabled={!isReady}
        onMouseDown={(event) => event.preventDefault()}
        onClick={add}
      >
        {words('isMeasure')}
      </button>
      {model.corrections.size > 0 && (
        <button type="button" class="link" data-action="save-corrections" onClick={save}>
          {words('saveCorrections')}
        </button>
      )}
    </p>
  );
}
