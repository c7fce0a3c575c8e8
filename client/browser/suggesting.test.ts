import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Negotiation } from './Negotiation'
import { caret, picture, shownTexts, until } from './people'

let room: Negotiation
let page: Page

/** On a telephone and at a desk, as both languages have it. */
async function pictures(name: string): Promise<void> {
  await picture(page, `${name}-1440`)
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, `${name}-390`)
  await page.setViewportSize({ width: 1440, height: 1000 })
}

beforeAll(async () => {
  room = await Negotiation.open('AUS')
  page = await room.screen(room.as('AUS'), 'en-GB')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})

afterAll(async () => {
  await room?.close()
})

const left = () => page.getByTestId('left-suggestions')

test('what was suggested and not proposed is at hand when its author may no longer propose', async () => {
  await page.getByTestId('suggesting').waitFor()
  await caret(page, 'p2', 'end')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(' in 2027.')
  await room.give('AUS', 'reviewer')
  await left().waitFor()
  expect(await left().getAttribute('data-why')).toBe('reviewer')
  expect(await left().innerText()).toContain('OP3')
  expect(await left().locator('ins').innerText()).toBe(' in 2027.')
  // The text is read as everyone reads it.
  expect((await shownTexts(page)).p2).toBe('Requests the Secretary-General to report.')
  await pictures('left-reviewer')
  await room.give('AUS', 'proposer')
  await page.getByTestId('suggesting').waitFor()
  expect(await page.getByTestId('suggesting').getAttribute('data-changes')).toBe('1')
  await room.submit({ op: 'setStage', stage: 'silence' })
  await left().waitFor()
  expect(await left().getAttribute('data-why')).toBe('stage')
  await pictures('left-stage')
  await page.getByTestId('left-copy').click()
  await until('the words are copied', async () =>
    (await page.evaluate(() => navigator.clipboard.readText())).includes(
      'As you suggest: Requests the Secretary-General to report in 2027.',
    ),
  )
  await room.submit({ op: 'setStage', stage: 'negotiation', reason: 'Not agreed' })
  await page.getByTestId('suggesting').waitFor()
})

test('they are there when the draft is closed to him, before and after a reload, until he throws them away', async () => {
  await room.give('AUS', null)
  await page.getByTestId('closed').waitFor()
  await left().waitFor()
  await pictures('left-closed')
  await page.reload()
  await page.getByTestId('closed').waitFor()
  await left().waitFor()
  expect(await left().innerText()).toContain('OP3')
  expect(await left().locator('ins').innerText()).toBe(' in 2027.')
  await pictures('left-closed-again')
  await page.getByTestId('left-discard').click()
  await page.getByTestId('confirm-yes').click()
  await left().waitFor({ state: 'detached' })
  await page.reload()
  await page.getByTestId('closed').waitFor()
  await page.waitForTimeout(500)
  expect(await left().count()).toBe(0)
  await room.give('AUS', 'proposer')
})

const openOf = async (delegation: string) => (await room.proposals(delegation)).filter(({ state }) => state === 'open')

test('an own proposal is worded anew where it stands in the text, and proposing sends an edit of it', async () => {
  await room.show(page)
  await page.getByTestId('suggesting').waitFor()
  await caret(page, 'p0', 'end')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(' and islands;')
  await page.getByTestId('suggesting-propose').click()
  await page.getByTestId('suggestions-submit').click()
  await until('it is proposed', async () => (await openOf('AUS')).length === 1)
  const [{ id } = { id: '' }] = await openOf('AUS')
  await page.getByTestId('tab-proposals').click()
  await page.getByTestId('proposal-edit').waitFor()
  await pictures('edit-card')
  await page.getByTestId('proposal-edit').click()
  await until('it is shown as if it were done', async () =>
    ((await shownTexts(page)).p0 ?? '').endsWith('landlocked countries and islands;'),
  )
  await caret(page, 'p0', 'start')
  await page.keyboard.type('Again ')
  await pictures('edit-text')
  await page.getByTestId('suggesting-propose').click()
  await pictures('edit-propose')
  await page.getByTestId('suggestions-submit').click()
  await until('the same proposal says more', async () => JSON.stringify((await openOf('AUS'))[0]?.operations).includes('Again '))
  expect((await openOf('AUS')).map((proposal) => proposal.id)).toEqual([id])
})

test('a position is reserved on the selected words alone, which stand in brackets', async () => {
  // What is suggested before them counts for nothing in the text as everyone has it.
  await caret(page, 'p1', 'start')
  await page.keyboard.type('Also ')
  for (let at = 0; at < 'Decides to '.length; at++) await page.keyboard.press('ArrowRight')
  for (let at = 0; at < 'establish'.length; at++) await page.keyboard.press('Shift+ArrowRight')
  await page.locator('[data-paragraph="p1"] [data-testid=gutter-name]').click()
  await pictures('reserve-menu')
  await page.locator('[data-command=propose-selected]').click()
  await page.getByTestId('propose-window').waitFor()
  expect(await page.getByTestId('propose-window').locator('mark').innerText()).toBe('establish')
  await pictures('reserve-window')
  await page.getByTestId('propose-submit').click()
  await until('it is reserved', async () => (await openOf('AUS')).length === 2)
  expect((await openOf('AUS'))[1]?.reserved).toEqual([{ paragraph: 'p1', start: 11, length: 9 }])
  await page.getByTestId('suggesting-discard').click()
  await page.getByTestId('confirm-yes').click()
  const shown = page.locator('.sheet [data-paragraph="p1"] .draft-text')
  await until('it is in brackets', async () => (await shown.innerText()).includes('[establish]Australia'))
  await pictures('reserved')
})

test('the text is shown as if all of a delegation’s proposals were accepted, and as it is again', async () => {
  await page.getByTestId('as-if-choose').click()
  await page.getByTestId('as-if-choose-AUS').click()
  await page.getByTestId('as-if').waitFor()
  const shown = async () => (await shownTexts(page)).p0
  await until(
    'the proposal is in the text',
    async () => (await shown()) === 'Again Stresses the great challenges of landlocked countries and islands;',
  )
  await caret(page, 'p0', 'start')
  await page.keyboard.type('x')
  expect(await shown()).not.toContain('x')
  await pictures('as-if')
  await page.getByTestId('as-if-back').click()
  await until('it is the text again', async () => ((await shown()) ?? '').startsWith('Stresses'))
  expect(await room.text('p0')).toBe('Stresses the great challenges of landlocked countries;')
})
