import type { ListViewProps } from './ListView.tsx';
import { useLoaded } from './use-loaded.ts';

/** Few pages are lists: the popup loads the code that shows them when it meets one. */
const loadList = () => import('./ListView.tsx');

/** A page that is a list, as its entries. */
export function OpenList(props: ListViewProps) {
  const loaded = useLoaded(true, loadList, 'Zhengwen could not load its view of lists');
  return loaded ? <loaded.ListView {...props} /> : null;
}
