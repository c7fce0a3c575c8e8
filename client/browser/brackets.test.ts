import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, handedOut, openBrowser, picture, shownTexts, until } from './people'
import { RunningServer } from './server'

interface Stored {
  revision: number
  paragraphs: { id: string; text: string }[]
  proposals: {
    id: string
    delegation: string
    group: string | null
    state: string
    reason: string | null
    reserved: { paragraph: string; start?: number; length?: number }[]
  }[]
}

let server: RunningServer
let browser: Browser
let facilitator: Person
let chair: Page
let chinese: Page
const drafts: Record<'en' | 'zh', string> = { en: '', zh: '' }

const widths = [1440, 820, 390]

const stored = (draft: string) => facilitator.call<Stored>('GET', `/api/drafts/${draft}`)
const textOf = async (draft: string, id: string) => (await stored(draft)).paragraphs.find((each) => each.id === id)?.text

async function submit(draft: string, ...operations: object[]): Promise<void> {
  const { revision } = await stored(draft)
  const submission = { clientId: crypto.randomUUID(), sequence: 1, baseRevision: revision, operations }
  const answer = await facilitator.call<{ status: string }>('POST', `/api/drafts/${draft}/operations`, submission)
  if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer))
}

const insert = (id: string, after: string, words: string, kind = 'operative') => ({
  op: 'insertParagraph',
  id,
  after,
  kind,
  level: 0,
  delta: { ops: [{ insert: words }] },
})

/** What is open as a reservation, and on which words. */
async function reservations(draft: string): Promise<string[]> {
  const { paragraphs, proposals } = await stored(draft)
  const words = ({ paragraph, start, length }: Stored['proposals'][number]['reserved'][number]) => {
    const text = paragraphs.find(({ id }) => id === paragraph)?.text ?? ''
    return length === undefined || length === null ? `all of ${paragraph}` : text.slice(start, (start ?? 0) + length)
  }
  return proposals
    .filter(({ state, reserved }) => state === 'open' && reserved.length > 0)
    .map(({ delegation, group, reserved }) => `${group ?? delegation} ${reserved.map(words).join(' + ')}`)
    .sort()
}

/** Pictures of a page, one for each width. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 1000 })
    await picture(page, `${name}-${width}`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1440, height: 1000 })
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  facilitator = await administrator.newcomer('Facilitator', 'KAZ')
  for (const language of ['en', 'zh'] as const) {
    const title = language === 'en' ? 'Sustainable consumption' : '可持续消费'
    drafts[language] = (await facilitator.call<{ id: string }>('POST', '/api/drafts', { title, language })).id
  }
  await submit(
    drafts.en,
    insert('q', 'enacting', 'Recalling its resolution 70/1,', 'preambular'),
    insert('p0', 'q', '[on the report of the Second Committee (A/77/443)]', 'plain'),
    insert('p1', 'p0', 'Urges States to change [unsustainable - US; G77 delete] patterns of consumption […];'),
    insert('p2', 'p1', 'Decides to meet [every year] in [Almaty], [EU/US reserve]'),
    insert('p3', 'p2', 'Invites States: [to contribute'),
    insert('p4', 'p3', 'and to report - Canada];'),
    insert('p5', 'p4', 'Requests the Secretary-General to report.'),
    { op: 'setStage', stage: 'negotiation' },
    { op: 'setSpeakers', group: 'g77', delegations: ['CUB'] },
  )
  await submit(
    drafts.zh,
    insert('q', 'enacting', '回顾其第70/1号决议，', 'preambular'),
    insert('p1', 'q', '敦促各国改变［不可持续的 - 美国；77国集团删除］消费方式；'),
    insert('p2', 'p1', '决定[每年]举行会议；[欧盟保留立场]'),
    insert('p3', 'p2', '请秘书长提出报告。'),
    { op: 'setStage', stage: 'negotiation' },
    { op: 'setSpeakers', group: 'eu', delegations: ['FRA'] },
  )
  chair = await atTheScreen(browser, facilitator, 'en-GB')
  chinese = await atTheScreen(browser, facilitator, 'zh-CN')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The line of the bracket in which words stand, not of those beside it. */
