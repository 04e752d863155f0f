import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { trainModel, WEIGHTS, weightsFile } from '../../scripts/train-measures.ts';

it('training makes the committed weights, byte for byte', async () => {
  expect(weightsFile(await trainModel())).toBe(readFileSync(WEIGHTS, 'utf8'));
});
