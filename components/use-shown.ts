import { useEffect, useState } from 'preact/hooks';
import type { ShownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import type { Target } from '../lib/script/convert.ts';

/** Gives a reading in another script. */
export type ShowIn = (reading: Reading, target: Target) => Promise<Reading>;

export interface Shown {
  /** What is on screen: until a conversion is ready, what was there before it was asked for. */
  readonly reading: Reading;
  /** The reading it was made from: ranges and indexes belong to this one. */
  readonly source: Reading;
  /** The script `reading` is in. */
  readonly script: ShownScript;
  readonly state: 'ready' | 'converting' | 'failed';
}

/** The reading in the script asked for. What is on screen stays readable until the other script is ready. */
export function useShown(source: Reading, script: ShownScript, showIn: ShowIn): Shown {
  const [shown, setShown] = useState<Shown>({ reading: source, source, script: 'source', state: 'ready' });
  useEffect(() => {
    if (script === 'source') return () => {};
    let current = true;
    showIn(source, script).then(
      (reading) => current && setShown({ reading, source, script, state: 'ready' }),
      (error: unknown) => {
        console.error('Zhengwen could not convert the script', error);
        if (current) setShown({ reading: source, source, script: 'source', state: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [source, script, showIn]);
  if (script === 'source') return { reading: source, source, script, state: 'ready' };
  if (shown.source === source && (shown.script === script || shown.state === 'failed')) return shown;
  // Of another article nothing may stay on screen.
  const same = shown.source.url === source.url && shown.script !== 'source';
  return same ? { ...shown, state: 'converting' } : { reading: source, source, script: 'source', state: 'converting' };
}
