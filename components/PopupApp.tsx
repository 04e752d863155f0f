import { useEffect, useState } from 'preact/hooks';
import type { Restriction } from '../lib/app/restricted.ts';
import type { Services } from '../lib/app/services.ts';
import { type Settings, type ShownScript, shownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import { type Failure, FailureView } from './FailureView.tsx';
import { ReaderView } from './ReaderView.tsx';
import { useWords } from './words-context.ts';

/** The page the popup was opened on. */
export interface PopupPage {
  readonly read: () => Promise<Reading>;
  readonly merge: () => Promise<Reading>;
  readonly openReader: () => Promise<void>;
  readonly pick: () => Promise<void>;
}

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

type State =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The popup: reads the page at once and shows it, or says why not. */
export function PopupApp(props: PopupAppProps) {
  const { page, services, restrictionOf, close } = props;
  const words = useWords();
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [late, setLate] = useState(false);
  const [settings, setSettings] = useState(props.settings);
  const [merging, setMerging] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHOW_PROGRESS_AFTER);
    setState({ kind: 'reading' });
    page
      .read()
      .then(
        (reading) => setState(stateOf(reading)),
        (error: unknown) => setState({ kind: 'failed', failure: failureOf(error, restrictionOf) }),
      )
      .finally(() => clearTimeout(timer));
    return () => clearTimeout(timer);
  }, [page, restrictionOf, attempt]);

  // Seen in the browser's profiler, and by the bench.
  useEffect(() => {
    if (state.kind === 'read') performance.mark('first-text');
  }, [state]);

  const fail = (error: unknown): void => setState({ kind: 'failed', failure: failureOf(error, restrictionOf) });

  const onSettings = (change: Partial<Settings>): void => {
    setSettings((last) => ({ ...last, ...change }));
    services.saveSettings(change);
  };

  switch (state.kind) {
    case 'reading':
      return (
        <div class={`zhengwen popup ${settings.theme}`} aria-busy="true">
          {late && (
            <p class="waiting" role="status">
              {words('reading')}
            </p>
          )}
        </div>
      );
    case 'failed': {
      const { failure } = state;
      const canRetry = failure.kind === 'outcome' || failure.restriction === 'moved';
      const canPick = failure.kind === 'outcome' && failure.outcome === 'no-article';
      return (
        <div class={`zhengwen popup ${settings.theme}`}>
          <FailureView
            failure={failure}
            onRetry={canRetry ? () => setAttempt((n) => n + 1) : undefined}
            onPick={canPick ? () => page.pick().then(close, fail) : undefined}
          />
        </div>
      );
    }
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
          onSettings={onSettings}
          onMerge={() => {
            setMerging(true);
            page
              .merge()
              .then((reading) => setState(stateOf(reading)))
              // What is on screen stays; the notice offers to try again.
              .catch((error: unknown) => console.error('Zhengwen could not join the parts', error))
              .finally(() => setMerging(false));
          }}
          hasPicture={noPicture}
          onReaderMode={() => page.openReader().then(close, fail)}
          onPick={() => page.pick().then(close, fail)}
        />
      );
    }
    default:
      return state satisfies never;
  }
}

const stateOf = (reading: Reading): State =>
  reading.blocks.length > 0
    ? { kind: 'read', reading }
    : { kind: 'failed', failure: { kind: 'outcome', outcome: reading.outcome } };

const failureOf = (error: unknown, restrictionOf: PopupAppProps['restrictionOf']): Failure => {
  const restriction = restrictionOf(error);
  return restriction ? { kind: 'restricted', restriction } : { kind: 'outcome', outcome: 'failed' };
};
