import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from './api'
import { Negotiation, operative } from './Negotiation'
import { atTheScreen, picture, until } from './people'

let room: Negotiation
let chair: Page
let australia: Page

const stateOf = async (id: string) => (await room.proposal(id))?.state

const row = (page: Page, id: string) => page.locator(`[data-testid=table-row][data-row="${id}"]`)
const statusIn = (page: Page, id: string) => row(page, id).getByTestId('row-status').getAttribute('data-status')
const said = (page: Page, words: string) => page.getByTestId('table-said').filter({ hasText: words }).waitFor()

async function atTheTable(person: Person, language: string): Promise<Page> {
  const page = await atTheScreen(room.browser, person, language)
  await page.goto(`${room.server.url}/drafts/${room.draft}/table`)
  await page.getByTestId('table-row').first().waitFor()
  return page
}

beforeAll(async () => {
  room = await Negotiation.open('AUS')
  await room.submit(
    {
      op: 'propose',
      proposal: 'words',
      delegation: 'AUS',
      operations: [{ op: 'editText', paragraph: 'p1', delta: { ops: [{ retain: 11 }, { insert: 'consider how to ' }] } }],
    },
    {
      op: 'propose',
      proposal: 'rival',
      delegation: 'FRA',
      group: 'eu',
      operations: [operative('rival', 'p1', 'Invites Member States to consider a centre;')],
      insteadOf: 'p1',
      reason: 'No budget is foreseen',
    },
    { op: 'propose', proposal: 'bis', delegation: 'BRA', operations: [operative('bis', 'p1', 'Also decides on its statute;')] },
    { op: 'takeStance', proposal: 'words', delegation: 'PAK', stance: 'object', reason: 'Too weak' },
    { op: 'takeStance', proposal: 'rival', delegation: 'CUB', stance: 'support' },
  )
  chair = await atTheTable(room.facilitator, 'en-GB')
  australia = await atTheTable(room.as('AUS'), 'zh-CN')
})

afterAll(async () => {
  await room?.close()
})

test('the table says what is open on each paragraph, who says what, and what can be agreed', async () => {
  const words = ['OP2', '3 open proposals', 'Australia', 'France', 'Objections 1', 'Pakistan', 'Support 1', 'Cuba', 'Contested']
  // Names come after the rows.
  await until('the row says all of it', async () => {
    const text = await row(chair, 'p1').innerText()
    return words.every((each) => text.includes(each))
  })
  expect(await chair.getByTestId('table-progress').innerText()).toMatch(/0\s\/\s3/)
  const shown = () => chair.getByTestId('table-row').evaluateAll((rows) => rows.map((each) => (each as HTMLElement).dataset.row).join())
  await chair.getByTestId('table-contested').click()
  await until('one is contested', async () => (await shown()) === 'p1')
  await chair.getByTestId('table-agreeable').click()
  await until('two can be agreed', async () => (await shown()) === 'p0,p2')
  expect(await row(australia, 'p0').getByTestId('row-agreed').count()).toBe(0)
  await row(chair, 'p2').getByTestId('row-agreedAdRef').click()
  await until('it is agreed ad referendum for everyone', async () => (await statusIn(australia, 'p2')) === 'agreedAdRef')
  await said(chair, 'OP3: Agreed ad referendum.')
  await chair.getByTestId('table-all').click()
})

