import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { Random, seed } from './random'

const paragraphs = 24
const clicks = 200

let room: DraftRoom
let page: Page
let other: Page
let devtools: CDPSession

beforeAll(async () => {
  room = await DraftRoom.open(
    'en',
    Array.from({ length: paragraphs }, (_, index) => `Paragraph ${index} stands here`),
  )
  page = await room.page(0)
  other = await room.page(1)
  devtools = await page.context().newCDPSession(page)
})

afterAll(async () => {
  await room?.close()
})

/** Where on the screen the text of a paragraph is. */
async function placeOf(paragraph: string): Promise<{ x: number; y: number }> {
  const text = page.locator(`.sheet [data-paragraph="${paragraph}"] .draft-text`)
  await text.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await text.boundingBox()
  if (box === null) throw new Error(`${paragraph} is not shown`)
  return { x: box.x + 60, y: box.y + 12 }
}

/** A click and keys, one behind the other without a pause, as a machine does it. The browser may let keys overtake a click it has not answered. */
async function atOnce({ x, y }: { x: number; y: number }, keys: string[], text: string): Promise<void> {
  const codes: Record<string, number> = { End: 35, Enter: 13 }
  const mouse = (type: 'mousePressed' | 'mouseReleased') =>
    devtools.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  const key = (name: string) => [
    devtools.send('Input.dispatchKeyEvent', {
      type: name === 'Enter' ? 'keyDown' : 'rawKeyDown',
      key: name,
      code: name,
      windowsVirtualKeyCode: codes[name],
      ...(name === 'Enter' ? { text: '\r' } : {}),
    }),
    devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: name, code: name, windowsVirtualKeyCode: codes[name] }),
  ]
  const letter = (it: string) => [
    devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: it, text: it }),
    devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: it }),
  ]
  await mouse('mousePressed')
  await mouse('mouseReleased')
  await Promise.all([...keys.flatMap(key), ...[...text].flatMap(letter)])
}

test('where somebody’s cursor stands at the beginning of a line, one’s own goes from there to its end', async () => {
  const there = other.locator('.sheet [data-paragraph=p2] .draft-text')
  await there.click({ position: { x: 4, y: 12 } })
  await other.keyboard.press('Home')
  const cursor = page.locator('.sheet [data-paragraph=p2] .remote-cursor')
  await cursor.waitFor()
  const text = page.locator('.sheet [data-paragraph=p2] .draft-text')
  const box = await text.boundingBox()
  const mark = await cursor.boundingBox()
  if (box === null || mark === null) throw new Error('p2 is not shown')
  // Before the text, at its beginning, and on the cursor itself.
  for (const [index, x] of [box.x + 10, mark.x + 4, mark.x].entries()) {
    await page.mouse.click(x, box.y + 12)
    await page.keyboard.press('End')
    await page.keyboard.type(`${index}`)
  }
  await room.agreed([page, other])
  expect(await room.storedText('p2')).toBe('Paragraph 2 stands here012')
})

test('what is typed right after a click stands behind the paragraph that was clicked, while others write', async () => {
  const writeElsewhere = (turn: number): Promise<void> =>
    room.submit([{ op: 'editText', paragraph: `p${(turn * 7) % paragraphs}`, delta: { ops: [{ insert: 'o' }] } }])
  const random = new Random()
  const clicked: string[] = []
  for (let click = 0; click < clicks; click++) {
    const target = `p${random.below(paragraphs)}`
    // Some clicks find the text without the focus, as the very first does.
    if (click > 0 && click % 3 === 0) await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const place = await placeOf(target)
    clicked.push(target)
    if (click % 10 === 0)
      await other.locator(`.sheet [data-paragraph="p${random.below(paragraphs)}"] .draft-text`).click({ position: { x: 4, y: 12 } })
    // What they write, and where their cursors go, arrives between the click and the keys, or before, or after.
    await Promise.all([
      writeElsewhere(click),
      other.keyboard.press(random.of(['ArrowDown', 'ArrowUp', 'ArrowRight'])),
      atOnce(place, ['End', 'Enter'], `w${click}.`),
    ])
  }
  await room.agreed([page, other])
  const { paragraphs: stored } = await room.stored()
  const astray = clicked.flatMap((target, click) => {
    const at = stored.findIndex(({ text }) => text === `w${click}.`)
    const before = stored.slice(0, Math.max(at, 0)).findLast(({ id }) => /^p\d+$/.test(id))
    return at >= 0 && before?.id === target
      ? []
      : [`w${click}: clicked ${target}, behind ${before?.id ?? 'nothing'}, ${stored[at]?.text ?? 'not alone'}`]
  })
  expect(astray, `DRAFTING_SEED=${seed}\n${stored.map(({ id, text }) => `${id}: ${text}`).join('\n')}`).toEqual([])
})
