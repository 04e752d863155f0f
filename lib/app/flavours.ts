/** The forms of one text that go on the clipboard together; some have only one. */
export interface Flavours {
  readonly text: string;
  readonly html?: string;
}
