import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareWorld, type World } from './everyView'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

let server: RunningServer
let browser: Browser
let world: World
let english: Page
let chinese: Page

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  world = await prepareWorld(server.url)
  english = await atTheScreen(browser, world.delegate, 'en-GB')
  chinese = await atTheScreen(browser, world.facilitator, 'zh-CN')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const row = (page: Page, words: string) => page.getByTestId('beside-row').filter({ hasText: words })

test('a text is read beside the same in another language, and what differs is pointed out', async () => {
  await english.goto(`${server.url}/library/${world.languages[0]}`)
  await english.getByTestId('library-beside').click()
  await english.getByTestId('library-beside-zh').click()
  await english.getByTestId('beside').waitFor()
  // Each paragraph stands level with its counterpart.
  const called = row(english, 'Calls upon all States')
  expect(await called.innerText()).toContain('促请所有国家合作')
  expect(await called.getAttribute('data-differs')).toBeNull()
  const dated = await row(english, '74/21').innerText()
  expect(dated).toContain('2019-12-12')
  expect(dated).toContain('2019-12-21')
  expect(await row(english, 'remain seized').innerText()).toContain('Not in this text')
  expect(await english.getByTestId('beside-differ').innerText()).toMatch(/^\d+ paragraphs differ$/)
  await picture(english, 'beside-en')
  await english.getByTestId('beside-only').check()
  await until('the others are gone', async () => (await row(english, 'Calls upon all States').count()) === 0)
  expect(await row(english, '74/21').count()).toBe(1)
})

test('it reads so in Chinese, with the sides changed, and one below the other where it is narrow', async () => {
  await chinese.goto(`${server.url}/library/${world.languages[0]}/beside/${world.languages[1]}`)
  await chinese.getByTestId('beside-swap').click()
  await until('the sides have changed', () =>
    chinese
      .getByTestId('beside-row')
      .first()
      .evaluate((element) => element.firstElementChild?.getAttribute('lang') === 'zh'),
  )
  await picture(chinese, 'beside-zh')
  for (const width of [820, 390]) {
    await chinese.setViewportSize({ width, height: 900 })
    const [left, right] = await row(chinese, 'Calls upon all States')
      .locator('> [role=cell]')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top))
    expect(left).toBeLessThan(right ?? 0)
    await picture(chinese, `beside-${width}`)
  }
})

test('an address that leads to a paragraph of a text brings it into view', async () => {
  const { paragraphs } = await world.facilitator.call<{ paragraphs: { id: string }[] }>('GET', `/api/library/${world.library}`)
  const last = paragraphs.at(-1)?.id ?? ''
  await english.goto(`${server.url}/library/${world.library}#${encodeURIComponent(last)}`)
  await until('it is in view', () =>
    english.locator(`.sheet #p-${last}`).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top > 0 && bottom < innerHeight
    }),
  )
})
