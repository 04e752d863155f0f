import type { FaceName, Role } from './official-format.ts';

/** What a block is in a document, as far as its text or its page tells. */
export interface PlacedRole {
  readonly role: Role;
  /** Characters from the right, where the length of the text decides. */
  readonly right?: number;
  /** Characters of what stands before a name, 附件：1.: the lines below begin under the name. */
  readonly label?: number;
  /** Empty lines before it. */
  readonly before?: number;
  /** On a page of its own. */
  readonly ownPage?: boolean;
  /** The head that opens the paragraph, （一）加强领导。各地要…: where it ends, and its face. */
  readonly head?: { readonly end: number; readonly face: FaceName };
}
