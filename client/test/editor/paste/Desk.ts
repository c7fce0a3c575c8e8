import { onTestFinished } from 'vitest'
import { DraftView } from '../../../src/editor/DraftView'
import { spoken } from '../../i18n/spoken'
import type { Language } from '../../../src/protocol/contract'
import type { DeltaJson, ParagraphKind } from '../../../src/operations/operation'
import type { DraftParagraph } from '../../../src/protocol/draft'
import type { DraftState } from '../../../src/document/draftState'
import type { DraftTransport, TransportEvents } from '../../../src/session/draftTransport'
import { LiveDraft } from '../../../src/session/LiveDraft'
import { Device } from '../../session/Device'
import { SimulatedServer } from '../../session/simulatedServer'

export interface Written {
  readonly id: string
  readonly kind?: ParagraphKind
  readonly level?: number
  readonly text?: string
  readonly delta?: DeltaJson
}

/** A clipboard that holds what it is given. */
export class Transfer {
  readonly files: readonly File[] = []
  constructor(readonly data: Record<string, string> = {}) {}
  getData = (type: string): string => this.data[type] ?? ''
  setData = (type: string, text: string): void => void (this.data[type] = text)
  clearData = (): void => {
    for (const type of Object.keys(this.data)) Reflect.deleteProperty(this.data, type)
  }
  get types(): string[] {
    return Object.keys(this.data)
  }
}

class Line implements DraftTransport {
  private events!: TransportEvents
  constructor(private readonly server: SimulatedServer) {}
  start(events: TransportEvents): void {
    this.events = events
    events.connected()
  }
  open = async () => ({ draft: this.server.snapshot() })
  submit: DraftTransport['submit'] = async (submission) => {
    const known = this.server.log.length
    const answer = this.server.submit(submission)
    this.events.entries(this.server.log.slice(known))
    return answer
  }
  read = async () => this.server.snapshot()
  log = async (after: number) => this.server.log.slice(after)
  cursor = async () => {}
  stop = async () => {}
}

/** A draft open in a real editor, over a server in this process. */
export class Desk {
  readonly told: string[] = []

  private constructor(
    readonly server: SimulatedServer,
    readonly session: LiveDraft,
    readonly view: DraftView,
    readonly place: HTMLElement,
    told: string[],
  ) {
    this.told = told
  }

  static async open(language: Language, paragraphs: readonly Written[]): Promise<Desk> {
    const first: DraftState = {
      id: 'd',
      revision: 0,
      title: '',
      symbol: null,
      language,
      stage: 'negotiation',
      masthead: {},
      sponsors: [],
      role: 'editor',
      paragraphs: paragraphs.map(({ id, kind = 'plain', level = 0, text = '', delta }) => ({
        id,
        kind,
        level,
        label: null,
        delta: delta ?? { ops: text === '' ? [] : [{ insert: text }] },
        version: 1,
        status: 'open',
        removed: false,
      })),
    }
    const server = new SimulatedServer(first)
    const session = new LiveDraft({ draftId: 'd', transport: new Line(server), store: new Device() }, () => new Line(server))
    await new Promise<void>((done) => {
      const look = () => {
        if (session.state.draft !== null) done()
      }
      session.subscribe(look)
      look()
    })
    const { draft } = session.state
    if (draft === null) throw new Error('The draft is not open.')
    const place = document.body.appendChild(document.createElement('div'))
    const told: string[] = []
    const name = (code: string) => code
    const view = new DraftView(place, {
      session,
      draft,
      t: spoken('en'),
      readOnly: false,
      nameOfDelegation: name,
      nameOfPerson: name,
      onActiveParagraph: () => {},
      askReopen: null,
      propose: null,
      reserveBrackets: null,
      nameOfProposal: ({ delegation }) => delegation,
      suggested: null,
      refuse: (message) => told.push(message),
      readPages: () => Promise.reject(new Error('There is no server here.')),
    })
    const desk = new Desk(server, session, view, place, told)
    // Its timers would outlive the browser of the test.
    onTestFinished(() => desk.close())
    return desk
  }

  /** Pastes at the end of a paragraph, or at an offset in it. */
  paste(data: Record<string, string>, paragraph: string, offset?: number): Transfer {
    const length = this.view.state.doc.children.find((node) => node.attrs.id === paragraph)?.content.size ?? 0
    this.view.caretTo({ paragraph, offset: offset ?? length })
    return this.pasteHere(data)
  }

  /** Pastes where the caret stands. */
  pasteHere(data: Record<string, string>): Transfer {
    const transfer = new Transfer({ 'text/html': '', 'text/plain': '', ...data })
    this.place
      .querySelector('.draft-editor')
      ?.dispatchEvent(Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: transfer }))
    return transfer
  }

  /** What a copy of the whole text puts on the clipboard. */
  copyAll(): Record<string, string> {
    const transfer = new Transfer()
    this.place.querySelector('.draft-editor')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }))
    this.place
      .querySelector('.draft-editor')
      ?.dispatchEvent(Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: transfer }))
    return transfer.data
  }

  get paragraphs(): readonly DraftParagraph[] {
    return this.session.state.draft?.paragraphs ?? []
  }

  /** Kind, level, number and text of each paragraph; footnotes where their marks stand. */
  get lines(): string[] {
    const notes = new Map(this.paragraphs.filter(({ kind }) => kind === 'footnote').map((note) => [note.id, note.text]))
    const textOf = ({ ops }: DeltaJson) =>
      ops
        .map(({ insert }) =>
          typeof insert === 'string' ? insert : typeof insert?.footnote === 'string' ? `{${notes.get(insert.footnote) ?? 'nothing'}}` : '?',
        )
        .join('')
    return this.paragraphs
      .filter(({ kind }) => kind !== 'footnote')
      .map(
        ({ kind, level, pinnedLabel, delta }) =>
          `${kind}${level > 0 ? level : ''}${pinnedLabel ? ` ${pinnedLabel}` : ''}: ${textOf(delta)}`,
      )
  }

  get notes(): string[] {
    return this.paragraphs.filter(({ kind }) => kind === 'footnote').map(({ text }) => text)
  }

  close(): void {
    this.view.destroy()
    void this.session.close()
    this.place.remove()
  }
}
