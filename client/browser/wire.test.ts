import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { openBrowser } from './people'
import { RunningServer } from './server'
import { Transfers } from './transfers'

/** What may come over the network until the first text of a draft is there, signing in included. */
const mostBytes = 400_000
const mostRequests = 16

declare global {
  interface Window {
    /** When the first paragraph was there, in ms since 1970. */
    firstText?: number
  }
}

let server: RunningServer
let browser: Browser
let delegate: Person
let draft: string

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  const facilitator = await administrator.newcomer('Facilitator', null)
  delegate = await administrator.newcomer('Delegate', 'KAZ')
  const template = await facilitator.addSeed('000_64c4818c9b91fe8a.txt')
  draft = (await facilitator.call<{ id: string }>('POST', '/api/drafts', { template: template.id })).id
  await facilitator.call('PUT', `/api/drafts/${draft}/members/${delegate.email}`, { role: 'editor' })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** When a page came to show the first paragraph, in ms since 1970. */
const firstText = (page: Page): Promise<number> =>
  page.waitForFunction(() => window.firstText).then((at) => at.jsonValue() as Promise<number>)

// Of the six, Russian has most to say.
test.each(['zh-CN', 'en-GB', 'ru-RU'])(
  'a fresh browser (%s) has the first text with few bytes in few requests, nothing twice; the next time no file of the client comes',
  async (language) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: language })
    await context.addInitScript(() => {
      new MutationObserver((_, watch) => {
        if (document.querySelector('.sheet [data-testid=paragraph]') === null) return
        window.firstText = performance.timeOrigin + performance.now()
        watch.disconnect()
      }).observe(document, { childList: true, subtree: true })
    })
    const page = await context.newPage()
    const first = await Transfers.of(page)
    await page.goto(`${server.url}/drafts/${draft}`)
    await page.getByTestId('signin-email').fill(delegate.email)
    await page.getByTestId('signin-password').fill(delegate.password)
    await page.getByTestId('signin-submit').click()
    const at = await firstText(page)
    const bytes = first.bytes(at)
    expect(first.requests(at)).toEqual([...new Set(first.requests(at))])
    expect(first.requests(at).length).toBeLessThanOrEqual(mostRequests)
    expect(Object.values(bytes).reduce((sum, each) => sum + each, 0)).toBeLessThan(mostBytes)

    const second = await Transfers.of(page)
    await page.reload()
    const again = second.bytes(await firstText(page))
    expect(Object.entries(again).filter(([name, length]) => name.startsWith('GET /assets/') && length > 0)).toEqual([])
    await context.close()
  },
)
