import type { CDPSession, Page } from 'playwright-core'

/** What a page gets over the network, as the devtools protocol counts it: headers and bodies as they are sent, and the hub's messages. Times are in ms since 1970. */
export class Transfers {
  private readonly asked = new Map<string, { name: string; at: number }>()
  private readonly received: { id: string; bytes: number; at: number }[] = []
  /** What the protocol's own clock, in seconds, is behind that of the day. */
  private offset = 0

  /** Begins to count; nothing that was got before is in it. */
  static async of(page: Page): Promise<Transfers> {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.enable')
    return new Transfers(devtools)
  }

  private constructor(devtools: CDPSession) {
    devtools.on('Network.requestWillBeSent', ({ requestId, request, wallTime, timestamp }) => {
      this.offset = wallTime - timestamp
      if (!request.url.startsWith('data:'))
        this.asked.set(requestId, { name: `${request.method} ${new URL(request.url).pathname}`, at: wallTime * 1000 })
    })
    devtools.on('Network.webSocketWillSendHandshakeRequest', ({ requestId, wallTime }) =>
      this.asked.set(requestId, { name: 'the hub', at: wallTime * 1000 }),
    )
    devtools.on('Network.webSocketFrameReceived', ({ requestId, response, timestamp }) =>
      this.add(requestId, Buffer.byteLength(response.payloadData), timestamp),
    )
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) =>
      this.add(requestId, encodedDataLength, timestamp),
    )
  }

  private add(id: string, bytes: number, timestamp: number): void {
    this.received.push({ id, bytes, at: (timestamp + this.offset) * 1000 })
  }

  /** What was asked for until a time, in order. */
  requests(until: number): string[] {
    return [...this.asked.values()].filter(({ at }) => at <= until).map(({ name }) => name)
  }

  /** Bytes that came until a time, by what was asked for. */
  bytes(until: number): Record<string, number> {
    const sums: Record<string, number> = {}
    for (const { id, bytes, at } of this.received) {
      const name = this.asked.get(id)?.name
      if (name !== undefined && at <= until) sums[name] = (sums[name] ?? 0) + bytes
    }
    return sums
  }
}
