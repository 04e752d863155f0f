/** One thing to choose. */
export interface MenuItem {
  /** Names it among its kind; `data-item` in the document. */
  readonly id: string;
  readonly label: string;
  /** The key that does the same, or what kind of file it makes. */
  readonly hint?: string | undefined;
  /** Given where it is a choice that holds: the menu stays open for the next. */
  readonly checked?: boolean;
  /** It holds in place of the others of its section. */
  readonly radio?: boolean;
  readonly run: () => void;
}

/** Things of one kind, under their name where they have one. */
export interface MenuSection {
  readonly label?: string;
  readonly items: readonly MenuItem[];
  /** It begins a column, where there is room for columns. */
  readonly column?: boolean;
}
