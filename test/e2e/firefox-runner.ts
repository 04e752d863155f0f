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

const frameScript = (where: string, name: string, script: string): string => `
  ${WINDOW} const target = ${where}; if (!target) throw new Error('not there');
  const mm = target.messageManager;
  const answer = await new Promise(resolve => {
    const finish = data => { mm.removeMessageListener('${name}', listener); resolve(data); };
    const listener = message => finish(message.data);
    mm.addMessageListener('${name}', listener);
    mm.loadFrameScript(${script}, false);
    // A frame script sent while the popup is still being set up is lost; the caller asks again.
    win.setTimeout(finish, 5000, { error: 'it did not answer' });
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
    const script = JSON.stringify(`data:text/javascript;charset=utf-8,${encodeURIComponent(write(name))}`);
    return JSON.parse(await run<string>('chrome', frameScript(where, name, script))) as T;
  };
  return { run, runIn };
}
