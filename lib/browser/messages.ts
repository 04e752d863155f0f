import { type Browser, browser } from 'wxt/browser';
import type { FormatName } from '../export/formats.ts';
import type { TableName } from '../load-table.ts';
import type { Reading } from '../reading/article.ts';

/** What the reader script in a page is asked for, and what it answers. */
export interface ReaderRequests {
  /** Is a reader script of this version there? */
  readonly ping: { readonly request: { readonly type: 'ping' }; readonly response: true };
  /** Read the page, or what is selected on it. */
  readonly read: { readonly request: { readonly type: 'read' }; readonly response: Reading };
  readonly overlay: {
    readonly request: { readonly type: 'overlay'; readonly action: 'open' | 'toggle' };
    readonly response: { readonly open: boolean };
  };
  /** Copy the article without any window of ours. */
  readonly copy: {
    readonly request: { readonly type: 'copy'; readonly format?: FormatName };
    readonly response: { readonly copied: boolean };
  };
  /** Fetch and join the parts of an article that is spread over several addresses. */
  readonly merge: { readonly request: { readonly type: 'merge' }; readonly response: Reading };
  /** Let the reader pick the article by hand; the overlay opens with what is picked. */
  readonly pick: { readonly request: { readonly type: 'pick' }; readonly response: true };
}

/** Scripts that are put into a page only when they are needed. */
export type ScriptName = 'overlay' | 'tools';

/** What the background is asked for. */
export interface BackgroundRequests {
  /** The bytes of a generated table, base64: a page's script cannot fetch the extension's files. */
  readonly table: {
    readonly request: { readonly type: 'table'; readonly name: TableName };
    readonly response: { readonly base64: string };
  };
  /** Inject a further script into the page that asks. */
  readonly script: {
    readonly request: { readonly type: 'script'; readonly name: ScriptName };
    readonly response: true;
  };
  readonly options: { readonly request: { readonly type: 'options' }; readonly response: true };
}

export type ReaderRequest = ReaderRequests[keyof ReaderRequests]['request'];
export type BackgroundRequest = BackgroundRequests[keyof BackgroundRequests]['request'];

type ReaderResponse<R extends ReaderRequest> = ReaderRequests[R['type']]['response'];
type BackgroundResponse<R extends BackgroundRequest> = Extract<
  BackgroundRequests[keyof BackgroundRequests],
  { readonly request: { readonly type: R['type'] } }
>['response'];

/** A handler that failed has nothing to answer. */
function answered<T>(answer: T | undefined | null, request: { readonly type: string }): T {
  if (answer === undefined || answer === null) throw new Error(`no answer to ${request.type}`);
  return answer;
}

/** Asks the reader script of a tab. Rejects when there is none, and when it failed. */
export const askReader = async <R extends ReaderRequest>(tabId: number, request: R): Promise<ReaderResponse<R>> =>
  answered(await browser.tabs.sendMessage(tabId, request, { frameId: 0 }), request);

export const askBackground = async <R extends BackgroundRequest>(request: R): Promise<BackgroundResponse<R>> =>
  answered(await browser.runtime.sendMessage(request), request);

/** Answers messages with `handle`; a request it does not know (`undefined`) is left to others. */
export function onRequest<R extends { readonly type: string }>(
  handle: (request: R, tabId: number | undefined) => Promise<unknown> | undefined,
): () => void {
  const listener = (
    request: R,
    sender: Browser.runtime.MessageSender,
    respond: (response: unknown) => void,
  ): true | undefined => {
    const answer = handle(request, sender.tab?.id);
    if (!answer) return undefined;
    answer.then(respond, (error: unknown) => {
      console.error('Zhengwen', error);
      respond(undefined);
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
