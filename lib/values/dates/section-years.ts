/** Headings of plans and of reviews name the year that they are about: 二、2025年工作安排, 2024年工作回顾. */
const ABOUT = /工作|任务|目标|计划|安排|重点|要点|方案|打算|总体要求|回顾|总结|实事/;
const LONGEST_HEADING = 40;
const CHAPTER = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章部])/;

function yearNamedIn(text: string): number | undefined {
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?=年)/g));
  const [year] = years;
  return years.size === 1 ? Number(year) : undefined;
}

const isHeading = (text: string): boolean => text.length <= LONGEST_HEADING && !/[。；，]/.test(text);

/**
 * For each canonical paragraph the year that its section or the title is about, where one says so: in a plan for 2025
 * that came out in December 2024, 10月底前 is in 2025. A chapter without a year goes back to the title's.
 */
export function sectionYears(paragraphs: readonly string[], title: string): readonly (number | undefined)[] {
  const ofTitle = ABOUT.test(title) ? yearNamedIn(title) : undefined;
  let year = ofTitle;
  return paragraphs.map((text) => {
    if (!isHeading(text)) return year;
    const named = ABOUT.test(text) ? yearNamedIn(text) : undefined;
    if (named !== undefined) year = named;
    else if (CHAPTER.test(text)) year = ofTitle;
    return year;
  });
}
