import type { Reading } from '../reading/article.ts';
import type { ExportOptions } from './export-options.ts';

/** What a format is written as: text, or the bytes of a file. */
export type Written = string | Uint8Array<ArrayBuffer>;

/** A format that a reading can be copied or saved in: a pure function of the reading and of how it is to be shown. */
export interface Format {
  readonly name: string;
  readonly group: 'article' | 'citation' | 'data';
  /** As text, as rich text (HTML with plain text beside it), or not at all. */
  readonly copies: 'text' | 'rich' | 'none';
  /** Absent where it is only copied. */
  readonly file?: FileKind;
  /** Rejects only where something had to be loaded for it and could not be. */
  readonly write: (reading: Reading, options?: ExportOptions) => Written | Promise<Written>;
}

/** What a file of a format is. */
export interface FileKind {
  /** Without the dot. */
  readonly extension: string;
  /** What tells its name from another form's with the same extension. */
  readonly tail?: string;
  readonly type: string;
  /** Whether programs read it with a byte order mark before it, so that a reader may wish for one. */
  readonly canHaveMark?: boolean;
}
