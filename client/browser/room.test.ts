import axe from 'axe-core'
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MeetingRoom } from '../src/protocol/contract'
import { Person } from './api'
import { Negotiation, operative } from './Negotiation'
import { atTheScreen, caret, deviceKeeps, goOffline, picture, until } from './people'

const secret = 'Zq7-unsaid-Zq7'

let chinese: Negotiation
/** An English draft on the same server. */
let english: string
let phone: Page
let wall: Page

const wallOf = (draft: string) => `${chinese.server.url}/drafts/${draft}/room`
const remoteOf = (draft: string) => `${wallOf(draft)}/remote`
const stateOf = (draft: string) => chinese.facilitator.call<MeetingRoom>('GET', `/api/drafts/${draft}/room`)
const steer = (draft: string, change: object) => chinese.facilitator.call<MeetingRoom>('PUT', `/api/drafts/${draft}/room`, change)

/** What the wall shows, once it shows the room as it is now. */
async function shows(page: Page, draft: string, { show, size, theme }: Partial<MeetingRoom>): Promise<void> {
  await page.locator(`[data-testid=wall][data-show=${show}][data-size="${size}"][data-theme=${theme}]`).waitFor()
  await page.locator('.wall-text, .wall-paragraph, .wall-redline, .wall-sponsors').first().waitFor()
  expect(await stateOf(draft)).toMatchObject({ show, size, theme })
}

