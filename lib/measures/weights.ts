import type { Model } from './model.ts';
export const MODEL: Model = { inside: {}, shown: {}, join: {}, span: {} };
