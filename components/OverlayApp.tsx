import { useState } from 'preact/hooks';
import type { Services } from '../lib/app/services.ts';
import { type Settings, type ShownScript, shownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import { CloseButton } from './controls/CloseButton.tsx';
import { failureOf } from './failure-of.ts';
import { OpenFailure } from './OpenFailure.tsx';
import { OpenList } from './OpenList.tsx';
import { ReaderView } from './ReaderView.tsx';
import { useSettings } from './use-settings.ts';
import { useWords } from './words-context.ts';

/** What the page lends the reader that lies over it. */
export interface OverlayAppProps {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly defaultScript: ShownScript;
  readonly services: Services;
  readonly merge: (onPart: (done: number, total: number) => void) => Promise<Reading>;
  /** Offered after a pick by hand: remembers the place for this site. */
  readonly remember?: (() => Promise<void>) | undefined;
  readonly hasPicture: (src: string) => boolean;
  readonly print: (reader: HTMLElement) => void;
  readonly close: () => void;
}

/** The reader over the page. */
export function OverlayApp(props: OverlayAppProps) {
  const { services, close } = props;
  const words = useWords();
  const [reading, setReading] = useState(props.reading);
  const [settings, onSettings] = useSettings(props.settings, services, reading.url);
  const [merging, setMerging] = useState<{ readonly done: number; readonly total: number } | undefined>(undefined);
  const [remembered, setRemembered] = useState(false);

  if (reading.blocks.length === 0) {
    return (
      <div class={`zhengwen overlay ${settings.theme}`} lang={words('uiLanguage')}>
        <header class="toolbar">
          <span class="space" />
          <CloseButton label="closeReader" action="close" onClose={close} />
        </header>
        {reading.entries ? (
          <OpenList
            reading={reading}
            settings={settings}
            script={shownScript(settings, props.defaultScript)}
            services={services}
            onScript={(script) => onSettings({ script })}
          />
        ) : (
          <OpenFailure failure={failureOf(reading)} />
        )}
      </div>
    );
  }
  return (
    <ReaderView
      surface="overlay"
      reading={reading}
      settings={settings}
      script={shownScript(settings, props.defaultScript)}
      services={services}
      hasPicture={props.hasPicture}
      merging={merging}
      onRemember={
        props.remember && !remembered
          ? () => {
              props.remember?.().then(() => setRemembered(true));
            }
          : undefined
      }
      onSettings={onSettings}
      onMerge={() => {
        setMerging({ done: reading.pages?.current ?? 1, total: reading.pages?.total ?? 1 });
        props
          .merge((done, total) => setMerging({ done, total }))
          .then(setReading)
          .catch((error: unknown) => console.error('Zhengwen could not join the parts', error))
          .finally(() => setMerging(undefined));
      }}
      onPrint={props.print}
      onClose={close}
    />
  );
}
