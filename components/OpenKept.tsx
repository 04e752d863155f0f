import type { KeptPartsProps } from './KeptParts.tsx';
import { useLoaded } from './use-loaded.ts';

/** What is kept from one visit to the next is no part of the first paint. */
const loadKept = () => import('./KeptParts.tsx');

/** Reading place, own marks and the first words to a reader, once their code is there. */
export function OpenKept(props: KeptPartsProps) {
  const loaded = useLoaded(true, loadKept, 'Zhengwen could not load what it keeps');
  return loaded ? <loaded.KeptParts {...props} /> : null;
}
