/** Milliseconds after the last key before what is written is kept. */
const pause = 300

/** Milliseconds for which somebody who does not pause may write before it is kept all the same. */
const longest = 2000

/** Writes once for many keys: when they pause, or at once where somebody cannot wait. */
export class LateWriting {
  private timer: ReturnType<typeof setTimeout> | null = null
  private since = 0

  constructor(private readonly write: () => void) {}

  ask(): void {
    const now = Date.now()
    if (this.timer === null) this.since = now
    else clearTimeout(this.timer)
    this.timer = setTimeout(() => this.now(), Math.max(0, Math.min(pause, this.since + longest - now)))
  }

  /** What waits is written; nothing where nothing does. */
  now(): void {
    if (this.timer === null) return
    this.cancel()
    this.write()
  }

  cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}
