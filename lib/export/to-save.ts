import { cutExport, type Selected, type ToWrite } from './cut-export.ts';
import { makeFileName } from './file-name.ts';
import type { FileKind } from './format.ts';
import { openingWords } from './opening-words.ts';

/** What a file is to hold, and what it is called. */
export interface ToSave extends ToWrite {
  /** @param form the name of the reader's own form it is written in, where it is one */
  readonly nameFor: (file: FileKind, form?: string) => string;
}

/**
 * What is to be saved: the whole, or what is selected of it. A file of a part says so by its first words, and each form
 * of an article has a name of its own:
 *
 * `2021-03-29 防汛通知.md`, `2021-03-29 防汛通知 Obsidian.md`, `2021-03-29 防汛通知 “各乡镇要压实责任…”.md`
 */
export function toSave(whole: ToWrite, selected?: Selected): ToSave {
  const part = selected ? cutExport(whole, selected) : whole;
  const opening = selected && openingWords(part.reading.blocks);
  const excerpt = opening ? [`“${opening.words}${opening.goesOn ? '…' : ''}”`] : [];
  return {
    ...part,
    nameFor: ({ extension, tail }, form) => {
      const told = form ?? tail;
      return makeFileName(whole.reading, extension, [...excerpt, ...(told ? [told] : [])].join(' '));
    },
  };
}
