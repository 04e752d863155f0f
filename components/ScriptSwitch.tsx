import type { ShownScript } from '../lib/app/settings.ts';
import type { MessageKey } from '../lib/app/words.ts';
import { Switch } from './controls/Switch.tsx';
import { useWords } from './words-context.ts';

const SCRIPTS: readonly { readonly script: ShownScript; readonly label: MessageKey; readonly title: MessageKey }[] = [
  { script: 'source', label: 'scriptSource', title: 'scriptSourceLong' },
  { script: 'cn', label: 'scriptCn', title: 'scriptCnLong' },
  { script: 'tw', label: 'scriptTw', title: 'scriptTwLong' },
  { script: 'hk', label: 'scriptHk', title: 'scriptHkLong' },
];

/** The script chosen, and another choice. */
export interface ScriptSwitchProps {
  readonly script: ShownScript;
  readonly onScript: (script: ShownScript) => void;
}

/** 原文 / 简体 / 臺灣 / 香港, as a group of radio buttons: arrow keys move within it. */
export function ScriptSwitch({ script, onScript }: ScriptSwitchProps) {
  const words = useWords();
  const choices = SCRIPTS.map((choice) => ({
    value: choice.script,
    label: words(choice.label),
    title: words(choice.title),
  }));
  return <Switch name="script" legend={words('script')} choices={choices} value={script} onChoose={onScript} />;
}
