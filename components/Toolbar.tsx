import type { Settings, ShownScript } from '../lib/app/settings.ts';
import type { Words } from '../lib/app/words.ts';
import { countWords } from './count-words.ts';
import type { PanelName } from './Panels.tsx';
import { ScriptSwitch } from './ScriptSwitch.tsx';
import type { Finding } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** What the toolbar shows as chosen, and what it can choose. */
export interface ToolbarProps {
  readonly settings: Settings;
  readonly script: ShownScript;
  /** How many measures are marked. */
  readonly marked: number;
  /** Whether they are found: until then nothing is said of how many there are. */
  readonly finding: Finding;
  readonly hasOutline: boolean;
  readonly panel: PanelName | undefined;
  readonly onPanel: (panel: PanelName) => void;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onOptions: () => void;
  readonly onClose?: (() => void) | undefined;
}

function measuresLabel(words: Words, { marked, finding }: Pick<ToolbarProps, 'marked' | 'finding'>): string {
  switch (finding) {
    case 'ready':
      return countWords(words, { one: 'measuresOne', other: 'measuresCount' }, marked);
    case 'waiting':
      return words('measuresFinding');
    case 'failed':
      return words('measures');
    default:
      return finding satisfies never;
  }
}

/** The line above the text: script, marks, panels. */
export function Toolbar(props: ToolbarProps) {
  const { settings, script, panel, onPanel, onSettings, onOptions, onClose } = props;
  const words = useWords();
  const panelButton = (which: PanelName, label: string, name = label, isBusy = false) => (
    <button
      type="button"
      data-panel={which}
      title={name}
      aria-label={name}
      aria-pressed={panel === which}
      aria-busy={isBusy}
      onClick={() => onPanel(which)}
    >
      {label}
    </button>
  );
  return (
    <div class="toolbar" role="toolbar" aria-label={words('tools')}>
      <ScriptSwitch script={script === 'tw-words' ? 'tw' : script} onScript={(next) => onSettings({ script: next })} />
      <label class="check" title={words('measuresSwitch')}>
        <input
          type="checkbox"
          name="measures"
          checked={settings.measures}
          onChange={(event) => onSettings({ measures: event.currentTarget.checked })}
        />
        {words('measures')}
      </label>
      <span class="space" />
      {props.hasOutline && panelButton('outline', words('outline'))}
      {settings.measures &&
        panelButton('measures', measuresLabel(words, props), undefined, props.finding === 'waiting')}
      {panelButton('typography', 'Aa', words('typography'))}
      <button type="button" class="icon" title={words('settings')} aria-label={words('settings')} onClick={onOptions}>
        ⚙
      </button>
      {onClose && (
        <button
          type="button"
          class="icon"
          data-action="close"
          title={words('closeReader')}
          aria-label={words('closeReader')}
          onClick={onClose}
        >
          ×
        </button>
      )}
    </div>
  );
}
