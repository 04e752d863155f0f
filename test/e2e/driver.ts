/** A key by its name (`Escape`, `PageDown`), or the character it writes. */
export type Key = string;

/** How a window is looked at. */
export interface TestView {
  /** In CSS pixels; as the driver opens it where not given. */
  readonly width?: number;
  readonly height?: number;
  /** How much the reader has enlarged the page; 1 where not given. */
  readonly zoom?: number;
  /** Under a finger: pointers are coarse. */
  readonly touch?: boolean;
  /** The system is dark. */
  readonly dark?: boolean;
  /** The system asks for less motion. */
  readonly still?: boolean;
  /** The system has colours of its own. */
  readonly forced?: boolean;
}

/** A page of the browser under test, and what a reader can do on it. */
export interface TestPage {
  /** Runs an expression in the page's own world; it may be a promise. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /**
   * Runs an expression where the page's closed shadow roots can be seen; in it `reader`, `toast`, `picker` and `shown`
   * name what the extension has put on the page (see `ours.ts`).
   */
  readonly inOurs: <T>(expression: string) => Promise<T>;
  /** Runs an expression in the document that the reader over the page stands in, as a script of that document. */
  readonly inReader: <T>(expression: string) => Promise<T>;
  /** Looks at the page another way, from now on. */
  readonly look: (view: TestView) => Promise<void>;
  /** A true click on an element of the reader over the page. */
  readonly clickInReader: (selector: string) => Promise<void>;
  /** A true click on the toolbar button. */
  readonly clickToolbarButton: () => Promise<TestPopup>;
  /** Runs a command the way its keyboard shortcut does, through the extension's own listener. */
  readonly command: (name: 'overlay' | 'copy') => Promise<void>;
  /** Tells the extension that an entry of its context menu was chosen, as the browser does: no test can press one. */
  readonly chooseEntry: (id: 'overlay' | 'copy' | 'copy-selection') => Promise<void>;
  /** A key pressed while the page has the focus. */
  readonly press: (key: Key) => Promise<void>;
  /** Ctrl and a letter, while the page has the focus: what they mean to the browser is done. */
  readonly chord: (letter: 'c' | 'v') => Promise<void>;
  readonly clickAt: (x: number, y: number) => Promise<void>;
  readonly screenshot: (path: string) => Promise<void>;
  /** What the browser puts on paper, as a PDF; only Chromium gives it. */
  readonly print?: (path: string) => Promise<void>;
  /** Goes to another address in the same tab. */
  readonly goTo: (url: string) => Promise<void>;
  /** What the toolbar button says in its corner while this page is shown. */
  readonly badge: () => Promise<string>;
  /** What the page keeps in memory once its garbage is collected; only Chromium tells. */
  readonly kept?: () => Promise<{ readonly nodes: number; readonly listeners: number }>;
  readonly close: () => Promise<void>;
}

/** The popup that the toolbar button opened. */
export interface TestPopup {
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** Looks at the popup another way, from now on; it keeps its size. */
  readonly look: (view: TestView) => Promise<void>;
  /** A key pressed while the popup has the focus. */
  readonly press: (key: Key) => Promise<void>;
  readonly screenshot: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is on the clipboard. */
export interface Clipboard {
  readonly text: string;
  readonly html: string;
}

/** A real browser with the extension in it. */
export interface TestBrowser {
  /** Stops the background, as a browser does when it has nothing to do; only Chromium lets itself be asked. */
  readonly stopBackground?: () => Promise<void>;
  readonly name: 'chromium' | 'firefox';
  readonly open: (url: string) => Promise<TestPage>;
  /** Gives the extension the permission for a match pattern, as if the reader had said yes; only Firefox lets itself be told. */
  readonly grant?: (pattern: string) => Promise<void>;
  /** The options page, in a tab. */
  readonly openOptions: () => Promise<TestPage>;
  readonly clipboard: () => Promise<Clipboard>;
  /** Errors seen in any console: page, popup, background. */
  readonly errors: () => readonly string[];
  /** The files that were saved, by their names. */
  readonly saved: () => Promise<Readonly<Record<string, string>>>;
  readonly close: () => Promise<void>;
  /** Resolves when the browser is closed by whoever looks at it. */
  readonly closed: () => Promise<void>;
}

/** Waits until an expression is truthy; says what it was waiting for when it never is. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false | null | ''>,
  limit = 20_000,
): Promise<T> {
  const end = Date.now() + limit;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited in vain for ${what}; last: ${String(last)}`);
}

/** An expression for the middle of an element of the reader, scrolled into view: the frame it is in fills the window. */
export const middleOf = (selector: string): string => `(() => {
  const element = reader.querySelector(${JSON.stringify(selector)});
  if (!element) throw new Error(${JSON.stringify(`no ${selector} in the reader`)});
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
})()`;
