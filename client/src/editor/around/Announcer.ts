/** Milliseconds between two announcements: nobody listens faster. */
const pause = 3000

/** Milliseconds after which the same may be said again. */
const forgotten = 60_000

/** Says politely, to those who listen, the latest of what happens. */
export class Announcer {
  readonly dom = document.createElement('p')
  private said = ''
  private saidAt = -Infinity
  private next = ''
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor() {
    this.dom.className = 'editor-said'
    this.dom.setAttribute('role', 'status')
    this.dom.setAttribute('aria-live', 'polite')
    this.dom.dataset.testid = 'editor-said'
  }

  say(message: string): void {
    this.next = message
    this.timer ??= setTimeout(() => this.speak(), Math.max(0, this.saidAt + pause - performance.now()))
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.dom.remove()
  }

  private speak(): void {
    this.timer = null
    const now = performance.now()
    if (this.next === this.said && now - this.saidAt < forgotten) return
    this.said = this.next
    this.saidAt = now
    this.dom.textContent = this.next
  }
}
