/** Milliseconds between two looks at the news: nobody reads faster, and a busy draft must not keep its page from typing. */
const pause = 50

/** Milliseconds after which a page that is not painted (nobody looks at it) is waited for no longer. */
const longestPaint = 100

/**
 * Collects what the server tells, to be shown together: the first at once, what follows soon after at most twenty times a second, and
 * nothing between what somebody writes here and the painting of it.
 */
export class News {
  private waiting: (() => void)[] = []
  private timer: ReturnType<typeof setTimeout> | null = null
  private shownAt = -Infinity
  private isDue = false
  private painting: ReturnType<typeof setTimeout> | null = null

  /** `show` is to run the handlers in order. */
  constructor(private readonly show: (handlers: readonly (() => void)[]) => void) {}

  add(handle: () => void): void {
    this.waiting.push(handle)
    const wait = this.shownAt + pause - performance.now()
    if (wait <= 0) this.flush()
    else this.timer ??= setTimeout(() => this.flush(), wait)
  }

  /** Shows what there is, after what is written here. */
  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.isDue = this.painting !== null
    if (this.isDue || this.waiting.length === 0) return
    this.shownAt = performance.now()
    this.show(this.waiting.splice(0))
  }

  /** Somebody writes here. */
  paintFirst(): void {
    if (this.painting !== null || typeof requestAnimationFrame !== 'function') return
    this.painting = setTimeout(() => this.painted(), longestPaint)
    // The frame is painted when the next task runs.
    requestAnimationFrame(() => setTimeout(() => this.painted(), 0))
  }

  private painted(): void {
    if (this.painting === null) return
    clearTimeout(this.painting)
    this.painting = null
    if (this.isDue) this.flush()
  }
}
