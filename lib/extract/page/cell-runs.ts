import { BYLINE_SURNAMES, COMMON_SURNAMES, OTHER_SURNAMES, TITLED_SURNAMES } from '../../names/surnames.ts';
import type { Run } from '../../reading/article.ts';
import type { Box, PageLine } from './page.ts';

const SURNAMES: ReadonlySet<string> = new Set(COMMON_SURNAMES + OTHER_SURNAMES + BYLINE_SURNAMES + TITLED_SURNAMES);

/** A cell that says the table names people: 姓名, 联系人, 获奖学生, 组长. */
const NAMES_PEOPLE =
  /姓\s*名|名\s*单|(?:负责|责任|联系|申请|候选|主持|完成|经办|发明|代表|参赛|获奖)人|考生|选手|教师|学生|队员|人员|委员|[组队所局校镇村院会]长$/;

const HAN = /^[\u3400-\u9fff]+$/;
const isHan = (text: string, length: number): boolean => text.length === length && HAN.test(text);

/**
 * Whether two lines of a cell are one name that a narrow column broke: 陈雪 / 萍, 王 / 建国. Three characters behind a
 * family name, one of the lines a single character, which is no name by itself; two and two may be two names.
 */
const isBrokenName = (first: string, second: string): boolean =>
  SURNAMES.has(first.charAt(0)) && ((isHan(first, 2) && isHan(second, 1)) || (isHan(first, 1) && isHan(second, 2)));

/** A name set wide, alone on its line: 陈 雪 萍. */
const WIDE_NAME = /^[\u3400-\u9fff](?:\s[\u3400-\u9fff]){1,2}$/;
const isWideName = (text: string): boolean => WIDE_NAME.test(text) && SURNAMES.has(text.charAt(0));

/** Whether the cells of a table name people, by what one of them says: 姓名. */
export const namesPeople = (cells: readonly Box[], lines: readonly PageLine[]): boolean =>
  cells.some((cell) => {
    const line = lines[cell.first];
    return line !== undefined && cell.end > cell.first && line.chars <= 12 && NAMES_PEOPLE.test(line.text);
  });

/** The runs of a cell; its lines are parted by `\n`. `people`: a name that its column broke or set wide is made whole. */
export function cellRuns(cell: Box, lines: readonly PageLine[], people: boolean): Run[] {
  const runs: Run[] = [];
  let above: string | undefined;
  for (const line of lines.slice(cell.first, cell.end)) {
    const whole = people && above !== undefined && isBrokenName(above, line.text);
    if (runs.length && !whole) runs.push({ style: 'plain', text: '\n' });
    const wide = people && isWideName(line.text);
    runs.push(...(wide ? line.runs.map((run) => ({ ...run, text: run.text.replace(/\s/g, '') })) : line.runs));
    above = whole ? undefined : line.text;
  }
  return runs;
}
