import type { PhraseMark } from '../services.ts';
export const findPhrases = async (_: readonly string[]): Promise<readonly PhraseMark[]> => [];
