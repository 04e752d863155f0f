import type { CopyForm } from '../lib/app/copy-form.ts';
import type { CopyRequest, Services } from '../lib/app/services.ts';
import type { Settings } from '../lib/app/settings.ts';
import type { ReaderModel } from './use-reader.ts';
import { useStatus } from './use-status.ts';
import { useWords } from './words-context.ts';

/** Copying what is shown in the form chosen last, what its menu needs for all else, and the word on what was done. */
export function useCopy(
  { reading, own, shownDecisions, shownSource }: ReaderModel,
  services: Services,
  settings: Settings,
  save: (change: Partial<Settings>) => Promise<void>,
) {
  const words = useWords();
  const [status, onStatus] = useStatus();
  const onSettings = (change: Partial<Settings>): void => {
    save(change).catch(() => onStatus(words('notSaved')));
  };
  const requestOf = (form: CopyForm): CopyRequest => ({
    // With the reader's own marks and notes, where wished.
    ...(own.written?.(reading) ?? { reading }),
    form,
    settings,
    decisions: shownDecisions,
    source: shownSource,
    selected: own.selected?.(),
  });
  const menu = { settings, services, requestOf, onSettings, onStatus };
  const onCopy = (): Promise<void> => services.copy(requestOf(settings.copyAs)).then(onStatus);
  return { status, onStatus, onSettings, copying: { menu, onCopy, isPart: own.hasSelected } };
}
