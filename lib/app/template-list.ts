import { isTemplateName, MOST_TEMPLATES, type Template } from '../export/template/template.ts';

/** Longest name of a template, in UTF-16 units: see `isTemplateName`. */
const LONGEST_NAME = 80;

type Templates = readonly Template[];

/** Why a template cannot have a name. */
export type NameProblem = 'empty' | 'unfit' | 'taken';

/** What is wrong with a name for the template at a place of the list; `undefined` where nothing is. */
export function nameProblem(templates: Templates, index: number, name: string): NameProblem | undefined {
  if (name.trim() === '') return 'empty';
  if (!isTemplateName(name)) return 'unfit';
  return templates.some((one, at) => at !== index && one.name === name) ? 'taken' : undefined;
}

/** A name that is wished for, or where it is taken the first of `name 2`, `name 3`… that is free. */
export function freeName(templates: Templates, wished: string): string {
  const taken = new Set(templates.map(({ name }) => name));
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` ${number}`;
    const name = `${wished.slice(0, LONGEST_NAME - end.length).toWellFormed()}${end}`;
    if (!taken.has(name)) return name;
  }
}

/**
 * The list with others behind it, each under a free name; one that is there already, name and text, is not taken again.
 * What is more than `MOST_TEMPLATES` is left out.
 */
export function withTemplates(templates: Templates, more: Templates): Templates {
  const list = [...templates];
  for (const { name, text } of more) {
    const isThere = list.some((one) => one.name === name && one.text === text);
    if (!isThere && list.length < MOST_TEMPLATES) list.push({ name: freeName(list, name), text });
  }
  return list.length > templates.length ? list : templates;
}

/** The list with one changed. */
export const changeTemplate = (templates: Templates, index: number, change: Partial<Template>): Templates =>
  templates.map((one, at) => (at === index ? { ...one, ...change } : one));

/** The list with one put in at a place; under a free name, for its own may be another's by now. */
export const putTemplate = (templates: Templates, index: number, { name, text }: Template): Templates =>
  templates.toSpliced(index, 0, { name: freeName(templates, name), text });

/** The list with one moved up or down; as it is where it is at the end already. */
export function moveTemplate(templates: Templates, index: number, by: 1 | -1): Templates {
  const one = templates[index];
  if (!one || templates[index + by] === undefined) return templates;
  return templates.toSpliced(index, 1).toSpliced(index + by, 0, one);
}
