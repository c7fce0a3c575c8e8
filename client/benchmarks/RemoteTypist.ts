import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr'
import type { HubConnection } from '@microsoft/signalr'
import type { Person } from '../browser/api'
import type { Answer, Entry, Opened } from '../src/protocol/messages'

/** Somebody elsewhere who types into one paragraph over the hub, a character at a time at its beginning, and shows the caret. */
export class RemoteTypist {
  private readonly hub: HubConnection
  private sequence = 1
  private revision = 0
  private typed = 0
  private stopped = false
  private typing: Promise<void> = Promise.resolve()

  constructor(
    person: Person,
    private readonly draftId: string,
    private readonly paragraph: string,
    private readonly clientId: string,
  ) {
    this.hub = new HubConnectionBuilder()
      .withUrl(`${person.url}/hubs/drafting`, { accessTokenFactory: () => person.token })
      .configureLogging(LogLevel.Error)
      .build()
    this.hub.on('entries', (_: string, entries: Entry[]) => {
      this.revision = Math.max(this.revision, entries.at(-1)?.revision ?? 0)
    })
  }

  /** Opens the draft and types so many characters a second until stopped. */
  async start(perSecond: number): Promise<void> {
    await this.hub.start()
    const opened = await this.hub.invoke<Opened>('Open', this.draftId, null)
    this.revision = opened.draft?.revision ?? 0
    this.typing = this.type(1000 / perSecond)
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.typing
    await this.hub.stop()
  }

  private async type(pause: number): Promise<void> {
    let due = performance.now() + Math.random() * pause
    while (!this.stopped) {
      await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())))
      due += pause
      const retain = this.typed === 0 ? [] : [{ retain: this.typed }]
      const operations = [{ op: 'editText', paragraph: this.paragraph, delta: { ops: [...retain, { insert: '字' }] } }]
      const answer = await this.hub.invoke<Answer>('Submit', this.draftId, {
        clientId: this.clientId,
        sequence: this.sequence++,
        baseRevision: this.revision,
        operations,
      })
      if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer))
      this.typed++
      await this.hub.send('Cursor', this.draftId, { paragraph: this.paragraph, anchor: this.typed, head: this.typed })
    }
  }
}
