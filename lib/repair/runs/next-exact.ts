import { alike } from './alike.ts';
import type { RunReading } from './read-run.ts';
import type { Proof } from './state.ts';

/** How the characters of another reading are known: what it has in common with the best as there, the rest is chosen. */
function proofBeside({ text, proof }: RunReading, other: string): readonly Proof[] {
  const { from, behind } = alike(text, other);
  const chosen = Array.from({ length: other.length - from - behind }, (): Proof => 'chosen');
  return [...proof.slice(0, from), ...chosen, ...proof.slice(proof.length - behind)];
}

/** Nats behind the best, and how many, up to which readings are tried for one that gives what the page shows. */
const NEXT = 4;
const TRIED = 12;

/** The nearest reading that gives what the page shows, where the best does not; its bytes are the model's choice. */
export function nextExact(reading: RunReading, isExact: (text: string) => boolean): RunReading | undefined {
  const [best, ...others] = reading.near;
  const tail = best?.text.slice(reading.text.length) ?? '';
  for (const { text: whole, behind } of others.slice(0, TRIED)) {
    if (behind > NEXT) return undefined;
    const text = whole.slice(0, whole.length - tail.length);
    if (!whole.endsWith(tail) || !isExact(text)) continue;
    const near = [{ text: whole, behind: 0 }, ...reading.near.filter((one) => one.text !== whole)];
    return { ...reading, text, near, proof: proofBeside(reading, text), pinned: false, gap: text.includes('□') };
  }
  return undefined;
}
