import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The picture that the page itself has loaded for an address of a figure; `undefined` where it has none. */
export type LoadedPicture = (src: string) => HTMLImageElement | undefined;

/** Pictures of the page, given once at the root. Without a root there are none: nothing is ever fetched. */
export const PicturesContext = createContext<LoadedPicture>(() => undefined);

/** The page's own picture for an address; `undefined` where it has loaded none. */
export const useLoadedPicture = (src: string): HTMLImageElement | undefined => useContext(PicturesContext)(src);
