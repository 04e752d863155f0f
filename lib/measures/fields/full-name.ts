/** What a body calls itself when it has been named: 署方 of 水务署. */
const SHORT = /^([署局院校])方$/;

/** Where the name of such a body stands, by its last character: before what it says or does. */
const NAMES: ReadonlyMap<string, RegExp> = new Map(
  ['署', '局', '院', '校'].map((end) => [
    end,
    new RegExp(
      `(?:^|[。，；\\n])([\\u3400-\\u9fff]{2,7}${end})(?=今|昨|（|表示|指出|宣布|公布|强调|说|呼吁|提醒|会|将)`,
      'g',
    ),
  ]),
);

/** The one body of a canonical text that a short name can stand for; the short name where there are none or several. */
export function fullName(speaker: string, paragraphs: readonly string[]): string {
  const name = NAMES.get(SHORT.exec(speaker)?.[1] ?? '');
  if (name === undefined) return speaker;
  const names = new Set(paragraphs.flatMap((text) => [...text.matchAll(name)].map(([, found = '']) => found)));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : speaker;
}
