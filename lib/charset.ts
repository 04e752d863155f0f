/** The stable entrance to the charset room; see `charset/decode.ts`. */
export { decode } from './charset/decode.ts';
