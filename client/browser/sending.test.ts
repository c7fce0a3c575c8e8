import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { caret, shownTexts, until } from './people'

let room: DraftRoom

beforeAll(async () => {
  room = await DraftRoom.open('en', ['Alpha', 'Omega'])
})

afterAll(async () => {
  await room?.close()
})

const paste = (page: Page, text: string) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', given)
    document.querySelector('.draft-editor')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

/** A thousand paragraphs and more of 770 characters each, of several languages in turn, empty lines between. */
const sentences = ['Recalls the report. ', '回顾其各项决议，', 'Принимает к сведению. ', 'يحيط علما بالتقرير ']
const paragraphs = Array.from({ length: 1200 }, (_, index) => `${index} ${sentences[index % 4]?.repeat(100)}`.slice(0, 770).trim())

test('a paste of a megabyte and more arrives whole over few connections, with what is typed after it', async () => {
  const page = await room.page(0)
  let sockets = 0
  page.on('websocket', () => sockets++)
  await caret(page, 'p0', 'end')
  await paste(page, `${paragraphs.join('\n\n')}`)
  await page.keyboard.type('Z')
  await until(
    'all of it is stored',
    async () => {
      const { paragraphs: stored } = await room.stored()
      return stored.length > paragraphs.length && (await page.getByTestId('save-state').getAttribute('data-pending')) === '0'
    },
    120_000,
  )
  expect(sockets).toBe(0)
  const { paragraphs: stored } = await room.stored()
  const pasted = stored.filter(({ id, kind }) => id !== 'p1' && kind === 'operative').map(({ text }) => text)
  expect(pasted.join('\n')).toBe(`Alpha${paragraphs.join('\n')}Z`)
  await room.show(page)
  await until('it is there after a reload', async () => Object.keys(await shownTexts(page)).length >= stored.length, 60_000)
  await page.context().close()
}, 300_000)

test('undoing a paste leaves what somebody else has written in it since', async () => {
  const [one, two] = [await room.page(0), await room.page(1)]
  await caret(one, 'p1', 'end')
  await paste(one, 'first\n\nsecond\n\nthird')
  await until('the paste is stored', async () => (await room.stored()).paragraphs.some(({ text }) => text === 'third'))
  const idOf = async (words: string) => (await room.stored()).paragraphs.find(({ text }) => text === words)?.id ?? ''
  const [second, third] = [await idOf('second'), await idOf('third')]
  await until('the other sees it', async () => (await shownTexts(two))[third] === 'third')
  await caret(two, second, 'end')
  await two.keyboard.type('B')
  await caret(two, third, 'start')
  await two.keyboard.type('C')
  await until('the author sees it', async () => {
    const shown = await shownTexts(one)
    return shown[second] === 'secondB' && shown[third] === 'Cthird'
  })
  await caret(one, 'p1', 'end')
  await one.keyboard.press('Control+z')
  await until('the other’s words stand alone', async () => {
    const { paragraphs: stored } = await room.stored()
    const text = (id: string) => stored.find((paragraph) => paragraph.id === id)?.text
    return text('p1') === 'Omega' && text(second) === 'B' && text(third) === 'C'
  })
  await one.keyboard.press('Control+Shift+z')
  await until('redo brings the author’s back', async () => {
    const { paragraphs: stored } = await room.stored()
    const text = (id: string) => stored.find((paragraph) => paragraph.id === id)?.text
    return text('p1') === 'Omegafirst' && text(second) === 'secondB' && text(third) === 'Cthird'
  })
  await one.context().close()
  await two.context().close()
})
