import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** One small change to a source file that its tests ought to notice. */
export interface Mutant {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** What stands there instead. */
  readonly text: string;
  /** Line of the change, from 1. */
  readonly line: number;
  readonly before: string;
  /** What stands before and behind the change on its line, or on its first and last. */
  readonly lineBefore: string;
  readonly lineAfter: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

type Change = readonly [start: number, end: number, text: string];

const SWAPS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function swapOperator(node: Node, source: string): readonly Change[] {
  const { left, right, operator } = node;
  if (!isNode(left) || !isNode(right) || typeof operator !== 'string') return [];
  const swap = SWAPS[operator];
  const at = source.indexOf(operator, left.end);
  return swap === undefined || at < 0 || at >= right.start ? [] : [[at, at + operator.length, swap]];
}

function changeLiteral(node: Node): readonly Change[] {
  const { value } = node;
  if (typeof value === 'boolean') return [[node.start, node.end, String(!value)]];
  if (typeof value === 'number') return [[node.start, node.end, String(value + 1)]];
  if (typeof value === 'string') return [[node.start, node.end, value === '' ? "'mutant'" : "''"]];
  return [];
}

/** The condition of `node`, always true and always false. */
function fixCondition(node: Node): readonly Change[] {
  const { test } = node;
  return isNode(test) ? ['true', 'false'].map((text) => [test.start, test.end, `(${text})`] as const) : [];
}

/** What can be changed at a node. A loop's condition is left alone: it would run for ever. */
function changesAt(node: Node, source: string): readonly Change[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return swapOperator(node, source);
    case 'IfStatement':
    case 'ConditionalExpression':
      return fixCondition(node);
    case 'Literal':
      return changeLiteral(node);
    case 'UnaryExpression':
      return node.operator === '!' && isNode(node.argument) ? [[node.start, node.argument.start, '']] : [];
    default:
      return [];
  }
}

/** Types, names of modules and names of properties are no code that a test could notice; what a type is put on is. */
const SKIPPED = /^(?:TS(?!AsExpression|SatisfiesExpression|NonNullExpression)|Import|ExportAll)/;

/** Every change to a file, in order. */
export function findMutants(path: string, source: string = readFileSync(path, 'utf8')): readonly Mutant[] {
  const found: Change[] = [];
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, key);
    } else if (isNode(value) && !SKIPPED.test(value.type) && key !== 'key' && key !== 'source') {
      found.push(...changesAt(value, source));
      for (const [inner, child] of Object.entries(value)) visit(child, inner);
    }
  };
  visit(parseSync(path, source).program, '');
  return found.map(([start, end, text]) => ({
    path,
    start,
    end,
    text,
    line: source.slice(0, start).split('\n').length,
    before: source.slice(start, end),
    lineBefore: source.slice(source.lastIndexOf('\n', start - 1) + 1, start).trimStart(),
    lineAfter: source.slice(end).split('\n', 1)[0] ?? '',
  }));
}
