import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { caret, until } from './people'

const last = 69
let room: DraftRoom
let page: Page

beforeAll(async () => {
  room = await DraftRoom.open(
    'zh',
    Array.from(
      { length: last + 1 },
      (_, at) => `决定在第 ${at} 个国家设立区域中心，并请秘书长为此提供必要的资源和人员，使其能够有效履行职责；`,
    ),
  )
  page = await room.page(0)
})

afterAll(() => room?.close())

/** The line marked as the current one, where it is within its list's own window. */
const current = () =>
  page.evaluate(() => {
    const line = document.querySelector<HTMLElement>('.structure [aria-current]')
    const [inner, outer] = [line?.getBoundingClientRect(), line?.closest('.long-list')?.getBoundingClientRect()]
    return inner && outer && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1 ? line?.dataset.line : undefined
  })

const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.line ?? document.activeElement?.className ?? '')

test('the structure follows the scroll and the caret', async () => {
  for (const paragraph of ['p40', 'p69', 'p3']) {
    await page.evaluate((id) => {
      const header = document.querySelector('.draft-header')?.getBoundingClientRect().height ?? 0
      const top = document.querySelector(`.draft-editor [data-paragraph="${id}"]`)?.getBoundingClientRect().top ?? 0
      scrollBy(0, top - header - 4)
    }, paragraph)
    // Paragraphs that come into sight for the first time move those beneath them.
    const read = () =>
      page.evaluate(() => {
        const line = (document.querySelector('.draft-header')?.getBoundingClientRect().bottom ?? 0) + 24
        return [...document.querySelectorAll<HTMLElement>('.draft-editor > [data-paragraph]')].find(
          (each) => each.getBoundingClientRect().bottom > line,
        )?.dataset.paragraph
      })
    await until('the structure is at what stands at the top of the sheet', async () => (await current()) === (await read()))
  }
  await caret(page, 'p6', 'end')
  await until('the structure is where the caret is', async () => (await current()) === 'p6')
})

test('the way past the frame leads into the text; the structure is one stop, with arrows along its lines', async () => {
  await room.show(page)
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('skip')
  await page.keyboard.press('Enter')
  await until('the text has the focus', async () => (await focused()).includes('draft-editor'))

  await room.show(page)
  const stops: string[] = []
  while (!stops.at(-1)?.includes('draft-editor')) {
    await page.keyboard.press('Tab')
    stops.push(await focused())
    expect(stops.length, stops.join(', ')).toBeLessThan(30)
  }
  expect(stops.filter((stop) => /^p\d+$/.test(stop))).toEqual(['p0'])

  await page.locator('.structure [tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await until('the second line has the focus', async () => (await focused()) === 'p1')
  await page.keyboard.press('End')
  await until('the last line has the focus', async () => (await focused()) === `p${last}`)
  await page.keyboard.press('Enter')
  await until('its paragraph is in sight', () =>
    page.evaluate((id) => {
      const { top = -1, bottom = Infinity } =
        document.querySelector(`.draft-editor [data-paragraph="${id}"]`)?.getBoundingClientRect() ?? {}
      return top > 0 && bottom < innerHeight
    }, `p${last}`),
  )
})

test('the structure is never later than the sheet', async () => {
  const few = await DraftRoom.open('zh', ['决定一；', '决定二；', '决定三；'])
  try {
    const here = await few.page(0)
    // In every frame that is painted both say the same.
    await here.evaluate(() => {
      const told = Object.assign(window, { changes: 0, apart: [] as string[] })
      let known = ''
      const compare = () => {
        const shown = [...document.querySelectorAll<HTMLElement>('.draft-editor > [data-kind=operative]')]
          .map((each) => `${each.dataset.paragraph} ${each.dataset.status} ${each.querySelector('.draft-text')?.textContent || '—'}`)
          .join('\n')
        const lines = [...document.querySelectorAll<HTMLElement>('.structure [data-kind=operative]')]
          .map(
            (line) =>
              `${line.dataset.line} ${line.querySelector('.dot-agreed') ? 'agreed' : 'open'} ${line.querySelector('[dir]')?.textContent}`,
          )
          .join('\n')
        if (shown !== known) told.changes++
        known = shown
        if (shown !== lines) told.apart.push(`${shown}\n≠\n${lines}`)
        requestAnimationFrame(compare)
      }
      requestAnimationFrame(compare)
    })
    await caret(here, 'p1', 'end')
    await here.keyboard.type('又及其他事项')
    await here.keyboard.press('Enter')
    await here.keyboard.type('另立一段')
    await few.submit([
      { op: 'moveParagraph', paragraph: 'p2', after: 'p0' },
      { op: 'setParagraphStatus', paragraph: 'p0', status: 'agreed' },
      { op: 'editText', paragraph: 'p2', delta: { ops: [{ insert: '又' }] } },
    ])
    await few.agreed([here])
    const { changes, apart } = await here.evaluate(() => {
      const { changes, apart } = window as unknown as { changes: number; apart: string[] }
      return { changes, apart }
    })
    expect(apart).toEqual([])
    expect(changes).toBeGreaterThan(3)
  } finally {
    await few.close()
  }
})
