/** Milliseconds between two drawings of what stands beside the text. */
const pause = 1000

/** Does something once, a second after it was first asked for, when the page has nothing else to do: nothing beside the text may keep the text waiting. */
export class Calmly {
  private timer: ReturnType<typeof setTimeout> | null = null
  private idle: number | null = null

  constructor(private readonly act: () => void) {}

  ask(): void {
    if (this.timer === null && this.idle === null) this.timer = setTimeout(() => this.wait(), pause)
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    if (this.idle !== null) cancelIdleCallback(this.idle)
    this.timer = this.idle = null
  }

  private wait(): void {
    this.timer = null
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') this.idle = requestIdleCallback(() => this.run(), { timeout: pause })
    else this.run()
  }

  private run(): void {
    this.idle = null
    this.act()
  }
}
