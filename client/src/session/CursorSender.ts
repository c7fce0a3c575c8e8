import type { CaretPlace } from '../protocol/contract'
import { painted } from './painted'

/** Milliseconds between two cursor messages. */
const interval = 100

/** Sends the latest cursor, at most ten times a second. */
export class CursorSender {
  private latest: CaretPlace | null = null
  private sent: CaretPlace | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private waiting = false
  private stopped = false

  constructor(private readonly send: (cursor: CaretPlace | null) => Promise<void>) {}

  set(cursor: CaretPlace | null): void {
    this.latest = cursor
    if (this.timer !== null || this.waiting) return
    this.waiting = true
    void painted().then(() => this.flush())
  }

  /** After a reconnection the server knows no cursor of ours. */
  again(): void {
    this.sent = null
    this.set(this.latest)
  }

  stop(): void {
    this.stopped = true
    if (this.timer !== null) clearTimeout(this.timer)
  }

  private flush(): void {
    this.timer = null
    this.waiting = false
    const { latest, sent } = this
    if (this.stopped) return
    if (latest?.paragraph === sent?.paragraph && latest?.anchor === sent?.anchor && latest?.head === sent?.head) return
    this.sent = latest
    // A lost cursor message is made good by the next one.
    this.send(latest).catch(() => {})
    this.timer = setTimeout(() => this.flush(), interval)
  }
}
