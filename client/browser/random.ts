/** The seed of a suite's randomness: that of the failure where one is looked into. */
export const seed = Number(process.env.DRAFTING_SEED ?? Date.now() % 1_000_000)

/** Whole numbers below a bound, and members of a list, that follow from the seed. */
export class Random {
  private state = seed

  below(bound: number): number {
    this.state = (this.state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((this.state / 2 ** 32) * bound)
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }
}
