import { countSteps } from '../../hostile/count-steps.ts';

/**
 * Counts work instead of seconds: how often each block of `lib/` runs, and the characters that regular expressions pass
 * over. The same on every machine.
 */
export async function countWork(texts: readonly string[], work: (text: string) => unknown): Promise<readonly number[]> {
  const { exec } = RegExp.prototype;
  let passed = 0;
  // Whatever uses an expression (test, match, matchAll, replace, split) calls `exec` when it is not the built-in one.
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const rest = this.sticky ? 1 : text.length - from;
    passed += found ? found.index + found[0].length - from : rest;
    return found;
  };
  try {
    const counted: number[] = [];
    const steps = await countSteps(texts, async (text) => {
      passed = 0;
      await work(text);
      counted.push(passed);
    });
    return steps.map((count, i) => count + (counted[i] ?? 0));
  } finally {
    RegExp.prototype.exec = exec;
  }
}