/** What axe finds on the page, with contrast of at least 7 : 1. */
async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      rules: { 'color-contrast-enhanced': { enabled: true } },
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join('; ')}`,
    )
  })
}

/** The size of the smallest letters of the text that is shown, in pixels; what is said about it may be smaller. */
const letters = (page: Page) =>
  page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('.printed p, .wall-paragraph .marked-words, .redline-row p, .wall-groups li')].map((each) =>
        Number.parseFloat(getComputedStyle(each).fontSize),
      ),
    ),
  )

/** What a camera reads off the wall. */
async function scanned(page: Page): Promise<string> {
  const seen = (await page.getByTestId('qr').screenshot()).toString('base64')
  // Its own eye: the page itself may fetch nothing but from its server.
  const eye = await page.context().newPage()
  const { data, width, height } = await eye.evaluate(async (png) => {
    // A few hundred pixels are enough, and soon here.
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob(), {
      resizeWidth: 260,
      resizeHeight: 260,
    })
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas?.drawImage(image, 0, 0)
    return { data: [...(canvas?.getImageData(0, 0, image.width, image.height).data ?? [])], width: image.width, height: image.height }
  }, seen)
  await eye.close()
  const found = jsQR(Uint8ClampedArray.from(data), width, height)
  if (found === null) throw new Error('No code is seen on the wall')
  return found.data
}

/** Where the chosen paragraph begins, as a part of the height of what is shown. */
const placeOnWall = (page: Page) =>
  page.evaluate(() => {
    const body = document.querySelector('.wall-body')?.getBoundingClientRect()
    const chosen = document.querySelector('.printed-chosen')?.getBoundingClientRect()
    return body && chosen ? (chosen.top - body.top) / body.height : null
  })

beforeAll(async () => {
  chinese = await Negotiation.ofSeed('004_57965e51eb644e8d.txt', 'FRA', 'AUS', 'KEN')
  const { facilitator } = chinese
  const { paragraphs } = await chinese.stored()
  const [, second = { id: '' }, third = { id: '' }] = paragraphs.filter(({ kind }) => kind === 'operative')
  await chinese.submit(
    { op: 'editText', paragraph: second.id, delta: { ops: [{ retain: 2 }, { insert: '着重' }] } },
    {
      op: 'propose',
      proposal: 'words',
      delegation: 'FRA',
      operations: [{ op: 'editText', paragraph: third.id, delta: { ops: [{ retain: 2 }, { delete: 2 }, { insert: '恳切' }] } }],
    },
    {
      op: 'propose',
      proposal: 'rival',
      delegation: 'AUS',
      operations: [operative('rival', third.id, '请秘书长向大会提出报告。')],
      insteadOf: third.id,
    },
    { op: 'takeStance', proposal: 'words', delegation: 'KEN', stance: 'support' },
    { op: 'comment', thread: 'c', comment: 'c1', on: [{ paragraph: third.id }], text: `${secret} comment` },
    ...['CHN', 'FRA', 'PAK', 'BRA', 'UZB', 'KEN', 'JPN', 'MEX'].map((delegation) => ({ op: 'addSponsor', delegation, role: 'co' })),
  )
  await facilitator.call('POST', `/api/drafts/${chinese.draft}/sealed-comments`, {
    thread: 'w',
    comment: 'c2',
    on: [{ paragraph: third.id }],
    text: `${secret} sealed`,
  })
  english = (
    await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: 'Regional centre for mountain countries', language: 'en' })
  ).id
  await facilitator.submit(english, [
    operative(
      'p0',
      'enacting',
      'Stresses the great challenges that landlocked developing countries face in trade, transport and the transit of goods;',
    ),
    operative(
      'p1',
      'p0',
      'Decides to establish the Regional Centre for the Sustainable Development Goals for Central Asia in Almaty, as a subsidiary body;',
    ),
    operative(
      'p2',
      'p1',
      'Requests the Secretary-General to report to the General Assembly at its eighty-second session on the implementation of the present resolution.',
    ),
    { op: 'setStage', stage: 'negotiation' },
    {
      op: 'propose',
      proposal: 'words',
      delegation: 'FRA',
      operations: [{ op: 'editText', paragraph: 'p1', delta: { ops: [{ retain: 11 }, { insert: 'consider how to ' }] } }],
    },
    {
      op: 'propose',
      proposal: 'rival',
      delegation: 'BRA',
      operations: [operative('rival', 'p1', 'Invites Member States to consider a centre;')],
      insteadOf: 'p1',
    },
    ...['CHN', 'FRA', 'PAK'].map((delegation) => ({ op: 'addSponsor', delegation, role: 'co' })),
  ])
  for (const code of ['FRA', 'KEN'])
    await facilitator.call('PUT', `/api/drafts/${english}/members/${chinese.as(code).email}`, { role: 'proposer' })
  phone = await atTheScreen(chinese.browser, facilitator, 'zh-CN')
  await phone.setViewportSize({ width: 390, height: 844 })
  wall = await phone.context().newPage()
  await wall.setViewportSize({ width: 1920, height: 1080 })
})

afterAll(async () => {
  await chinese?.close()
})

describe('the facilitator steers the wall from a phone', () => {
  test('from paragraph to paragraph, each in the upper third', async () => {
    await phone.goto(remoteOf(chinese.draft))
    await wall.goto(wallOf(chinese.draft))
    await shows(wall, chinese.draft, { show: 'text', size: 3, theme: 'light' })
    expect(await wall.locator('.bar, button, [data-testid=bell]').count()).toBe(0)
    await picture(wall, 'wall-text-zh')
    const ids = (await chinese.stored()).paragraphs.filter(({ kind }) => kind !== 'footnote').map(({ id }) => id)
    await wall.emulateMedia({ reducedMotion: 'reduce' })
    // Faster than the answers come.
    for (let press = 0; press < 6; press++) await phone.getByTestId('room-next').click()
    await until('the wall is at the seventh', async () => (await wall.getByTestId('wall-text').getAttribute('data-at')) === ids[6])
    await until('it stands in the upper third', async () => {
      const at = await placeOnWall(wall)
      return at !== null && at >= 0.1 && at <= 1 / 3
    })
    // Who wants nothing to move sees each at once.
    await wall.evaluate(() => {
      const body = document.querySelector('.wall-body')
      body?.addEventListener('scroll', () => {
        document.body.dataset.scrolled = `${document.body.dataset.scrolled ?? ''} ${body.scrollTop}`
      })
    })
    await phone.getByTestId('room-previous').click()
    await until('the wall is at the sixth', async () => (await wall.getByTestId('wall-text').getAttribute('data-at')) === ids[5])
    await until('it has moved', () => wall.evaluate(() => document.body.dataset.scrolled !== undefined))
    expect(new Set((await wall.evaluate(() => document.body.dataset.scrolled ?? '')).trim().split(' ')).size).toBe(1)
    await wall.emulateMedia({ reducedMotion: 'no-preference' })
    await picture(wall, 'wall-text-zh-placed')
    await picture(phone, 'room-remote-zh')
    const before = await placeOnWall(wall)
    await phone.getByTestId('room-down').click()
    await until('it has gone on a screen', async () => ((await placeOnWall(wall)) ?? 0) < (before ?? 0) - 0.5)
    expect((await stateOf(chinese.draft)).screen).toBe(1)
  })

  test('what is shown, how large and in what colours: nothing is too small or too pale to be read', async () => {
    const { paragraphs } = await chinese.stored()
    const third = paragraphs.filter(({ kind }) => kind === 'operative')[2]?.id
    await steer(chinese.draft, { paragraph: third })
    for (const [show, theme] of [
      ['paragraph', 'light'],
      ['redline', 'dark'],
      ['sponsors', 'contrast'],
      ['text', 'dark'],
    ] as const) {
      await phone.getByTestId(`room-${show}`).click()
      await phone.getByTestId(`room-${theme}`).click()
      await shows(wall, chinese.draft, { show, theme, size: 3 })
      expect(await faults(wall), `${show}, ${theme}`).toEqual([])
      await picture(wall, `wall-${show}-${theme}-zh`)
      // A fiftieth of a wall 1920 pixels wide, and a sixth more for Chinese.
      expect(await letters(wall)).toBeGreaterThanOrEqual(56)
    }
    await phone.getByTestId('room-5').click()
    await shows(wall, chinese.draft, { show: 'text', theme: 'dark', size: 5 })
    await until('the paragraph stays in the upper third', async () => {
      const at = await placeOnWall(wall)
      return at !== null && at >= 0.1 && at <= 1 / 3
    })
    expect(await letters(wall)).toBeGreaterThanOrEqual(89)
    await picture(wall, 'wall-text-largest-zh')
  })

  test('by keys at a desk, in English', async () => {
    const desk = await phone.context().newPage()
    const shown = await (await atTheScreen(chinese.browser, chinese.as('FRA'), 'en-GB')).context().newPage()
    await shown.setViewportSize({ width: 1920, height: 1080 })
    await desk.goto(remoteOf(english))
    await desk.getByTestId('room-controls').waitFor()
    await shown.goto(wallOf(english))
    await shows(shown, english, { show: 'text', size: 3, theme: 'light' })
    expect(await letters(shown)).toBeGreaterThanOrEqual(48)
    const at = async (id: string) => until(`the wall is at ${id}`, async () => (await stateOf(english)).paragraph === id)
    const order = (await chinese.stored(english)).paragraphs.map(({ id }) => id)
    await desk.keyboard.press('ArrowRight')
    await at(order[1] ?? '')
    await desk.keyboard.press(' ')
    await at(order[2] ?? '')
    await desk.keyboard.press('ArrowLeft')
    await at(order[1] ?? '')
    await desk.keyboard.press('2')
    await shows(shown, english, { show: 'text', size: 2, theme: 'light' })
    for (const [show, theme] of [
      ['text', 'contrast'],
      ['redline', 'light'],
      ['paragraph', 'dark'],
      ['paragraph', 'contrast'],
      ['sponsors', 'light'],
      ['redline', 'contrast'],
    ] as const) {
      await steer(english, { show, theme, size: 3, paragraph: 'p1', against: `draft:${english}@0` })
      await shows(shown, english, { show, theme, size: 3 })
      if (show === 'paragraph') await shown.getByTestId('wall-proposal').nth(1).waitFor()
      expect(await faults(shown), `${show}, ${theme}`).toEqual([])
      await picture(shown, `wall-${show}-${theme}-en`)
    }
    await steer(english, { show: 'text', theme: 'light' })
    await desk.close()
    await shown.context().close()
  })
})

test('the wall follows the facilitator to where he works', async () => {
  const desk = await phone.context().newPage()
  await desk.setViewportSize({ width: 1440, height: 1000 })
  await desk.goto(`${chinese.server.url}/drafts/${english}`)
  await desk.locator('.sheet [data-testid=paragraph]').first().waitFor()
  await wall.goto(wallOf(english))
  await desk.getByTestId('tab-room').click()
  await desk.getByTestId('room-follow').click()
  await caret(desk, 'p2', 'end')
  await until('the wall is where he is', async () => (await wall.getByTestId('wall-text').getAttribute('data-at')) === 'p2')
  await caret(desk, 'p0', 'end')
  await until('and goes along', async () => (await wall.getByTestId('wall-text').getAttribute('data-at')) === 'p0')
  await picture(desk, 'room-panel-zh')
  await desk.getByTestId('room-next').click()
  await until('it is sent elsewhere', async () => (await wall.getByTestId('wall-text').getAttribute('data-at')) === 'p1')
  expect((await stateOf(english)).follows).toBeNull()
  await caret(desk, 'p2', 'end')
  await steer(english, { size: 4 })
  await shows(wall, english, { show: 'text', size: 4, theme: 'light' })
  expect(await wall.getByTestId('wall-text').getAttribute('data-at')).toBe('p1')
  await steer(english, { size: 3, follows: true })
  await desk.goto(`${chinese.server.url}/drafts/${english}/table?at=p0`)
  await until(
    'it goes along with the paragraph on his table',
    async () => (await wall.getByTestId('wall-text').getAttribute('data-at')) === 'p0',
  )
  await desk.close()
})

test('the wall shows nothing that is not for all: no comment, no unsent word, no caret, nobody who is there', async () => {
  // Somebody writes where there is no network, in the browser that has the wall, and closes the page.
  const desk = await phone.context().newPage()
  await desk.goto(`${chinese.server.url}/drafts/${english}`)
  await desk.locator('.sheet [data-testid=paragraph]').first().waitFor()
  const elsewhere = await chinese.screen(chinese.as('FRA'), 'en-GB')
  await chinese.show(elsewhere, english)
  await caret(elsewhere, 'p2', 'end')
  await goOffline(desk)
  await caret(desk, 'p1', 'end')
  await desk.keyboard.insertText(secret)
  await until('the device keeps it', () => deviceKeeps(desk, secret))
  await desk.close({ runBeforeUnload: false })
  await phone.context().setOffline(false)
  await wall.reload()
  for (const show of ['text', 'paragraph', 'redline', 'sponsors'] as const) {
    for (const draft of [english, chinese.draft]) {
      await steer(draft, {
        show,
        against: `draft:${draft}@0`,
        paragraph: (await chinese.stored(draft)).paragraphs.find(({ kind }) => kind === 'operative')?.id,
      })
      await wall.goto(wallOf(draft))
      await shows(wall, draft, { show, size: (await stateOf(draft)).size, theme: (await stateOf(draft)).theme })
      const all = await wall.content()
      for (const hidden of [secret, chinese.facilitator.email, 'Facilitator', chinese.as('FRA').email])
        expect(all, `${show}: ${hidden}`).not.toContain(hidden)
      expect(await wall.locator('.remote-cursor, .comment, [data-testid=presence], ins:has-text("Zq7")').count()).toBe(0)
    }
  }
  expect(JSON.stringify(await chinese.stored(english))).not.toContain(secret)
  await elsewhere.context().close()
})

test('a newcomer joins by the code on the wall, and nobody by an old one', async () => {
  const newcomer = await (await Person.administrator(chinese.server.url)).newcomer('Newcomer', 'BRA')
  const other = await atTheScreen(chinese.browser, chinese.as('FRA'), 'en-GB')
  await other.goto(wallOf(english))
  await other.getByTestId('wall').waitFor()
  await wall.goto(wallOf(english))
  await phone.goto(remoteOf(english))
  await phone.getByTestId('room-join').click()
  await wall.getByTestId('qr').waitFor()
  await picture(wall, 'wall-join-zh')
  expect(await faults(wall)).toEqual([])
  const link = await scanned(wall)
  const { code } = await chinese.facilitator.call<{ code: string }>('GET', `/api/drafts/${english}/room/code`)
  expect(link).toBe(`${chinese.server.url}/drafts/${english}/room/join#${code}`)
  // The code is the facilitator's to show.
  await until('the other wall knows', async () => (await stateOf(english)).join)
  expect(await other.getByTestId('qr').count()).toBe(0)

  const context = await chinese.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByTestId('signin-email').fill(newcomer.email)
  await page.getByTestId('signin-password').fill(newcomer.password)
  await page.getByTestId('signin-submit').click()
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  expect(new URL(page.url()).pathname).toBe(`/drafts/${english}`)
  expect((await chinese.stored(english, newcomer)).role).toBe('reviewer')

  await phone.getByTestId('room-join').click()
  await wall.getByTestId('qr').waitFor({ state: 'detached' })
  await (await Person.administrator(chinese.server.url)).newcomer('Late', 'BRA')
  await page.context().clearCookies()
  await page.goto(link)
  await page.getByTestId('signin-email').fill('late@example.org')
  await page.getByTestId('signin-password').fill('Long-Enough-Late-1')
  await page.getByTestId('signin-submit').click()
  await page.getByTestId('joining').getByTestId('problem').waitFor()
  await picture(page, 'room-join-late-en')
  await context.close()
  await other.context().close()
})

