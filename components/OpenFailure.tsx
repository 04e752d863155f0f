import type { FailureViewProps } from './FailureView.tsx';
import { useLoaded } from './use-loaded.ts';

/** Most pages can be read: the popup loads the sentences for the others when it meets one. */
const loadFailure = () => import('./FailureView.tsx');

/** Why there is nothing to read, and what to do. */
export function OpenFailure(props: FailureViewProps) {
  const loaded = useLoaded(true, loadFailure, 'Zhengwen could not load its words on failures');
  return loaded ? <loaded.FailureView {...props} /> : null;
}
