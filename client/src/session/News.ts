import { painted } from './painted'

/** Milliseconds between two looks at the news: nobody reads faster, and a busy draft must not keep its page from typing. */
const pause = 50

/**
 * Collects what the server tells, to be shown together: the first at once, what follows soon after at most twenty times a second, and
 * nothing between what somebody writes here and the painting of it.
 */
export class News {
  private waiting: (() => void)[] = []
  private timer: ReturnType<typeof setTimeout> | null = null
  private shownAt = -Infinity
  private isPainting = false
  private isDue = false

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
    this.isDue = this.isPainting
    if (this.isDue || this.waiting.length === 0) return
    this.shownAt = performance.now()
    this.show(this.waiting.splice(0))
  }

  /** Somebody writes here. */
  paintFirst(): void {
    if (this.isPainting) return
    this.isPainting = true
    void painted().then(() => {
      this.isPainting = false
      if (this.isDue) this.flush()
    })
  }
}
