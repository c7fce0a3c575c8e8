import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { caret, deviceKeeps, goOffline, goOnline, picture, until } from './people'

let room: DraftRoom

const saying = (page: Page) => page.getByTestId('save-state').getAttribute('data-status')

beforeAll(async () => {
  room = await DraftRoom.open('zh', ['一，', '二，', '三。'])
})

afterAll(async () => {
  await room?.close()
})

test('a server that hangs without closing the connection is noticed within seconds, and nothing has to be loaded again', async () => {
  const page = await room.page(0)
  await caret(page, 'p0', 'end')
  room.server.freeze()
  await page.keyboard.type('停时写')
  await until('the page says that it is offline', async () => (await saying(page)) === 'offline', 10_000)
  expect(await page.getByTestId('save-state').getAttribute('data-pending')).not.toBe('0')
  room.server.thaw()
  await room.agreed([page])
  expect(await room.storedText('p0')).toBe('一，停时写')
  await page.context().close()
})

test('a network that is gone and comes back loses nothing', async () => {
  const page = await room.page(0)
  await caret(page, 'p1', 'end')
  await goOffline(page)
  await page.keyboard.type('无网')
  await room.submit([{ op: 'editText', paragraph: 'p1', delta: { ops: [{ insert: '他人' }] } }])
  await goOnline(page)
  await room.agreed([page])
  expect(await room.storedText('p1')).toBe('他人二，无网')
  await page.context().close()
})

test('what a crashed tab had not sent is delivered once by a tab that is open beside it', async () => {
  const crashing = await room.page(0)
  const beside = await crashing.context().newPage()
  await room.show(beside)
  await caret(crashing, 'p2', 'end')
  // Only the crashing tab is cut off, so that its words stay on the device.
  const devtools = await crashing.context().newCDPSession(crashing)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 })
  await until('the page says that it is offline', async () => (await saying(crashing)) === 'offline', 10_000)
  await crashing.keyboard.type('未送')
  await until('the device keeps the words', () => deviceKeeps(crashing, '未送'))
  const crashed = new Promise((done) => crashing.once('crash', done))
  void crashing.goto('chrome://crash').catch(() => {})
  await crashed
  await until('the words arrive', async () => (await room.storedText('p2')) === '三。未送')
  await room.show(beside)
  await room.agreed([beside])
  expect(await room.storedText('p2')).toBe('三。未送')
  await beside.context().close()
})

test('what is refused is taken back before one’s eyes, the words to be copied, also after a reload; the rest arrives', async () => {
  await room.submit(
    [
      ['r1', '将商定，'],
      ['r2', '不商定，'],
    ].map(([id, text]) => ({ op: 'insertParagraph', id, after: null, kind: 'operative', level: 0, delta: { ops: [{ insert: text }] } })),
  )
  const page = await room.page(0)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await goOffline(page)
  await caret(page, 'r1', 'end')
  await page.keyboard.type('来不及了')
  await caret(page, 'r2', 'end')
  await page.keyboard.type('还来得及')
  await room.submit([{ op: 'setParagraphStatus', paragraph: 'r1', status: 'agreed' }])
  await goOnline(page)
  const note = page.getByTestId('rejection')
  await note.waitFor()
  expect(await note.locator('blockquote').innerText()).toBe('来不及了')
  await room.agreed([page])
  expect([await room.storedText('r1'), await room.storedText('r2')]).toEqual(['将商定，', '不商定，还来得及'])
  await page.setViewportSize({ width: 1440, height: 400 })
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const box = await note.boundingBox()
  expect(box && box.y > 0 && box.y < 400, 'the words are in sight at the end of the text too').toBe(true)
  await picture(page, 'rejected')
  await page.getByTestId('copy-words').click()
  await until('the words are on the clipboard', () => page.evaluate(async () => (await navigator.clipboard.readText()) === '来不及了'))
  await room.show(page)
  await note.waitFor()
  await page.getByTestId('rejection-dismiss').click()
  await note.waitFor({ state: 'detached' })
  await room.agreed([page])
  await page.context().close()
})

test('after an hour without a network and 500 edits on both sides everything of both is there', async () => {
  const [edits, paragraphs] = [500, 10]
  const ids = Array.from({ length: paragraphs }, (_, index) => `m${index}`)
  await room.submit(
    ids.map((id) => ({ op: 'insertParagraph', id, after: null, kind: 'operative', level: 0, delta: { ops: [{ insert: '中' }] } })),
  )
  const page = await room.page(0)
  await goOffline(page)
  const mine = new Map(ids.map((id) => [id, '']))
  for (const id of ids) {
    await caret(page, id, 'end')
    for (let edit = 0; edit < edits / paragraphs; edit++) {
      const letter = String.fromCharCode(97 + (edit % 26))
      await page.keyboard.press(letter)
      mine.set(id, `${mine.get(id)}${letter}`)
    }
  }
  for (let edit = 0; edit < edits; edit++)
    await room.submit([{ op: 'editText', paragraph: ids[edit % paragraphs], delta: { ops: [{ insert: String(edit % 10) }] } }])
  await room.submit([{ op: 'moveParagraph', paragraph: 'm3', after: 'm0' }])
  await goOnline(page)
  await room.agreed([page])
  for (const [index, id] of ids.entries())
    expect(await room.storedText(id)).toBe(`${String(index % 10).repeat(edits / paragraphs)}中${mine.get(id)}`)
  await page.context().close()
}, 240_000)
