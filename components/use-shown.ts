import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '../lib/article.ts';
import type { Convert, Target } from '../lib/script/convert.ts';
import type { ShownScript } from '../lib/settings.ts';

/** Gives the converter to a script; the dictionaries load on the first call. */
export type LoadConvert = (target: Target) => Promise<Convert>;

export interface Shown {
  /** What is shown now: the source until a conversion is ready. */
  readonly reading: Reading;
  /** The script `reading` is in. */
  readonly script: ShownScript;
  readonly state: 'ready' | 'converting' | 'failed';
}

const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** The reading in the script asked for. What is on screen stays readable until the other script is ready. */
export function useShown(reading: Reading, script: ShownScript, load: LoadConvert): Shown {
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
    // Neither is needed for the first paint.
    Promise.all([load(script), import('../lib/convert-reading.ts')])
      .then(([convert, { convertReading }]) => convertReading(reading, convert, nextTask))
      .then(
        (converted) => show({ reading: converted, script, state: 'ready' }),
        (error: unknown) => {
          console.error('Zhengwen could not convert the script', error);
          show({ reading, script: 'source', state: 'failed' });
        },
      );
    return () => {
      current = false;
    };
  }, [reading, script, load]);
  // A reading with other decisions but not yet converted: show its source rather than the old text.
  return source === reading || shown.state === 'converting'
    ? shown
    : { reading, script: 'source', state: 'converting' };
}
