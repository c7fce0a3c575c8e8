import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Negotiation, operative } from './Negotiation'
import { atTheScreen, caret, picture, shownTexts, until } from './people'

let room: Negotiation
let copy: string
let page: Page

/** What a paragraph of the copy says, as its group has it. */
const inCopy = async (id: string) => (await room.stored(copy, room.as('FRA'))).paragraphs.find((paragraph) => paragraph.id === id)?.text

async function inLanguage(language: 'en' | 'zh', name: string): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('drafting.language', chosen)
  }, language)
  await page.reload()
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  await page.waitForTimeout(1_500)
  await pictures(name)
}

/** On a telephone and at a desk. */
async function pictures(name: string): Promise<void> {
  await picture(page, `${name}-1440`)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.waitForTimeout(300)
  await picture(page, `${name}-390`)
  await page.setViewportSize({ width: 1440, height: 1000 })
}

const bar = () => page.getByTestId('copy-bar')
const changes = (count: number) =>
  until(
    `the bar counts ${count}`,
    async () =>
      (await bar()
        .getAttribute('data-changes')
        .catch(() => null)) === String(count),
    60_000,
  )

beforeAll(async () => {
  room = await Negotiation.open('FRA')
  page = await atTheScreen(room.browser, room.as('FRA'), 'en-GB')
})

afterAll(async () => {
  await room?.close()
})

