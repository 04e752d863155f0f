/** How sure it is that commas were put before clause marks: `maybe` counts only beside notes that are damage. */
export type CommaDamage = 'none' | 'maybe' | 'sure';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * A comma right before another clause mark. `,、` `,。` `，；` are no punctuation; `,,` alone could be a table of
 * values (`张三,,男`) and counts only beside the others or beside notes.
 */
export function findInsertedCommas(text: string): CommaDamage {
  const strong = count(text, /[\u3400-\u9fff”’》）)%\d][,，][、。；！？，]/g);
  const weak = count(text, /[\u3400-\u9fff”’》）)%\d],[,;!?]/g);
  if (strong + weak === 0) return 'none';
  const marks = count(text, /[，、。；！？,;!?]/g);
  const areMany = strong > 0 && strong + weak >= 3;
  return areMany && strong + weak >= 0.05 * marks ? 'sure' : 'maybe';
}
