import { namesNobody, saysNothing } from './no-speaker.ts';
import { anyHead, type Head, type HeadContext } from './speech-heads.ts';

/** Reads the head of reported speech that a clause is or opens with; undefined where it has none. */
export function headIn(words: string, mark: string, context: HeadContext): Head | undefined {
  const head = anyHead(words, mark, context);
  const speaker = head?.attribution?.speaker;
  if (speaker === undefined) return head;
  if (saysNothing(speaker)) return undefined;
  return namesNobody(speaker) ? { attribution: undefined } : head;
}
