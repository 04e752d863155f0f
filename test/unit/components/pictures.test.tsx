// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { BodyView } from '../../../components/BodyView.tsx';
import { PicturesContext } from '../../../components/pictures-context.ts';
import { partsOf } from '../../../lib/reading/body-parts.ts';
import { NO_DECISIONS } from '../../../lib/reading/decide.ts';
import { readingOf } from '../reading/sample.ts';

const SRC = 'https://www.yunxi.example/a.jpg';
const reading = readingOf([{ kind: 'figure', src: SRC, alt: '现场', caption: [] }]);
const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

/** Whether the picture is drawn, or a word stands in its place: the page has loaded it in both cases. */
function isDrawn(hasPicture: (src: string) => boolean): boolean {
  const view = (
    <PicturesContext.Provider value={() => document.createElement('img')}>
      <BodyView
        reading={reading}
        parts={partsOf(reading.blocks)}
        measures={[]}
        showMeasures
        phrases={[]}
        own={[]}
        decisions={NO_DECISIONS}
        chosen={undefined}
        hasPicture={hasPicture}
        onMeasure={() => {}}
        onRepair={() => {}}
        onDrawn={() => {}}
      />
    </PicturesContext.Provider>
  );
  act(() => render(view, root));
  return root.querySelector('figure .picture') === null;
}

it('draws a picture where the view may have it, and nowhere else', () => {
  const asked: string[] = [];
  const drawn = isDrawn((src) => {
    asked.push(src);
    return true;
  });
  expect([drawn, asked]).toEqual([true, [SRC]]);
  render(null, root);
  expect(isDrawn(() => false)).toBe(false);
});
