import type { Marionette } from './marionette.ts';

/** The browser's own window, as `win`. */
export const WINDOW = `const win = Services.wm.getMostRecentWindow('navigator:browser');`;

/** Ways to run scripts in Firefox. */
export interface FirefoxRunner {
  /** In the browser's own window, or in the page of the active tab; what the script returns. */
  readonly run: <T>(context: 'chrome' | 'content', script: string) => Promise<T>;
  /**
   * Sends a frame script into a browser element, and waits for the JSON it answers.
   * @param where an expression for the element, with `win` at hand
   * @param write the script, given the name of the message it must answer with
   */
  readonly runIn: <T>(where: string, write: (answer: string) => string) => Promise<T>;
}

/** Milliseconds after which a frame script that has not begun counts as lost. */
const LOST = 700;

/**
 * A frame script asks whether it is still wanted before it does anything. One that was sent while the popup was being set up
 * is lost, and the caller asks again; one that comes late does nothing then. An element that goes ends the waiting at once.
 */
const frameScript = (where: string, name: string, script: string): string => `
  ${WINDOW} const target = ${where}; if (!target) throw new Error('not there');
  const mm = target.messageManager;
  const answer = await new Promise(resolve => {
    let begun = false;
    const since = Date.now();
    const may = () => (begun = true);
    const gone = () => (target.isConnected && target.messageManager === mm ? undefined : 'it is gone');
    const late = () => (!begun && Date.now() - since > ${LOST} ? 'it did not begin' : undefined);
    const watch = win.setInterval(() => { const error = gone() ?? late(); if (error) finish({ error }); }, 50);
    const end = win.setTimeout(() => finish({ error: 'it did not answer' }), 5000);
    const finish = data => {
      win.clearInterval(watch);
      win.clearTimeout(end);
      mm.removeMessageListener('${name}:may', may);
      mm.removeMessageListener('${name}', listener);
      resolve(data);
    };
    const listener = message => finish(message.data);
    mm.addMessageListener('${name}:may', may);
    mm.addMessageListener('${name}', listener);
    mm.loadFrameScript(${script}, false);
  });
  if (answer.error) throw new Error(answer.error);
  return answer.value;`;

export function makeRunner(client: Marionette): FirefoxRunner {
  const run = async <T>(context: 'chrome' | 'content', script: string): Promise<T> => {
    await client.send('Marionette:SetContext', { value: context });
    const answer = (await client.send('WebDriver:ExecuteAsyncScript', {
      script: `const done = arguments[arguments.length - 1]; (async () => { ${script} })().then(value => done({ value }), error => done({ error: String(error) }));`,
      args: [],
      sandbox: null,
    })) as { value: { value?: T; error?: string } };
    if (answer.value.error !== undefined) throw new Error(answer.value.error);
    return answer.value.value as T;
  };
  let asked = 0;
  const runIn = async <T>(where: string, write: (answer: string) => string): Promise<T> => {
    const name = `zhengwen:${++asked}`;
    const script = JSON.stringify(
      `data:text/javascript;charset=utf-8,${encodeURIComponent(`if (sendSyncMessage('${name}:may')[0]) { ${write(name)} }`)}`,
    );
    return JSON.parse(await run<string>('chrome', frameScript(where, name, script))) as T;
  };
  return { run, runIn };
}
