/** Milliseconds after which what goes on without a fault is well again. */
const healthy = 10_000

/**
 * Pauses between attempts, each up to twice as long as the one before. They begin anew where something has been achieved or has held for
 * a while: a connection that opens and is closed at once is no success.
 */
export class Backoff {
  private attempts = 0
  private began = Infinity

  /** Both in milliseconds. */
  constructor(
    private readonly shortest: number,
    private readonly longest: number,
  ) {}

  /** The next pause, in milliseconds. The random part keeps clients from coming back all at once. */
  next(): number {
    if (performance.now() - this.began >= healthy) this.attempts = 0
    this.began = Infinity
    return Math.min(this.longest, this.shortest * 2 ** Math.min(this.attempts++, 16)) * (0.5 + Math.random() / 2)
  }

  /** An attempt has succeeded so far. */
  begin(): void {
    this.began = performance.now()
  }

  /** What the attempts were for has been achieved. */
  reset(): void {
    this.attempts = 0
  }
}
