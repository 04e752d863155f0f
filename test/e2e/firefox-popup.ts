import { writeFile } from 'node:fs/promises';
import type { TestPopup } from './driver.ts';
import { keyScript } from './firefox-keys.ts';
import { type FirefoxRunner, WINDOW } from './firefox-runner.ts';
import { lookAt } from './firefox-view.ts';

/** The popup's browser element, as `popup`. */
const BROWSER = `win.document.querySelector('browser[webextension-view-type=popup]')`;
export const POPUP = `const popup = ${BROWSER};`;

/** Runs an expression in the popup, in a sandbox of its window: the popup's own policy forbids `eval`. */
const inPopup = (expression: string, answer: string): string => `
  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  Promise.resolve()
    .then(() => Cu.evalInSandbox(${JSON.stringify(`Promise.resolve(eval(${JSON.stringify(expression)})).then(v => JSON.stringify(v ?? null))`)}, sandbox))
    .then(value => sendAsyncMessage('${answer}', { value }), error => sendAsyncMessage('${answer}', { error: String(error) }));`;

/** The popup, reached through the browser’s own window. */
export const makePopup = ({ run, runIn }: FirefoxRunner): TestPopup => ({
  evaluate: (expression: string) => runIn(BROWSER, (answer) => inPopup(expression, answer)),
  look: (view) => lookAt(run, view),
  press: (key) => runIn(BROWSER, (answer) => keyScript(key, answer)),
  screenshot: async (path) => {
    const data = await run<string>(
      'chrome',
      `${WINDOW}${POPUP}
       const { width, height } = popup.getBoundingClientRect();
       const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
       const canvas = win.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
       canvas.width = bitmap.width; canvas.height = bitmap.height;
       canvas.getContext('2d').drawImage(bitmap, 0, 0);
       return canvas.toDataURL('image/png').split(',')[1];`,
    );
    await writeFile(path, Buffer.from(data, 'base64'));
  },
  close: async () => {
    await run(
      'chrome',
      `${WINDOW}${POPUP} popup?.closest('panel')?.hidePopup(); await new Promise(r => win.setTimeout(r, 200));`,
    );
  },
});
