import type { CopyForm } from '../lib/app/copy-form.ts';
import type { CopyRequest, Services } from '../lib/app/services.ts';
import type { Settings } from '../lib/app/settings.ts';
import { optionSections } from './copy-options.ts';
import { formSections } from './copy-sections.ts';
import { Menu } from './Menu.tsx';
import type { MenuFrame } from './MenuButton.tsx';
import { sendSection } from './send-section.ts';
import { useWords } from './words-context.ts';

/** What the menu of the copy button needs: what is copied, and who is told. */
export interface CopyMenuProps {
  readonly settings: Settings;
  readonly services: Services;
  /** What is shown, to be written in a form. */
  readonly requestOf: (form: CopyForm) => CopyRequest;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onStatus: (status: string) => void;
}

/** All forms, files, other programs, and what goes with them; as the copy button loads it. */
export function CopyMenu({ settings, services, requestOf, onSettings, onStatus, ...frame }: CopyMenuProps & MenuFrame) {
  const words = useWords();
  const tell = (done: Promise<string>): void => {
    done.then((said) => said && onStatus(said));
  };
  // What is selected is what goes out, and is said so: a menu leaves the selection as it is.
  const { selected } = requestOf(settings.copyAs);
  const sections = [
    ...formSections(
      words,
      { ...settings, selected },
      {
        copy: (form) => tell(services.copy(requestOf(form), () => onSettings({ copyAs: form }))),
        save: (form) => tell(services.save(requestOf(form))),
        edit: services.openOptions,
      },
    ),
    ...optionSections(words, settings, onSettings),
    // Below the choices: their column is the shortest, and a popup has no room to spare.
    ...sendSection(words, services, requestOf, tell),
  ];
  return <Menu {...frame} sections={sections} />;
}
