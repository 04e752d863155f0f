/** Rows of features, one behind the other: which weight each is of, and how much there is of it. */
export class FeatureRows {
  readonly #at: number[] = [];
  readonly #values: number[] = [];
  readonly #starts: number[] = [0];

  /** How many there are. */
  get count(): number {
    return this.#starts.length - 1;
  }

  /** Adds a row of features; gives its number. */
  add(features: Iterable<readonly [at: number, value: number]>): number {
    for (const [at, value] of features) {
      this.#at.push(at);
      this.#values.push(value);
    }
    this.#starts.push(this.#at.length);
    return this.count - 1;
  }

  /** All of them as they are worked with. */
  matrix(): FeatureMatrix {
    return new FeatureMatrix(
      Uint32Array.from(this.#at),
      Float64Array.from(this.#values),
      Uint32Array.from(this.#starts),
    );
  }
}

/** Rows of features that no longer grow. */
export class FeatureMatrix {
  readonly #at: Uint32Array;
  readonly #values: Float64Array;
  readonly #starts: Uint32Array;

  constructor(at: Uint32Array, values: Float64Array, starts: Uint32Array) {
    this.#at = at;
    this.#values = values;
    this.#starts = starts;
  }

  /** What each row weighs. */
  weigh(weights: Float64Array): Float64Array {
    const [at, values, starts] = [this.#at, this.#values, this.#starts];
    const sums = new Float64Array(starts.length - 1);
    for (let row = 0; row < sums.length; row++) {
      const end = starts[row + 1] as number;
      let sum = 0;
      for (let i = starts[row] as number; i < end; i++)
        sum += (weights[at[i] as number] as number) * (values[i] as number);
      sums[row] = sum;
    }
    return sums;
  }

  /** Adds to the slope of each weight what the rows it is in pull. */
  addSlopes(pulls: Float64Array, slopes: Float64Array): void {
    const [at, values, starts] = [this.#at, this.#values, this.#starts];
    for (let row = 0; row < pulls.length; row++) {
      const pull = pulls[row] as number;
      if (pull === 0) continue;
      const end = starts[row + 1] as number;
      for (let i = starts[row] as number; i < end; i++) {
        const place = at[i] as number;
        slopes[place] = (slopes[place] as number) + pull * (values[i] as number);
      }
    }
  }
}
