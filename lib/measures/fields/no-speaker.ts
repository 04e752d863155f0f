/*
 * What stands before a verb of speech and is nobody who speaks: a rule that is broken (违反本条例规定), whom something is
 * said to (向全体新生提出希望), or the adverb before it (及时报告).
 */

/** A rule that is broken, or a verb with its object: 规定, 部署, 建议 are nouns behind it, and nobody speaks. */
const NO_SPEECH = /违反|依照|不?符合|或者国务院|^(?:未(?=[依按经])|及时|确保|宝贵|继续|结合|完善)|^(?:项目|成员)$/;

/** The beginning of a clause that ends with a verb of speech. 曾, 于 and 向 are surnames, too. */
const NO_NAME =
  /^(?:曾(?=担任|任|经)|于(?=[今昨\d此会])|向(?=全体|社会|与会|各|联席)|在|由|包括|虽然|看似|作为|指出|倡导|致[词辞]时)|直接向|主持会议$/;

/** Whether what was read as the head of reported speech is none at all: 违反本条例规定，. */
export const saysNothing = (speaker: string): boolean => NO_SPEECH.test(speaker);

/** Whether somebody speaks, but these words do not say who. */
export const namesNobody = (speaker: string): boolean => NO_NAME.test(speaker);
