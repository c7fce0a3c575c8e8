/** Milliseconds between two looks at the news: nobody reads faster, and a busy draft must not keep its page from typing. */
const pause = 50

/** Collects what the server tells of others, to be shown together: the first at once, what follows soon after at most twenty times a second. */
export class News {
  private waiting: (() => void)[] = []
  private timer: ReturnType<typeof setTimeout> | null = null
  private shownAt = -Infinity

  /** `show` is to run the handlers in order. */
  constructor(private readonly show: (handlers: readonly (() => void)[]) => void) {}

  add(handle: () => void): void {
    this.waiting.push(handle)
    const wait = this.shownAt + pause - performance.now()
    if (wait <= 0) this.flush()
    else this.timer ??= setTimeout(() => this.flush(), wait)
  }

  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    if (this.waiting.length === 0) return
    this.shownAt = performance.now()
    this.show(this.waiting.splice(0))
  }
}
