import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Services } from '../lib/app/services.ts';
import type { Settings } from '../lib/app/settings.ts';
import { changeAt, hostOf, settingsAt } from '../lib/app/sites.ts';

/**
 * The settings as they are now on the page that is read, wherever they are changed: here, or on the options page.
 * @param url the page's address
 * @returns them, and the way to change them, which rejects when the browser does not store the change
 */
export function useSettings(first: Settings, services: Services, url: string | undefined) {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    const watching = services.kept().then(({ watchSettings }) => watchSettings(setSettings));
    return () => {
      watching.then((stop) => stop());
    };
  }, [services]);
  const host = hostOf(url);
  const change = useCallback(
    (given: Partial<Settings>): Promise<void> => {
      const next = changeAt(settings, host, given);
      setSettings((last) => ({ ...last, ...next }));
      return services.saveSettings(next);
    },
    [services, settings, host],
  );
  // The same value as long as nothing changes: much is worked out anew with another.
  return [useMemo(() => settingsAt(settings, host), [settings, host]), change] as const;
}
