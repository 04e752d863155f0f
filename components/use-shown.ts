import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '../lib/article.ts';
import type { Target } from '../lib/script/convert.ts';
import type { ShownScript } from '../lib/settings.ts';

/** Gives a reading in another script. */
export type ShowIn = (reading: Reading, target: Target) => Promise<Reading>;

export interface Shown {
  /** What is shown now: the source until a conversion is ready. */
  readonly reading: Reading;
  /** The script `reading` is in. */
  readonly script: ShownScript;
  readonly state: 'ready' | 'converting' | 'failed';
}

/** The reading in the script asked for. What is on screen stays readable until the other script is ready. */
export function useShown(reading: Reading, script: ShownScript, showIn: ShowIn): Shown {
  const [shown, setShown] = useState<Shown>({ reading, script: 'source', state: 'ready' });
  const [source, setSource] = useState(reading);
  useEffect(() => {
    let current = true;
    const show = (next: Shown): void => {
      if (!current) return;
      setSource(reading);
      setShown(next);
    };
    if (script === 'source') {
      show({ reading, script, state: 'ready' });
      return () => {};
    }
    setShown((last) => ({ ...last, state: 'converting' }));
    showIn(reading, script).then(
      (converted) => show({ reading: converted, script, state: 'ready' }),
      (error: unknown) => {
        console.error('Zhengwen could not convert the script', error);
        show({ reading, script: 'source', state: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [reading, script, showIn]);
  // A reading with other decisions but not yet converted: show its source rather than the old text.
  return source === reading || shown.state === 'converting'
    ? shown
    : { reading, script: 'source', state: 'converting' };
}
