import type { Settings, ShownScript } from '../lib/app/settings.ts';
import type { Words } from '../lib/app/words.ts';
import { Check } from './controls/Check.tsx';
import { CloseButton } from './controls/CloseButton.tsx';
import { countWords } from './count-words.ts';
import { MenuButton } from './MenuButton.tsx';
import type { PanelName } from './Panels.tsx';
import { PopupTabs, type PopupTabsProps } from './PopupTabs.tsx';
import { ScriptSwitch } from './ScriptSwitch.tsx';
import type { ToolName } from './tools/ReaderTools.tsx';
import type { Finding } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** What the toolbar shows as chosen, and what it can choose. */
export interface ToolbarProps {
  readonly surface: 'popup' | 'overlay';
  readonly settings: Settings;
  readonly script: ShownScript;
  /** How many measures are marked. */
  readonly marked: number;
  /** Whether they are found: until then nothing is said of how many there are. */
  readonly finding: Finding;
  /** How many places were repaired. */
  readonly repaired: number;
  readonly hasOutline: boolean;
  /** The panel that is to be seen. */
  readonly panel: PanelName | undefined;
  /** Whether the outline stands beside the text, too. */
  readonly outline: boolean;
  readonly onPanel: (panel: PanelName) => void;
  /** Back to the text. */
  readonly onText: () => void;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onTool: (tool: ToolName) => void;
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

/** The tabs of the popup: the text, and what is known of it. */
function tabsOf(words: Words, { marked, repaired, finding, settings }: ToolbarProps): PopupTabsProps['tabs'] {
  const measures = {
    name: 'measures',
    label: finding === 'ready' ? `${words('measures')} ${marked}` : words('measures'),
    isBusy: finding === 'waiting',
  } as const;
  return [
    { name: 'text', label: words('tabText') },
    ...(settings.measures ? [measures] : []),
    { name: 'receipt', label: words('tabRepairs', repaired || '').trim() },
    { name: 'info', label: words('tabInfo') },
  ];
}

const loadTools = async () => (await import('./ToolsMenu.tsx')).ToolsMenu;

/** The line above the text: tabs in the popup; script, panels, settings. */
export function Toolbar(props: ToolbarProps) {
  const { surface, settings, script, panel, onPanel, onSettings, onOptions, onClose } = props;
  const words = useWords();
  const panelButton = (which: PanelName, label: string, name = label, isBusy = false) => (
    <button
      type="button"
      data-panel={which}
      title={name}
      aria-label={name}
      aria-pressed={panel === which || (which === 'outline' && props.outline)}
      aria-busy={isBusy}
      onClick={() => onPanel(which)}
    >
      {label}
    </button>
  );
  const switchScript = (
    <ScriptSwitch script={script === 'tw-words' ? 'tw' : script} onScript={(next) => onSettings({ script: next })} />
  );
  const outline = (label: string) => props.hasOutline && panelButton('outline', label, words('outline'));
  const others = (
    <>
      {panelButton('typography', 'Aa', words('typography'))}
      <MenuButton label={words('more')} load={loadTools} of={props} place="below">
        ⋯
      </MenuButton>
      <button type="button" class="icon" title={words('settings')} aria-label={words('settings')} onClick={onOptions}>
        ⚙
      </button>
    </>
  );
  if (surface === 'popup') {
    const tabs = tabsOf(words, props);
    return (
      <header class="toolbar">
        <PopupTabs
          tabs={tabs}
          chosen={tabs.find(({ name }) => name === panel)?.name}
          onChoose={(tab) => (tab === 'text' ? props.onText() : onPanel(tab))}
        />
        <span class="space" />
        {outline('☰')}
        {switchScript}
        {others}
      </header>
    );
  }
  return (
    <header class="toolbar">
      {switchScript}
      <Check
        name="measures"
        title={words('measuresSwitch')}
        checked={settings.measures}
        onCheck={(on) => onSettings({ measures: on })}
      >
        {words('measures')}
      </Check>
      <span class="space" />
      {outline(words('outline'))}
      {settings.measures &&
        panelButton('measures', measuresLabel(words, props), undefined, props.finding === 'waiting')}
      {panelButton('info', words('tabInfo'))}
      {others}
      {onClose && <CloseButton label="closeReader" action="close" onClose={onClose} />}
    </header>
  );
}
