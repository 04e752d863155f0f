import type { PanelName, PanelsProps } from './Panels.tsx';
import { useLoaded } from './use-loaded.ts';

/** The panels are no part of the first paint: the popup loads their code when the first of them is asked for. */
const loadPanels = () => import('./Panels.tsx');

/** What a panel needs; which is open, if one is. */
export type OpenPanelProps = Omit<PanelsProps, 'panel'> & { readonly panel: PanelName | undefined };

/** The panel that is open, if one is. */
export function OpenPanel({ panel, ...rest }: OpenPanelProps) {
  const loaded = useLoaded(panel !== undefined, loadPanels, 'Zhengwen could not load its panels');
  return loaded && panel ? <loaded.Panels panel={panel} {...rest} /> : null;
}
