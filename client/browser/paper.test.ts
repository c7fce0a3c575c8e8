import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser, picture } from './people'
import { RunningServer } from './server'

const languages = ['zh', 'en', 'fr', 'es', 'ru', 'ar'] as const

let server: RunningServer
let browser: Browser
let facilitator: Person
let page: Page
let template: string
let draft: string
const blank = new Map<string, string>()

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  facilitator = await (await Person.administrator(server.url)).newcomer('Facilitator', 'KAZ')
  template = (await facilitator.addSeed('000_64c4818c9b91fe8a.txt')).id
  draft = (await facilitator.call<{ id: string }>('POST', '/api/drafts', { template })).id
  for (const language of languages) {
    const { id } = await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: 'T', language })
    const masthead = {
      op: 'setMasthead',
      organ: 'ORGAN',
      session: 'SESSION',
      committee: 'COMMITTEE',
      agendaItems: ['17(a)'],
      agendaTitles: ['ITEM'],
    }
    await facilitator.call('POST', `/api/drafts/${id}/operations`, {
      clientId: crypto.randomUUID(),
      sequence: 1,
      baseRevision: 0,
      operations: [masthead, { op: 'addSponsor', delegation: 'KAZ', role: 'main' }],
    })
    blank.set(language, id)
  }
  page = await atTheScreen(browser, facilitator)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('on paper a text stands alone, under one line that says how it stood, without a button', async () => {
  const places = { draft: `/drafts/${draft}`, history: `/drafts/${draft}/history`, library: `/library/${template}` }
  for (const [name, path] of Object.entries(places)) {
    await page.goto(server.url + path)
    await page.locator('.sheet p:visible').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.emulateMedia({ media: 'print' })
    await picture(page, `paper-${name}`)
    expect(await page.locator('.sheet').isVisible()).toBe(true)
    expect(
      await page
        .locator('button:visible, [role=button]:visible, [role=tab]:visible, [role=slider]:visible, input:visible, nav:visible')
        .count(),
      name,
    ).toBe(0)
    // What is not inside the sheet takes no room.
    const around = await page.evaluate(() => {
      const sheet = document.querySelector('.sheet')
      return [...document.querySelectorAll('main *')].filter(
        (each) => !each.contains(sheet) && sheet?.contains(each) === false && each.getClientRects().length > 0,
      ).length
    })
    expect(around, name).toBe(0)
    const state = page.getByTestId('paper-state')
    if (name === 'library') expect(await state.count()).toBe(0)
    else expect(await state.innerText()).toMatch(/^预稿 · 修订 \d+$/)
    await page.emulateMedia({ media: 'screen' })
    if (name !== 'library') expect(await state.isVisible()).toBe(false)
  }
})

test.each(languages)('on the screen what is bold is what the exports print bold: %s', async (language) => {
  await page.goto(`${server.url}/drafts/${blank.get(language)}`)
  await page.locator('.sheet .opening-words').first().waitFor()
  const looks = await page.evaluate(() => {
    const look = (selector: string) =>
      [...document.querySelectorAll(`.sheet ${selector}`)].map((each) => {
        const { fontWeight, fontStyle } = getComputedStyle(each)
        return `${Number(fontWeight) >= 600 ? 'bold' : 'plain'} ${fontStyle}`
      })
    return {
      organ: look('.masthead-organ'),
      corner: look('.corner > *'),
      sponsors: look('.sponsor-line > strong'),
      title: look('[data-kind=title] .draft-text'),
      opening: look('.opening-words'),
    }
  })
  expect(looks.organ).toEqual(['bold normal'])
  expect(looks.corner).toEqual(['bold normal', 'bold normal', 'plain normal', 'bold normal'])
  expect(looks.sponsors).toEqual(['bold normal'])
  expect(looks.title[0]).toBe('bold normal')
  expect(looks.opening[0]).toBe({ zh: 'bold normal', ar: 'bold italic' }[language as string] ?? 'plain italic')
})
