import type { TableName } from '../load-table.ts';
import { isReadingPlace, type ReadingPlace } from '../reading/annotations/reading-place.ts';
import type { Reading } from '../reading/article.ts';
import type { Hints } from './settings.ts';

/** How the overlay is after a request; `blocked` where the page does not let it stand. */
export interface OverlayState {
  readonly open: boolean;
  readonly blocked?: true;
}

/** What the reader script in a page is asked for, and what it answers. */
export interface ReaderRequests {
  /** Is a reader script of this version there? */
  readonly ping: { readonly request: { readonly type: 'ping' }; readonly response: true };
  /** Read the page, or what is selected on it. */
  readonly read: { readonly request: { readonly type: 'read'; readonly hints: Hints }; readonly response: Reading };
  readonly overlay: {
    readonly request: { readonly type: 'overlay'; readonly action: 'open' | 'toggle' };
    readonly response: OverlayState;
  };
  /** Copy the article without any window of ours, in the form chosen last. */
  readonly copy: {
    readonly request: { readonly type: 'copy' };
    readonly response: { readonly copied: boolean };
  };
  /** Fetch and join the parts of an article that is spread over several addresses. */
  readonly merge: { readonly request: { readonly type: 'merge'; readonly hints: Hints }; readonly response: Reading };
  /** Let the reader pick the article by hand; the overlay opens with what is picked. */
  readonly pick: { readonly request: { readonly type: 'pick' }; readonly response: true };
}

/** What the background is asked for. */
export interface BackgroundRequests {
  /** The bytes of a generated table, base64: a page's script cannot fetch the extension's files. */
  readonly table: {
    readonly request: { readonly type: 'table'; readonly name: TableName };
    readonly response: { readonly base64: string };
  };
  /** Inject a further script into the page that asks, by name; `there` are the chunks that it has. */
  readonly script: {
    readonly request: { readonly type: 'script'; readonly name: string; readonly there: readonly string[] };
    readonly response: true;
  };
  readonly options: { readonly request: { readonly type: 'options' }; readonly response: true };
  /** Let the page lie under the overlay: no scroll bar beside ours, and not on paper. */
  readonly cover: {
    readonly request: { readonly type: 'cover'; readonly covered: boolean };
    readonly response: true;
  };
  /** Where the reader stopped on the page that asks; nothing in a private window. */
  readonly findPlace: {
    readonly request: { readonly type: 'findPlace' };
    readonly response: { readonly place?: ReadingPlace | undefined };
  };
  /** Keep where the reader stopped on the page that asks, or forget it. */
  readonly keepPlace: {
    readonly request: { readonly type: 'keepPlace'; readonly place?: ReadingPlace | undefined };
    readonly response: true;
  };
  /** A page came up on a site that opens in the reader by itself. */
  readonly arrived: { readonly request: { readonly type: 'arrived' }; readonly response: true };
  /** Say on the toolbar button that the page took the reader down. */
  readonly lost: { readonly request: { readonly type: 'lost' }; readonly response: true };
}

export type ReaderRequest = ReaderRequests[keyof ReaderRequests]['request'];
export type BackgroundRequest = BackgroundRequests[keyof BackgroundRequests]['request'];

/** Who sent a message, as far as a browser vouches for it. */
export interface Sender {
  /** Id of the extension. */
  readonly id?: string | undefined;
  /** The tab it came from: a script in a page has one, popup and background have none. */
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
  /** Address of the page. */
  readonly url?: string | undefined;
  /** 0 for a page's top frame. */
  readonly frameId?: number | undefined;
}

// Names alone: the lists themselves would bring writers and tables into the script that reads.
const TABLES: readonly unknown[] = ['repair', 'script'] satisfies readonly TableName[];
const ACTIONS: readonly unknown[] = ['open', 'toggle'];

const isName = (name: unknown): boolean => typeof name === 'string' && /^[\w-]{1,60}$/.test(name);

type Fields = Readonly<Record<string, unknown>>;

/** The places picked by hand come with the request: the script that reads a page knows no settings. */
const hasHints = ({ hints }: Fields): boolean =>
  typeof hints === 'object' && hints !== null && Object.values(hints).every((hint) => typeof hint === 'string');

/** The fields of each request besides its type: whether they are as they should be. */
const READER_SHAPES: Readonly<Record<ReaderRequest['type'], (fields: Fields) => boolean>> = {
  ping: () => true,
  read: hasHints,
  overlay: ({ action }) => ACTIONS.includes(action),
  copy: () => true,
  merge: hasHints,
  pick: () => true,
};

const BACKGROUND_SHAPES: Readonly<Record<BackgroundRequest['type'], (fields: Fields) => boolean>> = {
  table: ({ name }) => TABLES.includes(name),
  // Which names there are only the build knows: `chunksFor` throws for others.
  script: ({ name, there }) => isName(name) && Array.isArray(there) && there.every(isName),
  options: () => true,
  cover: ({ covered }) => typeof covered === 'boolean',
  arrived: () => true,
  findPlace: () => true,
  keepPlace: ({ place }) => place === undefined || isReadingPlace(place),
  lost: () => true,
};

function hasShape(shapes: Readonly<Record<string, (fields: Fields) => boolean>>, message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  const fields = message as Fields;
  const { type } = fields;
  return typeof type === 'string' && Object.hasOwn(shapes, type) && shapes[type]?.(fields) === true;
}

/** Whether a message is a request to the reader script that it may answer: only popup and background ask it. */
export const isReaderRequest = (message: unknown, sender: Sender, ownId: string): message is ReaderRequest =>
  sender.id === ownId && sender.tab === undefined && hasShape(READER_SHAPES, message);

/**
 * Whether a message is a request to the background that it may answer. Tables, scripts and words on the button are for
 * our script in the top frame of a page; the options page may be asked for by the popup too.
 */
export function isBackgroundRequest(message: unknown, sender: Sender, ownId: string): message is BackgroundRequest {
  if (sender.id !== ownId || !hasShape(BACKGROUND_SHAPES, message)) return false;
  const { type } = message as BackgroundRequest;
  return type === 'options' || (sender.tab?.id !== undefined && sender.frameId === 0);
}
