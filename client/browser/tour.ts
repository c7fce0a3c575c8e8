import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, caret, openBrowser } from './people'
import { RunningServer } from './server'

const folder = resolve(import.meta.dirname, '../../docs/tour')

interface Summary {
  id: string
  template: string | null
  language: string
  sponsorCount: number
}

let server: RunningServer
let browser: Browser
let passwords: Map<string, string>
let drafts: Summary[]

const draftOf = (which: (draft: Summary) => boolean): Summary => {
  const found = drafts.find(which)
  if (found === undefined) throw new Error('The demonstration has no such draft')
  return found
}

async function as(name: string, language: string): Promise<Page> {
  const email = `${name}@drafting.example`
  const page = await atTheScreen(browser, await Person.signIn(server.url, email, passwords.get(email) ?? ''), language)
  await page.setViewportSize({ width: 1280, height: 800 })
  return page
}

/** A small file: the protocol writes WebP, which Playwright does not. */
async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.mouse.move(0, 0)
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 72 })
  writeFileSync(resolve(folder, `${name}.webp`), Buffer.from(data, 'base64'))
}

const text = (page: Page) => page.locator('.sheet [data-testid=paragraph]')

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  server = await RunningServer.start('--demo')
  passwords = new Map(
    [...server.said.matchAll(/^\s*(\S+@drafting\.example)\s+(\S+)$/gm)].map(([, email = '', password = '']) => [email, password]),
  )
  browser = await openBrowser()
  const facilitator = await Person.signIn(server.url, 'facilitator@drafting.example', passwords.get('facilitator@drafting.example') ?? '')
  drafts = await facilitator.call<Summary[]>('GET', '/api/drafts')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('the facilitator: the drafts, the board, the redline against the template', async () => {
  const page = await as('facilitator', 'en')
  await page.getByTestId('drafts-list').waitFor()
  await picture(page, 'drafts')
  const english = draftOf(({ language }) => language === 'en')
  await page.goto(`${server.url}/compare?from=library:${english.template}&to=draft:${english.id}`)
  await page.getByTestId('redline').waitFor()
  await page.locator('.redline-row[data-changes=changed]').first().waitFor()
  await picture(page, 'redline')
  await page.goto(`${server.url}/board`)
  await page.getByTestId('board').waitFor()
  await picture(page, 'board')
})

test('a delegation: the English draft under silence', async () => {
  const page = await as('france', 'en')
  await page.goto(`${server.url}/drafts/${draftOf(({ language }) => language === 'en').id}`)
  await text(page).first().waitFor()
  await picture(page, 'silence')
})

test('two delegations write in the Chinese draft', async () => {
  const chinese = draftOf(({ language, sponsorCount }) => language === 'zh' && sponsorCount === 0)
  const [kazakhstan, uzbekistan] = [await as('kazakhstan', 'zh-CN'), await as('uzbekistan', 'zh-CN')]
  for (const page of [kazakhstan, uzbekistan]) {
    await page.goto(`${server.url}/drafts/${chinese.id}`)
    await text(page).first().waitFor()
  }
  const preambular = text(uzbekistan).and(uzbekistan.locator('[data-kind=preambular]'))
  await caret(uzbekistan, (await preambular.nth(2).getAttribute('data-paragraph')) ?? '', 'end')
  await kazakhstan.locator('.remote-cursor').first().waitFor()
  await picture(kazakhstan, 'writing')
})
