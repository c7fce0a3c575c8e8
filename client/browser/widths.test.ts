import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareWorld, type World } from './everyView'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

let server: RunningServer
let browser: Browser
let world: World

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  world = await prepareWorld(server.url)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const languages = ['zh-CN', 'en-GB']

async function onDraft(page: Page): Promise<void> {
  await page.goto(`${server.url}/drafts/${world.draft}`)
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
}

/** How many Chinese characters a line of the text holds. */
const perLine = (page: Page) =>
  page.evaluate(() => {
    const text = document.querySelector<HTMLElement>('.draft-editor [data-kind=operative] .draft-text')
    return text ? text.clientWidth / Number.parseFloat(getComputedStyle(text).fontSize) : 0
  })

/** Whether all tabs of the rail are in sight, in three rows at most. */
const tabsInSight = (page: Page) =>
  page.evaluate(() => {
    const list = document.querySelector('.rail .tabs')?.getBoundingClientRect()
    const tabs = [...document.querySelectorAll('.rail .tab')].map((each) => each.getBoundingClientRect())
    const isIn = tabs.every(({ left, right }) => list !== undefined && left >= list.left - 1 && right <= list.right + 1)
    return isIn && new Set(tabs.map(({ top }) => Math.round(top))).size <= 3
  })

test('below 1280 px the columns are drawers, and the text has 40 to 44 characters a line; no tab is out of sight', async () => {
  for (const language of languages) {
    const page = await atTheScreen(browser, world.facilitator, language)
    await onDraft(page)
    await page.getByTestId('tab-updates').waitFor()
    for (const width of [1920, 1440, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await picture(page, `tabs-${language}-${width}`)
      await expect.poll(() => tabsInSight(page), { message: `tabs at ${width} in ${language}` }).toBe(true)
      expect(await page.getByTestId('open-rail').count()).toBe(0)
      expect(await perLine(page), `characters a line at ${width}`).toBeGreaterThan(39)
    }
    for (const width of [1279, 1024, 900]) {
      await page.setViewportSize({ width, height: 900 })
      await page.getByTestId('open-structure').waitFor()
      expect(await page.locator('.draft-side').count()).toBe(0)
      const count = await perLine(page)
      expect(count, `characters a line at ${width}`).toBeGreaterThan(40)
      expect(count, `characters a line at ${width}`).toBeLessThan(44.5)
    }
    await page.getByTestId('open-rail').click()
    await page.getByTestId('tab-updates').waitFor()
    expect(await tabsInSight(page), `tabs in the drawer in ${language}`).toBe(true)
    await page.context().close()
  }
})

test('on a telephone: a menu, one row, joining within reach, statistics folded', async () => {
  const page = await atTheScreen(browser, world.delegate, 'zh-CN')
  await page.setViewportSize({ width: 390, height: 844 })
  await onDraft(page)
  await until('state, sponsors and the rest stand in one row', () =>
    page.evaluate(() => {
      const row = ['save-state', 'stage-track', 'open-rail', 'more'].map((name) =>
        document.querySelector(`[data-testid=${name}]`)?.getBoundingClientRect(),
      )
      const middles = row.map((each) => (each ? (each.top + each.bottom) / 2 : NaN))
      return Math.max(...middles) - Math.min(...middles) < 6
    }),
  )
  const join = page.getByTestId('join-bar')
  const box = await join.boundingBox()
  expect(box?.y).toBeGreaterThan(844 * 0.66)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844)
  await picture(page, 'draft-390')
  await join.click()
  await join.waitFor({ state: 'detached' })
  await until('the delegation is a sponsor', async () =>
    (await world.facilitator.call<{ sponsors: { code: string }[] }>('GET', `/api/drafts/${world.draft}`)).sponsors.some(
      ({ code }) => code === 'UZB',
    ),
  )
  await page.getByTestId('more').click()
  await page.getByTestId('more-structure').click()
  await page.getByTestId('structure').waitFor()
  await page.keyboard.press('Escape')
  await page.getByTestId('menu').click()
  await page.getByTestId('menu-board').click()
  await page.getByTestId('board').waitFor()
  const facilitator = await atTheScreen(browser, world.facilitator)
  await facilitator.setViewportSize({ width: 390, height: 844 })
  await facilitator.goto(`${server.url}/compare?from=draft:${world.compared}@v:Start&to=draft:${world.compared}`)
  await facilitator.getByTestId('redline').waitFor()
  expect(await facilitator.locator('.statistics-kind').first().isVisible()).toBe(false)
  await facilitator.locator('.statistics summary').click()
  expect(await facilitator.locator('.statistics-kind').first().isVisible()).toBe(true)
})
