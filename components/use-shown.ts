import { useMemo, useRef } from 'preact/hooks';
import type { ShownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import type { Target } from '../lib/script/convert.ts';
import { useAsync } from './use-async.ts';

/** Gives a reading in another script. */
export type ShowIn = (reading: Reading, target: Target) => Promise<Reading>;

/** A reading as it is on screen. */
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
  const convert = useMemo(
    () => (script === 'source' ? undefined : () => showIn(source, script)),
    [source, script, showIn],
  );
  const converted = useAsync(convert, 'Zhengwen could not convert the script');
  const onScreen = useRef<Shown | undefined>(undefined);
  const asIs = { reading: source, source, script: 'source' } as const;
  const shown = (): Shown => {
    if (script === 'source') return { ...asIs, state: 'ready' };
    if (converted.state === 'ready') return { reading: converted.value, source, script, state: 'ready' };
    if (converted.state === 'failed') return { ...asIs, state: 'failed' };
    const last = onScreen.current;
    // Of another article nothing may stay on screen, and the page's own text shows what was decided at once.
    const stays = last && last.source.url === source.url && last.script !== 'source';
    return stays ? { ...last, state: 'converting' } : { ...asIs, state: 'converting' };
  };
  onScreen.current = shown();
  return onScreen.current;
}
