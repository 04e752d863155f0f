/** What ends a line in one program or another; a lone CR would begin a line of Markdown, and with it a heading. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Control characters, and those that turn or embed the text (U+202A–E, U+2066–9): a page that opens one and does not close
 * it would turn what stands after it where it is pasted. Tab and line feed stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const UNSOUND = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const ANY = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/;

/** A page's text as every format can hold it: line ends are `\n`, nothing controls or turns it, no half of a character. */
export const soundText = (text: string): string =>
  ANY.test(text) ? text.replace(LINE_END, '\n').replace(UNSOUND, '').toWellFormed() : text;
