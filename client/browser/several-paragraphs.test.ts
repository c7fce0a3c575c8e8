import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { compose, goOffline, goOnline, selectText } from './people'

let room: DraftRoom
let page: Page
let round = 0
let [first, second, third] = ['', '', '']

beforeAll(async () => {
  room = await DraftRoom.open('zh', ['开头'])
  page = await room.page(0)
})

afterAll(async () => {
  await room?.close()
})

/** Three fresh paragraphs at the beginning, the selection from the middle of the first to the middle of the last. */
beforeEach(async () => {
  round++
  ;[first, second, third] = [`a${round}`, `b${round}`, `c${round}`]
  await room.submit(
    [
      [first, null, '大会回顾'],
      [second, first, '又强调'],
      [third, second, '决定如下'],
    ].map(([id, after, text]) => ({
      op: 'insertParagraph',
      id,
      after,
      kind: 'operative',
      level: 0,
      delta: { ops: [{ insert: text }] },
    })),
  )
  await room.agreed([page])
  await selectText(page, [first, 2], [third, 2])
})

/** What the three became; the paragraphs of other tests stand behind. */
const left = async () =>
  (await room.stored()).paragraphs.filter(({ id }) => [first, second, third].includes(id)).map(({ id, text }) => [id, text])

const undone = async () => {
  await page.keyboard.press('Control+z')
  await room.agreed([page])
  expect(await left()).toEqual([
    [first, '大会回顾'],
    [second, '又强调'],
    [third, '决定如下'],
  ])
}

test.each(['Delete', 'Backspace', 'Control+x'])('%s takes the selection and joins what is left, in one step of undo', async (key) => {
  await page.keyboard.press(key)
  await room.agreed([page])
  expect(await left()).toEqual([[first, '大会如下']])
  await undone()
})

test('typing over the selection', async () => {
  await page.keyboard.type('新词')
  await room.agreed([page])
  expect(await left()).toEqual([[first, '大会新词如下']])
})

test('Enter in the place of the selection', async () => {
  await page.keyboard.press('Enter')
  await room.agreed([page])
  expect((await room.stored()).paragraphs.slice(0, 2).map(({ text }) => text)).toEqual(['大会', '如下'])
})

test('an input method composes over the selection', async () => {
  await compose(page, ['x', 'xin', 'xinci'], '新词')
  await room.agreed([page])
  expect(await left()).toEqual([[first, '大会新词如下']])
})

test('an input method composes over the selection while others write in its first and last paragraph', async () => {
  const devtools = await page.context().newCDPSession(page)
  for (const text of ['x', 'xin'])
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await room.submit([
    { op: 'editText', paragraph: first, delta: { ops: [{ insert: '前' }] } },
    { op: 'editText', paragraph: third, delta: { ops: [{ retain: 4 }, { insert: '后' }] } },
  ])
  await devtools.send('Input.imeSetComposition', { text: 'xinci', selectionStart: 5, selectionEnd: 5 })
  await devtools.send('Input.insertText', { text: '新词' })
  await devtools.detach()
  await room.agreed([page])
  expect(await left()).toEqual([[first, '前大会新词如下后']])
})

test('an input method that is given up leaves the selection deleted and nothing doubled', async () => {
  const devtools = await page.context().newCDPSession(page)
  for (const text of ['x', 'xi', ''])
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await devtools.detach()
  await room.agreed([page])
  expect(await left()).toEqual([[first, '大会如下']])
})

test('what another wrote into the middle of a selection that is deleted is kept with the removed paragraph', async () => {
  await goOffline(page)
  await page.keyboard.press('Delete')
  await room.submit([{ op: 'editText', paragraph: second, delta: { ops: [{ insert: '他人' }] } }])
  await goOnline(page)
  await room.agreed([page])
  expect(await left()).toEqual([[first, '大会如下']])
  const removed = await room.owner.call<{ id: string; text: string }[]>('GET', `/api/drafts/${room.draft}/removed`)
  expect(removed.find(({ id }) => id === second)?.text).toBe('他人又强调')
})

test('a paragraph moved by one and written in by the other at the same time keeps both', async () => {
  const other = await room.page(1)
  await page.keyboard.press('ArrowLeft')
  await other.locator(`.sheet [data-paragraph="${first}"] .draft-text`).click()
  await goOffline(page, other)
  await page.keyboard.type('甲写')
  await other.keyboard.press('Alt+ArrowDown')
  await other.keyboard.press('Alt+ArrowDown')
  await goOnline(page, other)
  await room.agreed([page, other])
  expect(await left()).toEqual([
    [second, '又强调'],
    [third, '决定如下'],
    [first, '大会甲写回顾'],
  ])
  await other.context().close()
})
