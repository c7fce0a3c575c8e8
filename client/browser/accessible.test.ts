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

/** What axe finds on the page as it is, a line for each rule with the elements that break it. */
async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  // What fades in is paler than it will be.
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
  })
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
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
  })
}

describe.each(['zh-CN', 'en-GB'])('axe finds nothing in %s', (language) => {
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
