import { useState } from 'preact/hooks';
import type { PanelName, PanelsProps } from './Panels.tsx';
import { useAsync } from './use-async.ts';

/** The panels are no part of the first paint: the popup loads their code when the first of them is asked for. */
const loadPanels = () => import('./Panels.tsx');

/** What a panel needs; which is open, if one is. */
export type OpenPanelProps = Omit<PanelsProps, 'panel'> & { readonly panel: PanelName | undefined };

/** The panel that is open, if one is. */
export function OpenPanel({ panel, ...rest }: OpenPanelProps) {
  const [asked, setAsked] = useState(false);
  if (panel && !asked) setAsked(true);
  const loaded = useAsync(asked ? loadPanels : undefined, 'Zhengwen could not load its panels');
  return panel && loaded.state === 'ready' ? <loaded.value.Panels panel={panel} {...rest} /> : null;
}
