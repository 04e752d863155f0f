import type { CardsProps, Chosen } from './Cards.tsx';
import { useLoaded } from './use-loaded.ts';

/** The cards open by a click: their code loads when the first of them is asked for. */
const loadCards = () => import('./Cards.tsx');

/** What a card needs; what it is of, if one is open. */
export type OpenCardProps = Omit<CardsProps, 'chosen'> & { readonly chosen: Chosen | undefined };

/** The card that is open, if one is. */
export function OpenCard({ chosen, ...rest }: OpenCardProps) {
  const loaded = useLoaded(chosen !== undefined, loadCards, 'Zhengwen could not load its cards');
  return loaded && chosen ? <loaded.Cards chosen={chosen} {...rest} /> : null;
}
