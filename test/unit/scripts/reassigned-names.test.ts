import { expect, it } from 'vitest';
import { reassignedNames } from '../../../scripts/reassigned-names.ts';

it.each([
  ['let a; function f() { a = 1 }', ['a']],
  ['let a; const f = () => { a ??= 1 }', ['a']],
  ['let n = 0; const f = () => n++', ['n']],
  ['let a, b; const f = (o) => { ({ a, x: [b] } = o) }', ['a', 'b']],
  ['let k; function f(o) { for (k in o); }', ['k']],
  // What the file itself does as it runs is done when it exports.
  ['let a; a = 1; for (a of []);', []],
  ['let a; function f(a) { a = 1 }', []],
  ['let a; function f({ x: [a] }) { a = 1 }', []],
  ['let a; function f() { if (f) { var a } a = 1 }', []],
  ['let a; function f() { { let a; a = 1 } }', []],
  ['let a; function f() { { let a } a = 1 }', ['a']],
  ['let a; function f() { try { g() } catch (a) { a = 1 } }', []],
  ['let a; function f() { for (let a = 0; a < 3; a++); }', []],
  ['const a = {}; function f() { a.b = 1 }', []],
])('%s', (code, names) => {
  expect([...reassignedNames(code)].sort()).toEqual(names);
});
