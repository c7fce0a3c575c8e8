import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr'
import type { HubConnection } from '@microsoft/signalr'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from './api'
import { DraftRoom } from './DraftRoom'
import { caret, picture, until } from './people'

/** So many others have the draft open, each for a delegation of its own. */
const others = 100

const texts = Array.from(
  { length: 30 },
  (_, index) =>
    `${index + 1} 回顾其 2017 年 11 月 17 日第 72/7 号决议，其中大会强调区域合作对于可持续发展和预防冲突的重要性，又回顾《2030 年可持续发展议程》，重申不让任何一个人掉队的承诺，`,
)

let room: DraftRoom
let page: Page
let lines: HubConnection[] = []

async function join(person: Person): Promise<HubConnection> {
  const line = new HubConnectionBuilder()
    .withUrl(`${person.url}/hubs/drafting`, { accessTokenFactory: () => person.token })
    .configureLogging(LogLevel.None)
    .build()
  await line.start()
  await line.invoke('Open', room.draft, null)
  return line
}

const point = (line: number, paragraph: string, anchor: number, head = anchor) =>
  lines[line]?.invoke('Cursor', room.draft, { paragraph, anchor, head })

/** The names that stand at carets in a paragraph now. */
const namesIn = (paragraph: string) =>
  page.evaluate(
    (id) =>
      [...document.querySelectorAll<HTMLElement>(`.sheet [data-paragraph="${id}"] .remote-cursor`)]
        .filter((caret) => getComputedStyle(caret, '::after').visibility === 'visible')
        .map((caret) => caret.dataset.name),
    paragraph,
  )

const caretsIn = (paragraph: string) => page.locator(`.sheet [data-paragraph="${paragraph}"] .remote-cursor`)

const here = () => page.getByTestId('presence').locator('.heard').innerText()

beforeAll(async () => {
  room = await DraftRoom.open('zh', texts)
  lines = await Promise.all((await room.newEditors(others)).map(join))
  page = await room.page(0)
}, 300_000)

afterAll(async () => {
  await Promise.all(lines.map((line) => line.stop()))
  await room?.close()
})

test('a hundred others are counted and listed, and no page becomes wider for them', async () => {
  await until('all are counted', async () => (await here()).includes(String(others + 1)))
  expect(await page.getByTestId('presence').innerText()).toContain(`+${others + 1 - 4}`)
  for (const width of [400, 900, 1440]) {
    await page.setViewportSize({ width, height: 1000 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await picture(page, `crowd-${width}`)
  }
  await page.getByTestId('presence').click()
  const entries = page.getByRole('menuitem')
  await until('all are listed', async () => (await entries.count()) === others + 1)
  const list = await page.getByRole('menu').boundingBox()
  expect(list && list.y + list.height).toBeLessThan(1000)
  await picture(page, 'crowd-list')
  await page.keyboard.press('Escape')
})

test('forty carets in one paragraph leave its text readable: names of the three who moved last, of others to the mouse', async () => {
  for (let index = 0; index < 40; index++) await point(index, 'p1', 2 * index, index % 8 === 0 ? 2 * index + 6 : 2 * index)
  for (let index = 40; index < others; index++) await point(index, `p${2 + (index % 10)}`, index % 80)
  await until('all carets are there', async () => (await caretsIn('p1').count()) === 40)
  await point(5, 'p1', 71)
  await until(
    'who moved last is named',
    async () =>
      (await namesIn('p1')).length === 3 &&
      (await caretsIn('p1')
        .last()
        .evaluate((caret) => !caret.classList.contains('unnamed'))),
  )
  await picture(page, 'crowd-carets')
  const unnamed = page.locator('.sheet [data-paragraph="p1"] .remote-cursor.unnamed').nth(20)
  await unnamed.hover()
  await until('its name is shown to the mouse', async () =>
    (await namesIn('p1')).includes((await unnamed.getAttribute('data-name')) as string),
  )
  await page.mouse.move(0, 0)
})

test('one writes among them, and who goes is gone with the caret', async () => {
  await caret(page, 'p1', 'end')
  await page.keyboard.type('在人群中写')
  await room.agreed([page])
  expect(await room.storedText('p1')).toBe(`${texts[1]}在人群中写`)
  await Promise.all(lines.slice(1).map((line) => line.stop()))
  await until('two are left', async () => (await here()).includes('2') && !(await here()).includes('1'))
  await until('one caret is left', async () => (await page.getByTestId('remote-cursor').count()) === 1)
})
