import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CopyForm } from '../../../lib/app/copy-form.ts';
import type { Settings } from '../../../lib/app/settings.ts';
import type { Template } from '../../../lib/export/template/template.ts';

/** What of the settings is changed with templates: a form that was chosen keeps its template when that is renamed. */
export type TemplateChange = Pick<Settings, 'templates'> & { readonly copyAs?: CopyForm };

/** How far what the reader wrote is stored. */
export type Keeping = 'kept' | 'waiting' | 'full' | 'refused';

/** Whether an error says that there is no room: Chromium's `QUOTA_BYTES quota exceeded`, Firefox's `QuotaExceededError`. */
const isFull = (error: unknown): boolean => /quota/i.test(String(error));

/** Calls back when the page may be about to go; what is not stored then is asked about. */
function useLeaving(flush: () => void, isLosing: () => boolean): void {
  useEffect(() => {
    const onLeave = (event: Event): void => {
      flush();
      if (event.type === 'beforeunload' && isLosing()) event.preventDefault();
    };
    const types = ['pagehide', 'visibilitychange', 'beforeunload'];
    for (const type of types) window.addEventListener(type, onLeave, { capture: true });
    return () => {
      for (const type of types) window.removeEventListener(type, onLeave, { capture: true });
    };
  }, [flush, isLosing]);
}

/** What waits to be stored, and how that goes. */
interface Storing {
  /** The newest of what was written, until it is stored. */
  change?: TemplateChange | undefined;
  isBusy?: boolean;
  hasFailed?: boolean;
  save: (change: TemplateChange) => Promise<void>;
}

/**
 * The reader's templates as they are written: what is typed is here at once and on its way to the store at once, for a
 * page that goes waits for nothing; while one write is under way, the newest text waits for it. What the browser does not
 * store stays here, and leaving is asked about.
 * @param save rejects when the browser does not store it
 */
export function useTemplates(stored: readonly Template[], save: Storing['save']) {
  /** What is not stored yet. */
  const [draft, setDraft] = useState<TemplateChange | undefined>(undefined);
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const latest = useRef<Storing>({ save });
  latest.current.save = save;
  const flush = useCallback((): void => {
    const now = latest.current;
    const { change } = now;
    if (!change || now.isBusy) return;
    now.isBusy = true;
    now.save(change).then(
      () => {
        now.isBusy = false;
        now.hasFailed = false;
        if (now.change !== change) {
          flush();
          return;
        }
        now.change = undefined;
        setDraft(undefined);
        setKeeping('kept');
      },
      (error: unknown) => {
        now.isBusy = false;
        now.hasFailed = true;
        setKeeping(isFull(error) ? 'full' : 'refused');
      },
    );
  }, []);
  const isLosing = useCallback((): boolean => latest.current.hasFailed === true, []);
  useLeaving(flush, isLosing);
  const change = useCallback(
    (templates: readonly Template[], copyAs?: CopyForm): void => {
      const form = copyAs ?? latest.current.change?.copyAs;
      const next: TemplateChange = { templates, ...(form && { copyAs: form }) };
      latest.current.change = next;
      setDraft(next);
      setKeeping((last) => (last === 'kept' ? 'waiting' : last));
      flush();
    },
    [flush],
  );
  return { templates: draft?.templates ?? stored, keeping, change, flush };
}
