import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Restriction } from '../lib/app/restricted.ts';
import type { Services } from '../lib/app/services.ts';
import { type Settings, type ShownScript, shownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import { type Failure, failureOf } from './failure-of.ts';
import { OpenFailure } from './OpenFailure.tsx';
import { OpenList } from './OpenList.tsx';
import { ReaderView } from './ReaderView.tsx';
import { useSettings } from './use-settings.ts';
import { useWords } from './words-context.ts';

/** The page the popup was opened on. */
export interface PopupPage {
  readonly read: () => Promise<Reading>;
  readonly merge: () => Promise<Reading>;
  readonly openReader: () => Promise<void>;
  readonly pick: () => Promise<void>;
}

/** What the browser lends the popup. */
export interface PopupAppProps {
  readonly page: PopupPage;
  readonly settings: Settings;
  readonly defaultScript: ShownScript;
  readonly services: Services;
  /** Why a failed read failed, when the browser does not let extensions in. */
  readonly restrictionOf: (error: unknown) => Restriction | undefined;
  readonly close: () => void;
}

/** Reading usually takes less; a sign of progress that flashes by is worse than none. */
const SHOW_PROGRESS_AFTER = 150;

/** The popup shows none: it would have to ask the site for them. */
const noPicture = (): boolean => false;

type PopupState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read' | 'list'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly failure: Failure };

function stateOf(reading: Reading): PopupState {
  if (reading.blocks.length > 0) return { kind: 'read', reading };
  return reading.entries ? { kind: 'list', reading } : { kind: 'failed', failure: failureOf(reading) };
}

/** Reads the page at once, and anew with every retry. */
function usePopupPage({ page, restrictionOf }: Pick<PopupAppProps, 'page' | 'restrictionOf'>) {
  const [state, setState] = useState<PopupState>({ kind: 'reading' });
  const [attempt, setAttempt] = useState(0);
  const fail = useCallback(
    (error: unknown): void => {
      const restriction = restrictionOf(error);
      const failure: Failure = restriction
        ? { kind: 'restricted', restriction }
        : { kind: 'outcome', outcome: 'failed' };
      setState({ kind: 'failed', failure });
    },
    [restrictionOf],
  );
  // Begun anew with every attempt, too.
  useEffect(() => {
    setState({ kind: 'reading' });
    page.read().then((reading) => setState(stateOf(reading)), fail);
  }, [page, fail, attempt]);
  // Seen in the browser's profiler, and by the bench.
  useEffect(() => {
    if (state.kind === 'read') performance.mark('first-text');
  }, [state]);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return { state, setState, fail, retry };
}

/** Joins the parts of an article; what is on screen stays when that fails, and the notice offers to try again. */
function useMerge(page: PopupPage, setState: (state: PopupState) => void) {
  const [merging, setMerging] = useState(false);
  const merge = (): void => {
    setMerging(true);
    page
      .merge()
      .then((reading) => setState(stateOf(reading)))
      .catch((error: unknown) => console.error('Zhengwen could not join the parts', error))
      .finally(() => setMerging(false));
  };
  return { merging, merge };
}

/** Says that the page is being read, when that takes long enough to be noticed. */
function WaitingView({ theme }: Pick<Settings, 'theme'>) {
  const words = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHOW_PROGRESS_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class={`zhengwen popup ${theme}`} aria-busy="true">
      {late && (
        <p class="waiting" role="status">
          {words('reading')}
        </p>
      )}
    </div>
  );
}

/** The popup: reads the page at once and shows it, or says why not. */
export function PopupApp(props: PopupAppProps) {
  const { page, services, close } = props;
  const { state, setState, fail, retry } = usePopupPage(props);
  const url = 'reading' in state ? state.reading.url : undefined;
  const [settings, onSettings] = useSettings(props.settings, services, url);
  const { merging, merge } = useMerge(page, setState);
  const pick = (): Promise<void> => page.pick().then(close, fail);

  switch (state.kind) {
    case 'reading':
      return <WaitingView theme={settings.theme} />;
    case 'failed': {
      const { failure } = state;
      const canRetry = failure.kind === 'outcome' || failure.restriction === 'moved';
      const canPick = failure.kind === 'outcome' && failure.outcome === 'no-article';
      return (
        <div class={`zhengwen popup ${settings.theme}`}>
          <OpenFailure failure={failure} onRetry={canRetry ? retry : undefined} onPick={canPick ? pick : undefined} />
        </div>
      );
    }
    case 'list':
      return (
        <div class={`zhengwen popup ${settings.theme}`}>
          <OpenList
            reading={state.reading}
            settings={settings}
            script={shownScript(settings, props.defaultScript)}
            services={services}
            onScript={(script) => onSettings({ script })}
          />
        </div>
      );
    case 'read': {
      const { pages } = state.reading;
      return (
        <ReaderView
          surface="popup"
          reading={state.reading}
          settings={settings}
          script={shownScript(settings, props.defaultScript)}
          services={services}
          merging={merging && pages ? { done: pages.current, total: pages.total } : undefined}
          hasPicture={noPicture}
          onSettings={onSettings}
          onMerge={merge}
          onReaderMode={() => page.openReader().then(close, fail)}
          onPick={pick}
        />
      );
    }
    default:
      return state satisfies never;
  }
}
