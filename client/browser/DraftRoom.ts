import type { Browser, Page } from 'playwright-core'
import { Person } from './api'
import { atTheScreen, openBrowser, shownTexts, until } from './people'
import { RunningServer } from './server'

export interface StoredParagraph {
  id: string
  kind: string
  text: string
  label: string | null
  delta: { ops: { insert: unknown }[] }
}

interface Stored {
  revision: number
  paragraphs: StoredParagraph[]
}

/** A server, a browser and one draft with two editors, KAZ and UZB, for a suite. */
export class DraftRoom {
  private constructor(
    readonly server: RunningServer,
    readonly browser: Browser,
    private readonly administrator: Person,
    readonly owner: Person,
    private readonly editors: Person[],
    readonly draft: string,
  ) {}

  /** `texts` become operative paragraphs p0, p1, … */
  static async open(language: string, texts: readonly string[]): Promise<DraftRoom> {
    const server = await RunningServer.start()
    const browser = await openBrowser()
    const administrator = await Person.administrator(server.url)
    const owner = await administrator.newcomer('Facilitator', 'KAZ')
    const editors = [await administrator.newcomer('Aigul', 'KAZ'), await administrator.newcomer('Bobur', 'UZB')]
    const { id } = await owner.call<{ id: string }>('POST', '/api/drafts', { title: 'Draft', language })
    for (const { email } of editors) await owner.call('PUT', `/api/drafts/${id}/members/${email}`, { role: 'editor' })
    const room = new DraftRoom(server, browser, administrator, owner, editors, id)
    await room.submit(
      texts.map((text, index) => ({
        op: 'insertParagraph',
        id: `p${index}`,
        after: index === 0 ? null : `p${index - 1}`,
        kind: 'operative',
        level: 0,
        delta: { ops: text === '' ? [] : [{ insert: text }] },
      })),
    )
    return room
  }

  /** So many more editors, each for a delegation of its own. */
  async newEditors(count: number): Promise<Person[]> {
    const codes = (await this.owner.call<{ code: string; member: boolean }[]>('GET', '/api/delegations'))
      .filter(({ member }) => member)
      .map(({ code }) => code)
    return Promise.all(
      codes.slice(0, count).map(async (code) => {
        const person = await this.administrator.newcomer(`Delegate${code}`, code)
        await this.owner.call('PUT', `/api/drafts/${this.draft}/members/${person.email}`, { role: 'editor' })
        return person
      }),
    )
  }

  /** What somebody does elsewhere, through the HTTP interface. */
  submit = (operations: object[]): Promise<void> => this.owner.submit(this.draft, operations)

  /** An editor at a screen of his own with the draft open: 0 speaks for KAZ, 1 for UZB. */
  async page(editor: 0 | 1): Promise<Page> {
    const page = await atTheScreen(this.browser, this.editors[editor] as Person)
    await this.show(page)
    return page
  }

  async show(page: Page): Promise<void> {
    await page.goto(`${this.server.url}/drafts/${this.draft}`)
    await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  }

  stored = (): Promise<Stored> => this.owner.call<Stored>('GET', `/api/drafts/${this.draft}`)

  async storedText(paragraph: string): Promise<string | undefined> {
    return (await this.stored()).paragraphs.find((other) => other.id === paragraph)?.text
  }

  /** Waits until all pages show what the server has stored and say that it is saved; gives the texts in order. */
  async agreed(pages: Page[]): Promise<string[]> {
    let differences: string[] = []
    let last: Stored = { revision: 0, paragraphs: [] }
    await until('all pages and the server agree', async () => {
      last = await this.stored()
      const expected = JSON.stringify(
        last.paragraphs.filter((paragraph) => paragraph.kind !== 'footnote').map(({ id, text }) => [id, text]),
      )
      differences = []
      for (const page of pages) {
        const texts = Object.entries(await shownTexts(page))
        const notes = new Set(last.paragraphs.filter((paragraph) => paragraph.kind === 'footnote').map((paragraph) => paragraph.id))
        const shown = JSON.stringify(texts.filter(([id]) => !notes.has(id)))
        const pending = await page.getByTestId('save-state').getAttribute('data-pending')
        if (shown !== expected || pending !== '0') differences.push(`${pending} pending; shown ${shown}; stored ${expected}`)
      }
      return differences.length === 0
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${differences.join('\n')}`)
    })
    return last.paragraphs.map((paragraph) => paragraph.text)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server.stop()
  }
}
