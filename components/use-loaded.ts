import { useState } from 'preact/hooks';
import { useAsync } from './use-async.ts';

/**
 * What a click opens is no part of the first paint: its code loads when it is first asked for.
 * @param wanted whether it is open
 * @param failure what the console says where it could not be loaded
 */
export function useLoaded<T>(wanted: boolean, load: () => Promise<T>, failure: string): T | undefined {
  const [asked, setAsked] = useState(false);
  if (wanted && !asked) setAsked(true);
  const loaded = useAsync(asked ? load : undefined, failure);
  return wanted && loaded.state === 'ready' ? loaded.value : undefined;
}