test('a proposer takes a copy, which nobody else sees, and writes in it', async () => {
  await room.show(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByTestId('more').click()
  await page.getByTestId('more-copy').scrollIntoViewIfNeeded()
  await picture(page, 'copy-more-390')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.getByTestId('export').click()
  await picture(page, 'copy-menu-1440')
  await page.getByTestId('export-copy').click()
  await page.getByTestId('take-copy').waitFor()
  expect(await page.getByTestId('copy-title').inputValue()).toBe('Regional centre — caucus')
  await pictures('copy-take')
  await page.getByTestId('copy-submit').click()
  await bar().waitFor()
  copy = new URL(page.url()).pathname.split('/').pop() ?? ''
  expect(copy).not.toBe(room.draft)
  expect((await room.stored(copy, room.as('FRA'))).origin?.draft).toBe(room.draft)
  await expect(room.stored(copy)).rejects.toThrow('404')
  await changes(0)
  await page.locator('.sheet [data-paragraph=p2]').waitFor()
  await caret(page, 'p2', 'end')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(' in 2027.')
  await caret(page, 'p1', 'start')
  await page.keyboard.type('Also ')
  await until('it is in the copy', async () => (await inCopy('p1')) === 'Also Decides to establish the centre;')
  await changes(2)
  expect(await room.text('p1')).toBe('Decides to establish the centre;')
})

test('what happens in the draft meanwhile is brought in', async () => {
  await room.submit(
    { op: 'editText', paragraph: 'p2', delta: { ops: [{ insert: 'Kindly ' }] } },
    operative('p3', 'p2', 'Decides to come back to it.'),
  )
  await inLanguage('zh', 'copy-bar-zh')
  await inLanguage('en', 'copy-bar-en')
  await page.getByTestId('copy-bring-in').click()
  await until('it is in the copy', async () => (await shownTexts(page)).p2 === 'Kindly Requests the Secretary-General to report in 2027.')
  await page.getByTestId('copy-moved').waitFor({ state: 'detached' })
  await changes(2)
  expect((await shownTexts(page)).p3).toBe('Decides to come back to it.')
})

const proposals = () => room.proposals()
const suggested = (count: number) =>
  until(`${count} changes are suggested`, async () => (await page.getByTestId('suggesting').getAttribute('data-changes')) === String(count))

test('what the copy changes is suggested in the draft, once, and proposed for a group', async () => {
  await page.getByTestId('copy-propose').click()
  await page.waitForURL(`**/drafts/${room.draft}`)
  await suggested(2)
  expect(await shownTexts(page)).toMatchObject({
    p1: 'Also Decides to establish the centre;',
    p2: 'Kindly Requests the Secretary-General to report in 2027.',
  })
  await picture(page, 'copy-placed-1440')
  await inLanguage('zh', 'copy-suggested-zh')
  await inLanguage('en', 'copy-suggested-en')
  await suggested(2)
  // Brought a second time it is there already.
  await page.goto(`${room.server.url}/drafts/${room.draft}?from=${copy}`)
  await page.waitForURL(`**/drafts/${room.draft}`)
  await suggested(2)
  await page.getByTestId('suggesting-propose').click()
  await page.getByTestId('speaker-group').click()
  await page.getByRole('option', { name: /European Union/ }).click()
  await pictures('copy-propose')
  await page.getByTestId('suggestions-submit').click()
  await until('it is proposed', async () => (await proposals()).length === 2)
  expect((await proposals()).map(({ group }) => group)).toEqual(['eu', 'eu'])
  expect((await room.stored(copy, room.as('FRA'))).paragraphs.find(({ id }) => id === 'p1')?.text).toBe(
    'Also Decides to establish the centre;',
  )
  // Nothing is proposed a second time.
  await page.goto(`${room.server.url}/drafts/${room.draft}?from=${copy}`)
  await page.waitForURL(`**/drafts/${room.draft}`)
  await suggested(0)
})

test('what the group writes after that goes into what it has proposed', async () => {
  await room.show(page, copy)
  await caret(page, 'p1', 'start')
  await page.keyboard.type('Solemnly ')
  await changes(2)
  await until('it has arrived', async () => ((await inCopy('p1')) ?? '').startsWith('Solemnly '))
  await page.getByTestId('copy-propose').click()
  await page.waitForURL(`**/drafts/${room.draft}`)
  await suggested(1)
  expect((await shownTexts(page)).p1).toBe('Solemnly Also Decides to establish the centre;')
  await page.getByTestId('suggesting-propose').click()
  await page.getByTestId('suggestions-submit').click()
  await suggested(0)
  // The page is ahead of the server.
  await until('it has arrived', async () => JSON.stringify(await proposals()).includes('Solemnly'))
  expect(await proposals()).toHaveLength(2)
})

test('once it is accepted, no change is left and no word is there twice', async () => {
  for (const { id } of await proposals()) {
    const proposal = (await proposals()).find((each) => each.id === id)
    await room.submit({ op: 'acceptProposal', proposal: id, seen: proposal?.touched, written: proposal?.written })
  }
  await until('it is in the draft', async () => ((await room.text('p1')) ?? '').startsWith('Solemnly Also Decides'))
  // Before it is brought in, too, nothing comes a second time.
  await page.goto(`${room.server.url}/drafts/${room.draft}?from=${copy}`)
  await page.waitForURL(`**/drafts/${room.draft}`)
  await suggested(0)
  await room.show(page, copy)
  await page.getByTestId('copy-bring-in').click()
  await changes(0)
  await until('both read alike', async () => (await inCopy('p1')) === (await room.text('p1')))
  expect(await shownTexts(page)).toMatchObject({
    p1: 'Solemnly Also Decides to establish the centre;',
    p2: 'Kindly Requests the Secretary-General to report in 2027.',
  })
  await inLanguage('zh', 'copy-none-zh')
  await inLanguage('en', 'copy-none-en')
})

test('who may only read the draft, or has no role on it any more, is told so', async () => {
  await room.give('FRA', 'reviewer')
  await page.goto(`${room.server.url}/drafts/${room.draft}?from=${copy}`)
  await page.getByTestId('from-copy-refused').waitFor()
  await inLanguage('zh', 'copy-reviewer-zh')
  await inLanguage('en', 'copy-reviewer-en')
  await page.getByTestId('from-copy-dismiss').click()
  await page.waitForURL(`**/drafts/${room.draft}`)
  await room.give('FRA', null)
  await room.show(page, copy)
  await page.getByTestId('copy-refused').waitFor()
  await inLanguage('zh', 'copy-refused-zh')
  await inLanguage('en', 'copy-refused-en')
})
