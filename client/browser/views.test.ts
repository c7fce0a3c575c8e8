import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from './api'
import { administratorViews, delegateViews, prepareWorld, type View, views, type World } from './everyView'
import { atTheScreen, openBrowser } from './people'
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

/** What axe finds on the page as it is, or by one rule alone, a line for each rule with the elements that break it. */
async function findings(page: Page, rule?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  // What fades in is paler than it will be.
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
  })
  return page.evaluate(async (only) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(only === undefined ? {} : { runOnly: only })
    // What opens over a page or a window is of no part of it; that may be told of the element that a popover alone stands in.
    const isOver = (element: Element | null) =>
      element !== null && (element.closest('.popover') ?? element.querySelector(':scope > .popover:only-child')) !== null
    const told = violations
      .map((violation) =>
        violation.id === 'region'
          ? { ...violation, nodes: violation.nodes.filter(({ target }) => !isOver(document.querySelector(String(target[0])))) }
          : violation,
      )
      .filter(({ nodes }) => nodes.length > 0)
    return told.map(
      ({ id, impact, nodes }) =>
        `${id} (${impact}): ${nodes
          .map(({ target, any, all, none }) => `${target.join(' ')} ${[...any, ...all, ...none].map(({ message }) => message).join(' ')}`)
          .slice(0, 4)
          .join(' | ')}`,
    )
  }, rule)
}

/** What reaches over the sides of the window and can be brought in by no scrolling; but for what nobody sees and menus, which stay where they opened. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let around = element.parentElement; around; around = around.parentElement)
        if (
          /auto|scroll/.test(getComputedStyle(around).overflowX) &&
          around.scrollWidth > around.clientWidth &&
          around !== document.documentElement
        )
          return true
      return false
    }
    const over = [...document.querySelectorAll('a, button, input, select, summary, label, h1, h2, h3, p, li, [role=tab]')].filter(
      (element) => {
        const { left, right, width, height } = element.getBoundingClientRect()
        return (
          width > 0 &&
          height > 0 &&
          (left < -1 || right > document.documentElement.clientWidth + 1) &&
          !element.closest('.skip, .heard, .move-lines, .gutter, .paragraph-menu, [type=range], [data-testid=hidden-select-container]') &&
          !scrolls(element)
        )
      },
    )
    const page = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1 ? ['the page itself'] : []
    return [
      ...page,
      ...over.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.slice(0, 30)}”`),
    ]
  })

/** Words that reach out of the box that they stand in, or end at its edge without a sign that they go on. */
const overflowing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary, label, h1, h2, h3, h4, p, li, dt, dd, th, td, small, [role=tab], .pill')]
      .filter((element) => {
        const { display, overflowX, textOverflow } = getComputedStyle(element)
        return (
          display !== 'inline' &&
          element.clientWidth > 0 &&
          element.scrollWidth > element.clientWidth + 1 &&
          !/auto|scroll/.test(overflowX) &&
          textOverflow !== 'ellipsis' &&
          !element.closest('.heard, .skip, .gutter, .draft-text, [data-testid=hidden-select-container]') &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        )
      })
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.slice(0, 40)}” out of its place`),
  )

/** What is wrong with where words stand; none after what moves has come to rest. */
const expectInPlace = (page: Page, message: string) =>
  expect.poll(async () => [...(await cut(page)), ...(await overflowing(page))].join('\n'), { message, timeout: 10_000 }).toBe('')

/** Shows the open page in another language, as if that were chosen in another tab. */
async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((newValue) => dispatchEvent(new StorageEvent('storage', { key: 'drafting.language', newValue })), language)
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
}

describe.each(['zh-CN', 'en-GB'])('axe finds nothing, and nothing is cut twice and four times as large, in %s', (language) => {
  // What a telephone shows otherwise is in the same words.
  const widths = language === 'zh-CN' ? [1440, 390] : [1440]
  const pages = new Map<Person, Page>()

  async function pageOf(person: Person): Promise<Page> {
    const page = pages.get(person) ?? (await atTheScreen(browser, person, language))
    pages.set(person, page)
    await page.setViewportSize({ width: 1440, height: 1000 })
    return page
  }

  async function look({ open }: View, person: Person): Promise<void> {
    const page = await pageOf(person)
    await open(page, world)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 1000 })
      // A resize closes what is open, and a page draws itself anew: what is found counts where it stays.
      await expect.poll(async () => (await findings(page)).join('\n'), { message: `at ${width}`, timeout: 15_000 }).toBe('')
    }
    if (language === 'en-GB') {
      await page.emulateMedia({ colorScheme: 'dark' })
      try {
        await expect
          .poll(async () => (await findings(page, 'color-contrast')).join('\n'), { message: 'in the dark', timeout: 10_000 })
          .toBe('')
      } finally {
        await page.emulateMedia({ colorScheme: 'light' })
      }
    }
    for (const [width, height] of [
      [640, 512],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height })
      // What opened over the page follows its button after the page is drawn anew.
      await expect.poll(async () => (await cut(page)).join('\n'), { message: `at ${width}`, timeout: 10_000 }).toBe('')
    }
  }

  test.each(['/signin', '/setup?token=none', '/invitation#none'])('on %s', async (path) => {
    const page = await (await browser.newContext({ locale: language })).newPage()
    await page.goto(server.url + path)
    await page.locator('h1').waitFor()
    expect(await findings(page)).toEqual([])
  })

  test.each(views)('$name', (view) => look(view, world.facilitator))
  test.each(delegateViews)('$name', (view) => look(view, world.delegate))
  test.each(administratorViews)('$name', (view) => look(view, world.administrator))
})

describe('on a telephone and a desk in Arabic, and on a telephone in French, Russian and Spanish', () => {
  const pages = new Map<Person, Page>()

  async function look({ open }: View, person: Person): Promise<void> {
    const page = pages.get(person) ?? (await atTheScreen(browser, person, 'ar'))
    pages.set(person, page)
    await page.setViewportSize({ width: 1440, height: 1000 })
    await open(page, world)
    await expect.poll(async () => (await findings(page)).join('\n'), { timeout: 15_000 }).toBe('')
    await expectInPlace(page, 'Arabic at 1440')
    await page.setViewportSize({ width: 390, height: 1000 })
    for (const language of ['ar', 'fr', 'ru', 'es']) {
      await speak(page, language)
      await expectInPlace(page, `${language} at 390`)
    }
    await speak(page, 'ar')
  }

  test.each(views)('$name', (view) => look(view, world.facilitator))
  test.each(delegateViews)('$name', (view) => look(view, world.delegate))
  test.each(administratorViews)('$name', (view) => look(view, world.administrator))
})
