import { expect, it } from 'vitest';
import { labelledMixed, mixedTexts } from '../../scripts/measures/labelled-mixed.ts';

it('labels of the corpus cross no end of a sentence and hold the numbers they name', async () => {
  for (const { name, text, measures } of labelledMixed(await mixedTexts())) {
    for (const { start, end, numbers = [] } of measures) {
      const span = text.slice(start, end);
      expect(span, name).toMatch(/^[^。；！？\n，、：]([^。；！？\n]*[^。；！？\n，、：])?$/);
      for (const number of numbers) expect(span, name).toContain(number);
    }
  }
});
