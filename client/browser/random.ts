/**
 * The seed of a suite's randomness: that of the failure where one is looked into, a fresh one where `DRAFTING_SEED=fresh` asks for it; else always the
 * same, so that what is to land is judged by what is in it.
 */
export const seed = process.env.DRAFTING_SEED === 'fresh' ? Date.now() % 1_000_000 : Number(process.env.DRAFTING_SEED ?? 20_261_129)

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
