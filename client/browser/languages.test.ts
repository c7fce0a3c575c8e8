import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser } from './people'
import { RunningServer } from './server'

let server: RunningServer
let browser: Browser
let facilitator: Person
let draft: string

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  facilitator = await (await Person.administrator(server.url)).newcomer('Facilitator', 'KAZ')
  const template = await facilitator.addSeed('004_57965e51eb644e8d.txt')
  draft = (await facilitator.call<{ id: string }>('POST', '/api/drafts', { template: template.id })).id
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const named = { ar: 'العربية', zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español' }

/** Chooses a language as people do. */
async function choose(page: Page, language: keyof typeof named): Promise<void> {
  await page.getByTestId('language').click()
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(Object.values(named))
  await page.getByRole('menuitem', { name: named[language] }).click()
  await page.locator(`html[lang=${language}]`).waitFor()
}

/** Where the middle of something is on the page, from its left edge. */
const middle = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect()
      return (left + right) / 2
    })

const direction = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).direction)

test('each language is chosen by its own name, signed out and in, kept, and shown in every tab', async () => {
  const context = await browser.newContext({ locale: 'fr-CA' })
  const page = await context.newPage()
  await page.goto(server.url)
  await page.locator('html[lang=fr][dir=ltr] h1').waitFor()
  await choose(page, 'ru')
  await page.reload()
  await page.locator('html[lang=ru] h1').waitFor()
  await page.getByTestId('signin-email').fill(facilitator.email)
  await page.getByTestId('signin-password').fill(facilitator.password)
  await page.getByTestId('signin-submit').click()
  await page.getByTestId('new-draft').waitFor()
  const other = await context.newPage()
  await other.goto(`${server.url}/drafts/${draft}`)
  await other.locator('html[lang=ru] [data-testid=structure] button').first().waitFor()
  for (const language of ['es', 'ar', 'en', 'fr', 'zh'] as const) {
    await choose(page, language)
    await other.locator(`html[lang=${language}][dir=${language === 'ar' ? 'rtl' : 'ltr'}]`).waitFor()
    // The draft's language is its own.
    expect(await other.locator('.sheet').getAttribute('lang')).toBe('zh')
  }
  await context.close()
})

test('in Arabic the page is mirrored, and the text of a Chinese draft runs as ever', async () => {
  const page = await atTheScreen(browser, facilitator, 'en-GB')
  await page.goto(`${server.url}/drafts/${draft}`)
  await page.locator('[data-testid=structure] button').first().waitFor()
  const [structure, sheet, rail] = ['[data-testid=structure]', '.sheet', '[data-testid=tab-members]']
  const across = async () => Promise.all([structure, sheet, rail].map((each) => middle(page, each)))
  const paragraph = '.sheet [data-testid=paragraph][data-kind=preambular]'
  const inText = async () => {
    const [text, gutter] = await Promise.all([middle(page, `${paragraph} .draft-text`), middle(page, `${paragraph} .gutter`)])
    return { run: await direction(page, `${paragraph} .draft-text`), gutterIsBefore: gutter < text }
  }
  const [left, centre, right] = (await across()) as [number, number, number]
  expect(left).toBeLessThan(centre)
  expect(centre).toBeLessThan(right)
  expect(await inText()).toEqual({ run: 'ltr', gutterIsBefore: true })

  await choose(page, 'ar')
  const mirrored = (await across()) as [number, number, number]
  expect(mirrored[0]).toBeGreaterThan(mirrored[1])
  expect(mirrored[1]).toBeGreaterThan(mirrored[2])
  expect(await inText()).toEqual({ run: 'ltr', gutterIsBefore: true })
  expect(await direction(page, '.bar')).toBe('rtl')

  // Arrows follow what is seen: the tab behind another stands left of it.
  const tabs = page.locator('[role=tab]')
  await tabs.first().focus()
  await page.keyboard.press('ArrowLeft')
  expect(await tabs.nth(1).evaluate((tab) => tab === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowRight')
  expect(await tabs.first().evaluate((tab) => tab === document.activeElement)).toBe(true)

  // A menu opens under its button and within the window.
  await page.locator(`${paragraph} [data-testid=gutter-name]`).first().click()
  const menu = await page.locator('.paragraph-menu').boundingBox()
  expect(menu?.x).toBeGreaterThanOrEqual(0)
  expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(1440)
  expect(await direction(page, '.paragraph-menu')).toBe('rtl')
  await page.context().close()
})

test('an Arabic draft runs from the right in an English page, its gutter at the right too', async () => {
  const { id } = await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: 'التعاون', language: 'ar' })
  await facilitator.submit(id, [
    {
      op: 'insertParagraph',
      id: 'p0',
      after: 'enacting',
      kind: 'preambular',
      level: 0,
      delta: { ops: [{ insert: 'إذ تشير إلى قرارها 70/1،' }] },
    },
  ])
  const page = await atTheScreen(browser, facilitator, 'en-GB')
  await page.goto(`${server.url}/drafts/${id}`)
  await page.locator('.sheet [data-paragraph=p0]').waitFor()
  expect(await direction(page, '.bar')).toBe('ltr')
  expect(await direction(page, '.sheet [data-paragraph=p0] .draft-text')).toBe('rtl')
  expect(await middle(page, '.sheet [data-paragraph=p0] .gutter')).toBeGreaterThan(
    await middle(page, '.sheet [data-paragraph=p0] .draft-text'),
  )
  await page.context().close()
})