const line = (page: Page, words: string) => page.getByTestId('bracket').filter({ has: page.locator('mark, del', { hasText: words }) })

async function choose(page: Page, testId: string, name: string): Promise<void> {
  await page.getByTestId(testId).last().fill(name)
  await page.getByRole('option', { name: new RegExp(`^${name} `) }).click()
}

test('from a paragraph’s menu a bracket becomes a reservation of whom it names, on its words; Ctrl Z brings it back', async () => {
  await chair.goto(`${server.url}/drafts/${drafts.en}`)
  const paragraph = (id: string) => chair.locator(`.sheet [data-testid=paragraph][data-paragraph="${id}"]`)
  await paragraph('p5').waitFor()
  await paragraph('p5').getByTestId('gutter-name').click()
  await chair.getByTestId('paragraph-menu').waitFor()
  expect(await chair.locator('[data-command=brackets]').count()).toBe(0)
  await chair.keyboard.press('Escape')
  await paragraph('p1').getByTestId('gutter-name').click()
  await chair.locator('[data-command=brackets]').click()
  await line(chair, 'unsustainable').getByText('Group of 77 and China').waitFor()
  expect(await chair.getByTestId('bracket').count()).toBe(1)
  await pictures(chair, 'brackets-of-one-en')
  await chair.getByTestId('brackets-submit').click()
  await until('the words are reserved', async () => (await reservations(drafts.en)).join() === 'g77 unsustainable')
  const { paragraphs, proposals, revision } = await stored(drafts.en)
  expect(paragraphs.find(({ id }) => id === 'p1')?.text).toBe('Urges States to change unsustainable patterns of consumption […];')
  expect(proposals[0]).toMatchObject({ delegation: 'CUB', group: 'g77', reason: 'US; G77 delete' })
  const log = await facilitator.call<{ user: string; operations: { op: string }[] }[]>(
    'GET',
    `/api/drafts/${drafts.en}/log?after=${revision - 1}`,
  )
  expect(log.map(({ user, operations }) => [user, operations.map(({ op }) => op).join()])).toEqual([
    [facilitator.email, 'editText,propose'],
  ])

  await paragraph('p1').locator('.draft-text').click()
  await chair.keyboard.press('Control+z')
  await until('the bracket is back', async () => (await textOf(drafts.en, 'p1'))?.includes('[unsustainable - US; G77 delete]') === true)
  await until('the reservation is withdrawn', async () => (await stored(drafts.en)).proposals[0]?.state === 'withdrawn')
  await chair.keyboard.press('Control+y')
  await until('and made again', async () => (await reservations(drafts.en)).join() === 'g77 unsustainable')
  expect((await shownTexts(chair)).p1).toBe('Urges States to change unsustainable patterns of consumption […];')
})

test('all brackets of a draft are looked through at the table, and become reservations together; one press takes that back', async () => {
  await chair.goto(`${server.url}/drafts/${drafts.en}/table`)
  await chair.getByTestId('table-brackets').click()
  await line(chair, 'every year').waitFor()
  expect(await chair.getByTestId('bracket').count()).toBe(4)
  // Nobody said who speaks for the Union; until then nothing is made of what it reserves.
  expect(await line(chair, 'EU/US reserve').getByTestId('bracket-choose').isEnabled()).toBe(false)
  await choose(chair, 'speaks-eu', 'France')
  await line(chair, 'every year').getByTestId('bracket-name').click()
  await choose(chair, 'bracket-delegation', 'Japan')
  await line(chair, 'every year').getByText('Japan').waitFor()
  expect(await line(chair, 'Almaty').getByTestId('bracket-choose').first().isChecked()).toBe(false)
  await pictures(chair, 'brackets-of-all-en')
  const before = await stored(drafts.en)
  await chair.getByTestId('brackets-submit').click()
  const made = ['CAN to contribute + and to report', 'JPN every year', 'USA all of p2', 'eu all of p2', 'g77 unsustainable']
  await until('all are made', async () => (await reservations(drafts.en)).join() === made.join())
  expect((await stored(drafts.en)).revision).toBe(before.revision + 1)
  expect(await textOf(drafts.en, 'p2')).toBe('Decides to meet every year in [Almaty],')
  expect([await textOf(drafts.en, 'p3'), await textOf(drafts.en, 'p4')]).toEqual(['Invites States: to contribute', 'and to report;'])
  await chair.getByRole('button', { name: 'Undo', exact: true }).click()
  await until(
    'the brackets are back',
    async () => (await textOf(drafts.en, 'p2')) === 'Decides to meet [every year] in [Almaty], [EU/US reserve]',
  )
  await until('the reservations are withdrawn', async () => (await reservations(drafts.en)).join() === 'g77 unsustainable')
})

