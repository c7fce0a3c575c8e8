import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

const wanted = [0, 8, 73, 193]

let server: RunningServer
let browser: Browser
let facilitator: Person
let page: Page
const drafts = new Map<number, string>()

async function submit(draft: string, operations: object[]): Promise<void> {
  if (operations.length > 0) await facilitator.submit(draft, operations)
}

const card = (count: number) => page.locator(`[data-testid=board-card][data-draft="${drafts.get(count)}"]`)

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  facilitator = await (await Person.administrator(server.url)).newcomer('Facilitator', 'KAZ')
  const template = await facilitator.addSeed('002_dcd6bf20af063272.txt')
  const members = (await facilitator.call<{ code: string; member: boolean }[]>('GET', '/api/delegations'))
    .filter(({ member }) => member)
    .map(({ code }) => code)
  for (const count of wanted) {
    const body = count === 73 ? { template: template.id } : { title: `提案国 ${count} 个的决议草案`, language: 'zh' }
    const draft = await facilitator.call<{ id: string; sponsors: { code: string }[] }>('POST', '/api/drafts', body)
    drafts.set(count, draft.id)
    const there = draft.sponsors.map(({ code }) => code)
    const sponsors = members.slice(0, count)
    await submit(draft.id, [
      ...there.filter((code) => !sponsors.includes(code)).map((delegation) => ({ op: 'withdrawSponsor', delegation })),
      ...sponsors.filter((code) => !there.includes(code)).map((delegation) => ({ op: 'addSponsor', delegation, role: 'co' })),
      ...(count === 8
        ? [
            { op: 'setStage', stage: 'negotiation' },
            { op: 'setStage', stage: 'silence' },
          ]
        : []),
    ])
  }
  page = await atTheScreen(browser, facilitator)
  await page.getByTestId('nav-board').click()
  await page.getByTestId('board').waitFor()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('the board shows drafts of 0, 8, 73 and 193 sponsors, each with its numbers', async () => {
  for (const count of wanted) expect(await card(count).getByTestId('board-sponsors').innerText()).toBe(String(count))
  expect(await card(0).getByTestId('over-time').count()).toBe(0)
  expect(await card(193).locator('[data-group=African] b').innerText()).toBe('54')
  expect(await card(73).getByTestId('board-missing').locator('li').count()).toBeGreaterThan(0)
  expect(await card(8).getByTestId('board-deadline').innerText()).toContain('天')
})

test('it looks as it should, wide and narrow, in both languages', async () => {
  for (const language of ['en', 'zh']) {
    await page.getByTestId('language').click()
    await page.getByTestId(`language-${language}`).click()
    for (const width of [1440, 900, 400]) {
      await page.setViewportSize({ width, height: 1100 })
      await picture(page, `board-${language}-${width}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
  await page.setViewportSize({ width: 1440, height: 1100 })
})

test('what others do shows without reloading: a sponsor joins, somebody opens the draft', async () => {
  await submit(drafts.get(0) as string, [{ op: 'addSponsor', delegation: 'KAZ', role: 'main' }])
  await until('the board shows the sponsor', async () => (await card(0).getByTestId('board-sponsors').innerText()) === '1')
  const second = await page.context().newPage()
  await second.goto(`${server.url}/drafts/${drafts.get(8)}`)
  await until('the board shows who is there', async () => (await card(8).getByTestId('board-online').count()) === 1)
  await second.close()
  await until('the board shows that he left', async () => (await card(8).getByTestId('board-online').count()) === 0)
})

test('filtered and sorted, and taken away as a table', async () => {
  await page.getByTestId('board-filter').fill('193')
  await until('one is left', async () => (await page.getByTestId('board-card').count()) === 1)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('board-csv').click()])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  await page.getByTestId('board-filter').fill('')
  await page.getByTestId('board-sort').click()
  await page.getByRole('option', { name: '提案国', exact: true }).click()
  await until('the most sponsors come first', async () => String(await page.getByTestId('board-sponsors').allInnerTexts()) === '193,73,8,1')
})
