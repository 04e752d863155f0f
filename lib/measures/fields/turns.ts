import { isName, nameBehindTitle, type People, SURNAMES } from './people.ts';

/** Labels that open a turn whoever it is. */
const ROLE =
  /^(?:问|答|记者|主持人|行政长官|特首|发言人|主席|[\u3400-\u9fff]{0,10}(?:记者|发言人|主持人|行政长官|负责人|议员|局长|司长|署长|处长|部长|主任|市长|县长|校长|院长|专家|律师|先生|女士|代表|委员|召集人|司长|网民|网友|听众))$/;

/** Bodies that answer where somebody asks: 县城管局：. In a notice such a label gives a duty. */
const BODY = /(?:局|委|办|署|厅|处|政府|公司|中心|医院|学校|召集人)$/;
const ASKS = /^(?:问|记者|网民|网友|听众|主持人|[\u3400-\u9fff]{0,6}(?:记者|议员|代表|委员))$/;

/** Last characters of labels that are no names, though they begin with a surname: 时间, 范围, 金额, 单位. */
const NO_NAME = /[间围额排员目线位式象件法称址话人期点容求准料程项则标务据由果题况施级度量率费金数]$/;

const LABEL = /^([\u3400-\u9fff·]{1,16})(?:（[^）]{1,12}）)?：/;

/** Shortest turn, in characters behind its label: 时间：3月1日 is none. */
const SHORTEST = 8;

function labelOf(text: string): string | undefined {
  const match = LABEL.exec(text.trimStart());
  return match?.[1] !== undefined && text.length - match[0].length >= SHORTEST ? match[1] : undefined;
}

/** Whether a label names somebody: by his role, his surname, or a title elsewhere in the text. */
const isTurn = (label: string, people: People): boolean =>
  ROLE.test(label) ||
  people.has(label) ||
  nameBehindTitle(label) !== undefined ||
  ((isName(label) || MARRIED.test(label)) && !NO_NAME.test(label));

/** A surname of two: 林郑月娥. */
const MARRIED = new RegExp(`^[${SURNAMES}]{2}[\\u3400-\\u9fff]{2}$`);

/** A title behind a name: 叶建源议员. */
const NAME_AND_TITLE =
  /^([\u3400-\u9fff]{2,3}?)(?:议员|局长|司长|署长|处长|部长|主任|市长|县长|校长|院长|先生|女士|代表|委员)$/;

function speakerOf(label: string): string {
  const name = NAME_AND_TITLE.exec(label)?.[1];
  return name !== undefined && isName(name) ? name : (nameBehindTitle(label) ?? label);
}

/**
 * Whose turn each paragraph of a transcript is (钟叙：…, 答：…), the paragraphs behind it without a label included; all
 * undefined where fewer than two paragraphs open with the label of a turn.
 */
export function turnsOf(paragraphs: readonly string[], people: People): readonly (string | undefined)[] {
  const labels = paragraphs.map(labelOf);
  const asked = labels.some((label) => label !== undefined && ASKS.test(label));
  const speaks = (label: string): boolean => isTurn(label, people) || (asked && BODY.test(label));
  if (labels.filter((label) => label !== undefined && speaks(label)).length < 2) {
    return paragraphs.map(() => undefined);
  }
  let turn: string | undefined;
  return labels.map((label) => {
    // With a label that is nobody's name the turn before has ended, too.
    if (label !== undefined) turn = speaks(label) ? speakerOf(label) : undefined;
    return turn;
  });
}
