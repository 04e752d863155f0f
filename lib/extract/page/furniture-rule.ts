import type { RemovalReason } from '../../reading/article.ts';

/** A kind of line that stands around articles and is no part of them. Patterns see the canonical form. */
export interface FurnitureRule {
  readonly reason: RemovalReason;
  readonly pattern: RegExp;
  /** Longer lines are never this. */
  readonly most: number;
  /**
   * `any`: wherever it stands. `tail`: after the article's first prose. `end`: as `tail`, and what follows it belongs to
   * it (the list under 相关阅读).
   */
  readonly where: 'any' | 'tail' | 'end';
  /** The share of the prose that must stand before it, where that is not what its reason asks. */
  readonly due?: number;
}