test('in Chinese, with full-width brackets and names in the bracket', async () => {
  await chinese.goto(`${server.url}/drafts/${drafts.zh}/table`)
  await chinese.getByTestId('table-brackets').click()
  await line(chinese, '欧盟保留立场').waitFor()
  expect(await line(chinese, '不可持续的').getByTestId('bracket-holder').innerText()).toContain('77国集团')
  await choose(chinese, 'speaks-g77', '古巴')
  await pictures(chinese, 'brackets-of-all-zh')
  await chinese.getByTestId('brackets-submit').click()
  await until('they are made', async () => (await reservations(drafts.zh)).join() === 'eu all of p2,g77 不可持续的')
  expect([await textOf(drafts.zh, 'p1'), await textOf(drafts.zh, 'p2')]).toEqual([
    '敦促各国改变不可持续的消费方式；',
    '决定[每年]举行会议；',
  ])
})

test('how far the text has come stands beside who stands where, and is a file', async () => {
  await submit(
    drafts.zh,
    { op: 'setParagraphStatus', paragraph: 'p3', status: 'agreed' },
    { op: 'setParagraphStatus', paragraph: 'p2', status: 'bracketed' },
    { op: 'setParagraphStatus', paragraph: 'q', status: 'agreedAdRef' },
  )
  for (const [page, name] of [
    [chair, 'en'],
    [chinese, 'zh'],
  ] as const) {
    await page.goto(`${server.url}/drafts/${drafts.zh}/positions`)
    await page.getByTestId('text-over-time').locator('figure').waitFor()
    await page.getByTestId('text-over-time').scrollIntoViewIfNeeded()
    await page.getByTestId('over-time-numbers').click()
    await pictures(page, `over-time-${name}`)
  }
  const cells = await chair.getByTestId('text-over-time').locator('tbody tr').first().locator('td').allInnerTexts()
  expect(cells).toEqual(['1', '1', '1', '1', '2'])
  for (const format of ['csv', 'json'] as const) {
    const [file] = await Promise.all([chair.waitForEvent('download'), chair.getByTestId(`over-time-${format}`).click()])
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`))
    const text = (await handedOut(file)).toString()
    expect(text).toMatch(format === 'csv' ? /,1,1,1,1,2\r\n$/ : /"proposals":2\}\]\}$/)
  }
})

test('the compilation page sets opening words off, those that are proposed too, and shows comments where they are wanted', async () => {
  for (const [page, language, verb] of [
    [chair, 'en', 'Reaffirming'],
    [chinese, 'zh', '重申'],
  ] as const) {
    const draft = drafts[language]
    const length = language === 'en' ? 'Recalling'.length : '回顾'.length
    await submit(
      draft,
      { op: 'setParagraphStatus', paragraph: 'q', status: 'open' },
      {
        op: 'propose',
        proposal: `verb-${language}`,
        delegation: 'BRA',
        operations: [{ op: 'editText', paragraph: 'q', delta: { ops: [{ insert: verb }, { delete: length }] } }],
      },
      {
        op: 'comment',
        thread: 'year',
        comment: 'c1',
        on: [{ paragraph: 'p2', ...(language === 'en' ? { start: 17, length: 10 } : { start: 3, length: 2 }) }],
        text: language === 'en' ? 'Who would pay?\n@KAZ to ask.' : '费用由谁承担？\n请@KAZ了解。',
      },
      { op: 'comment', thread: 'year', comment: 'c2', text: language === 'en' ? 'The host.' : '东道国。' },
      { op: 'comment', thread: 'whole', comment: 'c3', on: [{ paragraph: 'p1' }], text: language === 'en' ? 'Settled.' : '已商定。' },
      { op: 'setThread', thread: 'whole', resolved: true },
    )
    await page.goto(`${server.url}/drafts/${draft}/compilation`)
    const compiled = page.getByTestId('compiled')
    await compiled.locator('[data-paragraph=q] .opening-words').first().waitFor()
    expect(await compiled.locator('[data-paragraph=q] .opening-words').allInnerTexts()).toEqual([
      language === 'en' ? 'Recalling' : '回顾',
      verb,
    ])
    expect(
      await compiled.locator('[data-paragraph=q] ins .opening-words').evaluate((words) => {
        const { fontStyle, fontWeight } = getComputedStyle(words)
        return [fontStyle, fontWeight]
      }),
    ).toEqual(language === 'en' ? ['italic', '700'] : ['normal', '700'])
    expect(await page.getByTestId('compiled-comments').count()).toBe(0)
    await page.getByTestId('compilation-comments').check()
    await page.getByTestId('compiled-comments').first().waitFor()
    expect(await compiled.locator('[data-paragraph=p1] .comment-number, [data-paragraph=p2] .comment-number').allInnerTexts()).toEqual([
      '1',
      '2',
    ])
    expect(await page.locator('#comment-2').innerText()).toContain(
      language === 'en' ? 'Who would pay?\n@Kazakhstan to ask.' : '费用由谁承担？\n请@哈萨克斯坦了解。',
    )
    expect(await page.locator('#comment-1 .pill').innerText()).toBe(language === 'en' ? 'Resolved' : '已解决')
    await pictures(page, `compilation-comments-${language}`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByTestId('compiled-comments').first().isVisible()).toBe(true)
    await picture(page, `compilation-comments-print-${language}`)
    await page.emulateMedia({ media: null })
  }
})

test('Word has the comments where the menu says so, and the tab remembers it', async () => {
  const asked = async (page: Page, click: () => Promise<void>) => {
    const [request] = await Promise.all([
      page.waitForRequest((each) => /\/(export|compilation)\?/.test(each.url()) && each.url().includes('docx')),
      click(),
    ])
    return new URL(request.url()).searchParams.get('comments')
  }
  // The compilation page has remembered it for this tab.
  expect(await asked(chair, () => chair.getByTestId('compilation-docx').click())).toBe('true')
  await chair.goto(`${server.url}/drafts/${drafts.en}`)
  await chair.getByTestId('export').click()
  const choice = chair.getByRole('menuitemcheckbox', { name: 'Word with comments' })
  expect(await choice.getAttribute('aria-checked')).toBe('true')
  await picture(chair, 'export-menu-en')
  const [file] = await Promise.all([
    chair.waitForEvent('download'),
    (async () => expect(await asked(chair, () => chair.getByTestId('export-docx').click())).toBe('true'))(),
  ])
  expect((await handedOut(file)).includes('word/comments.xml')).toBe(true)
  await chair.getByTestId('export').click()
  await choice.click()
  expect(await choice.getAttribute('aria-checked')).toBe('false')
  expect(await asked(chair, () => chair.getByTestId('export-docx').click())).toBe(null)
  await chair.reload()
  await chair.getByTestId('export').click()
  expect(await choice.getAttribute('aria-checked')).toBe('false')
  await chair.keyboard.press('Escape')

  await chinese.setViewportSize({ width: 390, height: 1000 })
  await chinese.goto(`${server.url}/drafts/${drafts.zh}`)
  await chinese.getByTestId('more').click()
  await chinese.getByTestId('more-comments').scrollIntoViewIfNeeded()
  expect(await chinese.getByTestId('more-comments').getAttribute('aria-checked')).toBe('true')
  await picture(chinese, 'export-menu-zh-390')
})
