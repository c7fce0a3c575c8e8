import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

/** Who has the draft open, each at a browser of his own; UN is the secretariat. The first is the facilitator. */
const roles = {
  KAZ: 'facilitator',
  UN: 'editor',
  CHN: 'editor',
  UZB: 'editor',
  PAK: 'proposer',
  RUS: 'proposer',
  FRA: 'reviewer',
  BLR: 'proposer',
} as const
type Who = keyof typeof roles
const everyone = Object.keys(roles) as Who[]
const delegates = everyone.filter((who) => who !== 'KAZ' && who !== 'UN')

let server: RunningServer
let browser: Browser
let draft: string
const people = {} as Record<Who, Person>
const pages = {} as Record<Who, Page>

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  for (const who of everyone) people[who] = await administrator.newcomer(who, who === 'UN' ? null : who)
  const template = await people.KAZ.addSeed('004_57965e51eb644e8d.txt')
  draft = (await people.KAZ.call<{ id: string }>('POST', '/api/drafts', { template: template.id })).id
  for (const who of everyone.slice(1))
    await people.KAZ.call('PUT', `/api/drafts/${draft}/members/${people[who].email}`, { role: roles[who] })
  for (const who of everyone) {
    pages[who] = await atTheScreen(browser, people[who], who === 'FRA' ? 'en-GB' : 'zh-CN')
    await pages[who].goto(`${server.url}/drafts/${draft}`)
    await pages[who].locator('.sheet [data-testid=paragraph]').first().waitFor()
  }
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Somebody moves the draft, who alone (with those of `mayToo`) is offered the way; everyone sees where it is then. */
async function move(
  who: Who,
  stage: string,
  { reason, symbol, mayToo = [] }: { reason?: string; symbol?: string; mayToo?: Who[] } = {},
): Promise<void> {
  for (const other of delegates) expect(await pages[other].getByTestId('stage').count(), `${other} may move the draft`).toBe(0)
  for (const other of ['KAZ', 'UN'] as const) {
    const offered = await offers(pages[other], stage)
    expect(offered, `${other}: ${stage}`).toBe(other === who || mayToo.includes(other))
  }
  const page = pages[who]
  await page.getByTestId('stage').click()
  await page.getByTestId(`stage-${stage}`).click()
  if (reason !== undefined) {
    expect(await page.getByTestId('confirm-yes').isDisabled()).toBe(true)
    await page.getByTestId('stage-reason').fill(reason)
  }
  if (symbol !== undefined) await page.getByTestId('stage-symbol').fill(symbol)
  await page.getByTestId('confirm-yes').click()
  for (const each of everyone) await pages[each].locator(`[data-testid=stage-track][data-stage=${stage}]`).waitFor()
}

async function offers(page: Page, stage: string): Promise<boolean> {
  if ((await page.getByTestId('stage').count()) === 0) return false
  await page.getByTestId('stage').click()
  const offered = await page.getByTestId(`stage-${stage}`).count()
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  return offered > 0
}

const sponsorCount = (count: number) => async () =>
  (await Promise.all(everyone.map((who) => pages[who].getByTestId('sponsor-count').innerText()))).every((text) => text === String(count))

