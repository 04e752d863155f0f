import { useState } from 'preact/hooks';
import type { CardsProps, Chosen } from './Cards.tsx';
import { useAsync } from './use-async.ts';

/** The cards open by a click: their code loads when the first of them is asked for. */
const loadCards = () => import('./Cards.tsx');

/** What a card needs; what it is of, if one is open. */
export type OpenCardProps = Omit<CardsProps, 'chosen'> & { readonly chosen: Chosen | undefined };

/** The card that is open, if one is. */
export function OpenCard({ chosen, ...rest }: OpenCardProps) {
  const [asked, setAsked] = useState(false);
  if (chosen && !asked) setAsked(true);
  const loaded = useAsync(asked ? loadCards : undefined, 'Zhengwen could not load its cards');
  return chosen && loaded.state === 'ready' ? <loaded.value.Cards chosen={chosen} {...rest} /> : null;
}