test('a paragraph is worked through by keys: one is declined, one accepted, the rest agreed; the other screen sees it', async () => {
  await australia.getByTestId('table-open').filter({ hasText: 'OP2' }).click()
  await australia.getByTestId('room').waitFor()
  expect(await australia.getByTestId('room-accept').count()).toBe(0)
  await australia.keyboard.press('a')
  expect(await australia.getByTestId('accept-window').count()).toBe(0)

  await row(chair, 'p0').getByTestId('table-open').focus()
  await chair.keyboard.press('ArrowDown')
  await chair.keyboard.press('Enter')
  await chair.getByTestId('room').waitFor()
  expect(await chair.getByTestId('room-words').locator('ins').innerText()).toBe('consider how to ')
  await chair.keyboard.press('2')
  await chair.getByTestId('room-by').filter({ hasText: 'France' }).waitFor()
  await picture(chair, 'table-room-rival')

  // What is declined says why; letters that are typed there are words.
  await chair.keyboard.press('d')
  await chair.getByTestId('say-reason').fill('')
  await chair.getByTestId('say-reason').pressSequentially('bag of good ideas')
  await chair.keyboard.press('Enter')
  await until('it is declined', async () => (await stateOf('rival')) === 'declined')
  await said(chair, 'Proposal of France: Declined.')

  // The proposal that is left in its place is another's; the first is chosen by its number.
  await chair.keyboard.press('1')
  await chair.keyboard.press('a')
  await chair.getByTestId('accept-result').filter({ hasText: 'consider how to' }).waitFor()
  expect(await stateOf('words')).toBe('open')
  await picture(chair, 'table-room-accept')
  await chair.keyboard.press('Enter')
  await until('it is accepted', async () => (await stateOf('words')) === 'accepted')
  await said(chair, 'The proposal of Australia is accepted.')
  for (const page of [chair, australia])
    await page.getByTestId('room-words').first().filter({ hasText: 'Decides to consider how to establish the centre;' }).waitFor()

  // A new paragraph behind it does not touch it.
  await chair.getByTestId('room-agreeable').waitFor()
  await chair.keyboard.press('g')
  await until('it is agreed ad referendum', async () => (await room.paragraph('p1'))?.status === 'agreedAdRef')
  await said(chair, 'OP2: Agreed ad referendum.')
  for (const page of [chair, australia]) await page.locator('.room-head [data-status=agreedAdRef]').waitFor()
  for (const [key, status] of [
    ['G', 'agreed'],
    ['o', 'open'],
    ['b', 'bracketed'],
  ] as const) {
    await chair.keyboard.press(key)
    await chair.locator(`.room-head [data-status=${status}]`).waitFor()
    await until('it stands so for everyone', async () => (await room.paragraph('p1'))?.status === status)
  }
  await chair.keyboard.press('Escape')
  await row(chair, 'p1').waitFor()
  expect(await chair.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.key)).toBe('p1')
})

test('agreeing what something is still open on is asked about; a text that takes the paragraph’s place is where one stays', async () => {
  await room.submit({
    op: 'propose',
    proposal: 'other',
    delegation: 'FRA',
    operations: [operative('other', 'p0', 'Recognizes the challenges of landlocked countries;')],
    insteadOf: 'p0',
  })
  await row(chair, 'p0').getByTestId('table-open').click()
  await chair.getByTestId('room-proposal').waitFor()
  await chair.keyboard.press('G')
  await chair.getByTestId('confirm').filter({ hasText: 'France' }).waitFor()
  await chair.keyboard.press('Escape')
  await chair.getByTestId('confirm').waitFor({ state: 'detached' })
  expect((await room.paragraph('p0'))?.status).toBe('open')
  await chair.keyboard.press('a')
  await chair.getByTestId('accept-submit').click()
  await until('the text stands in its place', async () => (await room.paragraph('other')) !== undefined)
  await chair.locator('[data-testid=room][data-row=other]').waitFor()
  await said(chair, 'The proposal of France is accepted.')
  expect(await chair.getByTestId('room-words').innerText()).toContain('Recognizes the challenges')
})

test('from the draft and back', async () => {
  await room.show(chair)
  await chair.getByTestId('view').click()
  await chair.getByTestId('view-table').click()
  await chair.getByTestId('table-row').first().waitFor()
  await chair.getByTestId('positions-link').click()
  await chair.getByTestId('table-link').click()
  await chair.getByTestId('back-to-draft').click()
  await chair.locator('.sheet [data-testid=paragraph]').first().waitFor()
})