async function looks(who: Who, name: string): Promise<void> {
  for (const width of [1440, 900]) {
    await pages[who].setViewportSize({ width, height: 1000 })
    await picture(pages[who], `life-${name}-${width}`)
    expect(await pages[who].evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await pages[who].setViewportSize({ width: 1440, height: 1000 })
}

async function addSponsor(who: 'KAZ' | 'UN', words: string): Promise<void> {
  await pages[who].getByTestId('sponsor-add').click()
  await pages[who].getByTestId('add-sponsor-delegation').fill(words)
  await pages[who].getByRole('option', { name: new RegExp(`^${words} `) }).click()
  await pages[who].getByTestId('add-sponsor-submit').click()
  await pages[who].getByTestId('add-sponsor').waitFor({ state: 'detached' })
}

test('zero draft: only who may write can, only the facilitator opens negotiation', async () => {
  await pages.FRA.getByTestId('read-only').waitFor()
  for (const who of ['PAK', 'RUS', 'BLR'] as const) await pages[who].getByTestId('suggesting').waitFor()
  await pages.KAZ.getByTestId('sponsor-join').click()
  expect(await pages.FRA.getByTestId('sponsor-join').count()).toBe(0)
  await until('everyone sees the sponsor', sponsorCount(1))
  await looks('KAZ', 'zero-draft')
  await move('KAZ', 'negotiation')
  await looks('UZB', 'negotiation')
})

test('silence: one delegation breaks it, the facilitator takes the text back and closes it', async () => {
  await move('KAZ', 'silence')
  expect(await pages.FRA.getByTestId('silence-break').count()).toBe(0)
  await pages.RUS.getByTestId('silence-break').click()
  await pages.RUS.getByTestId('break-silence').getByRole('checkbox').first().click({ force: true })
  await pages.RUS.getByTestId('break-reason').fill('仍无指示')
  await pages.RUS.getByTestId('break-submit').click()
  for (const who of everyone) await pages[who].locator('[data-testid=silence][data-broken=true]').waitFor()
  expect(await pages.UZB.getByTestId('objections').count()).toBe(0)
  await pages.KAZ.locator('[data-testid=objections] [data-code=RUS]').waitFor()
  await looks('KAZ', 'silence')
  await looks('FRA', 'silence-other')
  await move('KAZ', 'negotiation', { reason: '默许被打破' })
  await move('KAZ', 'final')
})

test('final text: delegations sign for themselves, the facilitator and the secretariat for others; it is tabled', async () => {
  for (const who of ['CHN', 'UZB', 'PAK', 'RUS'] as const) {
    expect(await pages[who].getByTestId('sponsor-add').count()).toBe(0)
    await pages[who].getByTestId('sponsor-join').click()
  }
  await addSponsor('KAZ', '塔吉克斯坦')
  await addSponsor('KAZ', '吉尔吉斯斯坦')
  await addSponsor('UN', '印度')
  await until('everyone sees eight', sponsorCount(8))
  await looks('KAZ', 'final')
  await move('KAZ', 'tabled')
  await pages.UZB.getByTestId('frozen').waitFor()
  expect(await pages.UZB.getByTestId('sponsor-note').innerText()).toBe('* 提案国名单如有任何变化，将在会议正式记录中予以反映。')
  expect(await pages.UZB.getByTestId('sponsor-line').innerText()).toMatch(/：\* 决议草案$/)
  await looks('UZB', 'tabled')
})

test('issued by the secretariat under its symbol; who joins later stands in Add.1', async () => {
  await move('UN', 'issued', { symbol: 'A/75/L.69', mayToo: ['KAZ'] })
  await until('the line is the official one', async () =>
    (await pages.CHN.getByTestId('sponsor-line').innerText()).includes(
      '中国、印度、哈萨克斯坦、吉尔吉斯斯坦、巴基斯坦、俄罗斯联邦、塔吉克斯坦和乌兹别克斯坦：',
    ),
  )
  await looks('CHN', 'issued')
  await pages.BLR.getByTestId('sponsor-join').click()
  for (const name of ['阿塞拜疆', '柬埔寨', '哥斯达黎加', '基里巴斯']) await addSponsor('UN', name)
  await until('everyone sees thirteen', sponsorCount(13))
  for (const who of delegates) expect(await pages[who].getByTestId('addendum-issue').count(), who).toBe(0)
  await pages.UN.getByTestId('addendum-issue').click()
  await until('the window names the five', async () => (await pages.UN.getByTestId('addendum-names').locator('li').count()) === 5)
  await pages.UN.getByTestId('addendum-confirm').click()
  for (const who of everyone) await pages[who].getByTestId('addendum').waitFor()
  await pages.FRA.getByTestId('addendum').click()
  await pages.FRA.getByTestId('addendum-language').click()
  await pages.FRA.getByRole('option', { name: 'English' }).click()
  await until('the text is the official one', async () =>
    (await pages.FRA.getByTestId('addendum-text').innerText()).includes('Azerbaijan, Belarus, Cambodia, Costa Rica and Kiribati'),
  )
  await looks('FRA', 'addendum')
  await pages.FRA.keyboard.press('Escape')
})

test('action and adoption: its life is over, and nobody joins any more', async () => {
  await move('UN', 'action', { mayToo: ['KAZ'] })
  await move('UN', 'adopted', { symbol: 'A/RES/75/268', mayToo: ['KAZ'] })
  for (const who of everyone) {
    await until(`nothing is offered to ${who}`, async () => (await pages[who].getByTestId('stage').count()) === 0)
    for (const button of ['sponsor-join', 'sponsor-leave', 'sponsor-add', 'addendum-issue'])
      expect(await pages[who].getByTestId(button).count(), `${who} ${button}`).toBe(0)
  }
  await looks('KAZ', 'adopted')
  await looks('FRA', 'adopted-en')
})

test('everyone was told, together by kind; the bell leads there and what was read is read', async () => {
  const page = pages.FRA
  await until(
    'the bell counts',
    async () => (await page.getByTestId('bell-count').count()) === 1 && (await page.getByTestId('bell-count').innerText()) === '2',
  )
  await page.getByTestId('bell').click()
  await page.getByTestId('bell-list').waitFor()
  expect(await page.locator('[data-testid=notification][data-read=false]').count()).toBe(2)
  await until(
    'the last of each is there',
    async () =>
      (await page.locator('[data-kind=sponsors]').innerText()).includes('13 changes to the sponsors') &&
      (await page.locator('[data-kind=stage]').innerText()).includes('Adopted'),
  )
  await looks('FRA', 'bell')
  await page.getByTestId('bell-all').click()
  await page.getByTestId('choice-sponsors-app').click()
  await until('the choice is kept', async () =>
    (await people.FRA.call<{ choices: { kind: string; app: boolean }[] }>('GET', '/api/notifications/choices')).choices.some(
      ({ kind, app }) => kind === 'sponsors' && !app,
    ),
  )
  await looks('FRA', 'notifications')
  await page.locator('[data-testid=notifications] [data-kind=stage] a').click()
  await page.locator('[data-testid=stage-track][data-stage=adopted]').waitFor()
  await until('one is left', async () => (await page.getByTestId('bell-count').innerText()) === '1')
  await pages.KAZ.getByTestId('bell').click()
  await pages.KAZ.getByTestId('bell-read-all').click()
  await until('none is left', async () => (await pages.KAZ.getByTestId('bell-count').count()) === 0)
  await picture(pages.KAZ, 'life-bell-zh')
})
