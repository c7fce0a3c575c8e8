import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Negotiation } from './Negotiation'
import { atTheScreen, caret, deviceKeeps, goOffline, goOnline, shownTexts, until } from './people'

const secret = 'Zq7-unsaid-Zq7'

let room: Negotiation
let france: Page
let chair: Page
const sent: string[] = []

/** Keeps all that a page sends: addresses, bodies and what goes over its connections. */
function overhear(page: Page): void {
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(payload.toString()))
  })
  page.on('request', (request) => sent.push(`${request.url()} ${request.postDataBuffer()?.toString() ?? ''}`))
}

const isSent = () => sent.some((each) => each.includes(secret))
const isLogged = async () =>
  JSON.stringify(await room.facilitator.call('GET', `/api/drafts/${room.draft}/log?after=0&limit=1000`)).includes(secret)
const kept = () =>
  france
    .evaluate((words) => Object.values({ ...localStorage }).some((each) => String(each).includes(words)), secret)
    .then(async (is) => is || deviceKeeps(france, secret))

beforeAll(async () => {
  room = await Negotiation.open('FRA')
  france = await atTheScreen(room.browser, room.as('FRA'), 'en-GB')
  overhear(france)
  await room.show(france)
  chair = await room.screen(room.facilitator, 'en-GB')
})

afterAll(async () => {
  await room?.close()
})

test('nothing of what is suggested leaves the device until it is proposed', async () => {
  await france.getByTestId('suggesting').waitFor()
  const { revision } = await room.stored()
  // Words in a paragraph, a key and in one go; a paragraph of their own; all of it once more without a line, and after a reload.
  await caret(france, 'p1', 'end')
  await france.keyboard.insertText(` ${secret} `)
  await france.keyboard.type(secret)
  await france.keyboard.press('Enter')
  await france.keyboard.insertText(`${secret};`)
  await goOffline(france)
  await caret(france, 'p0', 'start')
  await france.keyboard.insertText(`${secret} `)
  await goOnline(france)
  await until('it is back', async () => (await france.getByTestId('save-state').getAttribute('data-status')) !== 'offline')
  await until('the device keeps it', kept)
  await france.reload()
  await until('it is there after a reload', async () => (await shownTexts(france)).p0?.startsWith(secret) === true)
  await caret(france, 'p2', 'start')
  await france.keyboard.insertText(`${secret} `)
  await france.getByTestId('suggesting-propose').click()
  await france.getByTestId('suggestions-reason').fill(secret)
  await france.keyboard.press('Escape')
  // What others do meanwhile reaches him, and his answers to it say nothing.
  await room.submit({ op: 'editText', paragraph: 'p1', delta: { ops: [{ insert: 'Hereby ' }] } })
  await until('it goes along', async () => (await shownTexts(france)).p1?.startsWith('Hereby ') === true)

  expect(sent.length).toBeGreaterThan(0)
  expect(sent.filter((each) => each.includes(secret))).toEqual([])
  expect(room.server.hasWritten('Hereby ')).toBe(true)
  expect(room.server.hasWritten(secret)).toBe(false)
  expect(await isLogged()).toBe(false)
  expect((await room.stored()).revision).toBe(revision + 1)
  expect(await chair.content()).not.toContain(secret)

  // It is heard where there is something to hear.
  await france.getByTestId('suggesting-propose').click()
  await france.getByTestId('suggestions-submit').click()
  await until('it is proposed', isLogged)
  expect(isSent()).toBe(true)
  expect(room.server.hasWritten(secret)).toBe(true)
})
