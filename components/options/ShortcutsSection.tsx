import { useEffect, useState } from 'preact/hooks';
import { type Shortcut, shownShortcuts } from '../../lib/app/shortcuts.ts';
import { useWords } from '../words-context.ts';

/** What the browser says of its shortcuts, and the way to its page. */
export interface ShortcutsSectionProps {
  readonly boundShortcuts: () => Promise<readonly Shortcut[]>;
  /** Rejects where the browser opens no such page. */
  readonly openShortcutSettings: () => Promise<void>;
}

/** What is bound now: asked anew whenever the reader comes back from the browser's page. */
function useBound(ask: ShortcutsSectionProps['boundShortcuts']): readonly Shortcut[] {
  const [bound, setBound] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const update = (): void => {
      ask().then(setBound, (error: unknown) => console.error('Zhengwen could not ask for its shortcuts', error));
    };
    update();
    window.addEventListener('focus', update);
    return () => window.removeEventListener('focus', update);
  }, [ask]);
  return bound;
}

/** The shortcuts as the browser has bound them, and where to change them; nothing where it has none (Firefox for Android). */
export function ShortcutsSection({ boundShortcuts, openShortcutSettings }: ShortcutsSectionProps) {
  const words = useWords();
  const [isRefused, setRefused] = useState(false);
  const shown = shownShortcuts(useBound(boundShortcuts));
  if (shown.length === 0) return null;
  return (
    <section class="shortcuts">
      <h2>{words('shortcuts')}</h2>
      <dl>
        {shown.map(({ name, label, keys }) => (
          <div key={name} data-command={name}>
            <dt>{words(label)}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="aside">{words('shortcutNone')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        data-action="shortcuts"
        onClick={() => openShortcutSettings().catch(() => setRefused(true))}
      >
        {words('shortcutsChange')}
      </button>
      {isRefused && (
        <p class="aside" role="status">
          {words('shortcutsRefused')}
        </p>
      )}
    </section>
  );
}
