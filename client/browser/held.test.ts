import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { caret, until } from './people'

let room: DraftRoom
let page: Page
let devtools: CDPSession
let round = 0
let paragraph = ''

beforeAll(async () => {
  room = await DraftRoom.open('zh', ['开头', '别段'])
  page = await room.page(0)
  devtools = await page.context().newCDPSession(page)
})

afterAll(async () => {
  await room?.close()
})

/** A fresh paragraph in which an input method has shown some letters and tells nothing more. */
beforeEach(async () => {
  paragraph = `held${++round}`
  await room.submit([
    { op: 'insertParagraph', id: paragraph, after: 'p0', kind: 'operative', level: 0, delta: { ops: [{ insert: '决定' }] } },
  ])
  await room.agreed([page])
  await caret(page, paragraph, 'end')
  for (const text of ['zh', 'zhong'])
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
})

const state = () => page.getByTestId('save-state')

/** Everything is on the server, and what others write is shown. */
async function released(text: string): Promise<void> {
  await until(`${text} is stored`, async () => (await room.storedText(paragraph)) === text)
  await room.submit([{ op: 'editText', paragraph: 'p1', delta: { ops: [{ insert: '他' }] } }])
  await room.agreed([page])
  await until('it says that all is saved', async () => (await state().getAttribute('class'))?.includes('save-good') ?? false)
}

test('while something is composed the page does not say that all is saved', async () => {
  await until('the page says that something is held', async () => (await state().getAttribute('data-held')) === 'true')
  expect(await state().getAttribute('class')).not.toContain('save-good')
  await devtools.send('Input.insertText', { text: '中' })
  await released('决定中')
})

test('a key after a composition without an end', async () => {
  // What a browser does that lost the end: the composition stays open for the page, an ordinary key follows.
  await page.evaluate(() => {
    const text = document.querySelector('.draft-editor')
    text?.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true }))
  })
  await released('决定zhong')
})

test('keys typed on', async () => {
  await page.keyboard.type('xyz')
  await until('what was typed is stored', async () => (await room.storedText(paragraph))?.endsWith('xyz') ?? false)
  await released((await room.storedText(paragraph)) ?? '')
})

test('an ordinary input', async () => {
  await page.evaluate(() => document.execCommand('insertText', false, '!'))
  await until('what was put in is stored', async () => (await room.storedText(paragraph))?.includes('!') ?? false)
  await released((await room.storedText(paragraph)) ?? '')
})

test('a click into another paragraph', async () => {
  await page.locator('.sheet [data-paragraph="p1"] .draft-text').click()
  await released('决定zhong')
})

test('a click beside the text', async () => {
  await page
    .locator('.draft-head, header')
    .first()
    .click({ position: { x: 3, y: 3 } })
  await released('决定zhong')
})

test('a lost focus', async () => {
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await released('决定zhong')
})

test('some seconds in which nothing comes, and the composition going on afterwards', async () => {
  await released('决定zhong')
  await devtools.send('Input.imeSetComposition', { text: 'zhongguo', selectionStart: 8, selectionEnd: 8 })
  await devtools.send('Input.insertText', { text: '中国' })
  await released('决定中国')
})

test('leaving the draft', async () => {
  // By a link within the page, as the keyboard or a screen reader follows it: no click ends the composition before.
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/"]')?.click())
  await page.getByTestId('new-draft').waitFor()
  await room.show(page)
  await until('the letters are stored', async () => (await room.storedText(paragraph)) === '决定zhong')
})
