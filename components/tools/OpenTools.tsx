import { useLoaded } from '../use-loaded.ts';
import type { AskForTool, ReaderToolsProps } from './ReaderTools.tsx';

const loadTools = () => import('./ReaderTools.tsx');

/** Keys and tools: their code is loaded right after the first paint. */
export function OpenTools(props: Omit<ReaderToolsProps, 'onTool'> & { readonly ask: AskForTool }) {
  const loaded = useLoaded(true, loadTools, 'Zhengwen could not load its keys');
  return loaded ? <loaded.ReaderTools {...props} /> : null;
}
