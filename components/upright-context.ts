import { createContext } from 'preact';

/** Whether figures of one or two digits stand upright: in vertical text. */
export const UprightContext = createContext(false);
