import { formName } from '../lib/app/form-name.ts';
import type { CopyMenuProps } from './CopyMenu.tsx';
import { MenuButton } from './MenuButton.tsx';
import { useWords } from './words-context.ts';

/** What the button copies, and what its menu offers beside that. */
export interface CopyButtonProps {
  /** Copies in the form chosen last. */
  readonly onCopy: () => void;
  readonly menu: CopyMenuProps;
  /** It copies what is selected. */
  readonly isPart: boolean | undefined;
}

const loadMenu = async () => (await import('./CopyMenu.tsx')).CopyMenu;

/** One click copies in the form chosen last; the menu beside it holds all forms, files and what goes with them. */
export function CopyButton({ onCopy, menu, isPart }: CopyButtonProps) {
  const words = useWords();
  const { copyAs } = menu.settings;
  const name = formName(words, copyAs);
  const copy = words(isPart ? 'copySelected' : 'copy');
  return (
    <span class="copy">
      <button type="button" class="primary" data-action="copy" title={words('copyWith', name)} onClick={onCopy}>
        {copyAs === 'rich' ? copy : `${copy} · ${name}`}
      </button>
      <MenuButton label={words('copyAs')} load={loadMenu} of={menu} place="above">
        ▾
      </MenuButton>
    </span>
  );
}
