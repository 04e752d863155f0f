import { Menu } from './Menu.tsx';
import type { MenuFrame } from './MenuButton.tsx';
import type { ToolName } from './tools/ReaderTools.tsx';
import { useWords } from './words-context.ts';

/** What the menu “more” does. */
export interface ToolsMenuProps {
  readonly onTool: (tool: ToolName) => void;
}

/** The menu “more”, as its button loads it. */
export function ToolsMenu({ onTool, ...frame }: ToolsMenuProps & MenuFrame) {
  const words = useWords();
  const items = [
    { id: 'find', label: words('find'), hint: '/', run: () => onTool('find') },
    { id: 'aloud', label: words('aloud'), hint: 'A', run: () => onTool('aloud') },
    { id: 'keys', label: words('keysList'), hint: '?', run: () => onTool('keys') },
  ];
  return <Menu {...frame} sections={[{ items }]} />;
}
