/** Rising starts, in which the place of any instant is found in a step or two. */
export class StartGrid {
  readonly starts: Float64Array;
  readonly #first: number;
  readonly #last: number;
  /** The first start in each of the even parts that their time is divided into, or after it. */
  readonly #buckets: Int32Array;
  readonly #bucketsPerMillisecond: number;

  /** Takes rising starts, and a guess at how many questions there will be. */
  constructor(starts: Float64Array, questions: number) {
    const count = starts.length;
    this.starts = starts;
    this.#first = count > 0 ? starts[0]! : Infinity;
    this.#last = count > 0 ? starts[count - 1]! : -Infinity;
    // Most time is closed, and starts lie close together in the rest: with three for each, few share one.
    this.#buckets = new Int32Array(Math.min(3 * count, 4 * questions + 1));
    this.#bucketsPerMillisecond = count > 0 ? this.#buckets.length / (this.#last - this.#first + 1) : 0;
    this.#fillBuckets();
  }

  /** How many starts lie before an instant. */
  countBefore(instant: number): number {
    if (instant <= this.#first) return 0;
    const { starts } = this;
    if (instant > this.#last) return starts.length;
    let index = this.#buckets[((instant - this.#first) * this.#bucketsPerMillisecond) | 0]!;
    while (starts[index]! < instant) index++;
    return index;
  }

  #fillBuckets(): void {
    const { starts } = this;
    const [buckets, first, bucketsPerMillisecond] = [this.#buckets, this.#first, this.#bucketsPerMillisecond];
    let bucket = 0;
    for (let index = 0; index < starts.length; index++) {
      const own = ((starts[index]! - first) * bucketsPerMillisecond) | 0;
      while (bucket <= own) buckets[bucket++] = index;
    }
  }
}
