import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

let server: RunningServer
let browser: Browser
let facilitator: Person
let draft: string
let chair: Page
let uzbek: Page
let french: Page

const status = async (id: string) =>
  (await facilitator.call<{ paragraphs: { id: string; status: string }[] }>('GET', `/api/drafts/${draft}`)).paragraphs.find(
    (paragraph) => paragraph.id === id,
  )?.status

const submit = (...operations: object[]) => facilitator.submit(draft, operations)

const paragraph = (id: string, after: string, text: string) => ({
  op: 'insertParagraph',
  id,
  after,
  kind: 'operative',
  level: 0,
  delta: { ops: [{ insert: text }] },
})

async function atTheDraft(person: Person, language?: string): Promise<Page> {
  const page = await atTheScreen(browser, person, language)
  await page.goto(`${server.url}/drafts/${draft}`)
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  return page
}

async function both(page: Page, name: string): Promise<void> {
  for (const width of [1440, 900]) {
    await page.setViewportSize({ width, height: 1000 })
    await picture(page, `${name}-${width}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await page.setViewportSize({ width: 1440, height: 1000 })
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  facilitator = await administrator.newcomer('Facilitator', 'KAZ')
  const members = [await administrator.newcomer('Bobur', 'UZB'), await administrator.newcomer('Claire', 'FRA')] as const
  draft = (await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: '中亚区域中心', language: 'zh' })).id
  for (const { email } of members) await facilitator.call('PUT', `/api/drafts/${draft}/members/${email}`, { role: 'proposer' })
  await submit(
    paragraph('p0', 'enacting', '决定在哈萨克斯坦设立该中心；'),
    paragraph('p1', 'p0', '请秘书长向大会提出报告。'),
    { op: 'setStage', stage: 'negotiation' },
    { op: 'setParagraphStatus', paragraph: 'p1', status: 'agreed' },
    { op: 'addSponsor', delegation: 'KAZ', role: 'main' },
  )
  chair = await atTheDraft(facilitator)
  uzbek = await atTheDraft(members[0])
  french = await atTheDraft(members[1], 'en-GB')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a delegation reopens an agreed paragraph and says why', async () => {
  await uzbek.locator('[data-paragraph=p1] [data-testid=gutter-name]').click()
  await uzbek.locator('[data-testid=paragraph-menu] [data-command=reopen]').click()
  expect(await uzbek.getByTestId('reopen-submit').isDisabled()).toBe(true)
  await uzbek.getByTestId('reopen-reason').fill('报告的周期须再议')
  await uzbek.getByTestId('reopen-submit').click()
  await until('the paragraph is open', async () => (await status('p1')) === 'open')
})

test('the facilitator opens silence with a deadline in a zone; everyone sees when it ends in both', async () => {
  await chair.getByTestId('stage').click()
  await chair.getByTestId('stage-silence').click()
  await chair.getByTestId('stage-zone').fill('New York')
  await chair.getByRole('option', { name: 'America/New York' }).click()
  await picture(chair, 'silence-open')
  await chair.getByTestId('confirm-yes').click()
  for (const page of [chair, uzbek, french]) await page.getByTestId('silence').waitFor()
  expect(await french.getByTestId('silence').innerText()).toMatch(/Eastern Time/)
  expect(await uzbek.getByTestId('silence-left').innerText()).toMatch(/天|小时/)
})

test('who breaks silence is seen by the facilitator and the delegation alone, until it is released', async () => {
  await uzbek.getByTestId('silence-break').click()
  await uzbek.getByTestId('break-p0').click()
  await uzbek.getByTestId('break-reason').fill('中心的地点尚未商定')
  await picture(uzbek, 'silence-break')
  await uzbek.getByTestId('break-submit').click()
  for (const page of [chair, uzbek]) await page.locator('[data-testid=objections] [data-code=UZB]').waitFor()
  await french.locator('[data-testid=silence][data-broken=true]').waitFor()
  expect(await french.getByTestId('objections').count()).toBe(0)
  expect(await french.getByTestId('silence-release').count()).toBe(0)
  await both(chair, 'silence-chair')
  await both(french, 'silence-other')

  await chair.getByTestId('silence-release').click()
  await chair.getByTestId('confirm-yes').click()
  await french.locator('[data-testid=objections] [data-code=UZB]').waitFor()
  expect(await french.getByTestId('objections').innerText()).toContain('中心的地点尚未商定')
})

test('the facilitator closes the list of sponsors with a reason and opens it again; a group and a history are shown', async () => {
  await chair.getByTestId('sponsorship-switch').click()
  await chair.getByTestId('close-list-reason').fill('名单已送秘书处')
  await chair.getByTestId('close-list-submit').click()
  await french.locator('[data-testid=sponsorship][data-open=false]').waitFor()
  expect(await french.getByTestId('sponsor-join').count()).toBe(0)
  await chair.getByTestId('sponsorship-switch').click()
  await french.getByTestId('sponsor-join-as').click()
  await french.getByTestId('add-sponsor-group').click()
  await french.getByRole('option', { name: /Non-Aligned/ }).click()
  await french.getByTestId('add-sponsor-submit').click()
  const row = chair.locator('[data-testid=sponsor][data-code=FRA]')
  await row.waitFor()
  expect(await row.innerText()).toContain('不结盟国家运动')
  await row.getByTestId('sponsor-menu').click()
  await chair.getByTestId('sponsor-menu-history').click()
  await until('the history is there', async () => (await chair.getByTestId('sponsor-history').innerText()).includes('本代表团办理'))
  await picture(chair, 'sponsor-history')
  await chair.keyboard.press('Escape')
})

test('an issued text is frozen to the letter, which anyone verifies; who joins later is issued in Add.1 in six languages', async () => {
  await submit({ op: 'setStage', stage: 'negotiation', reason: '继续磋商' })
  await submit({ op: 'setStage', stage: 'final' }, { op: 'setStage', stage: 'tabled' })
  await submit({ op: 'setStage', stage: 'issued', symbol: 'A/79/L.57' })
  await french.locator('[data-testid=stage-track][data-stage=issued]').waitFor()
  await french.getByTestId('frozen').click()
  await french.getByTestId('frozen-verify').click()
  await french.getByTestId('frozen-found').waitFor()
  expect(await french.getByTestId('frozen-found').innerText()).toContain('same to the letter')
  await picture(french, 'frozen')
  await french.keyboard.press('Escape')

  await submit({ op: 'addSponsor', delegation: 'UZB', role: 'co' }, { op: 'addSponsor', delegation: 'CIV', role: 'co' })
  await chair.getByTestId('addendum-issue').click()
  await chair.getByTestId('addendum-language').click()
  await chair.getByRole('option', { name: '法文' }).click()
  await until('the names are in French', async () => (await chair.getByTestId('addendum-names').innerText()).includes('Côte d’Ivoire'))
  await picture(chair, 'addendum-issue')
  await chair.getByTestId('addendum-confirm').click()
  await french.getByTestId('addendum').click()
  await french.getByTestId('addendum-language').click()
  await french.getByRole('option', { name: 'Arabic' }).click()
  await until('the text is in Arabic', async () => /[\u0600-\u06ff]{4}/.test(await french.getByTestId('addendum-text').innerText()))
  await picture(french, 'addendum')
  const [file] = await Promise.all([french.waitForEvent('download'), french.getByTestId('addendum-save-html').click()])
  expect(file.suggestedFilename()).toMatch(/Add\.1-ar\.html$/)
  const [word] = await Promise.all([french.waitForEvent('download'), french.getByTestId('addendum-save-docx').click()])
  expect(word.suggestedFilename()).toMatch(/Add\.1-ar\.docx$/)
  await french.keyboard.press('Escape')
  await both(chair, 'issued')
})
