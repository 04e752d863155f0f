import { type Browser, browser } from 'wxt/browser';
import {
  type BackgroundRequest,
  type BackgroundRequests,
  isBackgroundRequest,
  isReaderRequest,
  type ReaderRequest,
  type ReaderRequests,
  type Sender,
} from '../app/requests.ts';

type ReaderResponse<R extends ReaderRequest> = ReaderRequests[R['type']]['response'];
type BackgroundResponse<R extends BackgroundRequest> = BackgroundRequests[R['type']]['response'];

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

/** What a browser says where the page that asks has gone in the meantime: then nobody waits for an answer. */
const GONE = /No tab with id|Frame with ID \d+ was removed|Invalid tab ID|destroyed before query/;

/** Answers what `accepts` lets through; anything else is left alone, as if nobody listened. */
function answer<R extends { readonly type: string }>(
  accepts: (message: unknown, sender: Sender, ownId: string) => message is R,
  handle: (request: R, sender: Sender) => Promise<unknown>,
): void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (response: unknown) => void,
  ): true | undefined => {
    if (!accepts(message, sender, browser.runtime.id)) return undefined;
    handle(message, sender).then(respond, (error: unknown) => {
      if (!GONE.test(String(error))) console.error('Zhengwen', error);
      respond(undefined);
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
}

/** Answers popup and background, in a page. */
export const answerAsReader = (handle: (request: ReaderRequest) => Promise<unknown>): void =>
  answer(isReaderRequest, handle);

/** Answers popup and scripts in pages, in the background. */
export const answerAsBackground = (handle: (request: BackgroundRequest, sender: Sender) => Promise<unknown>): void =>
  answer(isBackgroundRequest, handle);
