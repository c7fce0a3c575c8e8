import type { Browser, Page } from 'playwright-core'
import type { Draft } from '../src/protocol/draft'
import { Person } from './api'
import { atTheScreen, openBrowser } from './people'
import { RunningServer } from './server'

/** A draft in negotiation on a server of its own, with a browser: a facilitator for Kazakhstan, and proposers named by their delegations. */
export class Negotiation {
  private constructor(
    readonly server: RunningServer,
    readonly browser: Browser,
    readonly facilitator: Person,
    private readonly proposers: ReadonlyMap<string, Person>,
    readonly draft: string,
  ) {}

  /** An English draft of three paragraphs, p0 to p2. */
  static open(...delegations: string[]): Promise<Negotiation> {
    return Negotiation.of({ title: 'Regional centre', language: 'en' }, delegations, [
      operative('p0', 'enacting', 'Stresses the great challenges of landlocked countries;'),
      operative('p1', 'p0', 'Decides to establish the centre;'),
      operative('p2', 'p1', 'Requests the Secretary-General to report.'),
    ])
  }

  /** A draft that takes up one of the five seeds. */
  static ofSeed(seed: string, ...delegations: string[]): Promise<Negotiation> {
    return Negotiation.of(seed, delegations, [])
  }

  private static async of(begun: object | string, delegations: readonly string[], text: readonly object[]): Promise<Negotiation> {
    const server = await RunningServer.start()
    const browser = await openBrowser()
    const administrator = await Person.administrator(server.url)
    const facilitator = await administrator.newcomer('Facilitator', 'KAZ')
    const body = typeof begun === 'string' ? { template: (await facilitator.addSeed(begun)).id } : begun
    const { id } = await facilitator.call<{ id: string }>('POST', '/api/drafts', body)
    const proposers = new Map<string, Person>()
    for (const code of delegations) proposers.set(code, await administrator.newcomer(code, code))
    const room = new Negotiation(server, browser, facilitator, proposers, id)
    for (const code of delegations) await room.give(code, 'proposer')
    await room.submit(...text, { op: 'setStage', stage: 'negotiation' })
    return room
  }

  as(delegation: string): Person {
    const person = this.proposers.get(delegation)
    if (person === undefined) throw new Error(`Nobody is here for ${delegation}`)
    return person
  }

  /** Gives a delegation's person another role, or none. */
  give(delegation: string, role: string | null): Promise<unknown> {
    const path = `/api/drafts/${this.draft}/members/${this.as(delegation).email}`
    return role === null ? this.facilitator.call('DELETE', path) : this.facilitator.call('PUT', path, { role })
  }

  /** What the facilitator does elsewhere. */
  submit = (...operations: object[]): Promise<void> => this.facilitator.submit(this.draft, operations)

  /** The draft as the server has it; another one where it is named. */
  stored = (draft = this.draft, by = this.facilitator): Promise<Draft> => by.call<Draft>('GET', `/api/drafts/${draft}`)

  async paragraph(id: string) {
    return (await this.stored()).paragraphs.find((paragraph) => paragraph.id === id)
  }

  async text(id: string): Promise<string | undefined> {
    return (await this.paragraph(id))?.text
  }

  /** All proposals, or a delegation's, in the order of their making. */
  async proposals(delegation?: string) {
    const { proposals = [] } = await this.stored()
    return proposals.filter((proposal) => delegation === undefined || proposal.delegation === delegation)
  }

  async proposal(id: string) {
    return (await this.proposals()).find((proposal) => proposal.id === id)
  }

  /** Somebody at a screen of his own with the draft open. */
  async screen(person: Person, language: string): Promise<Page> {
    const page = await atTheScreen(this.browser, person, language)
    await this.show(page)
    return page
  }

  async show(page: Page, draft = this.draft): Promise<void> {
    await page.goto(`${this.server.url}/drafts/${draft}`)
    await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server.stop()
  }
}

export const operative = (id: string, after: string | null, words: string) => ({
  op: 'insertParagraph',
  id,
  after,
  kind: 'operative',
  level: 0,
  delta: { ops: [{ insert: words }] },
})
