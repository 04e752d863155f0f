import { type ESTree, parseAst } from 'vite';

/* Which variables of a file's top level may get another value once the file has run. */

type Node = ESTree.Node;
type Names = ReadonlySet<string>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

const isFunction = (node: Node): boolean => /^(?:Function|Arrow)/.test(node.type);

/** The names that a pattern binds, or gives a value: `a`, `{ a: b }`, `[a, ...b]`, `a = 1`. */
function namesIn(pattern: Node | null): readonly string[] {
  if (!pattern) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesIn(one.type === 'Property' ? one.value : one.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesIn);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    default:
      return [];
  }
}

/** What a statement of a block declares for it. */
function declaredBy(node: Node): readonly string[] {
  if (node.type === 'VariableDeclaration') return node.declarations.flatMap(({ id }) => namesIn(id));
  return (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id ? [node.id.name] : [];
}

/** Every `var` within a function, but for those of functions within it. */
const varsIn = (node: Node): readonly string[] => [
  ...(node.type === 'VariableDeclaration' && node.kind === 'var' ? declaredBy(node) : []),
  ...childrenOf(node).flatMap((child) => (isFunction(child) ? [] : varsIn(child))),
];

/** The names that a node hides from the file's top level while one is within it. */
function hiddenBy(node: Node): readonly string[] {
  if ('params' in node && Array.isArray(node.params)) {
    const own = node.type === 'FunctionExpression' && node.id ? [node.id.name] : [];
    return [...own, ...node.params.flatMap((param) => namesIn(param as Node)), ...varsIn(node)];
  }
  if (node.type === 'CatchClause') return namesIn(node.param);
  return node.type === 'Program' ? [] : childrenOf(node).flatMap(declaredBy);
}

/** The names that a node gives a value. */
function assignedBy(node: Node): readonly string[] {
  if (node.type === 'AssignmentExpression') return namesIn(node.left);
  if (node.type === 'UpdateExpression') return namesIn(node.argument);
  return node.type === 'ForInStatement' || node.type === 'ForOfStatement' ? namesIn(node.left) : [];
}

/** @param hidden what hides names of the top level here; `undefined` outside all functions, which runs but once */
function collect(node: Node, hidden: Names | undefined, into: Set<string>): void {
  const within = hidden || isFunction(node) ? new Set([...(hidden ?? []), ...hiddenBy(node)]) : undefined;
  if (within) for (const name of assignedBy(node)) if (!within.has(name)) into.add(name);
  for (const child of childrenOf(node)) collect(child, within, into);
}

/** The variables of the top level of a module that a function of it assigns. */
export function reassignedNames(code: string): Names {
  const found = new Set<string>();
  collect(parseAst(code), undefined, found);
  return found;
}
