import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Negotiation, operative } from './Negotiation'
import { atTheScreen, caret, picture, shownTexts, until } from './people'

let room: Negotiation
let page: Page
let version: string

const stored = async (id: string) =>
  (await room.stored(version, room.facilitator)).paragraphs.find((paragraph) => paragraph.id === id)?.text
const state = (id: string) => page.locator(`[data-pair="${id}"]`).getAttribute('data-state')
const becomes = (id: string, wanted: string) => until(`${id} is ${wanted}`, async () => (await state(id)) === wanted, 30_000)

/** At a desk, on a tablet and on a telephone, in both languages of the interface. */
async function pictures(name: string): Promise<void> {
  for (const language of ['en', 'zh'] as const) {
    await page.evaluate((chosen) => {
      localStorage.setItem('drafting.language', chosen)
    }, language)
    await page.reload()
    await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
    await page.waitForTimeout(1_500)
    for (const [width, height] of [
      [1440, 1000],
      [820, 1100],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.waitForTimeout(300)
      await picture(page, `${name}-${language}-${width}`)
    }
    await page.setViewportSize({ width: 1440, height: 1000 })
  }
}

beforeAll(async () => {
  room = await Negotiation.open('FRA')
  page = await atTheScreen(room.browser, room.facilitator, 'en-GB')
})

afterAll(async () => {
  await room?.close()
})

test('the facilitator makes a version in another language, and stands beside the original', async () => {
  await room.show(page)
  await page.getByTestId('export').click()
  await page.getByTestId('export-languages').click()
  await page.getByTestId('languages').waitFor()
  await page.getByTestId('languages-language').waitFor()
  await picture(page, 'languages-window-1440')
  await page.getByTestId('languages-language').click()
  await page.getByRole('option', { name: 'French' }).click()
  await page.getByTestId('languages-make').click()
  await page.getByTestId('pairs').waitFor()
  version = new URL(page.url()).pathname.split('/')[2] ?? ''
  expect(version).not.toBe(room.draft)
  await becomes('p1', 'toTranslate')
  await page.locator('.sheet [data-paragraph=p1]').waitFor()
})

test('what is translated is marked, and what changes in the original since is shown and marked again', async () => {
  await caret(page, 'p1', 'start')
  await page.keyboard.type('Décide de créer le centre au plus tard le 5 décembre 2031 ;')
  await until('the words arrive', async () => (await stored('p1'))?.endsWith('2031 ;') === true)
  await becomes('p1', 'inWork')
  expect(await page.locator('[data-pair=p1] [data-finding=date]').count()).toBe(1)
  // The original's paragraph is found beside the one that is written.
  expect(await page.locator('[data-pair=p1]').getAttribute('data-active')).toBe('true')
  await page.locator('[data-pair=p1]').getByTestId('pair-mark').click()
  await becomes('p1', 'current')

  await room.submit({ op: 'editText', paragraph: 'p1', delta: { ops: [{ retain: 8 }, { insert: 'urgently ' }] } })
  await becomes('p1', 'changedSince')
  await page.locator('[data-pair=p1]').getByTestId('pair-change').click()
  expect(await page.locator('[data-pair=p1] ins').allTextContents()).toEqual(['urgently '])
  await picture(page, 'beside-changed-1440')
  await page.locator('[data-pair=p1]').getByTestId('pair-mark').click()
  await becomes('p1', 'current')
})

test('a paragraph that comes to the original comes to the version, empty; its structure is the original’s', async () => {
  await room.submit(operative('p3', 'p1', 'Invites all Member States to contribute;'))
  await page.locator('.sheet [data-paragraph=p3]').waitFor()
  await becomes('p3', 'toTranslate')
  expect((await shownTexts(page)).p3).toBe('')
  // Enter divides no paragraph here.
  await caret(page, 'p1', 'end')
  await page.keyboard.press('Enter')
  await page.locator('.toast').filter({ hasText: 'follow the original' }).waitFor()
  expect(Object.keys(await shownTexts(page))).toEqual((await room.stored()).paragraphs.map(({ id }) => id))
  // The next that is to be done.
  await page.locator('[data-pair=p1]').getByTestId('pair-go').click()
  await page.getByTestId('beside-next').click()
  expect(await page.locator('[data-active]').getAttribute('data-pair')).toBe('p3')
  await pictures('beside')
})

test('the version says what it is a version of, and what is left to do', async () => {
  await page.goto(`${room.server.url}/drafts/${version}`)
  await page.getByTestId('version-original').waitFor()
  expect(await page.getByTestId('version-original').getAttribute('href')).toBe(`/drafts/${room.draft}`)
  // Its sponsors are the original's: they join and withdraw there.
  await page.getByTestId('sponsor-count').waitFor()
  expect(await page.getByTestId('sponsor-join').count()).toBe(0)
  await pictures('version-bar')
})