test('delegations ask for the floor by one key; the chair moves on; a restart loses nobody', async () => {
  await phone.goto(remoteOf(english))
  await phone.getByTestId('room-speakers-open').click()
  await until('the list is open', async () => (await stateOf(english)).speakersOpen)
  const seats: Page[] = []
  for (const code of ['FRA', 'KEN']) {
    const seat = await atTheScreen(chinese.browser, chinese.as(code), 'en-GB')
    await seat.goto(remoteOf(english))
    await seat.getByTestId('ask-floor').waitFor()
    await seat.keyboard.press('f')
    await until(`${code} is on the list`, async () => (await stateOf(english)).speakers.some(({ delegation }) => delegation === code))
    seats.push(seat)
  }
  await wall.goto(wallOf(english))
  await until('the wall says who is next', async () => /法国、肯尼亚/.test(await wall.getByTestId('wall-speakers').innerText()))
  await phone.locator('[data-delegation=KEN]').getByTestId('speaker-earlier').click()
  await until('Kenya comes first', async () => /肯尼亚、法国/.test(await wall.getByTestId('wall-speakers').innerText()))
  await phone.getByTestId('next-speaker').click()
  await until('Kenya has the floor', async () => /正在发言 肯尼亚/.test(await wall.getByTestId('wall-speakers').innerText()))
  await picture(wall, 'wall-speakers-zh')
  await picture(phone, 'room-remote-speakers-zh')
  if (seats[0]) await picture(seats[0], 'room-remote-delegate-en')

  await chinese.server.kill()
  await wall.locator('.wall-away').waitFor()
  await picture(wall, 'wall-away-zh')
  await chinese.server.startAgain()
  await wall.locator('.wall-away').waitFor({ state: 'detached' })
  expect(await stateOf(english)).toMatchObject({ floor: { delegation: 'KEN' }, speakers: [{ delegation: 'FRA' }], speakersOpen: true })
  await phone.getByTestId('next-speaker').click()
  await until('France has the floor', async () => /正在发言 法国/.test(await wall.getByTestId('wall-speakers').innerText()))
  await seats[0]?.keyboard.press('f')
  await until('France has given it up', async () => (await stateOf(english)).floor === null)
  for (const seat of seats) await seat.context().close()
})
