import { namesNobody, saysNothing } from './no-speaker.ts';
import { anyHead, type Head, type HeadContext } from './speech-heads.ts';

/** Where somebody speaks, behind his name: 陈立群在会议上发表讲话指出. */
const OCCASION = /在[^，]{1,20}(?:发表|作)?(?:重要)?(?:讲话|致[辞词]|发言)$/;

/** Reads the head of reported speech that a clause is or opens with; undefined where it has none. */
export function headIn(words: string, mark: string, context: HeadContext): Head | undefined {
  const head = anyHead(words, mark, context);
  const speaker = head?.attribution?.speaker;
  if (speaker === undefined) return head;
  if (saysNothing(speaker)) return undefined;
  if (namesNobody(speaker)) return { attribution: undefined };
  const bare = speaker.replace(OCCASION, '');
  return head?.attribution && bare.length > 1 ? { attribution: { ...head.attribution, speaker: bare } } : head;
}
