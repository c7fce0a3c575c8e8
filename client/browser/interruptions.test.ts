import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { caret, deviceKeeps, until } from './people'

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
  await page.context().setOffline(true)
  await page.keyboard.type('无网')
  await until('the page says that it is offline', async () => (await saying(page)) === 'offline', 10_000)
  await room.submit([{ op: 'editText', paragraph: 'p1', delta: { ops: [{ insert: '他人' }] } }])
  await page.context().setOffline(false)
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
