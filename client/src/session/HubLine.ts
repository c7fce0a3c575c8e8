import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr'
import type { HubConnection } from '@microsoft/signalr'

/** Milliseconds of silence after which a line is given up; the server gives a sign of life every two seconds. */
const silence = 7000

/** The same while something that was asked is not answered. */
const silenceWhileAsking = 4000

const lookEvery = 500

/**
 * One connection to the hub, opened once and used until it is closed or has fallen silent. WebSockets without negotiation: the
 * connection is one request, so that a proxy may send it to any server.
 */
export class HubLine {
  private readonly hub: HubConnection
  private readonly gone: Promise<never>
  private giveUp: (reason: Error) => void = () => {}
  private socket: WebSocket | null = null
  private heardAt = performance.now()
  private asking = 0
  private ended = false
  private readonly watch = setInterval(() => this.look(), lookEvery)

  /**
   * `onEnd` is told once, whoever ended the line. `patience` is how many times as long a silence may last: a whole draft comes in one message,
   * and on a slow line nothing is heard while it comes.
   */
  constructor(
    private readonly onEnd: () => void,
    private readonly patience = 1,
  ) {
    const opened = (socket: WebSocket) => {
      this.socket = socket
      socket.addEventListener('message', () => (this.heardAt = performance.now()))
    }
    class Socket extends WebSocket {
      constructor(...address: ConstructorParameters<typeof WebSocket>) {
        super(...address)
        opened(this)
      }
    }
    this.gone = new Promise((_, reject) => (this.giveUp = reject))
    this.gone.catch(() => {})
    // `WebSocket` is not in the library's types; without it the server's signs of life could not be seen.
    const options = { skipNegotiation: true, transport: HttpTransportType.WebSockets, WebSocket: Socket }
    this.hub = new HubConnectionBuilder()
      .withUrl('/hubs/drafting', options)
      .withServerTimeout(silence * patience)
      .withKeepAliveInterval(5000)
      .configureLogging(LogLevel.None)
      .build()
    this.hub.onclose((error) => this.end(error))
  }

  on<A extends unknown[]>(message: string, handle: (...values: A) => void): void {
    this.hub.on(message, (...values) => !this.ended && handle(...(values as A)))
  }

  start = (): Promise<void> => this.answered(() => this.hub.start())

  invoke = <T>(method: string, ...values: unknown[]): Promise<T> => this.answered(() => this.hub.invoke<T>(method, ...values))

  /** `reason` is why the other side ended it, where it said so. */
  end(reason: Error = new Error('The connection was lost.')): void {
    if (this.ended) return
    this.ended = true
    clearInterval(this.watch)
    this.giveUp(reason)
    void this.hub.stop().catch(() => {})
    this.socket?.close()
    this.onEnd()
  }

  private async answered<T>(ask: () => Promise<T>): Promise<T> {
    if (this.asking++ === 0) this.heardAt = Math.max(this.heardAt, performance.now())
    try {
      return await Promise.race([ask(), this.gone])
    } finally {
      this.asking--
    }
  }

  private look(): void {
    if (performance.now() - this.heardAt > this.patience * (this.asking > 0 ? silenceWhileAsking : silence)) this.end()
  }
}
