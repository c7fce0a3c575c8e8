import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

const drafts = 24

let server: RunningServer
let browser: Browser
let busy: Page
let idle: Page

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  const facilitator = await administrator.newcomer('Facilitator', 'KAZ')
  const colleague = await administrator.newcomer('Colleague', 'UZB')
  const titles = [
    '联合国促进中亚和阿富汗可持续发展目标区域中心',
    'Strengthening of the coordination of emergency humanitarian assistance of the United Nations',
    'عقد الأمم المتحدة للعمل من أجل التغذية',
  ]
  const languages = ['zh', 'en', 'ar']
  for (let at = 0; at < drafts; at++) {
    const { id } = await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: titles[at % 3], language: languages[at % 3] })
    await facilitator.call('PUT', `/api/drafts/${id}/members/${colleague.email}`, { role: 'facilitator' })
    const operations = [
      ...['UZB', 'TJK', 'KGZ', 'MNG', 'PAK'].slice(0, 1 + (at % 5)).map((delegation) => ({ op: 'addSponsor', delegation, role: 'co' })),
      ...(at % 2 ? [{ op: 'setStage', stage: 'negotiation' }] : []),
      ...(at % 4 === 3 ? [{ op: 'setStage', stage: 'silence' }] : []),
    ]
    await colleague.call('POST', `/api/drafts/${id}/operations`, {
      clientId: crypto.randomUUID(),
      sequence: 1,
      baseRevision: 0,
      operations,
    })
  }
  busy = await atTheScreen(browser, facilitator)
  idle = await atTheScreen(browser, await administrator.newcomer('Newcomer', 'FRA'))
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function everySize(page: Page, name: string): Promise<void> {
  for (const language of ['en', 'zh']) {
    await page.setViewportSize({ width: 1440, height: 1000 })
    await page.getByTestId('language').click()
    await page.getByTestId(`language-${language}`).click()
    for (const width of [1440, 900, 400]) {
      await page.setViewportSize({ width, height: 1000 })
      await page.goto(`${server.url}/notifications`)
      await page.getByTestId('bell').waitFor()
      await page.getByTestId('choice-sponsors-app').waitFor({ state: 'attached' })
      const choices = await page.locator('.choices').boundingBox()
      expect(choices && choices.y < 400, `the settings are in sight at ${language} ${width}`).toBe(true)
      await picture(page, `${name}-page-${language}-${width}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${language} ${width}`).toBeLessThanOrEqual(width)
      await page.getByTestId('bell').click()
      const list = await page.getByTestId('bell-list').boundingBox()
      expect(list && list.x >= 0 && list.x + list.width <= width && list.y + list.height <= 1000, `the list at ${language} ${width}`).toBe(
        true,
      )
      await picture(page, `${name}-bell-${language}-${width}`)
      await page.keyboard.press('Escape')
    }
  }
}

test('many notifications: counted, the latest at the bell, all on the page', async () => {
  await until(
    'the bell counts them',
    async () => (await busy.getByTestId('bell-count').count()) === 1 && Number(await busy.getByTestId('bell-count').innerText()) >= drafts,
    90_000,
  )
  await busy.getByTestId('bell').click()
  expect(await busy.getByTestId('bell-list').getByTestId('notification').count()).toBe(8)
  await busy.getByTestId('bell-all').click()
  await busy.getByTestId('notifications').waitFor()
  expect(await busy.getByTestId('notifications').getByTestId('notification').count()).toBeGreaterThanOrEqual(drafts)
  await everySize(busy, 'notifications-many')
})

test('none yet: says so, and what will come', async () => {
  await idle.getByTestId('bell').click()
  await idle.getByTestId('bell-list').waitFor()
  expect(await idle.getByTestId('bell-list').getByTestId('notification').count()).toBe(0)
  expect(await idle.getByTestId('bell-count').count()).toBe(0)
  await idle.keyboard.press('Escape')
  await everySize(idle, 'notifications-none')
})
