import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../lib/app/words.ts';

/** The interface's words, given once at the root. Without a root, keys stand for themselves. */
export const WordsContext = createContext<Words>((key) => key);

/** The words of the interface, in its language. */
export const useWords = (): Words => useContext(WordsContext);
