import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { atTheScreen, picture, until } from './people'

/** What the facilitator sees before a stage, and how what is agreed is marked. */
let room: DraftRoom
let chair: Page

const widths = [1440, 1024, 390] as const

async function each(name: string): Promise<void> {
  for (const width of widths) {
    await chair.setViewportSize({ width, height: 1000 })
    await picture(chair, `${name}-${width}`)
    expect(await chair.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await chair.setViewportSize({ width: 1440, height: 1000 })
}

beforeAll(async () => {
  room = await DraftRoom.open('zh', ['决定设立该中心；', '请秘书长提出报告；', '邀请会员国捐款；', ''])
  await room.submit([
    { op: 'setStage', stage: 'negotiation' },
    { op: 'setParagraphStatus', paragraph: 'p0', status: 'agreed' },
    { op: 'setParagraphStatus', paragraph: 'p1', status: 'agreedAdRef' },
    { op: 'setParagraphStatus', paragraph: 'p2', status: 'bracketed' },
  ])
  chair = await atTheScreen(room.browser, room.owner)
  await room.show(chair)
})

afterAll(async () => {
  await room?.close()
})

test('agreed ad referendum has a mark of its own in gutter, structure and bar, and is counted apart', async () => {
  const images = (places: string) =>
    chair.locator(places).evaluateAll((dots) =>
      dots.map((dot) => {
        const { backgroundImage, backgroundColor, borderColor, borderRadius } = getComputedStyle(dot)
        return [backgroundImage, backgroundColor, borderColor, borderRadius].join(' ')
      }),
    )
  for (const places of ['.sheet [data-kind=operative] .dot', '.structure-line[data-kind=operative] .dot'])
    expect(new Set(await images(places)).size).toBe(4)
  expect(await chair.getByTestId('structure').locator('h2').innerText()).toContain('已商定 1，暂时商定 1 / 4')
  const bar = await chair
    .getByTestId('agreement-bar')
    .locator('span')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().width))
  expect(bar[0]).toBeGreaterThan(10)
  expect(bar[1]).toBeCloseTo(bar[0] ?? 0, 0)
  await each('ad-referendum')
})

test('before silence, what is open is listed; each leads to its place, and the deadline is at six in New York', async () => {
  await chair.getByTestId('stage').click()
  await chair.getByTestId('stage-silence').click()
  const list = chair.getByTestId('checklist')
  await list.waitFor()
  expect((await list.innerText()).replaceAll('\n', ' ')).toContain('1 个空段落')
  expect(await list.innerText()).toContain('4 段中已商定 1 段，暂时商定 1 段')
  expect(await chair.getByTestId('stage-deadline').inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}T18:00$/)
  expect(await chair.getByTestId('stage-zone').inputValue()).toBe('America/New York')
  expect(await chair.getByTestId('confirm-yes').isEnabled()).toBe(true)
  await each('checklist')
  await chair.getByTestId('checklist-empty').click()
  await list.waitFor({ state: 'detached' })
  await until('the empty paragraph is in sight', () =>
    chair.locator('.sheet [data-paragraph=p3]').evaluate((paragraph) => {
      const { top, bottom } = paragraph.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    }),
  )
  expect((await room.owner.call<{ stage: string }>('GET', `/api/drafts/${room.draft}`)).stage).toBe('negotiation')
})

test('updates and the session of an earlier resolution lead to the tab that lists them, on a telephone too', async () => {
  const template = await room.owner.addSeed('000_64c4818c9b91fe8a.txt')
  const { id } = await room.owner.call<{ id: string }>('POST', '/api/drafts', { title: '再次处理', language: 'zh', template: template.id })
  await chair.goto(`${room.server.url}/drafts/${id}`)
  await chair.locator('.sheet [data-testid=paragraph]').first().waitFor()
  for (const width of [1440, 390]) {
    await chair.setViewportSize({ width, height: 900 })
    await chair.getByTestId('stage').click()
    await chair.getByTestId('stage-negotiation').click()
    await chair.getByTestId('checklist-session').waitFor()
    expect(await chair.getByTestId('checklist-session').innerText()).toContain('75')
    await picture(chair, `checklist-updates-${width}`)
    await chair.getByTestId(width === 390 ? 'checklist-session' : 'checklist-updates').click()
    await chair.locator('[data-testid=update][data-paragraph-of=session]').waitFor()
    await chair.reload()
    await chair.locator('.sheet [data-testid=paragraph]').first().waitFor()
  }
})
