import { useEffect, useState } from 'preact/hooks';
import { isAtOnce } from '../lib/app/at-once.ts';
import type { KeptServices } from '../lib/app/kept-services.ts';
import type { Services } from '../lib/app/services.ts';
import type { Settings, ShownScript } from '../lib/app/settings.ts';
import { changeSite, hostOf, siteOf } from '../lib/app/sites.ts';
import { Check } from './controls/Check.tsx';
import { PanelSection } from './PanelSection.tsx';
import { useWords } from './words-context.ts';

/** What is set for the site that is read. */
export interface SiteChoicesProps {
  readonly url: string;
  /** As they are on this site. */
  readonly settings: Settings;
  readonly script: ShownScript;
  readonly services: Services;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** Whether the site opens at once, and the way to change that; a page's script may not ask the browser. */
function useAtOnce(services: Services, host: string) {
  const [kept, setKept] = useState<KeptServices | undefined>(undefined);
  const [isOn, setOn] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    services.kept().then(async (loaded) => {
      const hosts = await loaded.listAtOnce();
      setKept(loaded);
      setOn(hosts && isAtOnce(hosts, host));
    });
  }, [services, host]);
  const change = (on: boolean): void => {
    // The browser's question must follow the click at once.
    kept?.setAtOnce(host, on).then(
      (done) => setOn(done ? on : !on),
      () => setOn(!on),
    );
  };
  return { isOn, isKnown: kept !== undefined, change };
}

/** What this site alone is to have: script, colours, and opening by itself. */
export function SiteChoices({ url, settings, script, services, onSettings }: SiteChoicesProps) {
  const words = useWords();
  const host = hostOf(url);
  const { isOn, isKnown, change } = useAtOnce(services, host);
  if (host === '') return null;
  const { script: ownScript, theme: ownTheme, ...rest } = siteOf(settings, host);
  const shown = script === 'tw-words' ? 'tw' : script;
  const save = (next: Pick<Settings, 'script'> & Partial<Pick<Settings, 'theme'>>): void =>
    onSettings(changeSite(settings, { ...rest, ...next }));
  return (
    <PanelSection name="site" title={words('thisSite')}>
      <p class="aside">{host}</p>
      <Check
        block
        name="site-script"
        checked={ownScript !== undefined}
        onCheck={(on) => save({ ...(on && { script: shown }), ...(ownTheme && { theme: ownTheme }) })}
      >
        {words('siteScript')}
      </Check>
      <Check
        block
        name="site-theme"
        checked={ownTheme !== undefined}
        onCheck={(on) => save({ ...(ownScript && { script: ownScript }), ...(on && { theme: settings.theme }) })}
      >
        {words('siteTheme')}
      </Check>
      {isOn !== undefined && (
        <Check block name="site-at-once" checked={isOn} onCheck={change}>
          {words('siteAtOnce')}
        </Check>
      )}
      {isKnown && <p class="aside">{words(isOn === undefined ? 'siteAtOnceElsewhere' : 'siteAtOnceHelp')}</p>}
    </PanelSection>
  );
}
