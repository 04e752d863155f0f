import { useCallback } from 'preact/hooks';
import type { CopyRequest, Services } from '../lib/app/services.ts';
import type { Settings } from '../lib/app/settings.ts';
import { useStatus } from './use-status.ts';
import { useWords } from './words-context.ts';

/** Copying, and the word on it. */
export function useCopy(services: Services) {
  const words = useWords();
  const [status, setStatus] = useStatus();
  const copy = useCallback(
    async (request: CopyRequest): Promise<void> => {
      const count = await services.copy(request);
      setStatus(count === undefined ? words('copyFailed') : words('copied', count));
    },
    [services, words, setStatus],
  );
  return { status, setStatus, copy };
}

/** Changing a setting, and the word where the browser does not keep it. */
export function useChange(save: (change: Partial<Settings>) => Promise<void>, setStatus: (status: string) => void) {
  const words = useWords();
  return (change: Partial<Settings>): void => {
    save(change).catch(() => setStatus(words('notSaved')));
  };
}
