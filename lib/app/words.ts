import type english from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;

/** The interface's words: a message in the reader's language, `$1`… filled in. */
export type Words = (key: MessageKey, ...substitutions: readonly (string | number)[]) => string;
